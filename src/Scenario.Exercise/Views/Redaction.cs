using Scenario.Exercise.Conditions;
using Scenario.Exercise.Definitions;
using Scenario.Exercise.Effects;
using Scenario.Exercise.Events;
using Scenario.Exercise.Luck;

namespace Scenario.Exercise.Views;

/// <summary>Events as one seat may know them: without the events it may not see, and without what it may not see in the others.</summary>
public static class Redaction
{
    /// <summary>The event as the seat may know it, or null if it may not know of it at all. The facilitator knows it as it is.</summary>
    public static ExerciseEvent? For(CompiledScenario scenario, in ExerciseEvent happened, int seat)
    {
        if (scenario.Seats[seat].IsControl)
        {
            return happened;
        }

        // That the exercise began and a turn closed is no secret; the seed and the fingerprint say something about every one.
        if (happened.Kind is EventKind.ExerciseBegan or EventKind.TurnClosed)
        {
            return happened with { Before = 0, After = 0, Text = null };
        }

        if (!Visibility.Of(scenario, happened).Includes(seat))
        {
            return null;
        }

        var known = happened with
        {
            Cause = Visibility.OfCause(scenario, happened.Cause).Includes(seat) ? happened.Cause : Cause.Procedure,
            Estimate = happened.Estimate with { Roots = happened.Estimate.Roots & ~happened.Estimate.Veiled, Veiled = 0 },
        };
        return happened.Kind switch
        {
            // How much was taken back would count what the seat may not know of; who tells its whole course counts that instead.
            EventKind.Undone => known with { Subject = Undoing.Settled, Before = 0, Text = null },

            // Why a facilitator acts is the staff's.
            EventKind.CorrectionMade or EventKind.TimerSet or EventKind.InjectImprovised => known with { Text = null },
            _ when happened.Cause.Kind is CauseKind.Correction or CauseKind.Proposal => known with { Text = null },
            EventKind.DecisionMissed when happened.Subject != seat => known with { Text = null },

            // That a policy plays another seat is told; which one is not.
            EventKind.SeatAssigned when happened.Subject != seat => known with { After = Math.Min(happened.After, 0) },
            EventKind.MoveResolved => Outcome(scenario, known, seat),
            EventKind.ProposalRuled => known with { After = happened.After < happened.Before ? 0 : happened.Before },

            // Whether a gate was met says what it reads.
            EventKind.PhaseChanged when !SeesGate(scenario, seat, Math.Max(happened.Before, happened.After)) => known with { Subject = 0 },

            // When its sender last heard of it is the sender's business.
            EventKind.EstimateShared or EventKind.ReportCircular or EventKind.DiscrepancyNoticed => known with { Estimate = known.Estimate with { News = 0 } },
            _ => known,
        };
    }

    /// <summary>Whether a seat can work out the odds of a move: what it cannot work out it is not told afterwards either.</summary>
    public static bool SeesOdds(CompiledScenario scenario, int seat, int move)
    {
        var readings = new List<Reading>();
        scenario.Moves[move].Odds.AddReadings(readings);
        return readings.TrueForAll(reading => scenario.Sees(seat, reading));
    }

    /// <summary>Whether a seat sees what the gate of a rung reads.</summary>
    public static bool SeesGate(CompiledScenario scenario, int seat, int phase)
    {
        var readings = new List<Reading>();
        scenario.Phases[phase].Gate.When.AddReadings(readings);
        return readings.TrueForAll(reading => scenario.Sees(seat, reading));
    }

    // A roll says something of the seed, and odds of what they read: whoever cannot work them out gets all or nothing.
    private static ExerciseEvent Outcome(CompiledScenario scenario, in ExerciseEvent resolved, int seat)
    {
        var succeeded = resolved.After < resolved.Before;
        var odds = SeesOdds(scenario, seat, resolved.Subject) ? resolved.Before : succeeded ? KeyedLuck.Certain : 0;
        return resolved with { Before = odds, After = succeeded ? 0 : odds };
    }
}
