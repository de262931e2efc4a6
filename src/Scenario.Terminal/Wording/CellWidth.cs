using System.Globalization;
using System.Text;

namespace Scenario.Terminal.Wording;

/// <summary>How many terminal cells a text takes: Korean, Chinese, Japanese and most emoji take two, combining marks none.</summary>
internal static class CellWidth
{
    private static readonly (int From, int To)[] Wide =
    [
        (0x1100, 0x115F), (0x231A, 0x231B), (0x2329, 0x232A), (0x23E9, 0x23EC), (0x23F0, 0x23F0), (0x23F3, 0x23F3), (0x25FD, 0x25FE),
        (0x2614, 0x2615), (0x2648, 0x2653), (0x267F, 0x267F), (0x2693, 0x2693), (0x26A1, 0x26A1), (0x26AA, 0x26AB), (0x26BD, 0x26BE),
        (0x26C4, 0x26C5), (0x26CE, 0x26CE), (0x26D4, 0x26D4), (0x26EA, 0x26EA), (0x26F2, 0x26F3), (0x26F5, 0x26F5), (0x26FA, 0x26FA),
        (0x26FD, 0x26FD), (0x2705, 0x2705), (0x270A, 0x270B), (0x2728, 0x2728), (0x274C, 0x274C), (0x274E, 0x274E), (0x2753, 0x2755),
        (0x2757, 0x2757), (0x2795, 0x2797), (0x27B0, 0x27B0), (0x27BF, 0x27BF), (0x2B1B, 0x2B1C), (0x2B50, 0x2B50), (0x2B55, 0x2B55),
        (0x2E80, 0x303E), (0x3041, 0x33FF), (0x3400, 0x4DBF), (0x4E00, 0xA4CF), (0xA960, 0xA97F), (0xAC00, 0xD7A3), (0xF900, 0xFAFF),
        (0xFE10, 0xFE19), (0xFE30, 0xFE6F), (0xFF00, 0xFF60), (0xFFE0, 0xFFE6), (0x1F004, 0x1F004), (0x1F0CF, 0x1F0CF), (0x1F18E, 0x1F18E),
        (0x1F191, 0x1F19A), (0x1F200, 0x1F320), (0x1F32D, 0x1F335), (0x1F337, 0x1F37C), (0x1F37E, 0x1F393), (0x1F3A0, 0x1F3CA),
        (0x1F3CF, 0x1F3D3), (0x1F3E0, 0x1F3F0), (0x1F3F4, 0x1F3F4), (0x1F3F8, 0x1F43E), (0x1F440, 0x1F440), (0x1F442, 0x1F4FC),
        (0x1F4FF, 0x1F53D), (0x1F54B, 0x1F54E), (0x1F550, 0x1F567), (0x1F57A, 0x1F57A), (0x1F595, 0x1F596), (0x1F5A4, 0x1F5A4),
        (0x1F5FB, 0x1F64F), (0x1F680, 0x1F6C5), (0x1F6CC, 0x1F6CC), (0x1F6D0, 0x1F6D2), (0x1F6EB, 0x1F6EC), (0x1F6F4, 0x1F6FC),
        (0x1F7E0, 0x1F7EB), (0x1F90C, 0x1F93A), (0x1F93C, 0x1F945), (0x1F947, 0x1F9FF), (0x1FA70, 0x1FAFF), (0x20000, 0x3FFFD),
    ];

    /// <summary>Cells of a text.</summary>
    public static int Of(string text)
    {
        int width = 0;
        for (int at = 0; at < text.Length;)
        {
            // The common case first: printable ASCII that no combining mark can follow unseen.
            if (text[at] is >= ' ' and <= '~' && (at + 1 == text.Length || text[at + 1] <= '~'))
            {
                width++;
                at++;
                continue;
            }

            int length = StringInfo.GetNextTextElementLength(text, at);
            width += OfElement(text.AsSpan(at, length));
            at += length;
        }

        return width;
    }

    /// <summary>Cells of one text element (a letter with its marks).</summary>
    public static int OfElement(ReadOnlySpan<char> element)
    {
        int width = 0;
        foreach (var rune in element.EnumerateRunes())
        {
            width = Math.Max(width, OfRune(rune));
        }

        return width;
    }

    /// <summary>The text cut to so many cells, with an ellipsis where something is missing.</summary>
    public static string Cut(string text, int cells)
    {
        if (cells <= 0)
        {
            return "";
        }

        if (Of(text) <= cells)
        {
            return text;
        }

        var result = new StringBuilder();
        int width = 0;
        foreach (string element in Elements(text))
        {
            int next = OfElement(element);
            if (width + next > cells - 1)
            {
                break;
            }

            result.Append(element);
            width += next;
        }

        return result.ToString().TrimEnd() + "…";
    }

    /// <summary>The text cut or filled with blanks to exactly so many cells.</summary>
    public static string Fit(string text, int cells)
    {
        string cut = Cut(text, cells);
        return cut + new string(' ', Math.Max(0, cells - Of(cut)));
    }

    /// <summary>The text moved to the right edge of so many cells.</summary>
    public static string Right(string text, int cells)
    {
        string cut = Cut(text, cells);
        return new string(' ', Math.Max(0, cells - Of(cut))) + cut;
    }

    /// <summary>The text elements, in order.</summary>
    public static IEnumerable<string> Elements(string text)
    {
        for (int at = 0; at < text.Length;)
        {
            int length = StringInfo.GetNextTextElementLength(text, at);
            yield return text.Substring(at, length);
            at += length;
        }
    }

    private static int OfRune(Rune rune)
    {
        if (rune.Value < 0x300)
        {
            return Rune.IsControl(rune) || rune.Value == 0xAD ? 0 : 1;
        }

        if (rune.Value is >= 0x1160 and <= 0x11FF || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark
            or UnicodeCategory.EnclosingMark or UnicodeCategory.Format)
        {
            return 0;
        }

        foreach (var (from, to) in Wide)
        {
            if (rune.Value < from)
            {
                return 1;
            }

            if (rune.Value <= to)
            {
                return 2;
            }
        }

        return 1;
    }
}
