using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Scenario.Evaluation.Log;
using Scenario.Exercise.Definitions;
using Scenario.Exercise.Rules;
using Scenario.Exercise.State;

namespace Scenario.Evaluation.Recording;

/// <summary>The first line of a log, both ways.</summary>
internal static class HeaderText
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static LogHeader For(
        CompiledScenario scenario, ReadOnlyMemory<byte> text, BeginExercise begin, IReadOnlyDictionary<int, string> by, DateTimeOffset created) => new(
        LogFormat.Version, EngineVersion, scenario.Id, scenario.Version, HashOf(text), text, scenario.Starts[begin.Start].Id, begin.Seed,
        [.. Players(scenario, begin).Select((player, seat) => player with { By = by.GetValueOrDefault(seat) })], created);

    public static IReadOnlyList<SeatPlayer> Players(CompiledScenario scenario, BeginExercise begin)
    {
        var people = 0;
        return
        [
            .. scenario.Seats.Select((seat, index) => begin.Policies[index] switch
            {
                >= 0 and var policy => new SeatPlayer(seat.Id, null, scenario.Policies[policy].Id),
                ExerciseState.PlayedByPeople => new SeatPlayer(seat.Id, "P" + (++people).ToString(CultureInfo.InvariantCulture), null),
                _ => new SeatPlayer(seat.Id, null, null),
            }),
        ];
    }

    public static string EngineVersion { get; } = typeof(ExerciseEngine).Assembly.GetName().Version?.ToString(3) ?? "0";

    public static string HashOf(ReadOnlyMemory<byte> text) => Convert.ToHexStringLower(SHA256.HashData(text.Span));

    public static byte[] Write(LogHeader header)
    {
        var buffer = new ArrayBufferWriter<byte>(header.ScenarioText.Length + 1024);
        using (var json = new Utf8JsonWriter(buffer, LineText.Options))
        {
            json.WriteStartObject();
            json.WriteNumber("format"u8, header.Format);
            json.WriteString("engine"u8, header.Engine);
            json.WriteStartObject("scenario"u8);
            json.WriteString("id"u8, header.ScenarioId);
            json.WriteString("version"u8, header.ScenarioVersion);
            json.WriteString("sha256"u8, header.ScenarioHash);
            json.WriteString("text"u8, Strict.GetString(header.ScenarioText.Span));
            json.WriteEndObject();
            json.WriteString("start"u8, header.Start);
            json.WriteString("seed"u8, header.Seed.ToString(CultureInfo.InvariantCulture));
            json.WriteStartArray("seats"u8);
            foreach (var seat in header.Seats)
            {
                json.WriteStartObject();
                json.WriteString("seat"u8, seat.Seat);
                json.WriteString("as"u8, seat.Pseudonym);
                json.WriteString("policy"u8, seat.Policy);
                if (seat.By is not null)
                {
                    json.WriteString("by"u8, seat.By);
                }

                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteString("created"u8, header.Created.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture));
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    public static LogHeader Read(LogLine line)
    {
        if (line.Kind != LogFormat.HeaderKind)
        {
            throw new LogException(LogFault.Unreadable, line.Number, "the first line is no header. The log was put together by another program.");
        }

        try
        {
            var data = line.Data;
            var scenario = data.GetProperty("scenario"u8);
            var format = data.GetProperty("format"u8).GetInt32();
            if (format != line.Version)
            {
                throw new FormatException($"it is written in format {line.Version} and calls itself format {format}");
            }

            return new(
                format, data.GetProperty("engine"u8).GetString()!, scenario.GetProperty("id"u8).GetString()!, scenario.GetProperty("version"u8).GetString()!,
                scenario.GetProperty("sha256"u8).GetString()!, Strict.GetBytes(scenario.GetProperty("text"u8).GetString()!),
                data.GetProperty("start"u8).GetString()!,
                ulong.Parse(data.GetProperty("seed"u8).GetString()!, NumberStyles.None, CultureInfo.InvariantCulture),
                [.. data.GetProperty("seats"u8).EnumerateArray().Select(ReadSeat)],
                DateTimeOffset.Parse(data.GetProperty("created"u8).GetString()!, CultureInfo.InvariantCulture));
        }
        catch (Exception error) when (LineContent.IsUnreadable(error))
        {
            throw LineContent.Unreadable(line.Number, error);
        }
    }

    private static SeatPlayer ReadSeat(JsonElement seat) => new(
        seat.GetProperty("seat"u8).GetString()!, seat.GetProperty("as"u8).GetString(), seat.GetProperty("policy"u8).GetString(),
        seat.TryGetProperty("by"u8, out var by) ? by.GetString() : null);
}
