using static Scenario.Authoring.Shapes.Parts;

namespace Scenario.Authoring.Shapes;

/// <summary>Questions of intelligence, what actors believe about them, whom they trust, and what participants forecast.</summary>
public static class KnowledgeShapes
{
    /// <summary>What every estimate holds, whoever has it.</summary>
    internal static IReadOnlyList<PropertyShape> Estimate { get; } =
    [
        Optional("low", Number, "Lower bound; the best guess by default."),
        Optional("best", Number, "Best guess; of a stage its number from 0."),
        Optional("high", Number, "Upper bound; the best guess by default."),
        Optional("category", Line, "The category believed in."),
        Required("confidence", Confidences, "How sure."),
        Optional("grade", Grade, "Reliability of the source (A-F) and credibility of the content (1-6)."),
        Optional("roots", References(NameKind.Actor, 100), "Who first collected it; by default who passed it on, else the holder."),
        Optional("from", Reference(NameKind.Actor), "Who passed it on."),
        Optional("form", SharingForms, "In which form; full by default."),
        Optional("asOf", Whole(1, 60), "The turn it speaks of; by default 1 for a holding, the turn in which it comes for an effect."),
        Optional("caveat", Sentence, "A caveat."),
        BasisProperty,
    ];

    /// <summary>A question.</summary>
    public static ObjectShape Question { get; } = new(
        "Question", "A quantity known only through estimates.",
        Id(NameKind.Question),
        Required("title", Line, "The question."),
        Required("kind", new WordShape("number", "stage", "category"), "What kind of answer it has."),
        Optional("truth", Reference(NameKind.Indicator), "The indicator that is its truth; for stages and categories it holds the answer's number from 0."),
        Optional("min", Number, "Least answer of a number; that of its truth by default."),
        Optional("max", Number, "Greatest answer of a number; that of its truth by default."),
        Optional("stages", new ListShape(Line, 1, 50), "Answers in order."),
        Optional("categories", new ListShape(Line, 1, 50), "Answers without order."),
        Optional("moving", Truth, "Whether the truth moves, so that estimates age; false by default."),
        Optional("growing", Truth, "Whether the truth only grows, so that figures of different dates need not conflict; false by default."),
        Optional("holdings", new ListShape(new ObjectShape(
            "Holding", "What an actor believes to begin with.",
            [Required("actor", Reference(NameKind.Actor), "Whose belief."), .. Estimate]), 0, 100), "Who believes what to begin with."),
        BasisProperty);

    /// <summary>How far one actor trusts another.</summary>
    public static ObjectShape Trust { get; } = new(
        "Trust", "How far one actor trusts what another passes on.",
        Required("of", Reference(NameKind.Actor), "Who trusts."),
        Required("in", Reference(NameKind.Actor), "Whom."),
        Required("percent", Percent, "How far: percent, a number or an expression."),
        BasisProperty);

    /// <summary>Something that participants forecast.</summary>
    public static ObjectShape Forecast { get; } = new(
        "Forecast", "Something to which participants give a probability.",
        Id(NameKind.Forecast),
        Required("text", Sentence, "What may happen, such as: Troops are in combat by turn 6."),
        Required("turns", new ListShape(Whole(1, 60), 1, 60), "The turns in which it is asked, in order."),
        Required("by", Whole(1, 60), "It has happened if its condition held at the close of any turn up to this one."),
        Required("when", Condition, "What would have to be so."),
        Optional("given", Condition, "What must have held at the close of a turn up to then for the forecast to be scored."),
        BasisProperty);
}
