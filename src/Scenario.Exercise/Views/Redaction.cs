using Scenario.Exercise.Definitions;
using Scenario.Exercise.Effects;
using Scenario.Exercise.Events;

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

        // How much was taken back would count what the seat may not know of.
        if (happened.Kind == EventKind.Undone)
        {
            return happened with { Subject = Undoing.Settled, Before = 0, Text = null };
        }

        var cause = Visibility.OfCause(scenario, happened.Cause).Includes(seat) ? happened.Cause : Cause.Procedure;
        var estimate = happened.Estimate with { Roots = happened.Estimate.Roots & ~happened.Estimate.Veiled, Veiled = 0 };
        var isStaffs = happened.Kind is EventKind.CorrectionMade or EventKind.TimerSet or EventKind.InjectImprovised
            || happened.Cause.Kind is CauseKind.Correction or CauseKind.Proposal;
        var text = isStaffs || (happened.Kind == EventKind.DecisionMissed && happened.Subject != seat) ? null : happened.Text;

        // That a policy plays another seat is told; which one is not.
        var after = happened.Kind == EventKind.SeatAssigned && happened.Subject != seat ? Math.Min(happened.After, 0) : happened.After;
        return happened with { Cause = cause, Estimate = estimate, Text = text, After = after };
    }
}
