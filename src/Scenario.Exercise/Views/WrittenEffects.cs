using Scenario.Exercise.Conditions;
using Scenario.Exercise.Definitions;
using Scenario.Exercise.Effects;

namespace Scenario.Exercise.Views;

/// <summary>Effects in words as the file has them, for those who may know everything.</summary>
public static class WrittenEffects
{
    /// <summary>One effect in one line; amounts that depend on the state are told as they are written.</summary>
    public static string Of(CompiledScenario scenario, Effect effect) =>
        new EffectWords(scenario, null, FullKnowledge.Instance).Lines([effect]) is [var line, ..] ? line : "something that has no words";
}
