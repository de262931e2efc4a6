using System.Globalization;
using Scenario.Exercise.Definitions;
using Scenario.Exercise.Events;
using Scenario.Exercise.State;
using Scenario.Exercise.Text;
using Scenario.Exercise.Views;

namespace Scenario.Evaluation.Reports;

/// <summary>The course of a game in plain lines, one block a turn, all layers open.</summary>
public static class CourseText
{
    /// <summary>The lines, each safe to show.</summary>
    public static IReadOnlyList<string> Lines(CompiledScenario scenario, IReadOnlyList<ExerciseEvent> events)
    {
        var (turns, end) = ChronicleWriter.Write(scenario, events);
        var lines = new List<string>();
        foreach (var turn in turns)
        {
            AddTurn(lines, scenario, turn);
        }

        AddEnd(lines, scenario, events, end);
        return [.. lines.Select(SafeText.Line)];
    }

    private static void AddTurn(List<string> lines, CompiledScenario scenario, TurnChronicle turn)
    {
        if (lines.Count > 0)
        {
            lines.Add("");
        }

        var title = turn.Definition.Title is { } heading ? ": " + heading : "";
        lines.Add(string.Create(CultureInfo.InvariantCulture, $"Turn {turn.Turn}{title} ({turn.Definition.From:yyyy-MM-dd} to {turn.Definition.To:yyyy-MM-dd})"));
        AddHappenings(lines, turn.Opening);
        foreach (var answer in turn.Answers)
        {
            lines.Add($"  {scenario.Seats[answer.Inject.AskedSeat].Title} answers \"{answer.Inject.Title}\": {answer.Text}");
        }

        foreach (var decision in turn.Decisions)
        {
            var seat = scenario.Seats[decision.Seat].Title;
            if (decision.Moves.Count == 0)
            {
                lines.Add($"  {seat}: {(decision.IsMissing ? "no decision" : "no move")}{Because(decision.Reason)}");
            }

            foreach (var move in decision.Moves)
            {
                lines.Add($"  {seat}: {move.Move.Title}{Because(move.Reason)}");
                AddDetail(lines, move.Outcome, move.Changes);
            }
        }

        AddHappenings(lines, turn.Reaction);
        if (!turn.IsClosed)
        {
            lines.Add("  (the turn was not closed)");
        }

        lines.Add($"  Rung {turn.Phase}, {scenario.Phases[turn.Phase].Title}; "
            + string.Join(", ", scenario.Indicators.Select((indicator, i) => $"{indicator.Title} {indicator.Text(turn.Values[i])}")));
    }

    private static void AddHappenings(List<string> lines, IReadOnlyList<Happening> happenings)
    {
        foreach (var happening in happenings)
        {
            lines.Add("  " + happening.Words);
            AddDetail(lines, "", happening.Changes);
        }
    }

    private static void AddDetail(List<string> lines, string outcome, IReadOnlyList<ChangeLine> changes)
    {
        var detail = string.Join(", ", changes.Select(change => change.Words));
        if (outcome.Length + detail.Length > 0)
        {
            lines.Add("      " + (outcome + " " + detail).Trim());
        }
    }

    private static void AddEnd(List<string> lines, CompiledScenario scenario, IReadOnlyList<ExerciseEvent> events, ExerciseState end)
    {
        if (EndingViews.Of(scenario, end, events) is not { } ending)
        {
            return;
        }

        lines.Add("");
        lines.Add($"Ending: {ending.Title}");
        foreach (var line in ending.Profile)
        {
            lines.Add($"  {line.Title}: {line.Start} -> {line.End}");
        }
    }

    private static string Because(string? reason) => reason is { Length: > 0 } ? $" - because: {reason}" : "";
}
