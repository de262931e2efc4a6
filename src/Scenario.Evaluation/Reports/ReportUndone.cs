using System.Text;
using Scenario.Evaluation.Recording;
using Scenario.Exercise.Definitions;
using Scenario.Exercise.Events;
using Scenario.Exercise.Views;
using static Scenario.Evaluation.Reports.MarkdownText;

namespace Scenario.Evaluation.Reports;

/// <summary>What was taken back: each undoing with what people had done until then, and with what it let stand again.</summary>
internal static class ReportUndone
{
    public static void Add(StringBuilder text, CompiledScenario scenario, IReadOnlyList<RecordedEvent> all)
    {
        List<ExerciseEvent> history = [.. all.Select(static e => e.Happened)];
        var undoings = Undoing.TakenBack(history);
        if (undoings.Count == 0)
        {
            return;
        }

        text.Line("### What was taken back").Line().Line("It stays in the record; unless it stands again, it is no part of the course above.").Line();
        foreach (var (at, taken, restored) in undoings)
        {
            var (gone, back) = (Told(scenario, history, taken), Told(scenario, history, restored));
            text.Line($"- {ReportTurn.TimeOf(all, at)}: {Inline(history[at].Text)}");
            AddLines(text, gone, "");
            AddLines(text, back, "Stands again: ");
            if (gone.Count + back.Count == 0)
            {
                text.Line("  - Nothing had been done since.");
            }
        }

        text.Line();
    }

    private static void AddLines(StringBuilder text, IReadOnlyList<(string Words, string? Quoted)> lines, string before)
    {
        foreach (var (words, quoted) in lines)
        {
            text.Line($"  - {before}{Inline(words)}");
            ReportTurn.AddQuote(text, quoted, "    ");
        }
    }

    private static List<(string Words, string? Quoted)> Told(CompiledScenario scenario, IReadOnlyList<ExerciseEvent> history, IReadOnlyList<int> places)
    {
        var told = new List<(string, string?)>();
        foreach (var at in places.Where(at => IsTold(history[at].Kind) && !FiredMessages.IsPlanOfFired(history[at])))
        {
            var happened = history[at];
            if (LetterWords.Of(scenario, happened) is { } written)
            {
                told.Add((written, happened.Letter?.Text));
            }
            else if ((happened.Kind == EventKind.CounterArgumentMade ? SpokenAgainst.Line(scenario, history, at) : EventWords.Of(scenario, happened)) is { } words)
            {
                told.Add((words, null));
            }
        }

        return told;
    }

    // What people did, and what came to them by it; not all that followed.
    private static bool IsTold(EventKind kind) => kind is EventKind.TurnOpened or EventKind.TurnClosed or EventKind.MoveChosen or EventKind.DecisionCommitted
        or EventKind.DecisionMissed or EventKind.InjectDelivered or EventKind.InjectPlanned or EventKind.InjectEdited or EventKind.InjectImprovised
        or EventKind.RulingOpened or EventKind.RulingGiven or EventKind.EffectRejected or EventKind.OddsEstimated or EventKind.ProposalMade
        or EventKind.ProposalRuled or EventKind.CorrectionMade or EventKind.AnswerRecorded or EventKind.ForecastRecorded or EventKind.TimerSet
        or EventKind.TimeJumped or EventKind.SeatAssigned or EventKind.ArgumentMade or EventKind.CounterArgumentMade or EventKind.BallotCast
        or EventKind.FirstChoiceMade or EventKind.FacilitationChanged or EventKind.ExercisePaused or EventKind.ExerciseResumed;
}
