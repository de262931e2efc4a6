using static Scenario.Authoring.Shapes.Parts;

namespace Scenario.Authoring.Shapes;

/// <summary>Who and what there is: seats, indicators, flags, phases.</summary>
public static class TableShapes
{
    /// <summary>Who may see something.</summary>
    internal static readonly AudienceShape SeenBy = new(NameKind.Seat, 63, "all", "control");

    /// <summary>A seat.</summary>
    public static ObjectShape Seat { get; } = new(
        "Seat", "A chair at the table; it speaks for one actor.",
        Id(NameKind.Seat),
        new("actor", Reference(NameKind.Actor), "The actor it speaks for.", Required: true, Unless: "control"),
        Required("title", Line, "Its name on screen."),
        Required("brief", Prose, "What only this seat is told."),
        Optional("wants", Sentence, "What it wants, in one line."),
        Optional("control", Truth, "True for the facilitator's seat, which makes no moves and needs no actor."),
        Optional("playable", Truth, "Whether a person may take it; true by default."),
        Optional("points", Whole(0, 100), "Points of attention a turn; 3 by default."),
        Optional("maxMoves", Whole(0, 50), "Moves a turn when people play it; 3 by default."),
        Optional("automatedMoves", Whole(0, 50), "Moves a turn when its policy plays it; 1 by default."),
        Optional("decision", new ObjectShape(
            "Decision", "How the seat's team decides.",
            Required("rule", new WordShape("chair", "majority", "two-thirds", "consensus"), "Who must agree."),
            Optional("chair", Reference(NameKind.Portfolio), "The portfolio in the chair.")), "How the seat's team decides."),
        Optional("policy", Reference(NameKind.Policy), "The policy that plays the seat when nobody does."),
        Optional("portfolios", new ListShape(new ObjectShape(
            "Portfolio", "A chair within the seat's team.",
            Id(NameKind.Portfolio),
            Required("title", Line, "Its name."),
            Required("brief", Prose, "What only this chair is told."),
            Optional("leans", Sentence, "Where it leans."),
            BasisProperty), 0, 20), "The team."),
        BasisProperty);

    /// <summary>An indicator.</summary>
    public static ObjectShape Indicator { get; } = new(
        "Indicator", "A bounded quantity.",
        Id(NameKind.Indicator),
        Required("title", Line, "Its name on screen."),
        Required("meaning", Sentence, "What it stands for."),
        Required("min", Number, "Least value."),
        Required("max", Number, "Greatest value."),
        Required("start", Number, "First value."),
        Optional("decimals", Whole(0, 3), "Its precision: 0 (the default) to 3 decimals."),
        Optional("unit", new TextShape(TextForm.Line, 40), "A unit."),
        Optional("seenBy", SeenBy, "Who sees it: all (the default), control, or a list of seats."),
        Optional("better", new WordShape("up", "down", "neither"), "Which way is better; neither by default."),
        Optional("drift", Effects, "Effects at the end of every turn, after triggers."),
        BasisProperty);

    /// <summary>A flag.</summary>
    public static ObjectShape Flag { get; } = new(
        "Flag", "Something that is so or is not.",
        Id(NameKind.Flag),
        Required("meaning", Sentence, "What it means when it is raised."),
        Optional("seenBy", SeenBy, "Who sees it: all (the default), control, or a list of seats."),
        Optional("start", Truth, "Whether it is raised at the start; false by default."),
        BasisProperty);

    /// <summary>A rung of the ladder.</summary>
    public static ObjectShape Phase { get; } = new(
        "Phase", "A rung of the response ladder.",
        Id(NameKind.Phase),
        Required("title", Line, "Its name."),
        Required("summary", Prose, "What it means to stand on it."),
        Optional("gate", new ObjectShape(
            "Gate", "When the way up to this rung is open.",
            Optional("when", Condition, "What must hold."),
            Optional("agree", Sentence, "Who must agree."),
            Optional("forcible", Truth, "Whether it can be entered against the gate; true by default."),
            Optional("onMet", Effects, "What entering brings when the gate is met."),
            Optional("onForced", Effects, "What entering brings when it is not.")), "When the way up to this rung is open."),
        Optional("comingDown", new ObjectShape(
            "Coming down", "What stepping down from this rung brings.",
            Optional("effects", Effects, "What it brings.")), "What stepping down from this rung brings."),
        BasisProperty);
}
