using Scenario.Exercise.Definitions;
using Scenario.Exercise.Events;
using Scenario.Exercise.Rules;
using Scenario.Exercise.State;
using Scenario.Exercise.Views;

namespace Scenario.Evaluation.Recording;

/// <summary>
/// A state that meets only the events of one course, so that nothing else can be read from it. What an undoing restores is
/// told to no seat: after one, the state is made anew of the events that stand.
/// </summary>
internal sealed class KnownState(CompiledScenario scenario, IReadOnlyList<ExerciseEvent> course)
{
    /// <summary>The state after the event met last.</summary>
    public ExerciseState State { get; private set; } = new(scenario.Layout);

    /// <summary>Meets the event at a place of the course; they are met one by one, oldest first.</summary>
    public void Meet(int at)
    {
        if (course[at].Kind != EventKind.Undone || Undoing.IsSettled(course[at]))
        {
            Evolution.Apply(scenario, State, course[at]);
            return;
        }

        State = new(scenario.Layout);
        foreach (var stands in Undoing.Effective([.. course.Take(at + 1)]))
        {
            Evolution.Apply(scenario, State, stands);
        }
    }
}
