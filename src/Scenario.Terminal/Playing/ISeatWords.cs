namespace Scenario.Terminal.Playing;

/// <summary>
/// The words by which people who share one terminal keep each other from their seats, and participants from the console.
/// Seats are asked only where more than one is played. A word keeps a neighbour honest; it is no lock against whoever owns
/// the machine.
/// </summary>
public interface ISeatWords
{
    /// <summary>Whether a seat has made its choice before: a word, or none.</summary>
    /// <param name="seatId">The seat's id, or a staff role's.</param>
    bool IsSet(string seatId);

    /// <summary>Keeps a seat's word.</summary>
    /// <param name="seatId">The seat's id, or a staff role's.</param>
    /// <param name="word">The word; empty if the seat wants none.</param>
    void Set(string seatId, string word);

    /// <summary>Whether a word opens a seat; the empty word opens one that wanted none.</summary>
    /// <param name="seatId">The seat's id, or a staff role's.</param>
    /// <param name="word">The word that was typed.</param>
    bool Opens(string seatId, string word);

    /// <summary>How it stands with the wrong words given for a seat.</summary>
    /// <param name="seatId">The seat's id, or a staff role's.</param>
    WrongWords Wrong(string seatId);

    /// <summary>The runs of wrong words of which the facilitator has not heard, oldest first. Whoever takes them tells them: they come no second time.</summary>
    IReadOnlyList<WrongRun> TakeUntold() => [];

    /// <summary>The programs that asked for the log meanwhile and of which the facilitator has not heard, oldest first. Whoever takes them tells them.</summary>
    IReadOnlyList<Knock> TakeKnocks() => [];
}

/// <summary>How it stands with the wrong words given for one seat or staff role.</summary>
/// <param name="InARow">How many were given since the last right one, restarts of the program included.</param>
/// <param name="IsOnRecord">Whether the log tells of them.</param>
/// <param name="OpensAt">When words are tried again, by the clock on the wall, because too many wrong ones came in haste; null when words are tried.</param>
public readonly record struct WrongWords(int InARow, bool IsOnRecord, DateTimeOffset? OpensAt = null)
{
    /// <summary>Whether no word is tried now, not even the right one.</summary>
    public bool IsShut => OpensAt is not null;
}
