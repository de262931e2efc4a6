using Scenario.Exercise.Definitions;
using Scenario.Exercise.Effects;
using Scenario.Exercise.Events;

namespace Scenario.Exercise.Views;

/// <summary>Who may see an event when it happens. The reveal at the end of the exercise opens all of it.</summary>
public static class Visibility
{
    /// <summary>The seats that may see it; the facilitator always may.</summary>
    public static Audience Of(CompiledScenario scenario, in ExerciseEvent happened)
    {
        switch (happened.Kind)
        {
            case EventKind.SeatAssigned or EventKind.StepEntered or EventKind.TurnOpened or EventKind.DecisionMissed
                or EventKind.PhaseChanged or EventKind.EndingReached or EventKind.ExerciseClosed
                or EventKind.ExercisePaused or EventKind.ExerciseResumed:
                return Audience.All;
            case EventKind.IndicatorChanged:
                return scenario.Indicators[happened.Subject].SeenBy;
            case EventKind.IndicatorPushed or EventKind.IndicatorPlaced:
                return new(scenario.Indicators[happened.Subject].SeenBy.Bits & OfCause(scenario, happened.Cause).Bits);
            case EventKind.FlagChanged:
                return scenario.Flags[happened.Subject].SeenBy;
            case EventKind.InjectDelivered:
                return scenario.Injects[happened.Subject].To;
            case EventKind.TriggerFired:
                return scenario.Triggers[happened.Subject].SeenBy;
            case EventKind.PhaseHeld:
                return OfCause(scenario, happened.Cause);
            case EventKind.DelayedEffectsDue:
                // That something comes due would tell that it was set going: only to those who see something of it.
                return new(OfCause(scenario, happened.Cause).Bits & TouchedAudience.Of(scenario, scenario.Delays[happened.Subject].Effects).Bits);
            case EventKind.MoveChosen:
                return Audience.Of(scenario.Moves[happened.Subject].Seat);
            case EventKind.MoveResolved:
                return OfCause(scenario, new(CauseKind.Move, happened.Subject));
            case EventKind.DecisionCommitted:
                return Audience.Of(happened.Subject);
            case EventKind.AnswerRecorded:
                return Audience.Of(scenario.Injects[happened.Subject].AskedSeat);
            case EventKind.QuestionSelected or EventKind.RecipientSelected or EventKind.FormSelected:
                return Audience.Of(scenario.Moves[happened.Subject].Seat);
            case EventKind.EstimateShared:
                return OfSharing(scenario, happened);
            case EventKind.EstimateChanged or EventKind.ReportCircular or EventKind.DiscrepancyNoticed:
                return scenario.SeatsOf(happened.Subject / scenario.Questions.Count);
            case EventKind.ShareLeaked:
                return OfCause(scenario, new(CauseKind.Move, happened.Subject));
            case EventKind.MoveUnveiled:
                return Audience.All;
            case EventKind.ForecastRecorded:
                return Audience.Of(ExerciseEvent.SeatAndPerson(happened.Before).Seat);

            // The seed and fingerprints say something about every secret; draws, memories and delays are the facilitator's.
            case EventKind.ExerciseBegan or EventKind.TurnClosed or EventKind.PolicyDrew or EventKind.ChanceDrawn
                or EventKind.MemoryKept or EventKind.EffectsDelayed or EventKind.FollowUpAwaited or EventKind.EndingAnnounced:
                return Audience.Control;
            default:
                return OfFacilitation(scenario, happened);
        }
    }

    private static Audience OfFacilitation(CompiledScenario scenario, in ExerciseEvent happened)
    {
        switch (happened.Kind)
        {
            case EventKind.OddsEstimated or EventKind.ProposalMade or EventKind.FirstChoiceMade or EventKind.CounterArgumentMade:
                return Audience.Of(ExerciseEvent.SeatAndPerson(happened.Before).Seat);
            case EventKind.BallotCast:
                return Audience.Of(ExerciseEvent.SeatAndPerson(happened.Subject).Seat);
            case EventKind.FacilitationChanged or EventKind.TimerSet or EventKind.TimeJumped or EventKind.Undone or EventKind.ProposalRuled
                or EventKind.CorrectionMade:
                return Audience.All;
            case EventKind.InjectImprovised:
                return new(happened.Letter?.To ?? 0);
            case EventKind.MessageOpened:
                return Audience.Of(happened.Subject);
            case EventKind.RulingOpened or EventKind.OutcomeOverruled:
                return OfCause(scenario, new(CauseKind.Move, happened.Subject));
            case EventKind.ArgumentMade:
                return happened.Subject >= 0 ? OfCause(scenario, new(CauseKind.Move, happened.Subject)) : Audience.Of(ExerciseEvent.SeatAndPerson(happened.Before).Seat);

            // What is planned, ruled and noted is the staff's.
            default:
                return Audience.Control;
        }
    }

    // What goes to the public everybody hears; else sender and recipient know, and nobody beside them.
    private static Audience OfSharing(CompiledScenario scenario, in ExerciseEvent happened) =>
        happened.After >= 0 && scenario.Actors[happened.After].IsPublic
            ? Audience.All
            : scenario.SeatsOf(happened.Before).With(scenario.SeatsOf(happened.After));

    /// <summary>Who may know that something brought something about.</summary>
    public static Audience OfCause(CompiledScenario scenario, Cause cause) => cause.Kind switch
    {
        CauseKind.Move => scenario.Moves[cause.Index].Secret ? Audience.Of(scenario.Moves[cause.Index].Seat) : Audience.All,
        CauseKind.Trigger => scenario.Triggers[cause.Index].SeenBy,
        CauseKind.Inject => scenario.Injects[cause.Index].To,
        CauseKind.Policy => Audience.Control,
        CauseKind.Start => Audience.Control,
        _ => Audience.All,
    };
}
