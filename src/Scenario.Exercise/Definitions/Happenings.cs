using Scenario.Exercise.Conditions;
using Scenario.Exercise.Effects;

namespace Scenario.Exercise.Definitions;

/// <summary>How often a trigger or inject can happen.</summary>
public enum Repetition
{
    /// <summary>Once in an exercise.</summary>
    Once,

    /// <summary>In every turn in which its condition holds.</summary>
    EveryTurn,

    /// <summary>Whenever its condition holds and did not hold at the end of the turn before.</summary>
    WhileFalseBefore,
}

/// <summary>When something happens by itself.</summary>
/// <param name="Condition">What must hold.</param>
/// <param name="Repetition">How often.</param>
/// <param name="Memory">What is remembered of the condition, for <see cref="Repetition.WhileFalseBefore"/>; else -1.</param>
public sealed record Occasion(Condition Condition, Repetition Repetition, int Memory);

/// <summary>Condition and effects.</summary>
public sealed record TriggerDefinition(
    string Id, string Title, Occasion Occasion, IReadOnlyList<Effect> Effects, Audience SeenBy, Basis Basis);

/// <summary>How an inject comes about.</summary>
public enum InjectKind
{
    /// <summary>With the opening of its turn.</summary>
    Scheduled,

    /// <summary>When its condition holds.</summary>
    Conditional,

    /// <summary>When the facilitator or an effect delivers it.</summary>
    Contingency,
}

/// <summary>What the author expects people to do about an inject.</summary>
/// <param name="Action">The action.</param>
/// <param name="By">Until when, or null.</param>
/// <param name="Objective">The objective it gives evidence of, or -1.</param>
/// <param name="When">What holds at the close of a turn once it was done, or null if only people can tell.</param>
/// <param name="Place">Its place in the state, if a condition can tell; else -1.</param>
public sealed record ExpectedAction(string Action, string? By, int Objective, Condition? When = null, int Place = -1);

/// <summary>A message on somebody's desk.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">How it comes about.</param>
/// <param name="Turn">The turn of a scheduled one; else 0.</param>
/// <param name="Occasion">When it happens by itself; a scheduled one needs its condition too.</param>
/// <param name="From">Who sends it.</param>
/// <param name="To">Who gets it.</param>
/// <param name="Channel">How it comes: report, press, call, ...</param>
/// <param name="Grade">Reliability of the source (A-F) and credibility of the content (1-6), or null.</param>
/// <param name="Title">Its subject.</param>
/// <param name="Text">Its text, Markdown.</param>
/// <param name="Versions">Other texts for single seats.</param>
/// <param name="Expected">What people are expected to do.</param>
/// <param name="Objectives">Objectives it serves.</param>
/// <param name="Effects">What its arrival brings.</param>
/// <param name="FollowUps">Injects that follow with the opening of the next turn.</param>
/// <param name="AskedSeat">The seat asked for a written answer, or -1.</param>
/// <param name="Prompt">What it is asked, or null.</param>
/// <param name="Recalls">An earlier inject whose written answer is shown back with this one, or -1.</param>
/// <param name="Resolution">How a false report is resolved, or null.</param>
/// <param name="Basis">What it rests on.</param>
public sealed record InjectDefinition(
    string Id, InjectKind Kind, int Turn, Occasion Occasion, string From, Audience To, string Channel, string? Grade, string Title,
    string Text, IReadOnlyDictionary<int, string> Versions, IReadOnlyList<ExpectedAction> Expected, IReadOnlyList<int> Objectives,
    IReadOnlyList<Effect> Effects, IReadOnlyList<int> FollowUps, int AskedSeat, string? Prompt, int Recalls, string? Resolution, Basis Basis)
{
    /// <summary>The text as a seat reads it.</summary>
    public string TextFor(int seat) => Versions.TryGetValue(seat, out var text) ? text : Text;
}

/// <summary>A trigger or a conditional inject, in the order in which they are tried.</summary>
/// <param name="IsInject">Whether <paramref name="Index"/> counts injects.</param>
/// <param name="Index">Which trigger or inject.</param>
public readonly record struct Reaction(bool IsInject, int Index);
