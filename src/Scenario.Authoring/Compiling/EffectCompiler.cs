using Scenario.Authoring.Diagnostics;
using Scenario.Authoring.Shapes;
using Scenario.Authoring.Syntax;
using Scenario.Exercise.Conditions;
using Scenario.Exercise.Effects;
using Scenario.Exercise.State;

namespace Scenario.Authoring.Compiling;

/// <summary>Compiles lists of effects.</summary>
internal sealed class EffectCompiler(CompilationContext context)
{
    /// <summary>The most <c>after</c> effects of a scenario.</summary>
    public const int MostDelays = 1000;

    /// <summary>The most effects of a scenario: what one turn can set off, and so what one game can write, stays bounded.</summary>
    public const int MostEffects = 3000;

    private readonly KnowledgeEffects _knowledge = new(context);

    public IReadOnlyList<Effect> Compile(Fields element, string name, EffectOwner owner)
    {
        var effects = new List<Effect>();
        foreach (var effect in element.Objects(name))
        {
            var before = effects.Count;
            Compile(effect, owner, effects);
            context.Effects += Math.Max(1, effects.Count - before);
            if (context.Effects > MostEffects)
            {
                context.Diagnostics.Report(MeaningCodes.TooManySites, effect.Node.Opening, $"the scenario holds more than {MostEffects} effects", "too many from here");
                break;
            }

            if (owner.DrawsTooOften)
            {
                context.Diagnostics.Report(MeaningCodes.TooManySites, effect.Node.Opening, "this element draws luck in too many places", "too many from here");
                break;
            }
        }

        return effects;
    }

    private void Compile(Fields effect, EffectOwner owner, List<Effect> effects)
    {
        var leading = EffectShapes.LeadingProperties.FirstOrDefault(effect.Has);
        if (leading is "estimate" or "observe" or "share" or "sharpen" or "reconcile")
        {
            effects.AddRange(_knowledge.Compile(leading, effect, owner));
        }
        else if (Compile(leading, effect, owner) is { } compiled)
        {
            effects.Add(compiled);
        }
    }

    private Effect? Compile(string? leading, Fields effect, EffectOwner owner)
    {
        var note = effect.ProseOrNull("note");
        switch (leading)
        {
            case "add" or "set":
                return Change(effect, leading, owner, note);
            case "flag":
                return new FlagEffect(context.Index(NameKind.Flag, effect["flag"]), effect.Truth("value", otherwise: true), note);
            case "when":
                return new WhenEffect(
                    context.Condition(effect["when"]), Compile(effect, "then", owner), Compile(effect, "otherwise", owner), note);
            case "chance":
                var site = owner.NextSite();
                return new ChanceEffect(
                    context.Amount(effect["chance"], 0), Compile(effect, "then", owner), Compile(effect, "otherwise", owner), site, note);
            case "after":
                return After(effect, owner, note);
            case "inject":
                return new InjectEffect(context.Index(NameKind.Inject, effect["inject"]), note);
            case "phase":
                return new PhaseEffect(effect.Raw("phase") == "step-down" ? -1 : 1, note);
            case "end":
                return new EndEffect(context.Index(NameKind.Ending, effect["end"]), note);
            default:
                return null;
        }
    }

    private Effect Change(Fields effect, string leading, EffectOwner owner, string? note)
    {
        var indicator = context.Index(NameKind.Indicator, effect[leading]);
        if (!effect.Has("between"))
        {
            return leading == "add"
                ? new AddEffect(indicator, context.Amount(effect["by"], 0), note)
                : new SetEffect(indicator, context.Amount(effect["to"], 0), note);
        }

        var (low, high) = Bounds(effect, indicator);
        var site = owner.NextSite();
        return leading == "add"
            ? new AddDrawnEffect(indicator, low, high, Bound(effect["upTo"]), Bound(effect["downTo"]), site, note)
            : new SetDrawnEffect(indicator, low, high, site, note);
    }

    private Amount? Bound(Node? node) => node is null ? null : context.Amount(node, 0);

    private (int Low, int High) Bounds(Fields effect, int indicator)
    {
        if (indicator < 0 || effect["between"] is not ListNode { Items: [NumberNode low, NumberNode high] })
        {
            return (0, 0);
        }

        var step = context.Names.Step(indicator);
        if (low.Thousandths > high.Thousandths)
        {
            context.Diagnostics.Report(
                MeaningCodes.DrawRange, low.Span, $"the least amount {FixedPoint.Text(low.Thousandths)} is above the greatest {FixedPoint.Text(high.Thousandths)}",
                "above the greatest", "write the smaller one first");
            return (0, 0);
        }

        return (Steps(low, step), Steps(high, step));
    }

    private int Steps(NumberNode number, int step)
    {
        if (number.Thousandths % step == 0 && Math.Abs(number.Thousandths / step) <= IndicatorCompiler.MostSteps)
        {
            return (int)(number.Thousandths / step);
        }

        context.Diagnostics.Report(
            MeaningCodes.DrawRange, number.Span, $"{FixedPoint.Text(number.Thousandths)} does not fit the precision of the indicator",
            $"steps of {FixedPoint.Text(step)}", "draw whole steps, or give the indicator more `decimals`");
        return 0;
    }

    private AfterEffect After(Fields effect, EffectOwner owner, string? note)
    {
        var delay = context.Delays.Count;
        if (delay == MostDelays)
        {
            context.Diagnostics.Report(
                MeaningCodes.TooManySites, effect.Node.Opening, $"the scenario holds more than {MostDelays} `after` effects", "too many from here");
        }

        if (delay >= MostDelays)
        {
            return new AfterEffect(0, 1, note);
        }

        // The place is taken before its effects are compiled: they may be put off themselves.
        context.Delays.Add(new([], owner.Cause));
        owner.Delays++;
        context.Delays[delay] = new(Compile(effect, "then", owner), owner.Cause);
        owner.Delays--;
        return new AfterEffect(delay, effect.Whole("after", 1), note);
    }
}
