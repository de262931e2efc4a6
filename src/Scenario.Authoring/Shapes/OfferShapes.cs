using static Scenario.Authoring.Shapes.Parts;

namespace Scenario.Authoring.Shapes;

/// <summary>What a move leaves to those who choose it.</summary>
public static class OfferShapes
{
    /// <summary>One form of sharing, with what sharing in it brings.</summary>
    private static readonly ObjectShape Form = new(
        "Form", "One form of sharing, with what sharing in it brings.",
        Required("form", SharingForms, "The form."),
        Optional("effects", Effects, "What sharing in this form brings, once for each time the move is made."));

    /// <summary>A move that shares.</summary>
    public static ObjectShape Share { get; } = new(
        "Offer", "Which intelligence the move shares.",
        Optional("questions", Whole(0, 50), "How many questions at most; 1 by default."),
        Optional("among", References(NameKind.Question, 200), "Among which questions; all by default."),
        Required("forms", new ListShape(new WordOrObjectShape(SharingForms, Form), 1, 3), "In which forms: a word, or an object with the effects of sharing in that form."),
        Required("recipients", References(NameKind.Actor, 100), "With whom."),
        Optional("caveat", Truth, "Whether a caveat can go with it; false by default."));

    /// <summary>A move about questions that are named when it is chosen.</summary>
    public static ObjectShape Choose { get; } = new(
        "Selection", "Which questions the move is about, named by those who choose it.",
        Optional("questions", Whole(1, 50), "How many questions at most; 1 by default."),
        Optional("among", References(NameKind.Question, 200), "Among which questions; all by default."),
        Optional("disputed", Truth, "Whether only questions with a discrepancy can be chosen; false by default."));

    /// <summary>How what a move shares may become known.</summary>
    public static ObjectShape Leak { get; } = new(
        "Leak", "How likely what is shared becomes known. The sharer's confidence in it then falls by a step.",
        Required("base", new NumberShape(0, 100, Whole: false), "Percent."),
        Optional("per", new MapShape(NameKind.Indicator, new NumberShape(-100, 100, Whole: false)), "Percent more for each unit of an indicator."),
        Optional("effects", Effects, "What else it brings."));
}
