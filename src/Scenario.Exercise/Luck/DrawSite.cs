namespace Scenario.Exercise.Luck;

/// <summary>A place in a scenario where luck is drawn: the purpose it is keyed by, and its number within that purpose.</summary>
/// <param name="Purpose">The key of the element that draws, see <see cref="KeyedLuck.Purpose"/>.</param>
/// <param name="Index">From 0; no two sites of one element share it.</param>
public readonly record struct DrawSite(ulong Purpose, int Index)
{
    /// <summary>Sites of one element are numbered below this; a repeated execution within one turn adds multiples of it.</summary>
    public const int SitesPerElement = 4096;

    /// <summary>Draws a number below <paramref name="bound"/> for the given turn and, when an element acts several times in it, the repetition.</summary>
    public long Below(long bound, ulong seed, int turn, int repetition) =>
        KeyedLuck.Below(bound, seed, Purpose, turn, Index + (repetition * SitesPerElement));
}
