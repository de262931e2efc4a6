using System.Globalization;
using System.Text.Json;
using Scenario.Exercise.Definitions;
using Scenario.Exercise.Knowledge;
using Scenario.Exercise.Rules;
using Scenario.Exercise.Text;
using Scenario.Exercise.Views;

namespace Scenario.Evaluation.Players;

/// <summary>Reads what a program answers. What it does not know is nonsense; whether a decision is legal is for the rules to say.</summary>
internal sealed class ProgramAnswer
{
    private const int Deepest = 8;
    private const int MostItems = 100;

    private readonly CompiledScenario _scenario;
    private readonly SeatView _view;

    private ProgramAnswer(CompiledScenario scenario, SeatView view)
    {
        _scenario = scenario;
        _view = view;
    }

    public static PlayerReply Read(CompiledScenario scenario, SeatView view, ReadOnlyMemory<byte> line)
    {
        try
        {
            using var document = JsonDocument.Parse(line, new JsonDocumentOptions { MaxDepth = Deepest, AllowDuplicateProperties = false });
            return PlayerReply.Of(new ProgramAnswer(scenario, view).Read(document.RootElement));
        }
        catch (JsonException error)
        {
            return PlayerReply.Without($"Its program answered no JSON that can be read: {error.Message}");
        }
        catch (Exception error) when (error is FormatException or InvalidOperationException)
        {
            return PlayerReply.Without($"Its program answered nonsense: {error.Message}");
        }
    }

    private PlayerDecision Read(JsonElement answer)
    {
        Know(answer, "seat", "turn", "moves", "reason", "answers", "forecasts");
        if (Text(answer, "seat") is { } seat && seat != _view.SeatId)
        {
            throw new FormatException($"it speaks for the seat \"{Shown(seat)}\", and it is asked for \"{_view.SeatId}\".");
        }

        if (answer.TryGetProperty("turn", out var turn) && Whole(turn, "turn") != _view.Moment.Turn)
        {
            throw new FormatException($"it speaks of turn {Shown(turn.ToString())}, and it is turn {_view.Moment.Turn}.");
        }

        return !answer.TryGetProperty("moves", out var moves) || moves.ValueKind == JsonValueKind.Null
            ? throw new FormatException("it names no moves; to make none is said by \"moves\":[].")
            : new(
                [.. Items(answer, "answers").Select(Answer)], [.. Items(answer, "forecasts").Select(Forecast)],
                new CommitDecision(_view.Seat, [.. Items(answer, "moves").Select(Choice)], Text(answer, "reason")));
    }

    private Choice Choice(JsonElement move)
    {
        if (move.ValueKind == JsonValueKind.String)
        {
            return new(Move(move.GetString()!), null);
        }

        Know(move, "move", "reason", "questions", "recipients", "form", "caveat");
        var hasParticulars = move.TryGetProperty("questions", out _) || move.TryGetProperty("recipients", out _)
            || move.TryGetProperty("form", out _) || move.TryGetProperty("caveat", out _);
        return new(Move(Needed(move, "move")), Text(move, "reason"), hasParticulars ? Particulars(move) : null);
    }

    private Particulars Particulars(JsonElement move) => new(
        [.. Items(move, "questions").Select(id => Index(id, "question", _scenario.QuestionIndex))],
        [.. Items(move, "recipients").Select(id => Index(id, "recipient", _scenario.ActorIndex))],
        Text(move, "form") switch
        {
            null or "full" => SharingForm.Full,
            "sanitised" => SharingForm.Sanitised,
            "headline" => SharingForm.Headline,
            var other => throw new FormatException($"there is no form \"{Shown(other)}\": it is full, sanitised or headline."),
        },
        Text(move, "caveat"));

    private AnswerInject Answer(JsonElement answer)
    {
        Know(answer, "inject", "text");
        var id = Needed(answer, "inject");
        var asked = _view.Traffic.FirstOrDefault(message => message.Prompt is not null && _scenario.Injects[message.Inject].Id == id)
            ?? throw new FormatException($"no message \"{Shown(id)}\" asks this seat for an answer.");
        return new(_view.Seat, asked.Inject, Needed(answer, "text"));
    }

    private RecordForecast Forecast(JsonElement forecast)
    {
        Know(forecast, "forecast", "percent", "person");
        var index = _scenario.ForecastIndex(Needed(forecast, "forecast"));
        var person = forecast.TryGetProperty("person", out var number) ? Whole(number, "person") : 1;
        return index < 0 ? throw new FormatException($"there is no forecast \"{Shown(Needed(forecast, "forecast"))}\".")
            : !forecast.TryGetProperty("percent", out var percent) ? throw new FormatException("a forecast has no percent.")
            : new(_view.Seat, person, index, Whole(percent, "percent"));
    }

    private int Move(string id) =>
        _view.Moves.FirstOrDefault(move => move.Id == id)?.Move ?? throw new FormatException($"the seat has no move \"{Shown(id)}\".");

    private static int Index(JsonElement id, string what, Func<string, int> find)
    {
        var text = id.ValueKind == JsonValueKind.String ? id.GetString()! : throw new FormatException($"a {what} is no text.");
        return find(text) is var index and >= 0 ? index : throw new FormatException($"there is no {what} \"{Shown(text)}\".");
    }

    private static void Know(JsonElement element, params ReadOnlySpan<string> names)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            throw new FormatException($"a JSON object is expected where it says {Shown(element.GetRawText())}");
        }

        foreach (var property in element.EnumerateObject())
        {
            if (!names.Contains(property.Name))
            {
                throw new FormatException($"\"{Shown(property.Name)}\" is not known; known are {string.Join(", ", names)}.");
            }
        }
    }

    private static List<JsonElement> Items(JsonElement element, string name)
    {
        if (!element.TryGetProperty(name, out var items) || items.ValueKind == JsonValueKind.Null)
        {
            return [];
        }

        return items.ValueKind != JsonValueKind.Array ? throw new FormatException($"\"{name}\" is no list.")
            : items.GetArrayLength() > MostItems ? throw new FormatException($"\"{name}\" has more than {MostItems.ToString(CultureInfo.InvariantCulture)} items.")
            : [.. items.EnumerateArray()];
    }

    private static string? Text(JsonElement element, string name) =>
        !element.TryGetProperty(name, out var text) || text.ValueKind == JsonValueKind.Null ? null
        : text.ValueKind == JsonValueKind.String ? text.GetString()
        : throw new FormatException($"\"{name}\" is no text.");

    private static string Needed(JsonElement element, string name) => Text(element, name) ?? throw new FormatException($"\"{name}\" is missing.");

    private static int Whole(JsonElement number, string name) =>
        number.ValueKind == JsonValueKind.Number && number.TryGetInt32(out var value) ? value : throw new FormatException($"\"{name}\" is no whole number.");

    // Words of a program in a sentence of ours: harmless and short.
    private static string Shown(string text)
    {
        const int Longest = 60;
        var safe = SafeText.Line(text);
        return safe.Length > Longest ? safe[..Longest] + "..." : safe;
    }
}
