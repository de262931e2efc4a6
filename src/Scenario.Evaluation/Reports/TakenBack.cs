using System.Text;
using Scenario.Evaluation.Recording;
using Scenario.Exercise.Definitions;
using Scenario.Exercise.Events;
using Scenario.Exercise.Views;
using static Scenario.Evaluation.Reports.MarkdownText;

namespace Scenario.Evaluation.Reports;

/// <summary>What undoings took back, each thing under the undoing that took it, and what an undoing of an undoing brought back.</summary>
internal static class TakenBack
{
    public static void Add(StringBuilder text, CompiledScenario scenario, IReadOnlyList<RecordedEvent> all)
    {
        var history = all.Select(static recorded => recorded.Happened).ToList();
        var undone = Enumerable.Range(0, history.Count).Where(at => history[at].Kind == EventKind.Undone).ToList();
        if (undone.Count == 0)
        {
            return;
        }

        text.Line("### What was taken back").Line().Line("It stays in the record; it is no part of the course above.").Line();
        foreach (var at in undone)
        {
            var before = Standing(history, at);
            var after = Standing(history, at + 1);
            text.Line($"- {ReportTurn.TimeOf(all, at)}: {Inline(history[at].Text)}");
            AddLines(text, scenario, history, before.Except(after), "");
            AddLines(text, scenario, history, after.Except(before), "stands again: ");
        }

        text.Line();
    }

    // Where the events are that stand after so many were told; the undoings among them are no part of the course.
    private static HashSet<int> Standing(List<ExerciseEvent> history, int count) =>
        [.. Undoing.EffectiveWithPlaces(history.GetRange(0, count)).Where(static entry => entry.Happened.Kind != EventKind.Undone).Select(static entry => entry.At)];

    private static void AddLines(StringBuilder text, CompiledScenario scenario, List<ExerciseEvent> history, IEnumerable<int> places, string lead)
    {
        foreach (var at in places.Order())
        {
            if (IsTold(history[at].Kind) && !FiredMessages.IsPlanOfFired(history[at]) && EventWords.Of(scenario, history[at]) is { } words)
            {
                text.Line($"  - {lead}{Inline(words)}");
            }
        }
    }

    // What people did, not all that followed from it.
    private static bool IsTold(EventKind kind) => kind is EventKind.TurnOpened or EventKind.TurnClosed or EventKind.MoveChosen or EventKind.DecisionCommitted
        or EventKind.DecisionMissed or EventKind.InjectDelivered or EventKind.InjectPlanned or EventKind.InjectEdited or EventKind.InjectImprovised
        or EventKind.RulingOpened or EventKind.RulingGiven or EventKind.ProposalMade or EventKind.ProposalRuled or EventKind.CorrectionMade or EventKind.AnswerRecorded
        or EventKind.TimerSet or EventKind.TimeJumped or EventKind.SeatAssigned or EventKind.ArgumentMade or EventKind.CounterArgumentMade or EventKind.BallotCast
        or EventKind.FirstChoiceMade or EventKind.OddsEstimated or EventKind.ForecastRecorded or EventKind.ExercisePaused or EventKind.ExerciseResumed or EventKind.FacilitationChanged;
}
