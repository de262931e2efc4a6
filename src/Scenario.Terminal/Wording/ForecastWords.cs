using System.Globalization;
using Scenario.Exercise.Views;

namespace Scenario.Terminal.Wording;

/// <summary>Forecasts in words: what is asked, what was given, how it came out.</summary>
internal static class ForecastWords
{
    public const string HowToRead = "A Brier score is the mean of the squared distance between what was said and what happened: 0 is perfect, 0.25 is what always saying 50 % earns, 1 is being certain and wrong; so lower is better.";

    private const string Ask = "A probability from 0 to 100, as a whole number.";

    /// <summary>A probability in the words of the seven-step ladder, such as <c>likely (70 %)</c>.</summary>
    public static string Say(int percent) => $"{Likelihood.Step(percent)} ({percent} %)";

    /// <summary>Reads a probability; with a complaint if it is none.</summary>
    public static int? Read(string typed, out string complaint)
    {
        string text = typed.Trim().TrimEnd('%').TrimEnd();
        complaint = "";
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int percent) && percent is >= 0 and <= 100)
        {
            return percent;
        }

        complaint = text.Length == 0 ? Ask : $"\"{CellWidth.Cut(text, 20)}\" is no probability. {Ask}";
        return null;
    }

    /// <summary>The forecasts asked for now.</summary>
    public static IReadOnlyList<ForecastView> Asked(SeatView view) => [.. view.Forecasts.Where(f => f.IsAsked)];

    /// <summary>Whether forecasts are asked for in this turn and none was given yet.</summary>
    public static bool AreMissing(SeatView view) => Asked(view) is { Count: > 0 } asked && !asked.Any(f => f.Given.Any(g => g.Turn == view.Moment.Turn && g.Seat == view.SeatTitle));

    /// <summary>The people of this seat who gave a forecast before, by number.</summary>
    public static IReadOnlyList<int> People(SeatView view) =>
        [.. view.Forecasts.SelectMany(f => f.Given).Where(g => g.Seat == view.SeatTitle).Select(g => g.Person).Distinct().Order()];

    /// <summary>What one person gave in this turn, or null.</summary>
    public static GivenForecast? Now(SeatView view, ForecastView forecast, int person) =>
        forecast.Given.LastOrDefault(g => g.Turn == view.Moment.Turn && g.Person == person && g.Seat == view.SeatTitle);

    /// <summary>What one person gave in this turn, in one line; empty if nothing.</summary>
    public static string GivenNow(SeatView view, int person) =>
        string.Join(", ", Asked(view).Select(f => Now(view, f, person) is { } given ? $"{given.Percent} %" : "-")) is var line && line.Any(char.IsAsciiDigit) ? line : "";

    /// <summary>All forecasts: when they are asked, what was given and, at the end, how it came out.</summary>
    public static Page All(SeatView view)
    {
        var page = new Page().Add("Forecasts", Tone.Heading);
        if (view.Forecasts.Count == 0)
        {
            return page.Blank().Add("This exercise asks for no forecasts.");
        }

        bool over = view.Ending is not null;
        foreach (var forecast in view.Forecasts)
        {
            page.Heading(MarkdownLight.Inline(forecast.Text));
            if (over)
            {
                page.Add(forecast.Outcome switch { true => "It happened.", false => "It did not happen.", null => "It cannot be scored: what it was to follow from did not come about." }, Tone.Strong);
            }
            else
            {
                page.Add(forecast.IsAsked ? "Asked for now." : $"Asked for in turn {SharingWords.Join([.. forecast.Turns.Select(t => $"{t}")])}.", forecast.IsAsked ? Tone.Warning : Tone.Faint);
            }

            foreach (var given in forecast.Given)
            {
                page.Item($"Turn {given.Turn}  ", $"{given.Seat}, person {given.Person}: {Say(given.Percent)}", leadTone: Tone.Faint, indent: 2);
            }

            foreach (var score in forecast.Scores)
            {
                page.Item("Score   ", $"{score.Who}: {Score(score.Score)}", score == forecast.Scores[^1] ? Tone.Strong : Tone.Normal, indent: 2, leadTone: Tone.Faint);
            }

            if (forecast.Given.Count == 0)
            {
                page.Add(over ? "Nobody gave one." : "None given so far.", Tone.Faint, indent: 2);
            }
        }

        return view.Forecasts.Any(f => f.Scores.Count > 0) ? page.Blank().Add(HowToRead, Tone.Faint) : page;
    }

    private static string Score(int thousandths) => (thousandths / 1000m).ToString("0.000", CultureInfo.InvariantCulture);
}
