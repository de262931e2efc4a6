using Scenario.Authoring.Diagnostics;
using Scenario.Authoring.Syntax;
using Scenario.Exercise.Definitions;
using Scenario.Exercise.Effects;
using Scenario.Exercise.State;

namespace Scenario.Authoring.Compiling;

/// <summary>Compiles indicators and flags.</summary>
internal sealed class IndicatorCompiler(CompilationContext context, EffectCompiler effects)
{
    /// <summary>The largest value, in steps of the precision.</summary>
    public const int MostSteps = 2_000_000_000;

    public IReadOnlyList<IndicatorDefinition> Indicators() => [.. context.Root.Objects("indicators").Select(Indicator)];

    public IReadOnlyList<FlagDefinition> Flags() =>
    [
        .. context.Root.Objects("flags").Select(flag => new FlagDefinition(
            flag.Raw("id"), flag.Prose("meaning"), context.Audience(flag, "seenBy"), flag.Truth("start"), context.Basis(flag))),
    ];

    private IndicatorDefinition Indicator(Fields indicator, int index)
    {
        var decimals = Math.Clamp(indicator.Whole("decimals"), 0, 3);
        var (min, max, start) = (Steps(indicator, "min", decimals), Steps(indicator, "max", decimals), Steps(indicator, "start", decimals));
        Order(indicator, min, max, start);
        var owner = new EffectOwner(context, CauseKind.Drift, index, indicator.Raw("id"));
        return new(
            indicator.Raw("id"), indicator.Line("title"), indicator.Prose("meaning"), min ?? 0, max ?? 0, start ?? 0, decimals,
            indicator.LineOrNull("unit"), context.Audience(indicator, "seenBy"), Better(indicator.Raw("better")),
            effects.Compile(indicator, "drift", owner), context.Basis(indicator));
    }

    private int? Steps(Fields indicator, string name, int decimals)
    {
        if (indicator[name] is not NumberNode number)
        {
            return null;
        }

        var step = FixedPoint.StepOf(decimals);
        if (number.Thousandths % step != 0)
        {
            context.Diagnostics.Report(
                MeaningCodes.IndicatorRange, number.Span, $"`{name}` has more decimals than the indicator", $"steps of {FixedPoint.Text(step)}",
                "give the indicator more `decimals`, or round the number");
            return null;
        }

        if (Math.Abs(number.Thousandths / step) <= MostSteps)
        {
            return (int)(number.Thousandths / step);
        }

        context.Diagnostics.Report(
            MeaningCodes.IndicatorRange, number.Span, $"`{name}` is too large for {decimals} decimals", "too large", "use a larger unit or fewer `decimals`");
        return null;
    }

    private void Order(Fields indicator, int? min, int? max, int? start)
    {
        if (min >= max)
        {
            Report(indicator, "min", "`min` is not below `max`");
        }
        else if (start < min)
        {
            Report(indicator, "start", "`start` is below `min`");
        }
        else if (start > max)
        {
            Report(indicator, "start", "`start` is above `max`");
        }
    }

    private void Report(Fields indicator, string name, string message) =>
        context.Diagnostics.Report(MeaningCodes.IndicatorRange, indicator[name]!.Span, message, "out of order");

    private static Direction Better(string word) => word switch
    {
        "up" => Direction.Up,
        "down" => Direction.Down,
        _ => Direction.Neither,
    };
}
