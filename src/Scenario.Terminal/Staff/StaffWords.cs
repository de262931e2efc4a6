using Scenario.Terminal.Playing;

namespace Scenario.Terminal.Staff;

/// <summary>The words of the staff alone: whoever plays the only seat keeps it without a word.</summary>
/// <param name="words">All words.</param>
public sealed class StaffWords(ISeatWords words) : ISeatWords
{
    /// <summary>Whether an id is that of a staff role and of no seat.</summary>
    public static bool IsStaff(string id) => Enum.GetValues<StaffRole>().Any(role => StaffRoles.Id(role) == id);

    /// <inheritdoc/>
    public bool IsSet(string seatId) => !IsStaff(seatId) || words.IsSet(seatId);

    /// <inheritdoc/>
    public void Set(string seatId, string word) => words.Set(seatId, word);

    /// <inheritdoc/>
    public bool Opens(string seatId, string word) => !IsStaff(seatId) || words.Opens(seatId, word);

    /// <inheritdoc/>
    public TimeSpan ShutFor(string seatId) => words.ShutFor(seatId);
}
