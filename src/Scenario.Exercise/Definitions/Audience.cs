namespace Scenario.Exercise.Definitions;

/// <summary>Who may see something: a set of seats. The facilitator sees everything.</summary>
/// <param name="Bits">Bit i is seat i.</param>
public readonly record struct Audience(ulong Bits)
{
    /// <summary>The most seats a scenario can have.</summary>
    public const int MostSeats = 64;

    /// <summary>Everybody.</summary>
    public static readonly Audience All = new(ulong.MaxValue);

    /// <summary>The facilitator alone.</summary>
    public static readonly Audience Control = new(0);

    /// <summary>One seat.</summary>
    public static Audience Of(int seat) => new(1UL << seat);

    /// <summary>Whether a seat belongs to it.</summary>
    public bool Includes(int seat) => (Bits & (1UL << seat)) != 0;

    /// <summary>Both together.</summary>
    public Audience With(Audience other) => new(Bits | other.Bits);
}
