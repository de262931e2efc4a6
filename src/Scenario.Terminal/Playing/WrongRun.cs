namespace Scenario.Terminal.Playing;

/// <summary>Words that opened nothing, one after another for the same seat or staff role, until the right one came.</summary>
/// <param name="SeatId">The seat's id, or a staff role's.</param>
/// <param name="Wrong">How many were tried and wrong.</param>
/// <param name="WhileShut">How many came while the door was shut, and were not tried.</param>
/// <param name="First">When the first came, by the clock on the wall.</param>
/// <param name="Last">When the last came.</param>
/// <param name="IsOver">Whether the right one has come, or another was chosen.</param>
public sealed record WrongRun(string SeatId, int Wrong, int WhileShut, DateTimeOffset First, DateTimeOffset Last, bool IsOver)
{
    // The first two may be slips of the finger.
    private const int MostSlips = 2;

    /// <summary>How many there were, tried or not.</summary>
    public int All => (int)Math.Min(int.MaxValue, (long)Wrong + WhileShut);

    /// <summary>Whether they may be mere slips of the finger.</summary>
    public bool IsSlip => All <= MostSlips;
}
