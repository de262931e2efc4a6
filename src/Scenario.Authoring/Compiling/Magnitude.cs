using Scenario.Exercise.Conditions;
using Scenario.Exercise.Definitions;
using Scenario.Exercise.Effects;

namespace Scenario.Authoring.Compiling;

/// <summary>
/// How much a move changes, as far as the file says it without being played: a sum over its effects, in thousandths of
/// the range of the indicator that each changes. Of branches the larger one counts.
/// </summary>
internal sealed class Magnitude(IReadOnlyList<IndicatorDefinition> indicators, IReadOnlyList<DelayedEffects> delays)
{
    /// <summary>A rung of the ladder.</summary>
    public const long Rung = 500;

    /// <summary>The end of the exercise.</summary>
    public const long Ending = 1000;

    /// <summary>A flag, a message, a figure passed on, a step of confidence.</summary>
    public const long Small = 10;

    /// <summary>An amount that is worked out only in play.</summary>
    public const long Unknown = 100;

    private const long Most = 1_000_000;

    /// <summary>Of a move: success or failure, whichever changes more, and what sharing brings.</summary>
    public long Of(MoveDefinition move)
    {
        var own = Math.Max(Of(move.Effects), Of(move.Otherwise));
        var shared = move.Offer is { } offer
            ? Small + offer.Forms.Select(form => Of(form.Effects)).DefaultIfEmpty().Max() + (offer.Leak is { } leak ? Of(leak.Effects) : 0)
            : 0;
        return Math.Min(own + shared, Most);
    }

    // An effect put off is met once on its way: delays lie inside one another only as deeply as the file is nested.
    private long Of(IReadOnlyList<Effect> effects)
    {
        long sum = 0;
        foreach (var effect in effects)
        {
            sum = Math.Min(sum + Of(effect), Most);
        }

        return sum;
    }

    private long Of(Effect effect) => effect switch
    {
        AddEffect { By: ConstantAmount by } add => Share(add.Indicator, Math.Abs(by.Thousandths)),
        AddDrawnEffect drawn => Share(drawn.Indicator, Math.Max(Math.Abs((long)drawn.Low), Math.Abs((long)drawn.High)) * StepOf(drawn.Indicator)),
        SetEffect { To: ConstantAmount to } set => Placed(set.Indicator, to.Thousandths, to.Thousandths),
        SetDrawnEffect drawn => Placed(drawn.Indicator, (long)drawn.Low * StepOf(drawn.Indicator), (long)drawn.High * StepOf(drawn.Indicator)),
        AddEffect or SetEffect => Unknown,
        WhenEffect choice => Math.Max(Of(choice.Then), Of(choice.Otherwise)),
        ChanceEffect chance => Math.Max(Of(chance.Then), Of(chance.Otherwise)),
        AfterEffect after => after.Delay < delays.Count ? Of(delays[after.Delay].Effects) : 0,
        PhaseEffect => Rung,
        EndEffect => Ending,
        _ => Small,
    };

    private long StepOf(int indicator) => indicator < 0 ? 1 : indicators[indicator].Step;

    // A value that is placed can be as far from the one before as the farther end of the range.
    private long Placed(int indicator, long low, long high)
    {
        if (indicator < 0)
        {
            return 0;
        }

        var (min, max) = ((long)indicators[indicator].Min * StepOf(indicator), (long)indicators[indicator].Max * StepOf(indicator));
        return Share(indicator, Math.Max(high - min, max - low));
    }

    private long Share(int indicator, long thousandths)
    {
        if (indicator < 0)
        {
            return 0;
        }

        var range = ((long)indicators[indicator].Max - indicators[indicator].Min) * StepOf(indicator);
        return range <= 0 ? 0 : (long)Int128.Min((Int128)thousandths * 1000 / range, 1000);
    }
}
