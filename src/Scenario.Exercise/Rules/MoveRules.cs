using Scenario.Exercise.Conditions;
using Scenario.Exercise.Definitions;
using Scenario.Exercise.State;

namespace Scenario.Exercise.Rules;

/// <summary>When a move is open to its seat, and why not.</summary>
public static class MoveRules
{
    /// <summary>Whether a move can be chosen now, points apart.</summary>
    public static bool IsOpen(CompiledScenario scenario, ExerciseState state, int move)
    {
        var definition = scenario.Moves[move];
        return state.Phase >= definition.FromPhase
            && state.Phase <= definition.ToPhase
            && !IsSpent(definition, state, move)
            && !IsResting(definition, state, move)
            && definition.When.Holds(state)
            && OfferRules.HasSubject(scenario, state, move);
    }

    /// <summary>Why a move cannot be chosen now, one sentence each, told without anything the knower does not see; empty when it can.</summary>
    public static IReadOnlyList<string> WhyClosed(CompiledScenario scenario, ExerciseState state, int move, IKnowledge knowledge)
    {
        if (IsOpen(scenario, state, move))
        {
            return [];
        }

        var definition = scenario.Moves[move];
        var reasons = new List<string>();
        if (state.Phase < definition.FromPhase)
        {
            reasons.Add($"opens on rung {definition.FromPhase}, {scenario.Phases[definition.FromPhase].Title}: you stand on rung {state.Phase}");
        }
        else if (state.Phase > definition.ToPhase)
        {
            reasons.Add($"only up to rung {definition.ToPhase}, {scenario.Phases[definition.ToPhase].Title}: you stand on rung {state.Phase}");
        }

        if (IsSpent(definition, state, move))
        {
            reasons.Add(definition.Limit == 1 ? "can be made once in an exercise, and was" : $"can be made {definition.Limit} times in an exercise, and was");
        }
        else if (IsResting(definition, state, move))
        {
            reasons.Add($"rests until turn {state.LastMade(move) + definition.Cooldown + 1}: made in turn {state.LastMade(move)}");
        }

        if (!definition.When.Holds(state))
        {
            reasons.Add(definition.When.Explain(state, knowledge));
            if (definition.ClosedHint is { } hint)
            {
                reasons.Add(hint);
            }
        }

        if (!OfferRules.HasSubject(scenario, state, move))
        {
            reasons.Add(OfferRules.WhyWithoutSubject(definition.Offer!));
        }

        return reasons;
    }

    private static bool IsSpent(MoveDefinition move, ExerciseState state, int index) =>
        move.Limit > 0 && state.TimesMade(index) >= move.Limit;

    private static bool IsResting(MoveDefinition move, ExerciseState state, int index) =>
        state.LastMade(index) != 0 && state.Turn - state.LastMade(index) <= move.Cooldown;
}
