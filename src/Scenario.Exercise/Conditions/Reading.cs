namespace Scenario.Exercise.Conditions;

/// <summary>Kinds of things that a condition can read and a seat can know or not know.</summary>
public enum ElementKind
{
    /// <summary>An indicator.</summary>
    Indicator,

    /// <summary>A flag.</summary>
    Flag,

    /// <summary>How often or when a move was made.</summary>
    Move,

    /// <summary>Whether a move is made in this very turn.</summary>
    Choice,

    /// <summary>An inject.</summary>
    Inject,

    /// <summary>A trigger.</summary>
    Trigger,

    /// <summary>What an actor believes about a question; the index is actor x questions + question.</summary>
    Belief,
}

/// <summary>One thing that a condition or an amount reads.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Index">Which of its kind.</param>
public readonly record struct Reading(ElementKind Kind, int Index);

/// <summary>What somebody may know, asked while something is explained to them.</summary>
public interface IKnowledge
{
    /// <summary>Whether this may be named and told.</summary>
    bool Sees(Reading reading);
}

/// <summary>The facilitator's knowledge: everything.</summary>
public sealed class FullKnowledge : IKnowledge
{
    /// <summary>The only one needed.</summary>
    public static readonly FullKnowledge Instance = new();

    /// <inheritdoc/>
    public bool Sees(Reading reading) => true;
}
