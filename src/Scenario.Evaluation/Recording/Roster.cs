using System.Buffers;
using System.Text.Json;
using Scenario.Evaluation.Log;
using Scenario.Evaluation.Storage;
using Scenario.Exercise.Text;

namespace Scenario.Evaluation.Recording;

/// <summary>A person at the table.</summary>
/// <param name="Pseudonym">Such as <c>P1</c>, as it stands in the log.</param>
/// <param name="Seat">The seat's id.</param>
/// <param name="Name">The person's name, or names of a team.</param>
public sealed record RosterEntry(string Pseudonym, string Seat, string Name);

/// <summary>
/// Who is behind the pseudonyms of a log. A file of its own beside the log, never part of the chain: it can be deleted, and
/// the log still verifies.
/// </summary>
public static class Roster
{
    private const int Longest = 1024 * 1024;

    /// <summary>The name of the roster file of a log.</summary>
    public static string PathFor(string log) => log + ".roster.json";

    /// <summary>Writes it.</summary>
    public static void Write(string log, IReadOnlyList<RosterEntry> people)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(buffer, LineText.Options with { Indented = true }))
        {
            json.WriteStartObject();
            json.WriteNumber("format"u8, 1);
            json.WriteStartArray("people"u8);
            foreach (var person in people)
            {
                json.WriteStartObject();
                json.WriteString("as"u8, person.Pseudonym);
                json.WriteString("seat"u8, person.Seat);
                json.WriteString("name"u8, SafeText.Line(person.Name));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        StableFolder.Replace(PathFor(log), buffer.WrittenSpan);
    }

    /// <summary>Reads it; empty when there is none (any more) or it cannot be understood: names are a courtesy, nothing rests on them.</summary>
    public static IReadOnlyList<RosterEntry> Read(string log)
    {
        var file = new FileInfo(PathFor(log));
        if (!file.Exists || file.Length > Longest)
        {
            return [];
        }

        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(file.FullName));
            return
            [
                .. document.RootElement.GetProperty("people"u8).EnumerateArray().Select(person => new RosterEntry(
                    person.GetProperty("as"u8).GetString() ?? "", person.GetProperty("seat"u8).GetString() ?? "",
                    SafeText.Line(person.GetProperty("name"u8).GetString()))),
            ];
        }
        catch (Exception error) when (LineContent.IsUnreadable(error) || error is IOException)
        {
            return [];
        }
    }
}
