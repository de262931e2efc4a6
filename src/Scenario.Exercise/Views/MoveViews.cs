using System.Globalization;
using Scenario.Exercise.Conditions;
using Scenario.Exercise.Definitions;
using Scenario.Exercise.Effects;
using Scenario.Exercise.Rules;
using Scenario.Exercise.State;

namespace Scenario.Exercise.Views;

/// <summary>The moves of a seat as that seat sees them.</summary>
internal static class MoveViews
{
    public static IReadOnlyList<MoveView> Of(CompiledScenario scenario, ExerciseState state, int seat)
    {
        var knowledge = new SeatKnowledge(scenario, seat);
        var words = new EffectWords(scenario, state, knowledge);
        return [.. scenario.Seats[seat].Moves
            .OrderBy(move => scenario.Moves[move].Category)
            .ThenBy(static move => move)
            .Select(move => Of(scenario, state, move, knowledge, words))];
    }

    private static MoveView Of(CompiledScenario scenario, ExerciseState state, int index, IKnowledge knowledge, EffectWords words)
    {
        var move = scenario.Moves[index];
        var closed = MoveRules.WhyClosed(scenario, state, index, knowledge);
        var odds = Odds(move, state, knowledge);
        var effects = words.Lines(move.Effects);
        if (odds.Length > 0)
        {
            var failure = words.Lines(move.Otherwise);
            effects = [.. effects.Select(static line => "success: " + line), .. failure.Select(static line => "failure: " + line)];
        }

        return new(
            index, move.Id, scenario.Categories[move.Category].Title, move.Title, move.Description, move.Cost, closed.Count == 0, closed,
            odds, effects, move.Reason, move.Secret, Limits(scenario, move), state.TimesMade(index), move.Core,
            BasisWords.Of(scenario, move.Basis), Warnings(scenario, state, move, knowledge, words),
            OfferViews.Of(scenario, state, index, knowledge, words));
    }

    // Whoever climbs should know before, not after, that a gate is not met and what forcing it costs.
    private static string[] Warnings(CompiledScenario scenario, ExerciseState state, MoveDefinition move, IKnowledge knowledge, EffectWords words)
    {
        var above = state.Phase + 1;
        if (above >= scenario.Phases.Count || !move.Effects.Any(static effect => effect is PhaseEffect { Direction: > 0 }))
        {
            return [];
        }

        var phase = scenario.Phases[above];
        var readings = new List<Reading>();
        phase.Gate.When.AddReadings(readings);
        if (!readings.TrueForAll(knowledge.Sees) || phase.Gate.When.Holds(state))
        {
            return [];
        }

        var missing = $"The gate of rung {above}, {phase.Title}, is not met. Still missing: {phase.Gate.When.Explain(state, knowledge)}.";
        return phase.Gate.Forcible
            ? [missing, "This would force the gate, at a price: " + string.Join(", ", words.Lines(phase.Gate.OnForced)) + "."]
            : [missing, "It cannot be forced: the ladder would stay where it is."];
    }

    private static string Odds(MoveDefinition move, ExerciseState state, IKnowledge knowledge)
    {
        var readings = new List<Reading>();
        move.Odds.AddReadings(readings);
        return readings.TrueForAll(knowledge.Sees) ? Likelihood.Words(move.Odds.Of(state)) : "uncertain";
    }

    private static List<string> Limits(CompiledScenario scenario, MoveDefinition move)
    {
        var lines = new List<string>();
        if (move.Limit > 0)
        {
            lines.Add(move.Limit == 1 ? "once in an exercise" : string.Create(CultureInfo.InvariantCulture, $"at most {move.Limit} times in an exercise"));
        }

        if (move.Cooldown > 0)
        {
            lines.Add(move.Cooldown == 1 ? "rests one full turn after being made" : $"rests {move.Cooldown} full turns after being made");
        }

        if (move.Consult.Count > 0)
        {
            lines.Add("hear first: " + string.Join(", ", move.Consult.Select(seat => scenario.Seats[seat].Title)));
        }

        if (move.Secret)
        {
            lines.Add(move.Unveiled is null ? "the others see it only at the end" : "the others see it when it is found out, or at the end");
        }

        return lines;
    }
}
