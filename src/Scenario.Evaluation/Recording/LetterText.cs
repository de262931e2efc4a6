using System.Text.Json;
using Scenario.Exercise.Definitions;
using Scenario.Exercise.Events;

namespace Scenario.Evaluation.Recording;

/// <summary>Words written during the exercise as JSON and back: their recipients as ids of seats.</summary>
internal sealed class LetterText(CompiledScenario scenario, ElementIds ids)
{
    private const string Everybody = "all";

    public void Write(Utf8JsonWriter json, Letter letter)
    {
        json.WriteStartObject();
        WriteRecipients(json, letter.To);
        json.WriteString("from"u8, letter.From);
        json.WriteString("channel"u8, letter.Channel);
        json.WriteString("title"u8, letter.Title);
        json.WriteString("text"u8, letter.Text);
        json.WriteEndObject();
    }

    public Letter Read(JsonElement data) => new(
        Recipients(data.GetProperty("to"u8)), Text(data, "from"), Text(data, "channel"), Text(data, "title"), Text(data, "text"));

    private void WriteRecipients(Utf8JsonWriter json, ulong to)
    {
        if (to == Audience.All.Bits)
        {
            json.WriteString("to"u8, Everybody);
            return;
        }

        json.WriteStartArray("to"u8);
        for (var seat = 0; seat < scenario.Seats.Count; seat++)
        {
            if ((to & (1UL << seat)) != 0)
            {
                json.WriteStringValue(scenario.Seats[seat].Id);
            }
        }

        json.WriteEndArray();
    }

    private ulong Recipients(JsonElement to) => to.ValueKind == JsonValueKind.String
        ? to.GetString() == Everybody ? Audience.All.Bits : throw new FormatException($"nobody is called \"{to.GetString()}\"")
        : to.EnumerateArray().Aggregate(0UL, (all, seat) => all | (1UL << ids.Find(FieldRole.Seat, seat.GetString()!)));

    private static string Text(JsonElement data, string name) =>
        data.GetProperty(name).GetString() ?? throw new FormatException($"its {name} is missing");
}
