using Scenario.Exercise.Definitions;
using Scenario.Exercise.Effects;

namespace Scenario.Evaluation.Reports;

/// <summary>Why something changes an indicator, as its author says at the effects.</summary>
internal static class EffectNotes
{
    /// <summary>All that is said, or null.</summary>
    public static string? For(CompiledScenario scenario, Cause cause, int indicator)
    {
        var notes = new List<string>();
        foreach (var effects in EffectsOf(scenario, cause))
        {
            Collect(effects, indicator, notes);
        }

        return notes.Count == 0 ? null : string.Join(" / ", notes.Distinct());
    }

    private static IEnumerable<IReadOnlyList<Effect>> EffectsOf(CompiledScenario scenario, Cause cause) => cause.Kind switch
    {
        CauseKind.Move => [scenario.Moves[cause.Index].Effects, scenario.Moves[cause.Index].Otherwise],
        CauseKind.Trigger => [scenario.Triggers[cause.Index].Effects],
        CauseKind.Inject => [scenario.Injects[cause.Index].Effects],
        CauseKind.Drift => [scenario.Indicators[cause.Index].Drift],
        CauseKind.Start => [scenario.Starts[cause.Index].Effects],
        CauseKind.Phase =>
            [scenario.Phases[cause.Index].Gate.OnMet, scenario.Phases[cause.Index].Gate.OnForced, scenario.Phases[cause.Index].OnSteppingDown],
        _ => [],
    };

    private static void Collect(IReadOnlyList<Effect> effects, int indicator, List<string> notes)
    {
        foreach (var effect in effects)
        {
            var touches = effect switch
            {
                AddEffect add => add.Indicator == indicator,
                AddDrawnEffect add => add.Indicator == indicator,
                SetEffect set => set.Indicator == indicator,
                SetDrawnEffect set => set.Indicator == indicator,
                _ => false,
            };
            if (touches && effect.Note is { Length: > 0 } note)
            {
                notes.Add(note);
            }

            if (effect is WhenEffect choice)
            {
                Collect(choice.Then, indicator, notes);
                Collect(choice.Otherwise, indicator, notes);
            }
            else if (effect is ChanceEffect chance)
            {
                Collect(chance.Then, indicator, notes);
                Collect(chance.Otherwise, indicator, notes);
            }
        }
    }
}
