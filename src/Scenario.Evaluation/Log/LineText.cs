using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Scenario.Evaluation.Log;

/// <summary>What the writer adds to a draft.</summary>
internal readonly record struct LineStamp(
    int Version, long Seq, long Durable, DateTimeOffset At, long ElapsedMilliseconds, string Salt, CommandMark Command, string Previous);

/// <summary>Lines as JSON: writing and reading of what every line has.</summary>
internal static class LineText
{
    private const string TimeFormat = "yyyy-MM-ddTHH:mm:ss.fffZ";
    private const string DateFormat = "yyyy-MM-dd";

    /// <summary>
    /// Writes quotes as two characters and Korean as itself, so that a log stays readable and a scenario of the greatest
    /// size fits its line. Whoever puts text of a log into a page escapes it there.
    /// </summary>
    public static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(ArrayBufferWriter<byte> output, in LineStamp stamp, LineDraft draft)
    {
        var buffer = new ArrayBufferWriter<byte>(512 + draft.Data.Length);
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteNumber("v"u8, stamp.Version);
            json.WriteNumber("seq"u8, stamp.Seq);
            json.WriteNumber("c"u8, stamp.Durable);
            json.WriteString("at"u8, stamp.At.ToUniversalTime().ToString(TimeFormat, CultureInfo.InvariantCulture));
            json.WriteNumber("ms"u8, stamp.ElapsedMilliseconds);
            WriteMoment(json, draft.Moment);
            json.WriteString("kind"u8, draft.Kind);
            WriteWho(json, draft.Who);
            json.WritePropertyName("data"u8);
            json.WriteRawValue(draft.Data.Span);
            WriteSeats(json, "seenBy", draft.SeenBy);
            if (stamp.Version > LogFormat.FirstVersion && draft.SeenInPartBy is not { Count: 0 })
            {
                WriteSeats(json, "seenInPartBy", draft.SeenInPartBy);
            }

            json.WriteString("salt"u8, stamp.Salt);
            json.WriteStartObject("cmd"u8);
            json.WriteString("id"u8, stamp.Command.Id);
            json.WriteNumber("i"u8, stamp.Command.Position);
            json.WriteNumber("n"u8, stamp.Command.Size);
            json.WriteEndObject();
            json.WriteString("p"u8, stamp.Previous);
            json.WriteEndObject();
        }

        return LineSeal.Write(output, buffer.WrittenSpan);
    }

    /// <summary>The line, if it is whole; null if its hash does not fit. A whole line that cannot be read is a fault.</summary>
    public static LogLine? Read(ReadOnlyMemory<byte> bytes, int number, long offset)
    {
        if (LineSeal.Verify(bytes.Span) is not { } hash)
        {
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(bytes);
            var root = document.RootElement;
            var version = root.GetProperty("v"u8).GetInt32();
            if (version > LogFormat.Version)
            {
                throw Newer(number, version);
            }

            var command = root.GetProperty("cmd"u8);
            return new(
                version, number, offset, root.GetProperty("seq"u8).GetInt64(), root.GetProperty("c"u8).GetInt64(),
                DateTimeOffset.ParseExact(root.GetProperty("at"u8).GetString()!, TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
                root.GetProperty("ms"u8).GetInt64(), ReadMoment(root), root.GetProperty("kind"u8).GetString()!,
                ReadWho(root.GetProperty("who"u8)), root.GetProperty("data"u8).Clone(),
                new(command.GetProperty("id"u8).GetString()!, command.GetProperty("i"u8).GetInt32(), command.GetProperty("n"u8).GetInt32()),
                root.GetProperty("p"u8).GetString()!, hash);
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or ArgumentNullException)
        {
            throw new LogException(
                LogFault.Unreadable, number, $"whole, but not a line of this format ({error.Message}). Another program wrote it: use that one.", error);
        }
    }

    public static LogException Newer(int number, int version) => new(
        LogFault.NewerFormat, number,
        $"written in log format {version}; this program reads up to format {LogFormat.Version}. Open it with a newer version of the program.");

    private static void WriteMoment(Utf8JsonWriter json, StoryMoment moment)
    {
        if (moment.Date is { } date)
        {
            json.WriteString("date"u8, date.ToString(DateFormat, CultureInfo.InvariantCulture));
        }
        else
        {
            json.WriteNull("date"u8);
        }

        json.WriteNumber("turn"u8, moment.Turn);
        json.WriteString("phase"u8, moment.Phase);
    }

    private static StoryMoment ReadMoment(JsonElement root)
    {
        var date = root.GetProperty("date"u8).GetString();
        return new(
            date is null ? null : DateOnly.ParseExact(date, DateFormat, CultureInfo.InvariantCulture),
            root.GetProperty("turn"u8).GetInt32(), root.GetProperty("phase"u8).GetString());
    }

    private static void WriteWho(Utf8JsonWriter json, SeatMark? who)
    {
        if (who is null)
        {
            json.WriteNull("who"u8);
            return;
        }

        json.WriteStartObject("who"u8);
        json.WriteString("seat"u8, who.Seat);
        json.WriteString("as"u8, who.Pseudonym);
        json.WriteEndObject();
    }

    private static SeatMark? ReadWho(JsonElement who) =>
        who.ValueKind == JsonValueKind.Null ? null : new(who.GetProperty("seat"u8).GetString()!, who.GetProperty("as"u8).GetString());

    private static void WriteSeats(Utf8JsonWriter json, string name, IReadOnlyList<string>? seats)
    {
        if (seats is not { Count: > 0 })
        {
            json.WriteString(name, seats is null ? "all" : "control");
            return;
        }

        json.WriteStartArray(name);
        foreach (var seat in seats)
        {
            json.WriteStringValue(seat);
        }

        json.WriteEndArray();
    }
}
