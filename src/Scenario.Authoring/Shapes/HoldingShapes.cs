using static Scenario.Authoring.Shapes.Parts;

namespace Scenario.Authoring.Shapes;

/// <summary>Questions of intelligence and what actors believe about them.</summary>
public static class HoldingShapes
{
    /// <summary>What every estimate holds, whoever has it.</summary>
    internal static IReadOnlyList<PropertyShape> Properties { get; } =
    [
        Optional("low", Number, "Lower bound."),
        Optional("best", Number, "Best guess."),
        Optional("high", Number, "Upper bound."),
        Optional("category", Line, "The category believed in."),
        Required("confidence", new WordShape("none", "low", "moderate", "high"), "How sure."),
        Optional("grade", Grade, "Reliability of the source (A-F) and credibility of the content (1-6)."),
        Optional("roots", References(NameKind.Actor, 100), "Who first collected it."),
        Optional("from", Reference(NameKind.Actor), "Who passed it on."),
        Optional("form", new WordShape("full", "sanitised", "headline"), "In which form; full by default."),
        Optional("asOf", Whole(1, 60), "The turn it speaks of; 1 by default."),
        Optional("caveat", Sentence, "A caveat."),
        BasisProperty,
    ];

    /// <summary>A question.</summary>
    public static ObjectShape Question { get; } = new(
        "Question", "A quantity known only through estimates.",
        Id(NameKind.Question),
        Required("title", Line, "The question."),
        Required("kind", new WordShape("number", "stage", "category"), "What kind of answer it has."),
        Optional("truth", Reference(NameKind.Indicator), "The indicator that is its truth."),
        Optional("min", Number, "Least answer."),
        Optional("max", Number, "Greatest answer."),
        Optional("stages", new ListShape(Line, 1, 50), "Answers in order."),
        Optional("categories", new ListShape(Line, 1, 50), "Answers without order."),
        Optional("moving", Truth, "Whether the truth moves, so that estimates age; false by default."),
        Optional("holdings", new ListShape(new ObjectShape(
            "Holding", "What an actor believes to begin with.",
            [Required("actor", Reference(NameKind.Actor), "Whose belief."), .. Properties]), 0, 100), "Who believes what to begin with."),
        BasisProperty);
}
