using Scenario.Exercise.Definitions;
using Scenario.Exercise.Effects;
using Scenario.Exercise.Events;
using Scenario.Exercise.State;
using Scenario.Exercise.Text;
using Scenario.Exercise.Views;

namespace Scenario.Evaluation.Reports;

/// <summary>Single events in one line of words, for replays.</summary>
public static class EventWords
{
    /// <summary>Whether a seat may see an event as it happens.</summary>
    public static bool IsSeenBy(CompiledScenario scenario, in ExerciseEvent happened, int seat) =>
        scenario.Seats[seat].IsControl || Visibility.Of(scenario, happened).Includes(seat);

    /// <summary>The event in one line, safe to show.</summary>
    public static string Line(CompiledScenario scenario, in ExerciseEvent happened) => SafeText.Line(Words(scenario, happened));

    private static string Words(CompiledScenario scenario, in ExerciseEvent happened)
    {
        var subject = happened.Subject;
        return happened.Kind switch
        {
            EventKind.ExerciseBegan => $"The exercise begins: {scenario.Starts[subject].Title}",
            EventKind.SeatAssigned => $"{scenario.Seats[subject].Title}: {Player(scenario, happened.After)}",
            EventKind.StepEntered => "Procedure: " + ((ProcedureStep)happened.After).ToString().ToLowerInvariant(),
            EventKind.TurnOpened => $"Turn {subject} opens",
            EventKind.TurnClosed => $"Turn {subject} closes, fingerprint {happened.Text}",
            EventKind.InjectDelivered => $"Message from {scenario.Injects[subject].From}: {scenario.Injects[subject].Title}",
            EventKind.FollowUpAwaited => $"Will follow in turn {happened.After}: {scenario.Injects[subject].Title}",
            EventKind.TriggerFired => $"Happens: {scenario.Triggers[subject].Title}",
            EventKind.EndingAnnounced => $"Will end the exercise: {scenario.Endings[subject].Title}",
            EventKind.EndingReached => $"Ending: {scenario.Endings[subject].Title}",
            EventKind.ExerciseClosed => "The exercise is closed",
            EventKind.ExercisePaused => "The exercise is paused",
            EventKind.ExerciseResumed => "The exercise goes on",
            EventKind.PhaseChanged =>
                $"The ladder moves from rung {happened.Before} to {happened.After}, {scenario.Phases[happened.After].Title}{(subject == 1 ? ", against its gate" : "")}",
            EventKind.PhaseHeld => $"The ladder stays on rung {happened.Before}",
            EventKind.FlagChanged => (happened.After == 1 ? "Now so: " : "No longer so: ") + scenario.Flags[subject].Meaning,
            EventKind.MemoryKept => $"Remembered: {happened.After}",
            _ => DecisionWords(scenario, happened),
        };
    }

    private static string DecisionWords(CompiledScenario scenario, in ExerciseEvent happened)
    {
        var subject = happened.Subject;
        return happened.Kind switch
        {
            EventKind.IndicatorPushed => $"{Title(scenario, subject)} {Signed(scenario, subject, happened.After)} ({NameOf(scenario, happened.Cause)})",
            EventKind.IndicatorPlaced => $"{Title(scenario, subject)} becomes {Value(scenario, subject, happened.After)} ({NameOf(scenario, happened.Cause)})",
            EventKind.IndicatorChanged => $"{Title(scenario, subject)}: {Value(scenario, subject, happened.Before)} -> {Value(scenario, subject, happened.After)}",
            EventKind.EffectsDelayed => $"Put off to turn {happened.After} ({NameOf(scenario, happened.Cause)})",
            EventKind.DelayedEffectsDue => $"Comes due ({NameOf(scenario, happened.Cause)})",
            EventKind.MoveChosen => $"{Seat(scenario, subject)} chooses: {scenario.Moves[subject].Title}{Because(happened.Text)}",
            EventKind.DecisionCommitted => $"{scenario.Seats[subject].Title} commits{Because(happened.Text)}",
            EventKind.DecisionMissed => $"{scenario.Seats[subject].Title}: no decision",
            EventKind.PolicyDrew => happened.Before < 0
                ? $"{scenario.Seats[subject].Title} draws: nothing ({Percent(happened.After)})"
                : $"{scenario.Seats[subject].Title} draws: {scenario.Moves[happened.Before].Title} ({Percent(happened.After)})",
            EventKind.MoveResolved =>
                $"{scenario.Moves[subject].Title} {(happened.After < happened.Before ? "succeeds" : "fails")} (chance {Percent(happened.Before)}, roll {Percent(happened.After)})",
            EventKind.ChanceDrawn => $"Luck {(subject == 1 ? "with" : "against")} ({NameOf(scenario, happened.Cause)}, chance {Percent(happened.Before)}, roll {Percent(happened.After)})",
            EventKind.AnswerRecorded => $"Answer to \"{scenario.Injects[subject].Title}\": {happened.Text}",
            _ => happened.Kind.ToString(),
        };
    }

    private static string NameOf(CompiledScenario scenario, Cause cause) => cause.Kind switch
    {
        CauseKind.Move => scenario.Moves[cause.Index].Title,
        CauseKind.Trigger => scenario.Triggers[cause.Index].Title,
        CauseKind.Inject => scenario.Injects[cause.Index].Title,
        CauseKind.Phase => scenario.Phases[cause.Index].Title,
        CauseKind.Policy => scenario.Policies[cause.Index].Title,
        CauseKind.Start => scenario.Starts[cause.Index].Title,
        CauseKind.Drift => "time passes",
        _ => "the procedure",
    };

    private static string Player(CompiledScenario scenario, int policy) => policy switch
    {
        ExerciseState.PlayedByPeople => "played by people",
        ExerciseState.Vacant => "vacant",
        _ => $"played by the policy \"{scenario.Policies[policy].Title}\"",
    };

    private static string Seat(CompiledScenario scenario, int move) => scenario.Seats[scenario.Moves[move].Seat].Title;

    private static string Title(CompiledScenario scenario, int indicator) => scenario.Indicators[indicator].Title;

    private static string Value(CompiledScenario scenario, int indicator, int steps) => scenario.Indicators[indicator].Text(steps);

    private static string Signed(CompiledScenario scenario, int indicator, int steps) => (steps > 0 ? "+" : "") + Value(scenario, indicator, steps);

    private static string Percent(int thousandths) => FixedPoint.Text(thousandths) + " %";

    private static string Because(string? reason) => reason is { Length: > 0 } ? $", because: {reason}" : "";
}
