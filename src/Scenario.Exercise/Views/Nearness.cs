using Scenario.Exercise.Conditions;
using Scenario.Exercise.Definitions;
using Scenario.Exercise.State;

namespace Scenario.Exercise.Views;

/// <summary>How far conditions are from coming true: for the facilitator, who wants to see things come.</summary>
internal static class Nearness
{
    // What is no number is as far as a whole range: nearer than two numbers that are far, farther than one that is near.
    private const long Unmeasured = 1000;

    /// <summary>What has not happened and can still happen, nearest first.</summary>
    public static IReadOnlyList<NearnessView> Of(CompiledScenario scenario, ExerciseState state)
    {
        var nearest = new List<(bool IsTimely, NearnessView Near)>();
        foreach (var reaction in scenario.Reactions)
        {
            var (what, occasion, happened) = reaction.IsInject
                ? ("Message: " + scenario.Injects[reaction.Index].Title, scenario.Injects[reaction.Index].Occasion, state.DeliveredTurn(reaction.Index) != 0)
                : ("Trigger: " + scenario.Triggers[reaction.Index].Title, scenario.Triggers[reaction.Index].Occasion, state.TimesFired(reaction.Index) != 0);
            if (!(happened && occasion.Repetition == Repetition.Once) && (!reaction.IsInject || state.Plan(reaction.Index) == InjectPlan.AsWritten))
            {
                Add(nearest, scenario, state, what, occasion.Condition);
            }
        }

        if (state.Phase + 1 < scenario.Phases.Count)
        {
            Add(nearest, scenario, state, $"Gate of rung {state.Phase + 1}: {scenario.Phases[state.Phase + 1].Title}", scenario.Phases[state.Phase + 1].Gate.When);
        }

        // What only waits for its turn or rung comes anyhow; what the room can bring about is to be seen coming first.
        return [.. nearest.OrderBy(static one => one.IsTimely).ThenBy(static one => one.Near.Distance).Select(static one => one.Near)];
    }

    private static void Add(List<(bool IsTimely, NearnessView Near)> nearest, CompiledScenario scenario, ExerciseState state, string what, Condition condition)
    {
        if (!condition.Holds(state))
        {
            var readings = new List<Reading>();
            condition.AddReadings(readings);
            nearest.Add((readings.Count == 0, new(what, condition.Explain(state, FullKnowledge.Instance), Distance(scenario, state, condition, wanted: true))));
        }
    }

    private static long Distance(CompiledScenario scenario, ExerciseState state, Condition condition, bool wanted) => condition switch
    {
        _ when condition.Holds(state) == wanted => 0,
        NotCondition not => Distance(scenario, state, not.Inner, !wanted),
        JunctionCondition junction when junction.All == wanted =>
            Distance(scenario, state, junction.Left, wanted) + Distance(scenario, state, junction.Right, wanted),
        JunctionCondition junction => Math.Min(Distance(scenario, state, junction.Left, wanted), Distance(scenario, state, junction.Right, wanted)),
        ComparisonCondition comparison => Gap(scenario, state, comparison),
        _ => Unmeasured,
    };

    private static long Gap(CompiledScenario scenario, ExerciseState state, ComparisonCondition comparison)
    {
        var readings = new List<Reading>();
        comparison.AddReadings(readings);
        var range = readings.Where(static reading => reading.Kind == ElementKind.Indicator)
            .Select(reading => (long)(scenario.Indicators[reading.Index].Max - scenario.Indicators[reading.Index].Min) * scenario.Indicators[reading.Index].Step)
            .DefaultIfEmpty(10 * FixedPoint.One).Max();
        var gap = (Int128)comparison.Left.Of(state) - comparison.Right.Of(state);
        return (long)Int128.Min((gap < 0 ? -gap : gap) * 1000 / Math.Max(range, 1), 1_000_000);
    }
}
