using Scenario.Exercise.Events;
using Scenario.Exercise.State;

namespace Scenario.Evaluation.Recording;

/// <summary>
/// Tells messages that a facilitator fired from those that came by themselves. The events tell both alike; but what begins with
/// a delivery, or with a plan that its own delivery follows at once, can only have been fired. Whoever tells the course marks it here.
/// </summary>
internal static class FiredMessages
{
    private const int ByHand = 1;

    /// <summary>The events of one submission; a delivery by hand is marked, and bears its reason if one was given.</summary>
    public static IReadOnlyList<ExerciseEvent> Marked(IReadOnlyList<ExerciseEvent> events)
    {
        if (events.Count > 0 && events[0].Kind == EventKind.InjectDelivered)
        {
            return [Delivered(events[0], null), .. events.Skip(1)];
        }

        return events.Count > 1 && events[0] is { Kind: EventKind.InjectPlanned, After: InjectPlan.AsWritten } plan
            && events[1].Kind == EventKind.InjectDelivered && events[1].Subject == plan.Subject
            ? [plan with { Before = InjectPlan.AsWritten }, Delivered(events[1], plan.Text), .. events.Skip(2)] : events;
    }

    /// <summary>The same of a whole record.</summary>
    public static IReadOnlyList<ExerciseEvent> Marked(RecordedExercise recorded) =>
        [.. recorded.Commands.SelectMany(static command => Marked([.. command.Events.Select(static told => told.Happened)]))];

    /// <summary>The events without their marks: that a message was fired, and why, is the staff's to know.</summary>
    public static IReadOnlyList<ExerciseEvent> Unmarked(IReadOnlyList<ExerciseEvent> events) =>
        [.. events.Select(static happened => IsFired(happened) ? happened with { After = 0, Text = null } : happened)];

    /// <summary>Whether a marked event is the delivery of a message that was fired.</summary>
    public static bool IsFired(in ExerciseEvent happened) => happened is { Kind: EventKind.InjectDelivered, After: ByHand };

    /// <summary>Whether a marked event is the plan that firing with a reason begins with: the delivery tells all of it.</summary>
    public static bool IsPlanOfFired(in ExerciseEvent happened) =>
        happened is { Kind: EventKind.InjectPlanned, Before: InjectPlan.AsWritten, After: InjectPlan.AsWritten };

    private static ExerciseEvent Delivered(in ExerciseEvent delivered, string? why) => delivered with { After = ByHand, Text = why };
}
