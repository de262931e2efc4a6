namespace Scenario.Evaluation.Log;

/// <summary>The end of a log that was being written when something stopped the writer. Nothing in it was ever acknowledged.</summary>
/// <param name="LineNumber">The first line of it.</param>
/// <param name="Offset">Where it begins, in bytes.</param>
/// <param name="Length">How many bytes it has.</param>
/// <param name="Cause">How it shows.</param>
public sealed record TornTail(int LineNumber, long Offset, long Length, string Cause)
{
    /// <summary>Where it was kept; null while it is still part of the log.</summary>
    public string? KeptAs { get; init; }

    /// <summary>For the person at the table.</summary>
    public string Words =>
        $"From line {LineNumber} on, {Length} bytes were never acknowledged to anybody ({Cause})"
        + (KeptAs is null ? "." : $"; they were cut off and kept in {KeptAs}.");
}
