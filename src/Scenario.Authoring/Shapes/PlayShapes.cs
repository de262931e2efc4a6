using static Scenario.Authoring.Shapes.Parts;

namespace Scenario.Authoring.Shapes;

/// <summary>What happens: moves, triggers, injects, policies.</summary>
public static class PlayShapes
{
    /// <summary>How it is settled what a move comes to.</summary>
    internal static readonly WordShape Adjudication = new("automatic", "rolled", "ruled", "matrix", "pooled");

    /// <summary>A move.</summary>
    public static ObjectShape Move { get; } = new(
        "Move", "A response option.",
        Id(NameKind.Move),
        Required("actor", Reference(NameKind.Actor), "Whose move it is."),
        Required("category", Reference(NameKind.Category), "Its kind, which decides when it is resolved."),
        Required("title", Line, "Its name."),
        Required("description", Prose, "What it is and what speaks against it."),
        Optional("cost", Whole(0, 100), "Points of attention; 1 by default."),
        Optional("fromPhase", new RungShape(), "The lowest rung from which it can be made: a phase, or its number from 0."),
        Optional("toPhase", new RungShape(), "The highest rung from which it can be made: a phase, or its number from 0."),
        Optional("when", Condition, "What must hold when it is chosen."),
        Optional("closedHint", Sentence, "What to say when it is closed."),
        Optional("limit", Whole(1, 1000), "How often it can be made in an exercise."),
        Optional("cooldown", Whole(0, 60), "Full turns it rests after being made; 0 by default."),
        Optional("odds", Percent, "Chance of success in percent, a number or an expression; 100 by default."),
        Optional("effects", Effects, "What success brings."),
        Optional("otherwise", Effects, "What failure brings."),
        Optional("onSuccess", Sentence, "Success in one sentence, for the reveal."),
        Optional("onFailure", Sentence, "Failure in one sentence, for the reveal."),
        Optional("secret", Truth, "Whether the others see it only at the end; false by default."),
        Optional("unveiled", Condition, "When a secret move becomes known to all before the end: tested at the close of every turn."),
        Optional("reason", new WordShape("required", "optional", "none"), "Whether a reason goes with it; required by default."),
        Optional("consult", References(NameKind.Seat, 63), "Seats that should be heard first."),
        Optional("share", OfferShapes.Share, "Which intelligence the move shares."),
        Optional("leak", OfferShapes.Leak, "How likely what is shared becomes known."),
        Optional("choose", OfferShapes.Choose, "Which questions the move is about, for a move that shares nothing."),
        Optional("adjudication", Adjudication, "How it is settled what the move comes to when a facilitator has the exercise in hand; as the scenario says by default."),
        Optional("core", Truth, "Whether it belongs to the short list for beginners; true by default."),
        BasisProperty);

    /// <summary>A trigger.</summary>
    public static ObjectShape Trigger { get; } = new(
        "Trigger", "A condition and what it brings about.",
        Id(NameKind.Trigger),
        Required("title", Line, "The reason people read."),
        Required("when", Condition, "The condition."),
        Required("effects", Effects, "What it brings about."),
        Repeat, Priority,
        Optional("seenBy", TableShapes.SeenBy, "Who is told: all (the default), control, or a list of seats."),
        BasisProperty);

    /// <summary>An inject.</summary>
    public static ObjectShape Inject { get; } = new(
        "Inject", "A message on somebody's desk.",
        Id(NameKind.Inject),
        Required("kind", new WordShape("scheduled", "conditional", "contingency"), "How it comes about."),
        Optional("turn", Whole(1, 60), "With the opening of which turn a scheduled one arrives."),
        Optional("when", Condition, "What must hold."),
        Repeat, Priority,
        Required("from", Line, "Who sends it."),
        Required("to", new AudienceShape(NameKind.Seat, 63, "all"), "Who gets it: all, or a list of seats."),
        Required("channel", new WordShape("report", "press", "call", "memo", "chair", "message", "social-media"), "How it comes."),
        Optional("grade", Grade, "Reliability of the source (A-F) and credibility of the content (1-6)."),
        Required("title", Line, "Its subject."),
        Required("text", Prose, "Its text."),
        Optional("versions", new MapShape(NameKind.Seat, Prose), "Other texts for single seats."),
        Optional("expected", new ListShape(new ObjectShape(
            "Expected action", "What people are expected to do about it.",
            Required("action", Sentence, "The action."),
            Optional("by", Line, "Until when."),
            Optional("objective", Reference(NameKind.Objective), "The objective it gives evidence of."),
            Optional("when", Condition, "What holds at the close of a turn once it was done; without it only people can tell.")), 0, 20), "What people are expected to do."),
        Optional("objectives", References(NameKind.Objective, 50), "Objectives it serves."),
        Optional("effects", Effects, "What its arrival brings."),
        Optional("followUps", References(NameKind.Inject, 50), "Injects delivered with the opening of the next turn."),
        Optional("ask", new ObjectShape(
            "Ask", "Asks one seat for a written answer.",
            Required("seat", Reference(NameKind.Seat), "Who is asked."),
            Required("prompt", Sentence, "What it is asked.")), "Asks one seat for a written answer."),
        Optional("recalls", Reference(NameKind.Inject), "An earlier inject with `ask`: the written answer is shown back with this one."),
        Optional("resolution", Prose, "How a false report is resolved."),
        BasisProperty);

    /// <summary>A policy.</summary>
    public static ObjectShape Policy { get; } = new(
        "Policy", "How an automated seat chooses.",
        Id(NameKind.Policy),
        Required("title", Line, "Its name."),
        Optional("acts", Percent, "The chance in percent that the seat does anything this turn; 100 by default."),
        Required("rules", new ListShape(new ObjectShape(
            "Rule", "How heavily a move weighs.",
            Required("move", Reference(NameKind.Move), "The move."),
            Required("weight", Amount, "Its weight, a number or an expression; below zero counts as zero."),
            Optional("when", Condition, "When the rule applies."),
            BasisProperty), 0, 500), "Its rules."),
        Optional("pass", Amount, "The weight of doing nothing more; 0 by default."),
        Optional("start", Reference(NameKind.Start), "The start it is written for."),
        BasisProperty);

    private static PropertyShape Repeat => Optional(
        "repeat", new WordShape("once", "every-turn", "while-false-before"), "How often it happens; once by default.");

    private static PropertyShape Priority => Optional(
        "priority", Whole(-1_000_000, 1_000_000), "What is tried first: the higher number; 0 by default.");
}
