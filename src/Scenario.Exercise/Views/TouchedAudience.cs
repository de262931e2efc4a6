using Scenario.Exercise.Definitions;
using Scenario.Exercise.Effects;

namespace Scenario.Exercise.Views;

/// <summary>Who sees something of what effects change, should they come about.</summary>
internal static class TouchedAudience
{
    public static Audience Of(CompiledScenario scenario, IReadOnlyList<Effect> effects)
    {
        var audience = Audience.Control;
        foreach (var effect in effects)
        {
            audience = audience.With(Of(scenario, effect));
        }

        return audience;
    }

    private static Audience Of(CompiledScenario scenario, Effect effect) => effect switch
    {
        AddEffect add => scenario.Indicators[add.Indicator].SeenBy,
        AddDrawnEffect add => scenario.Indicators[add.Indicator].SeenBy,
        SetEffect set => scenario.Indicators[set.Indicator].SeenBy,
        SetDrawnEffect set => scenario.Indicators[set.Indicator].SeenBy,
        FlagEffect flag => scenario.Flags[flag.Flag].SeenBy,

        // What may come about or not, and what is put off again, is told when it does.
        PhaseEffect => Audience.All,
        InjectEffect inject => scenario.Injects[inject.Inject].To,
        EstimateEffect estimate => scenario.SeatsOf(estimate.Actor),
        ObserveEffect look => scenario.SeatsOf(look.Actor),
        SharpenEffect sharpen => scenario.SeatsOf(sharpen.Actor),
        ReconcileEffect reconcile => scenario.SeatsOf(reconcile.Actor),
        ShareEffect share => share.To.Aggregate(scenario.SeatsOf(share.From), (all, actor) => all.With(scenario.SeatsOf(actor))),
        _ => Audience.Control,
    };
}
