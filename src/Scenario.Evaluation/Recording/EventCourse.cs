using Scenario.Evaluation.Log;
using Scenario.Exercise.Definitions;
using Scenario.Exercise.Events;
using Scenario.Exercise.Rules;
using Scenario.Exercise.State;

namespace Scenario.Evaluation.Recording;

/// <summary>Follows recorded events through the states they lead to.</summary>
public static class EventCourse
{
    /// <summary>
    /// Applies an event; at a turn's end the state must be the one whose fingerprint was recorded. Says in words what does
    /// not fit, or null. Never fails, whatever the event.
    /// </summary>
    public static string? Apply(CompiledScenario scenario, ExerciseState state, in ExerciseEvent happened)
    {
        var expected = happened.Kind == EventKind.TurnClosed ? happened.Text : null;
        if (expected is not null && state.Fingerprint() is var actual && actual != expected)
        {
            return $"the events lead to the state {actual} at the end of turn {happened.Subject}, but {expected} was recorded";
        }

        if (!Exists(scenario, happened))
        {
            return $"the scenario has no {EventText.KindName(happened.Kind)} {happened.Subject}";
        }

        try
        {
            Evolution.Apply(scenario, state, happened);
            return null;
        }
        catch (Exception error) when (error is IndexOutOfRangeException or ArgumentException or OverflowException)
        {
            return $"the event speaks of something that the scenario does not have ({error.Message})";
        }
    }

    /// <summary>The state that all events lead to.</summary>
    /// <exception cref="LogException">A fingerprint does not fit.</exception>
    public static ExerciseState Replay(RecordedExercise recorded) => Follow(recorded).State;

    /// <summary>The state that all events lead to, with those that were.</summary>
    internal static CourseFollowing Follow(RecordedExercise recorded)
    {
        var course = new CourseFollowing(recorded.Scenario);
        foreach (var command in recorded.Commands)
        {
            if (course.Follow(command) is var (line, cause))
            {
                throw new LogException(
                    LogFault.Unreadable, line, cause + " Verify the log with the version of the program that wrote it.");
            }
        }

        return course;
    }

    // Elements are checked where ids are read; these are counted instead of named.
    private static bool Exists(CompiledScenario scenario, in ExerciseEvent happened) => happened.Kind switch
    {
        EventKind.TurnOpened or EventKind.TurnClosed => happened.Subject >= 1 && happened.Subject <= scenario.Turns.Count,
        EventKind.EffectsDelayed or EventKind.DelayedEffectsDue =>
            happened.Subject >= 0 && happened.Subject < scenario.Delays.Count && happened.After >= 0
            && (happened.Kind == EventKind.EffectsDelayed || happened.After <= scenario.Turns.Count),
        EventKind.MemoryKept => happened.Subject >= 0 && happened.Subject < scenario.Memories.Count,
        EventKind.PhaseChanged => happened.After >= 0,
        EventKind.TimeJumped => happened.After >= 1 && happened.After <= scenario.Turns.Count + 1,
        EventKind.CellRestored => happened.Subject >= 0 && happened.Subject < scenario.Layout.Length,
        EventKind.FacilitationChanged or EventKind.InjectPlanned or EventKind.InjectImprovised or EventKind.RulingGiven or EventKind.OddsEstimated
            or EventKind.ProposalMade or EventKind.CorrectionMade or EventKind.Undone => scenario.Layout.Sizes.Facilitated,
        EventKind.EffectRejected => scenario.Layout.Sizes.Facilitated && happened.Before is >= 0 and < 32,
        EventKind.MoveUnveiled => scenario.Layout.Sizes.Unveilable > 0,
        _ => true,
    };
}
