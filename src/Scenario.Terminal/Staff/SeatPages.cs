using Scenario.Exercise.Views;
using Scenario.Terminal.Wording;

namespace Scenario.Terminal.Staff;

/// <summary>The exercise as a seat sees it, read out for staff.</summary>
internal static class SeatPages
{
    /// <summary>Situation, what it holds, messages with their texts, moves, and what was decided and said against it.</summary>
    public static Page Of(SeatView view)
    {
        var page = new Page().Add($"As {view.SeatTitle} sees it", Tone.Heading).Add(StoryDates.Line(view.Moment)).Heading("Situation");
        foreach (var indicator in view.Indicators)
        {
            page.Item("- ", SituationWords.Spoken(indicator));
        }

        if (view.Estimates.Count > 0)
        {
            page.Heading("What it holds");
        }

        foreach (var estimate in view.Estimates)
        {
            page.Item("- ", BeliefWords.Spoken(estimate));
        }

        page.Heading("Messages, newest first");
        foreach (var message in view.Traffic)
        {
            page.Item("- ", $"{message.Title} ({TrafficWords.Origin(message)})").Add(message.Text, Tone.Faint, indent: 2);
        }

        page.Heading("Moves");
        foreach (var move in view.Moves)
        {
            page.Item($"{MoveWords.Mark(move, isMarked: false)} ", $"{move.Title}, {MoveWords.Points(move.Cost)}");
        }

        page.Heading("Decision").Add(view.Moment.StepBeyondPause == Exercise.State.ProcedureStep.Deliberation ? NextStep.Status(view.Decision.Status) : "nothing to decide now");
        foreach (var chosen in view.Decision.Chosen)
        {
            page.Item("- ", chosen.Title + (chosen.Reason is { } reason ? $", because {reason}" : ""));
        }

        if (view.Team.Against.Count > 0)
        {
            page.Heading("Said against it");
        }

        foreach (var argument in view.Team.Against)
        {
            page.Item("- ", $"person {argument.Person}, against {TableWords.Favoured(view, argument.Moves)}: {argument.Text}");
        }

        return page;
    }
}
