using Scenario.Evaluation.Recording;
using Scenario.Exercise.Definitions;
using Scenario.Exercise.Events;
using Scenario.Exercise.State;

namespace Scenario.Evaluation.Tables;

/// <summary>Which seats people play.</summary>
public static class SeatsOfPeople
{
    /// <summary>Those they play now.</summary>
    public static IReadOnlyList<int> At(CompiledScenario scenario, ExerciseState state) =>
        [.. Enumerable.Range(0, scenario.Seats.Count).Where(seat => state.Policy(seat) == ExerciseState.PlayedByPeople)];

    /// <summary>The first seat that people ever played in an exercise; if they played none, the first that they may play.</summary>
    public static int FirstIn(RecordedExercise recorded)
    {
        var scenario = recorded.Scenario;
        var first = recorded.Events.Where(static e => e.Happened is { Kind: EventKind.SeatAssigned, After: ExerciseState.PlayedByPeople })
            .Select(static e => e.Happened.Subject)
            .Concat(Enumerable.Range(0, scenario.Seats.Count).Where(seat => scenario.Seats[seat].Playable && !scenario.Seats[seat].IsControl));
        return first.FirstOrDefault();
    }
}
