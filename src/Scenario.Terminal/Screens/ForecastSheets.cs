using Scenario.Terminal.Panes;
using Scenario.Terminal.Playing;
using Scenario.Terminal.Wording;

namespace Scenario.Terminal.Screens;

/// <summary>Asks one person after the other for the probabilities that are asked for in this turn.</summary>
internal sealed class ForecastSheets(Palette palette, Sitting sitting, SheetLayer layer)
{
    private const int MostPeople = 100;

    /// <summary>Asks who forecasts, unless nobody has before: then it is person 1.</summary>
    public void Begin()
    {
        var known = ForecastWords.People(sitting.View);
        if (known.Count == 0)
        {
            Ask(1, 0);
            return;
        }

        int next = known[^1] + 1;
        var people = next <= MostPeople ? [.. known, next] : known;
        var picker = new Picker(palette, [.. people.Select(p => p == next ? new PickRow($"Person {p}: somebody new") : new PickRow($"Person {p}", Given(p)))], [], 1);
        Action? then = null;
        layer.Lay(
            close => new Sheet(
                palette,
                "Who forecasts?",
                new Page().Add("Who gave a forecast before keeps the number: the score at the end is each person's own."),
                [
                    new SheetButton("Go on", () =>
                    {
                        then = () => Ask(people[picker.Picked[0]], 0);
                        return true;
                    }),
                    new SheetButton("Cancel", () => true),
                ],
                close,
                picker),
            () => then?.Invoke());
    }

    private string Given(int person) => ForecastWords.GivenNow(sitting.View, person) is { Length: > 0 } given ? $"this turn: {given}" : "nothing given this turn";

    private void Ask(int person, int at)
    {
        var asked = ForecastWords.Asked(sitting.View);
        if (at >= asked.Count)
        {
            Another(person);
            return;
        }

        var forecast = asked[at];
        var given = ForecastWords.Now(sitting.View, forecast, person);
        var editor = new Editor(palette, "", rows: 1);
        Action? then = null;
        Sheet? sheet = null;
        bool Keep()
        {
            if (editor.Written.Length > 0)
            {
                if (ForecastWords.Read(editor.Written, out string complaint) is not { } percent)
                {
                    sheet!.Complain(complaint);
                    return false;
                }

                if (given?.Percent != percent && sitting.Forecast(person, forecast.Forecast, percent).Refusal is { } refusal)
                {
                    sheet!.Complain(DecisionWords.Say(refusal));
                    return false;
                }
            }

            then = () => Ask(person, at + 1);
            return true;
        }

        var page = new Page().Add(MarkdownLight.Inline(forecast.Text), Tone.Strong).Blank();
        if (given is not null)
        {
            page.Add($"Given this turn: {given.Percent} %. Nothing written keeps it.");
        }

        page.Add("How probable is that? A whole number from 0 to 100. It is on record with Enter" + (given is null ? "; nothing written gives none." : "."), Tone.Faint);
        layer.Lay(
            close => sheet = new Sheet(palette, $"Person {person}: forecast {at + 1} of {asked.Count}", page, [new SheetButton(given is null ? "Keep" : "Replace", Keep), new SheetButton("Stop", () => true)], close, editor)
            {
                Escaped = () => then = at > 0 ? () => Ask(person, at - 1) : null,
                Remark = () => Remark(editor.Written),
            },
            () => then?.Invoke());
    }

    private static string Remark(string written) => written.Length == 0 ? "In words: -"
        : "In words: " + (ForecastWords.Read(written, out _) is { } percent ? ForecastWords.Say(percent) : "no probability");

    private void Another(int person)
    {
        Action? then = null;
        var page = new Page().Add($"Person {person} is done{(ForecastWords.GivenNow(sitting.View, person) is { Length: > 0 } given ? $": {given}" : ", without a forecast")}.").Blank()
            .Add("Until the turn closes, f shows them again and replaces them.", Tone.Faint);
        var buttons = new List<SheetButton> { new("Done", () => true) };
        int next = Math.Max(person, ForecastWords.People(sitting.View).DefaultIfEmpty(0).Max()) + 1;
        if (next <= MostPeople)
        {
            buttons.Add(new SheetButton("Another person", () =>
            {
                then = () => Ask(next, 0);
                return true;
            }));
        }

        layer.Lay(close => new Sheet(palette, "Forecasts", page, buttons, close), () => then?.Invoke());
    }
}
