using Scenario.Exercise.Definitions;
using Scenario.Exercise.Events;
using Scenario.Exercise.Views;

namespace Scenario.Evaluation.Reports;

/// <summary>An effect that a ruling rejected, by its number and in words.</summary>
internal static class RejectedWords
{
    /// <summary>What would have come about.</summary>
    public static string Of(CompiledScenario scenario, in ExerciseEvent rejected)
    {
        var number = rejected.Before;
        var move = scenario.Moves[rejected.Subject];
        string[] said =
        [
            .. new[] { move.Effects, move.Otherwise }.Select((effects, side) => (Effects: effects, Side: side))
                .Where(one => number < one.Effects.Count).Select(one => (one.Side == 0 ? "" : "on failure: ") + WrittenEffects.Of(scenario, one.Effects[number])),
        ];
        return $"{number + 1}. {string.Join("; ", said)}";
    }
}
