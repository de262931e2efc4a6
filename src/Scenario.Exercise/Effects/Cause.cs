namespace Scenario.Exercise.Effects;

/// <summary>Kinds of things that bring something about.</summary>
public enum CauseKind
{
    /// <summary>Nothing in particular: the procedure itself.</summary>
    Procedure,

    /// <summary>A move.</summary>
    Move,

    /// <summary>A trigger.</summary>
    Trigger,

    /// <summary>An inject.</summary>
    Inject,

    /// <summary>Entering or leaving a rung.</summary>
    Phase,

    /// <summary>The drift of an indicator.</summary>
    Drift,

    /// <summary>The start chosen.</summary>
    Start,

    /// <summary>A policy's draw.</summary>
    Policy,

    /// <summary>A seat's proposal, as it was ruled on.</summary>
    Proposal,

    /// <summary>A facilitator's correction.</summary>
    Correction,
}

/// <summary>What brought something about.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Index">Which of its kind.</param>
public readonly record struct Cause(CauseKind Kind, int Index)
{
    /// <summary>The procedure itself.</summary>
    public static readonly Cause Procedure = new(CauseKind.Procedure, 0);
}
