using Scenario.Exercise.Views;
using Scenario.Terminal.Wording;

namespace Scenario.Terminal.Facilitating.Commands;

/// <summary>The situation as it truly is, and as a seat sees it, in lines.</summary>
internal static class TruthLines
{
    public static IReadOnlyList<string> Of(ControlView view)
    {
        var lines = new List<string>();
        lines.AddRange(view.Indicators.Select(Indicator));
        lines.AddRange(view.Flags.Select(static flag => $"flag {flag.Id} is {(flag.IsRaised ? "on" : "off")}: {flag.Meaning}"));
        foreach (var question in view.Beliefs)
        {
            lines.Add($"{question.Id}: {question.Title} In truth: {question.Truth ?? "the scenario does not say"}");
            lines.AddRange(question.Held.Where(static held => held.Figures is not null).Select(static held => $"  {held.Who} holds {held.Figures} ({held.Confidence})"));
        }

        return lines;
    }

    public static string Indicator(IndicatorView indicator) =>
        $"{indicator.Id} = {indicator.Value}{(indicator.Change.Length > 0 ? $" ({indicator.Change})" : "")} of {indicator.Min} to {indicator.Max}: {indicator.Title}";
}

/// <summary>What one seat has before it, in lines.</summary>
internal static class SeatLines
{
    public static IReadOnlyList<string> Of(SeatView view)
    {
        var lines = new List<string> { $"As {view.SeatTitle} sees it, {StepWords.Of(view.Moment.Step)}, {StepWords.Of(view.Decision.Status)}:" };
        lines.AddRange(view.Indicators.Select(static indicator => "  " + TruthLines.Indicator(indicator)));
        lines.AddRange(view.Estimates.Select(static estimate => "  " + BeliefWords.Spoken(estimate)));
        lines.AddRange(view.Traffic.Where(static message => message.IsNew).Select(static message => $"  new: {message.Title} (from {message.From}, {message.Channel})"));
        lines.AddRange(view.Moves.Where(static move => move.IsOpen).Select(static move => $"  open: {move.Id}, {move.Title}"));
        return lines;
    }
}
