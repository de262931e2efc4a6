using Scenario.Evaluation.Log;

namespace Scenario.Evaluation.Verification;

/// <summary>The first line at which a log and what must be true of it part.</summary>
/// <param name="Line">The line, from 1; 0 if it is about no single line.</param>
/// <param name="Cause">Why, in words.</param>
public sealed record Divergence(int Line, string Cause);

/// <summary>What verifying a log showed.</summary>
/// <param name="Lines">Lines read.</param>
/// <param name="Commands">Submissions in it.</param>
/// <param name="Events">Events in it.</param>
/// <param name="Turns">Turns closed.</param>
/// <param name="Ending">The id of the ending, or null.</param>
/// <param name="Fingerprint">The state it leads to; null if it could not be followed.</param>
/// <param name="Last">The receipt of its last line; null if it could not be read.</param>
/// <param name="First">Where it diverges first, or null.</param>
/// <param name="Notes">What should be known besides: a torn end, another version of the rules.</param>
public sealed record VerificationResult(
    int Lines, int Commands, int Events, int Turns, string? Ending, string? Fingerprint, Receipt? Last, Divergence? First,
    IReadOnlyList<string> Notes)
{
    /// <summary>Whether everything fits.</summary>
    public bool IsSound => First is null;
}
