using static Scenario.Authoring.Shapes.Parts;

namespace Scenario.Authoring.Shapes;

/// <summary>Effects on what actors know.</summary>
internal static class KnowledgeEffectShapes
{
    private static readonly PropertyShape Note = Optional("note", Sentence, "One sentence: why.");

    private static readonly PropertyShape Question = Optional(
        "question", Reference(NameKind.Question), "Which question; within a move with `choose` or `share` those chosen by default.");

    private static readonly ObjectShape Estimate = new(
        "Estimate", "What reaches one or several actors about a question.",
        [
            Optional("seat", Reference(NameKind.Seat), "Whose estimate: the actor of this seat."),
            Optional("actors", new AudienceShape(NameKind.Actor, 100, "all"), "Whose estimates: a list of actors, or all but the public. Either this or `seat`."),
            Required("question", Reference(NameKind.Question), "About which question."),
            .. KnowledgeShapes.Estimate,
            Optional("replaces", Truth, "Whether it takes the place of what was held instead of entering it; false by default."),
        ]);

    private static readonly ObjectShape Observation = new(
        "Observation", "Who looks at what, and how well.",
        Required("actor", Reference(NameKind.Actor), "Who looks."), Question,
        Optional("noise", new NumberShape(0, 1_000_000_000, Whole: false), "The best guess is off by at most this much, in the question's own units; of a category the percent of being wrong. 0 by default."),
        Optional("width", new NumberShape(0, 1_000_000_000, Whole: false), "Both bounds lie this far from the best guess; 0 by default."),
        Optional("replaces", Truth, "Whether what is seen takes the place of what was held, for those who see the thing itself; false by default."),
        Required("confidence", Confidences, "How sure the observer is."),
        Optional("grade", Grade, "Reliability of the source (A-F) and credibility of the content (1-6)."));

    private static readonly ObjectShape Share = new(
        "Share", "Who shares what with whom.",
        Required("from", Reference(NameKind.Actor), "Who shares."),
        Required("to", References(NameKind.Actor, 100), "With whom."),
        Required("questions", References(NameKind.Question, 200), "Answers to what."),
        Required("form", SharingForms, "In which form."),
        Optional("caveat", Sentence, "A caveat that goes with it."),
        Optional("most", Whole(1, 50), "At most so many of those held, drawn by luck; all by default."));

    private static readonly ObjectShape Sharpen = new(
        "Sharpen", "Whose estimate gains or loses confidence.",
        Optional("seat", Reference(NameKind.Seat), "Whose estimate: the actor of this seat."),
        Optional("actor", Reference(NameKind.Actor), "Whose estimate. Either this or `seat`."),
        Optional("question", Reference(NameKind.Question), "Of which question; by default of those chosen with the move, else of the weakest answer held."),
        Optional("steps", Whole(-3, 3), "How many steps of confidence; 1 by default."),
        Optional("chance", Percent, "Percent; always by default."));

    private static readonly ObjectShape Reconciliation = new(
        "Reconciliation", "Who finds out why two figures did not fit.",
        Required("actor", Reference(NameKind.Actor), "Who."), Question);

    /// <summary>All forms.</summary>
    public static IReadOnlyList<EffectForm> All { get; } =
    [
        Form("estimate", "Estimating", "A report reaches actors and enters what they hold.", Estimate),
        Form("observe", "Observing", "An actor looks for itself: a new estimate drawn round the truth.", Observation),
        Form("share", "Sharing", "An actor passes on to others what it holds.", Share),
        Form("sharpen", "Sharpening", "An actor's estimate gains or loses confidence.", Sharpen),
        Form("reconcile", "Reconciling", "An actor finds out why two figures did not fit: the discrepancy is gone, confidence rises by a step.", Reconciliation),
    ];

    private static EffectForm Form(string leading, string name, string description, ObjectShape shape) =>
        new(leading, null, new(name, description, Required(leading, shape, shape.Description), Note));
}
