using Scenario.Exercise.Definitions;
using Scenario.Exercise.Rules;
using Scenario.Exercise.State;

namespace Scenario.Evaluation.Recording;

/// <summary>Follows a recorded exercise submission by submission, and keeps what it could go back to.</summary>
internal sealed class CourseFollowing(CompiledScenario scenario)
{
    private readonly ExerciseState _before = new(scenario.Layout);

    /// <summary>The state reached.</summary>
    public ExerciseState State { get; } = new(scenario.Layout);

    /// <summary>The states that were.</summary>
    public KeptStates Past { get; } = new();

    /// <summary>Applies what came of a submission; says where and why it does not fit, or null.</summary>
    public (int Line, string Cause)? Follow(RecordedCommand command)
    {
        _before.CopyFrom(State);
        var then = command.Submission is UndoTo undo ? Past.After(undo.Position) : null;
        foreach (var (happened, line) in command.Events)
        {
            if (EventCourse.Apply(scenario, State, happened) is { } difference)
            {
                return (line.Number, difference + ".");
            }
        }

        if (command.Submission is UndoTo && then?.Fingerprint() != State.Fingerprint())
        {
            return (command.Line.Number, "What was restored is not what was at that moment.");
        }

        Past.Keep(scenario, _before, command.Submission, [.. command.Events.Select(static recorded => recorded.Happened)], State.Turn);
        return null;
    }
}
