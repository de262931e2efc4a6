using static Scenario.Authoring.Shapes.Parts;

namespace Scenario.Authoring.Shapes;

/// <summary>The whole of format 1.</summary>
public static class ScenarioShape
{
    /// <summary>The file.</summary>
    public static ObjectShape Root { get; } = new(
        "Scenario", "A scenario for tabletop and decision exercises, format 1.",
        Optional("$schema", new TextShape(TextForm.Prose, 500), "Where the JSON Schema of this format lies."),
        Required("formatVersion", Whole(1, 1), "The format of this file: 1."),
        Id(NameKind.Scenario),
        Required("title", Line, "Its title."),
        Required("summary", Prose, "What it is about."),
        Required("language", new TextShape(TextForm.Language, 35), "A BCP 47 tag such as en or ko."),
        Required("version", new TextShape(TextForm.Line, 40), "The author's own version."),
        Required("contentNotice", Prose, "Assumptions, whose media, what is invented; shown before the first turn."),
        Optional("sources", new ListShape(Source, 0, 200), "Documents it rests on."),
        Required("clock", Clock, "When the story begins and how long each turn is."),
        Optional("objectives", new ListShape(Objective, 0, 100), "What is to be learned."),
        Required("actors", new ListShape(Actor, 1, 100), "Who exists."),
        Required("seats", new ListShape(TableShapes.Seat, 1, 63), "Chairs at the table."),
        Required("indicators", new ListShape(TableShapes.Indicator, 0, 200), "Bounded quantities."),
        Optional("flags", new ListShape(TableShapes.Flag, 0, 200), "Things that are so or are not."),
        Optional("questions", new ListShape(KnowledgeShapes.Question, 0, 200), "Quantities known only through estimates."),
        Optional("trust", new ListShape(KnowledgeShapes.Trust, 0, 1000), "How far actors trust each other; pairs that are not named trust by half."),
        Optional("forecasts", new ListShape(KnowledgeShapes.Forecast, 0, 50), "What participants forecast."),
        Required("phases", new ListShape(TableShapes.Phase, 1, 50), "The response ladder, lowest rung first."),
        Required("categories", new ListShape(Category, 1, 50), "Kinds of moves in the order in which they are resolved."),
        Optional("adjudication", PlayShapes.Adjudication, "How it is settled what moves come to when a facilitator has the exercise in hand; automatic by default."),
        Required("moves", new ListShape(PlayShapes.Move, 0, 500), "Response options."),
        Optional("triggers", new ListShape(PlayShapes.Trigger, 0, 500), "Conditions and what they bring about."),
        Optional("injects", new ListShape(PlayShapes.Inject, 0, 500), "Messages: the MSEL."),
        Optional("policies", new ListShape(PlayShapes.Policy, 0, 100), "How automated seats choose."),
        Required("endings", new ListShape(Ending, 1, 100), "Endings in order; the first that holds is taken, the last has no condition."),
        Optional("profile", References(NameKind.Indicator, 200), "Indicators of the closing profile, in order."),
        Required("debrief", Debrief, "What the room talks about afterwards."),
        Optional("starts", new ListShape(Start, 0, 50), "Ways to begin; the first is the default."),
        BasisProperty);

    private static ObjectShape Source => new(
        "Source", "A document the scenario rests on.",
        Id(NameKind.Source),
        Required("title", new TextShape(TextForm.Line, 500), "What it is."),
        Required("publisher", Line, "Who published it."),
        Required("date", new TextShape(TextForm.LooseDate, 40), "An ISO date, or undated."),
        Required("weight", new WordShape("good", "usable", "weak"), "How far it can be trusted."),
        Optional("note", Sentence, "A remark."),
        Optional("file", new TextShape(TextForm.Line, 500), "A file that holds it."));

    private static ObjectShape Clock => new(
        "Clock", "When the story begins and how long each turn is.",
        Required("start", new TextShape(TextForm.Date, 10), "The first day of the first turn, such as 2024-10-18."),
        Required("turns", new ListShape(new ObjectShape(
            "Turn", "One turn.",
            Optional("title", Line, "A heading."),
            Required("days", Whole(1, 10_000), "How many days of the story it covers."),
            Optional("deliberationMinutes", Whole(0, 1440), "Suggested minutes of deliberation."),
            Optional("note", Sentence, "A remark for the facilitator."),
            BasisProperty), 1, 60), "The turns."));

    private static ObjectShape Objective => new(
        "Objective", "What is to be learned.",
        Id(NameKind.Objective),
        Required("title", Line, "Its name."),
        Optional("capability", Sentence, "The capability it belongs to."),
        Required("tasks", new ListShape(new ObjectShape(
            "Task", "A task whose fulfilment shows that the objective is reached.",
            Id(NameKind.Task),
            Required("text", Sentence, "The task."),
            Optional("met", Condition, "When it is fulfilled."),
            Optional("shown", new WordShape("first-choices", "dissent", "answers"), "Instead of `met`: what the course of the exercise shows of it."),
            BasisProperty), 0, 50), "Critical tasks."),
        Optional("met", Condition, "When the objective is reached."),
        BasisProperty);

    private static ObjectShape Actor => new(
        "Actor", "Somebody who acts in the story.",
        Id(NameKind.Actor),
        Required("name", Line, "The name."),
        Optional("summary", Prose, "Who that is."),
        Optional("public", Truth, "Whether it stands for the public: what it is told, every other actor hears as a headline; false by default."),
        BasisProperty);

    private static ObjectShape Category => new(
        "Category", "A kind of moves.",
        Id(NameKind.Category),
        Required("title", Line, "Its name."),
        BasisProperty);

    private static ObjectShape Ending => new(
        "Ending", "How an exercise can end.",
        Id(NameKind.Ending),
        Required("title", Line, "Its name."),
        Optional("when", Condition, "What must hold; the last ending has none."),
        Optional("immediate", Truth, "Whether it ends the exercise in any turn, not only after the last; false by default."),
        Required("epilogue", Prose, "What is told."),
        BasisProperty);

    private static ObjectShape Debrief => new(
        "Debrief", "What the room talks about afterwards.",
        Required("questions", new ListShape(new ObjectShape(
            "Debrief question", "A question for the hot wash.",
            Id(NameKind.DebriefQuestion),
            Required("text", Sentence, "The question."),
            Optional("objective", Reference(NameKind.Objective), "The objective it serves."),
            BasisProperty), 0, 100), "Questions for the hot wash."),
        Optional("epilogue", new ListShape(new ObjectShape(
            "Epilogue part", "A part of the epilogue.",
            Optional("when", Condition, "It is shown when this holds; always without."),
            Required("text", Prose, "What is told."),
            BasisProperty), 0, 200), "Every part whose condition holds is shown."),
        Optional("note", Prose, "A remark for the facilitator."));

    private static ObjectShape Start => new(
        "Start", "A way to begin.",
        Id(NameKind.Start),
        Required("title", Line, "Its name."),
        Required("summary", Prose, "What it is for, and what participants are told of the time before."),
        Optional("firstTurn", Whole(1, 60), "The turn it begins with; 1 by default."),
        Optional("effects", Effects, "What it changes before that."),
        BasisProperty);
}
