using System.Text;
using Scenario.Exercise.Text;

namespace Scenario.Evaluation.Reports;

/// <summary>Puts text from outside into Markdown so that it stays text: no markup, no HTML, no links, no control characters.</summary>
internal static class MarkdownText
{
    private const string Special = "\\`*_{}[]#!|~$";

    /// <summary>One line in which nothing means anything.</summary>
    public static string Inline(string? text)
    {
        var safe = SafeText.Line(text).Trim();
        var result = new StringBuilder(safe.Length + 16);
        for (var i = 0; i < safe.Length; i++)
        {
            AppendEscaped(result, safe, i, Special);
        }

        return result.ToString();
    }

    /// <summary>Words of a participant, quoted line by line, in which nothing means anything.</summary>
    public static IEnumerable<string> Quote(string text, string indent)
    {
        foreach (var line in SafeText.Lines(text).Trim().Split('\n'))
        {
            // At the beginning of a line a mark would begin a list within the quotation, and a row of them a heading.
            var escaped = Inline(line);
            yield return $"{indent}> {(escaped.Length > 0 ? EscapeLineMark(escaped) : escaped)}".TrimEnd();
        }
    }

    /// <summary>Paragraphs of the author's Markdown: emphasis and lists stay, everything that reaches outside is disarmed.</summary>
    public static IEnumerable<string> Block(string text)
    {
        foreach (var line in SafeText.Lines(text).Trim().Split('\n'))
        {
            var trimmed = line.TrimEnd();
            var content = trimmed.TrimStart(' ');
            var indent = Math.Min(trimmed.Length - content.Length, 3);
            var result = new StringBuilder(new string(' ', indent));

            // A row of signs would turn the line above into a heading.
            if (content.Length > 0 && content.All(static letter => letter is '=' or '-' or ' '))
            {
                result.Append('\\');
            }

            for (var i = 0; i < content.Length; i++)
            {
                AppendEscaped(result, content, i, "\\`[]#!|~$");
            }

            yield return result.ToString();
        }
    }

    private static void AppendEscaped(StringBuilder result, string text, int index, string special)
    {
        var letter = text[index];
        switch (letter)
        {
            case '<':
                result.Append("&lt;");
                break;
            case '>':
                result.Append("&gt;");
                break;
            case '&':
                result.Append("&amp;");
                break;
            case '@':
                result.Append("&#64;");
                break;
            case ':' when text.AsSpan(index).StartsWith("://", StringComparison.Ordinal):
                result.Append("&#58;");
                break;
            case '.' when index >= 3 && text.AsSpan(index - 3, 3).Equals("www", StringComparison.OrdinalIgnoreCase):
                result.Append("&#46;");
                break;
            case var sign when special.Contains(sign, StringComparison.Ordinal):
                result.Append('\\').Append(sign);
                break;
            default:
                result.Append(letter);
                break;
        }
    }

    private static string EscapeLineMark(string line)
    {
        if (line[0] is '-' or '+' or '=')
        {
            return "\\" + line;
        }

        var digits = line.TakeWhile(char.IsAsciiDigit).Count();
        return digits > 0 && digits < line.Length && line[digits] is ('.' or ')') ? string.Concat(line.AsSpan(0, digits), "\\", line.AsSpan(digits)) : line;
    }
}
