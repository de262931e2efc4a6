using System.Globalization;

namespace Scenario.Evaluation.Log;

/// <summary>
/// Proof that something was recorded: a line's number and hash. A chain cannot show that it was cut back or written anew as
/// a whole; somebody who kept a receipt can.
/// </summary>
/// <param name="Seq">The line's sequence number, from 0.</param>
/// <param name="Hash">Its hash, hexadecimal.</param>
public sealed record Receipt(long Seq, string Hash)
{
    /// <summary>As people keep it: <c>42:9f86...</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Seq}:{Hash}");

    /// <summary>Reads what <see cref="ToString"/> wrote; null if it is none. The hash may be shortened to at least 8 digits.</summary>
    public static Receipt? Parse(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0 || !long.TryParse(text.AsSpan(0, colon), NumberStyles.None, CultureInfo.InvariantCulture, out var seq))
        {
            return null;
        }

        var hash = text[(colon + 1)..].Trim().ToLowerInvariant();
        return hash.Length is >= 8 and <= 64 && hash.All(char.IsAsciiHexDigitLower) ? new(seq, hash) : null;
    }
}
