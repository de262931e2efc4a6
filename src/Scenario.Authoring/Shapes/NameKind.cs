namespace Scenario.Authoring.Shapes;

/// <summary>Kinds of things that bear an id.</summary>
public enum NameKind
{
    /// <summary>The scenario itself.</summary>
    Scenario,

    /// <summary>A source.</summary>
    Source,

    /// <summary>An objective.</summary>
    Objective,

    /// <summary>A task of an objective; unique within it.</summary>
    Task,

    /// <summary>An actor.</summary>
    Actor,

    /// <summary>A seat.</summary>
    Seat,

    /// <summary>A portfolio of a seat; unique within it.</summary>
    Portfolio,

    /// <summary>An indicator.</summary>
    Indicator,

    /// <summary>A flag.</summary>
    Flag,

    /// <summary>A question of intelligence.</summary>
    Question,

    /// <summary>A question about the future.</summary>
    Forecast,

    /// <summary>A rung of the ladder.</summary>
    Phase,

    /// <summary>A kind of moves.</summary>
    Category,

    /// <summary>A move.</summary>
    Move,

    /// <summary>A trigger.</summary>
    Trigger,

    /// <summary>An inject.</summary>
    Inject,

    /// <summary>A policy.</summary>
    Policy,

    /// <summary>An ending.</summary>
    Ending,

    /// <summary>A start.</summary>
    Start,

    /// <summary>A question of the debrief.</summary>
    DebriefQuestion,
}

/// <summary>Words for kinds of names.</summary>
public static class NameKinds
{
    /// <summary>As it is said in a message.</summary>
    public static string Words(this NameKind kind) => kind switch
    {
        NameKind.DebriefQuestion => "question",
        _ => kind.ToString().ToLowerInvariant(),
    };

    /// <summary>With its article.</summary>
    public static string WithArticle(this NameKind kind) =>
        (kind is NameKind.Objective or NameKind.Actor or NameKind.Indicator or NameKind.Inject or NameKind.Ending ? "an " : "a ") + kind.Words();
}
