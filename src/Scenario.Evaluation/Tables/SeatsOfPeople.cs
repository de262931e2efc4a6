using Scenario.Exercise.Definitions;
using Scenario.Exercise.State;

namespace Scenario.Evaluation.Tables;

/// <summary>Which seats people play.</summary>
internal static class SeatsOfPeople
{
    public static IReadOnlyList<int> At(CompiledScenario scenario, ExerciseState state) =>
        [.. Enumerable.Range(0, scenario.Seats.Count).Where(seat => state.Policy(seat) == ExerciseState.PlayedByPeople)];
}
