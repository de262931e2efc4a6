using Scenario.Exercise.Events;

namespace Scenario.Evaluation.Recording;

/// <summary>What a number of an event stands for, and so how it is written: indices as ids, amounts in their own unit.</summary>
internal enum FieldRole
{
    Number,
    Truth,
    Step,
    Start,
    Seat,
    Indicator,
    IndicatorValue,
    Flag,
    Inject,
    Trigger,
    Move,
    Ending,
    Phase,
    Policy,
    Percent,
    Question,
    Actor,
    Forecast,
    Form,
    Change,

    /// <summary>An actor's estimate of a question: written as both.</summary>
    Holding,

    /// <summary>A person of a seat: written as both.</summary>
    Person,

    /// <summary>A move, or none at all.</summary>
    AnyMove,

    /// <summary>A move, or a proposal by its number.</summary>
    Argued,

    /// <summary>An inject, or an improvised message, counted on from the injects.</summary>
    Message,

    /// <summary>A percentage, or the word for the model's own.</summary>
    Odds,

    /// <summary>What kind of note.</summary>
    Note,

    /// <summary>What a note is about, as its kind says.</summary>
    Topic,
    Objective,
    DebriefQuestion,
}

/// <summary>A number of an event: its name in the log and what it stands for.</summary>
internal readonly record struct Field(string Name, FieldRole Role);

/// <summary>How an event of one kind is written. What the kind does not name is written as a bare number, if it is not 0.</summary>
internal sealed record EventShape(Field Subject, Field Before, Field After, string Text)
{
    private static readonly Field Holding = new("holding", FieldRole.Holding);
    private static readonly Field BareBefore = new("before", FieldRole.Number);
    private static readonly Field BareAfter = new("after", FieldRole.Number);

    private static readonly Field Person = new("person", FieldRole.Person);

    /// <summary>Whether a figure belongs to it.</summary>
    public bool HasEstimate { get; private init; }

    /// <summary>Whether words that were written during the exercise belong to it.</summary>
    public bool HasLetter { get; private init; }

    public static EventShape Of(EventKind kind) => kind switch
    {
        EventKind.ExerciseBegan => new(new("start", FieldRole.Start), new("seedLow", FieldRole.Number), new("seedHigh", FieldRole.Number), "text"),
        EventKind.SeatAssigned => On("seat", FieldRole.Seat, after: new("policy", FieldRole.Policy)),
        EventKind.StepEntered => new(new("subject", FieldRole.Number), new("before", FieldRole.Step), new("after", FieldRole.Step), "text"),
        EventKind.TurnOpened => On("turn", FieldRole.Number),
        EventKind.IndicatorPushed => On("indicator", FieldRole.Indicator, after: new("by", FieldRole.IndicatorValue), text: "why"),
        EventKind.IndicatorPlaced => On("indicator", FieldRole.Indicator, after: new("to", FieldRole.IndicatorValue), text: "why"),
        EventKind.IndicatorChanged => On("indicator", FieldRole.Indicator, new("before", FieldRole.IndicatorValue), new("after", FieldRole.IndicatorValue)),
        EventKind.FlagChanged => On("flag", FieldRole.Flag, new("before", FieldRole.Truth), new("after", FieldRole.Truth)),
        EventKind.InjectDelivered => On("inject", FieldRole.Inject),
        EventKind.FollowUpAwaited => On("inject", FieldRole.Inject, after: new("turn", FieldRole.Number)),
        EventKind.TriggerFired => On("trigger", FieldRole.Trigger),
        EventKind.EffectsDelayed => On("delay", FieldRole.Number, after: new("turn", FieldRole.Number)),
        EventKind.DelayedEffectsDue => On("delay", FieldRole.Number, new("times", FieldRole.Number), new("turn", FieldRole.Number)),
        EventKind.MoveChosen => On("move", FieldRole.Move, text: "reason"),
        EventKind.DecisionCommitted => On("seat", FieldRole.Seat, after: new("moves", FieldRole.Number), text: "reason"),
        EventKind.DecisionMissed => On("seat", FieldRole.Seat, text: "reason"),
        EventKind.PolicyDrew => On("seat", FieldRole.Seat, new("move", FieldRole.Move), new("weight", FieldRole.Percent)),
        EventKind.MoveResolved => On("move", FieldRole.Move, new("chance", FieldRole.Percent), new("roll", FieldRole.Percent)),
        EventKind.ChanceDrawn => On("lucky", FieldRole.Truth, new("chance", FieldRole.Percent), new("roll", FieldRole.Percent)),
        EventKind.PhaseChanged => On("forced", FieldRole.Truth, new("before", FieldRole.Phase), new("after", FieldRole.Phase)),
        EventKind.PhaseHeld => On("direction", FieldRole.Number, new("before", FieldRole.Phase), new("after", FieldRole.Phase)),
        EventKind.MemoryKept => On("memory", FieldRole.Number),
        EventKind.AnswerRecorded => On("inject", FieldRole.Inject, text: "answer"),
        EventKind.ExercisePaused or EventKind.ExerciseResumed => new(
            new("subject", FieldRole.Number), new("before", FieldRole.Step), new("after", FieldRole.Step), "text"),
        EventKind.EndingAnnounced or EventKind.EndingReached => On("ending", FieldRole.Ending),
        EventKind.TurnClosed => On("turn", FieldRole.Number, text: "fingerprint"),
        _ => OfKnowledge(kind),
    };

    private static EventShape OfKnowledge(EventKind kind) => kind switch
    {
        EventKind.QuestionSelected => On("move", FieldRole.Move, after: new("question", FieldRole.Question)),
        EventKind.RecipientSelected => On("move", FieldRole.Move, after: new("recipient", FieldRole.Actor)),
        EventKind.FormSelected => On("move", FieldRole.Move, after: new("form", FieldRole.Form), text: "caveat"),
        EventKind.EstimateShared =>
            On("question", FieldRole.Question, new("from", FieldRole.Actor), new("to", FieldRole.Actor), "caveat") with { HasEstimate = true },
        EventKind.EstimateChanged => new(Holding, new("change", FieldRole.Change), BareAfter, "caveat") { HasEstimate = true },
        EventKind.ReportCircular => new(Holding, new("home", FieldRole.Truth), new("sender", FieldRole.Actor), "text") { HasEstimate = true },
        EventKind.DiscrepancyNoticed => new(Holding, BareBefore, new("sender", FieldRole.Actor), "text") { HasEstimate = true },
        EventKind.ShareLeaked => On("move", FieldRole.Move),
        EventKind.MoveUnveiled => On("move", FieldRole.Move, after: new("turn", FieldRole.Number)),
        EventKind.ForecastRecorded => On("forecast", FieldRole.Forecast, new("person", FieldRole.Person), new("percent", FieldRole.Percent)),
        _ => OfFacilitation(kind),
    };

    private static EventShape OfFacilitation(EventKind kind) => kind switch
    {
        EventKind.FacilitationChanged => On("subject", FieldRole.Number, new("before", FieldRole.Truth), new("inHand", FieldRole.Truth)),
        EventKind.InjectPlanned => On("inject", FieldRole.Inject, text: "why"),
        EventKind.InjectEdited => On("inject", FieldRole.Inject, new("seat", FieldRole.Seat)) with { HasLetter = true },
        EventKind.InjectImprovised => On("message", FieldRole.Number, text: "why") with { HasLetter = true },
        EventKind.MessageOpened => On("seat", FieldRole.Seat, new("message", FieldRole.Message)),
        EventKind.ExpectationRecorded => On("inject", FieldRole.Inject, new("expectation", FieldRole.Number), new("verdict", FieldRole.Number), "remark"),
        EventKind.ExpectationMet => On("inject", FieldRole.Inject, new("expectation", FieldRole.Number), new("turn", FieldRole.Number)),
        EventKind.InjectMissed => On("inject", FieldRole.Inject),
        EventKind.CorrectionMade => On("correction", FieldRole.Number, text: "why"),
        EventKind.Undone => On("stay", FieldRole.Number, new("of", FieldRole.Number), text: "why"),
        EventKind.CellRestored => On("cell", FieldRole.Number),
        EventKind.TimerSet => On("subject", FieldRole.Number, after: new("seconds", FieldRole.Number), text: "why"),
        EventKind.TimeJumped => On("turn", FieldRole.Number, after: new("to", FieldRole.Number), text: "why"),
        EventKind.NoteTaken => On("note", FieldRole.Note, new("about", FieldRole.Topic), new("rating", FieldRole.Number)) with { HasLetter = true },
        _ => OfAdjudication(kind),
    };

    private static EventShape OfAdjudication(EventKind kind) => kind switch
    {
        EventKind.RulingOpened => On("move", FieldRole.Move),
        EventKind.RulingGiven => On("move", FieldRole.Move, new("outcome", FieldRole.Number), new("odds", FieldRole.Odds), "why"),
        EventKind.EffectRejected => On("move", FieldRole.Move, new("effect", FieldRole.Number), text: "why"),
        EventKind.OutcomeOverruled => On("move", FieldRole.Move, new("modelled", FieldRole.Truth), new("ruled", FieldRole.Truth)),
        EventKind.ArgumentMade => new(new("move", FieldRole.Argued), Person, new("for", FieldRole.Truth), "argument"),
        EventKind.OddsEstimated => On("move", FieldRole.Move, Person, new("odds", FieldRole.Percent)),
        EventKind.ProposalMade => On("proposal", FieldRole.Number, Person) with { HasLetter = true },
        EventKind.ProposalRuled => On("proposal", FieldRole.Number, new("odds", FieldRole.Percent), new("roll", FieldRole.Percent), "why"),
        EventKind.FirstChoiceMade => new(new("move", FieldRole.AnyMove), Person, new("confidence", FieldRole.Number), "text"),
        EventKind.CounterArgumentMade => new(new("move", FieldRole.AnyMove), Person, BareAfter, "argument"),
        EventKind.BallotCast => new(Person, BareBefore, new("for", FieldRole.Truth), "why"),
        _ => On("subject", FieldRole.Number),
    };

    private static EventShape On(string name, FieldRole role, Field? before = null, Field? after = null, string text = "text") =>
        new(new(name, role), before ?? BareBefore, after ?? BareAfter, text);
}
