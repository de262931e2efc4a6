using System.Globalization;
using System.Text;

namespace Scenario.Exercise.Text;

/// <summary>
/// Makes text from outside harmless before it goes any further: scenario files, reasons typed by participants, log
/// lines. Control characters, bidirectional overrides and invisible format characters are shown as <c>\u{1B}</c>
/// instead of obeyed, so that a reader sees that something was there and no terminal acts on it (CWE-150, CWE-1007).
/// </summary>
public static class SafeText
{
    private const int ZeroWidthJoiner = 0x200D;
    private const int ZeroWidthNonJoiner = 0x200C;

    /// <summary>Neutralises a text of several lines: line breaks stay, tabs become four blanks.</summary>
    public static string Lines(string? text) => Clean(text, keepLineBreaks: true);

    /// <summary>Neutralises a text that must stay on one line: line breaks become blanks.</summary>
    public static string Line(string? text) => Clean(text, keepLineBreaks: false);

    /// <summary>Whether the text can be shown as it is, on several lines.</summary>
    public static bool IsSafe(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value != '\n' && IsHarmful(rune))
            {
                return false;
            }
        }

        return true;
    }

    private static string Clean(string? text, bool keepLineBreaks)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        var result = new StringBuilder(text.Length);
        foreach (var rune in text.Replace("\r\n", "\n", StringComparison.Ordinal).EnumerateRunes())
        {
            if (rune.Value == '\n')
            {
                result.Append(keepLineBreaks ? '\n' : ' ');
            }
            else if (rune.Value == '\t')
            {
                result.Append("    ");
            }
            else if (IsHarmful(rune))
            {
                result.Append(CultureInfo.InvariantCulture, $"\\u{{{rune.Value:X}}}");
            }
            else
            {
                result.Append(rune.ToString());
            }
        }

        return result.ToString();
    }

    private static bool IsHarmful(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => true,
        UnicodeCategory.PrivateUse or UnicodeCategory.Surrogate => true,
        UnicodeCategory.OtherNotAssigned => (rune.Value & 0xFFFE) == 0xFFFE || rune.Value is >= 0xFDD0 and <= 0xFDEF,
        // The joiners shape Indic and Persian words and emoji; every other format character is invisible trickery here.
        UnicodeCategory.Format => rune.Value is not (ZeroWidthJoiner or ZeroWidthNonJoiner),
        _ => false,
    };
}
