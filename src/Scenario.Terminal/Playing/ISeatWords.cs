namespace Scenario.Terminal.Playing;

/// <summary>
/// The words by which people who share one terminal keep each other from their seats. Asked only where more than one
/// seat is played. A word keeps a neighbour honest; it is no lock against whoever owns the machine.
/// </summary>
public interface ISeatWords
{
    /// <summary>Whether a seat has made its choice before: a word, or none.</summary>
    /// <param name="seatId">The seat's id.</param>
    bool IsSet(string seatId);

    /// <summary>Keeps a seat's word.</summary>
    /// <param name="seatId">The seat's id.</param>
    /// <param name="word">The word; empty if the seat wants none.</param>
    void Set(string seatId, string word);

    /// <summary>Whether a word opens a seat; the empty word opens one that wanted none.</summary>
    /// <param name="seatId">The seat's id.</param>
    /// <param name="word">The word that was typed.</param>
    bool Opens(string seatId, string word);
}
