using Scenario.Evaluation.Recording;
using Scenario.Exercise.Definitions;
using Scenario.Exercise.Events;
using Scenario.Exercise.State;

namespace Scenario.Evaluation.Reports;

/// <summary>
/// The odds that the model gave each move at the moment it was resolved. The record tells the odds against which luck was held;
/// where people ruled on them, the model's own follow from the state that the record leads to.
/// </summary>
internal static class ModelOdds
{
    /// <summary>By the place of each resolving event, percent in thousandths.</summary>
    public static IReadOnlyDictionary<int, int> Of(CompiledScenario scenario, IReadOnlyList<RecordedEvent> standing)
    {
        var odds = new Dictionary<int, int>();
        var state = new ExerciseState(scenario.Layout);
        for (var i = 0; i < standing.Count; i++)
        {
            var happened = standing[i].Happened;
            if (happened.Kind == EventKind.MoveResolved)
            {
                odds[i] = scenario.Moves[happened.Subject].ModelOdds(state);
            }

            EventCourse.Apply(scenario, state, happened);
        }

        return odds;
    }
}
