using static Scenario.Authoring.Shapes.Parts;

namespace Scenario.Authoring.Shapes;

/// <summary>One form of effect.</summary>
/// <param name="Leading">The property that says what the effect does.</param>
/// <param name="Beside">A second property that must be there for this form, or null.</param>
/// <param name="Shape">The whole.</param>
public sealed record EffectForm(string Leading, string? Beside, ObjectShape Shape);

/// <summary>Every form of effect; of one leading property the more special form comes first.</summary>
public static class EffectShapes
{
    private static readonly ListShape Between = new(Number, 2, 2);

    private static readonly PropertyShape Note = Optional("note", Sentence, "One sentence: why.");

    /// <summary>All forms.</summary>
    public static IReadOnlyList<EffectForm> All { get; } =
    [
        new("add", "between", new(
            "Drawn change", "Changes an indicator by a drawn amount.",
            Required("add", Reference(NameKind.Indicator), "The indicator that changes."),
            Required("between", Between, "The least and the greatest change, in steps of the indicator's precision."),
            Optional("upTo", Amount, "A change upwards stops here."),
            Optional("downTo", Amount, "A change downwards stops here."), Note)),
        new("add", null, new(
            "Change", "Changes an indicator.",
            Required("add", Reference(NameKind.Indicator), "The indicator that changes."),
            Required("by", Amount, "By how much: a number or an expression."), Note)),
        new("set", "between", new(
            "Drawn value", "Gives an indicator a drawn value.",
            Required("set", Reference(NameKind.Indicator), "The indicator."),
            Required("between", Between, "The least and the greatest value."), Note)),
        new("set", null, new(
            "Value", "Gives an indicator a value.",
            Required("set", Reference(NameKind.Indicator), "The indicator."),
            Required("to", Amount, "The value: a number or an expression."), Note)),
        new("flag", null, new(
            "Flag change", "Raises or lowers a flag.",
            Required("flag", Reference(NameKind.Flag), "The flag."),
            Optional("value", Truth, "True (the default) raises it, false lowers it."), Note)),
        new("when", null, new(
            "Choice", "Does one thing or another, as a condition tells.",
            Required("when", Condition, "The condition."),
            Required("then", Effects, "When it holds."),
            Optional("otherwise", Effects, "When it does not."), Note)),
        new("chance", null, new(
            "Chance", "Does one thing or another, as luck tells.",
            Required("chance", Percent, "Percent: a number or an expression."),
            Required("then", Effects, "When luck is with it."),
            Optional("otherwise", Effects, "When it is not."), Note)),
        new("after", null, new(
            "Delay", "Does something when a later turn opens; amounts are worked out then.",
            Required("after", Whole(1, 20), "How many turns later."),
            Required("then", Effects, "What is done."), Note)),
        new("inject", null, new(
            "Delivery", "Delivers a message now.",
            Required("inject", Reference(NameKind.Inject), "The inject."), Note)),
        new("phase", null, new(
            "Step", "Moves one rung; a gate that is not met is forced if it may be, else nothing happens.",
            Required("phase", new WordShape("advance", "step-down"), "Up or down."), Note)),
        new("end", null, new(
            "End", "Ends the exercise at the close of the turn.",
            Required("end", Reference(NameKind.Ending), "The ending."), Note)),
        .. KnowledgeEffectShapes.All,
    ];

    /// <summary>The leading properties, in order.</summary>
    public static IReadOnlyList<string> LeadingProperties { get; } = [.. All.Select(static form => form.Leading).Distinct()];
}
