using Scenario.Evaluation.Recording;
using Scenario.Exercise.Definitions;
using Scenario.Exercise.Effects;
using Scenario.Exercise.Events;
using Scenario.Exercise.Luck;
using Scenario.Exercise.State;
using Scenario.Exercise.Views;

namespace Scenario.Evaluation.Reports;

/// <summary>Single events in one line each.</summary>
internal static class EventWords
{
    /// <summary>What happened, as one seat may know it (or, below 0, all of it); null for events that tell a reader nothing of their own.</summary>
    public static string? Of(CompiledScenario scenario, in ExerciseEvent happened, int seat)
    {
        // That a policy plays another seat is told; which one is not.
        return happened.Kind == EventKind.SeatAssigned && seat >= 0 && seat != happened.Subject && happened.After >= 0 && !scenario.Seats[seat].IsControl
            ? $"{scenario.Seats[happened.Subject].Title} plays by itself"
            : Of(scenario, happened);
    }

    /// <summary>What happened, or null for events that tell a reader nothing of their own.</summary>
    public static string? Of(CompiledScenario scenario, in ExerciseEvent happened)
    {
        var subject = happened.Subject;
        return happened.Kind switch
        {
            EventKind.ExerciseBegan => $"The exercise begins: {scenario.Starts[subject].Title}",
            EventKind.SeatAssigned => $"{scenario.Seats[subject].Title} is played by {Player(scenario, happened.After)}",
            EventKind.StepEntered => $"The exercise goes on to {Step((ProcedureStep)happened.After)}",
            EventKind.TurnOpened => $"Turn {subject} opens",
            EventKind.InjectDelivered =>
                $"Message \"{scenario.Injects[subject].Title}\" from {scenario.Injects[subject].From}{(FiredMessages.IsFired(happened) ? ", fired" + Because(happened.Text) : "")}",
            EventKind.TriggerFired => scenario.Triggers[subject].Title,
            EventKind.DelayedEffectsDue => $"What was set going earlier comes about: {NameOf(scenario, happened.Cause)}",
            EventKind.FlagChanged => (happened.After == 1 ? "Now so: " : "No longer so: ") + scenario.Flags[subject].Meaning,
            EventKind.MoveChosen => $"{SeatOf(scenario, subject)} chooses \"{scenario.Moves[subject].Title}\"{Because(happened.Text)}",
            EventKind.DecisionCommitted => $"{scenario.Seats[subject].Title} commits {Count(happened.After)}{Because(happened.Text)}",
            EventKind.DecisionMissed => $"{scenario.Seats[subject].Title}: no decision{Because(happened.Text)}",
            EventKind.MoveResolved => Resolved(scenario, happened),
            EventKind.PhaseChanged =>
                $"The ladder moves from \"{scenario.Phases[happened.Before].Title}\" to \"{scenario.Phases[happened.After].Title}\"{(subject == 1 ? ", against its gate" : "")}",
            EventKind.PhaseHeld => $"The ladder stays on \"{scenario.Phases[happened.Before].Title}\"",
            EventKind.AnswerRecorded => $"{scenario.Seats[scenario.Injects[subject].AskedSeat].Title} answers \"{scenario.Injects[subject].Title}\": {happened.Text}",
            EventKind.ExercisePaused => "The exercise is paused",
            EventKind.ExerciseResumed => "The exercise goes on",
            EventKind.EndingAnnounced => $"An ending is announced: {scenario.Endings[subject].Title}",
            EventKind.EndingReached => $"Ending: {scenario.Endings[subject].Title}",
            EventKind.TurnClosed => $"Turn {subject} closes",
            EventKind.ExerciseClosed => "The exercise is closed",
            EventKind.IndicatorChanged =>
                $"{scenario.Indicators[subject].Title}: {scenario.Indicators[subject].Text(happened.Before)} -> {scenario.Indicators[subject].Text(happened.After)}",
            _ => KnowledgeWords.Of(scenario, happened) ?? FacilitationWords.Of(scenario, happened),
        };
    }

    /// <summary>A resolved move, whose it was and how it went.</summary>
    public static string Resolved(CompiledScenario scenario, in ExerciseEvent resolved, bool isOverruled = false, OddsHeld? held = null) =>
        $"{SeatOf(scenario, resolved.Subject)}: {scenario.Moves[resolved.Subject].Title}. {Outcome(scenario, resolved, isOverruled, held)}".TrimEnd();

    /// <summary>How a resolved move went: with its odds, and with what its author says of it.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="resolved">How the model had it.</param>
    /// <param name="isOverruled">Whether a ruling had it otherwise.</param>
    /// <param name="held">Against whose odds luck was held; null if that is not known, or may not be.</param>
    public static string Outcome(CompiledScenario scenario, in ExerciseEvent resolved, bool isOverruled = false, OddsHeld? held = null)
    {
        var move = scenario.Moves[resolved.Subject];
        var byLuck = resolved.After < resolved.Before;
        var succeeded = byLuck != isOverruled;
        var how = succeeded ? "Succeeded" : "Failed";
        var told = isOverruled || held is { IsOutcomeRuled: true } ? $"{how} as ruled; {Luck(resolved, held)} had it {(byLuck ? "succeed" : "fail")}{(isOverruled ? "" : ", too")}."
            : held is { Whose: not null } others ? $"{how}; {others.Words(resolved.Before)}."
            : resolved.Before >= KeyedLuck.Certain ? "Took effect."
            : $"{how}; it was {Likelihood.Words(resolved.Before)}.";
        return (succeeded ? move.OnSuccess : move.OnFailure) is { } said ? told + " " + said : told;
    }

    private static string Luck(in ExerciseEvent resolved, OddsHeld? held) =>
        held is { Whose: { } whose } ? $"luck, {whose} at {resolved.Before / 1000} %," : "the model";

    /// <summary>What brought something about, in words.</summary>
    public static string NameOf(CompiledScenario scenario, Cause cause) => cause.Kind switch
    {
        CauseKind.Move => $"\"{scenario.Moves[cause.Index].Title}\"",
        CauseKind.Trigger => $"\"{scenario.Triggers[cause.Index].Title}\"",
        CauseKind.Inject => $"\"{scenario.Injects[cause.Index].Title}\"",
        CauseKind.Phase => $"\"{scenario.Phases[cause.Index].Title}\"",
        _ => "the situation",
    };

    /// <summary>Who plays a seat, in words.</summary>
    public static string Player(CompiledScenario scenario, int policy) => policy switch
    {
        ExerciseState.PlayedByPeople => "people",
        >= 0 => "a policy, " + scenario.Policies[policy].Title,
        _ => "nobody",
    };

    /// <summary>A change of an indicator with its sign.</summary>
    public static string Signed(IndicatorDefinition indicator, long steps) =>
        $"{indicator.Title} {(steps > 0 ? "+" : "")}{FixedPoint.Text(steps * indicator.Step)}";

    private static string Step(ProcedureStep step) => step switch
    {
        ProcedureStep.HotWash => "the hot wash",
        ProcedureStep.Closed => "its end",
        ProcedureStep.Paused => "a pause",
        _ => "the " + step.ToString().ToLowerInvariant(),
    };

    private static string SeatOf(CompiledScenario scenario, int move) => scenario.Seats[scenario.Moves[move].Seat].Title;

    private static string Count(int moves) => moves switch { 0 => "no move", 1 => "one move", _ => $"{moves} moves" };

    private static string Because(string? reason) => reason is { Length: > 0 } ? $" - because: {reason}" : "";
}
