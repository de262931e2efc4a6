using Scenario.Exercise.Definitions;
using Scenario.Exercise.State;

namespace Scenario.Exercise.Rules;

/// <summary>How heavily each rule of a policy weighs now: the same for play and for the facilitator who looks at it.</summary>
public static class PolicyWeights
{
    /// <summary>Writes the weight of each rule, in order; a rule that does not apply, or whose move is closed, weighs nothing.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="state">The state now.</param>
    /// <param name="seat">The seat that is played.</param>
    /// <param name="policy">Its policy.</param>
    /// <param name="weights">At least as many places as the policy has rules.</param>
    public static void Weigh(CompiledScenario scenario, ExerciseState state, int seat, PolicyDefinition policy, Span<long> weights)
    {
        for (var i = 0; i < policy.Rules.Count; i++)
        {
            var rule = policy.Rules[i];
            weights[i] = scenario.Moves[rule.Move].Seat == seat && rule.When.Holds(state) && MoveRules.IsOpen(scenario, state, rule.Move)
                ? Math.Max(0, rule.Weight.Of(state))
                : 0;
        }
    }
}
