using Scenario.Exercise.Conditions;
using Scenario.Exercise.Definitions;
using Scenario.Exercise.Effects;
using Scenario.Exercise.Events;

namespace Scenario.Exercise.Views;

/// <summary>Effects in words as the file has them, for those who may know everything.</summary>
public static class WrittenEffects
{
    /// <summary>One effect in one line; amounts that depend on the state are told as they are written.</summary>
    public static string Of(CompiledScenario scenario, Effect effect) =>
        new EffectWords(scenario, null, FullKnowledge.Instance).Lines([effect]) is [var line, ..] ? line : "something that has no words";

    /// <summary>What a ruling rejected, by its number and in words: of what success brings and of what failure brings.</summary>
    public static string Rejected(CompiledScenario scenario, in ExerciseEvent rejected)
    {
        var number = rejected.Before;
        var move = scenario.Moves[rejected.Subject];
        List<string> said = [];
        if (number < move.Effects.Count)
        {
            said.Add(Of(scenario, move.Effects[number]));
        }

        if (number < move.Otherwise.Count)
        {
            said.Add("on failure: " + Of(scenario, move.Otherwise[number]));
        }

        return $"{number + 1}. {string.Join("; ", said)}";
    }
}
