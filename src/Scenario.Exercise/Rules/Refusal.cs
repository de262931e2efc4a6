namespace Scenario.Exercise.Rules;

/// <summary>Why the rules refused something. It always reaches the person who asked.</summary>
/// <param name="Code">Which rule refused.</param>
/// <param name="Reason">One sentence: what is missing and, where there is one, the remedy.</param>
public sealed record Refusal(RefusalCode Code, string Reason);

/// <summary>The rules that can refuse.</summary>
public enum RefusalCode
{
    /// <summary>The procedure does not allow it now.</summary>
    WrongStep,

    /// <summary>No such seat, move, inject, start or policy.</summary>
    Unknown,

    /// <summary>The move belongs to another seat.</summary>
    NotYours,

    /// <summary>The seat has committed already.</summary>
    AlreadyCommitted,

    /// <summary>The move is closed.</summary>
    MoveClosed,

    /// <summary>The same move twice.</summary>
    ChosenTwice,

    /// <summary>More moves than a turn allows.</summary>
    TooManyMoves,

    /// <summary>More points than a turn allows.</summary>
    TooFewPoints,

    /// <summary>A reason is required.</summary>
    ReasonMissing,

    /// <summary>A text is longer than allowed.</summary>
    TextTooLong,

    /// <summary>The seat is played by a policy, or is not.</summary>
    WrongPlayer,

    /// <summary>What a move leaves open was not said, or cannot be so: a question not held, a recipient or form not offered.</summary>
    BadParticulars,

    /// <summary>A forecast is not asked for, or is no probability.</summary>
    BadForecast,

    /// <summary>The facilitator's act does not fit what is: an inject that has come, a ruling on what is not chosen, a point that cannot be gone back to.</summary>
    BadControl,

    /// <summary>The seat's rule for its team is not satisfied by the votes.</summary>
    NotCarried,

    /// <summary>Moves await a ruling before the deliberation can close.</summary>
    RulingMissing,

    /// <summary>The log could not be written; the exercise accepts nothing more.</summary>
    LogFailed,
}
