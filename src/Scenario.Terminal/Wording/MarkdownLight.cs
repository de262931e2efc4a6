using System.Text;
using System.Text.RegularExpressions;

namespace Scenario.Terminal.Wording;

/// <summary>
/// Reads the Markdown that scenarios use (paragraphs, lists, headings, emphasis, links) into plain paragraphs. No markup
/// survives, so nothing a file says can become a link or a colour of the terminal.
/// </summary>
internal static partial class MarkdownLight
{
    /// <summary>The paragraphs of a text.</summary>
    public static List<Block> Blocks(string text, Tone tone = Tone.Normal, int indent = 0)
    {
        var blocks = new List<Block>();
        var paragraph = new StringBuilder();
        Block? open = null;
        void Close()
        {
            if (paragraph.Length > 0)
            {
                blocks.Add((open ?? new Block("", tone, indent, "", tone, null)) with { Text = Inline(paragraph.ToString()) });
            }

            paragraph.Clear();
            open = null;
        }

        foreach (string raw in text.Split('\n'))
        {
            string line = raw.TrimEnd();
            if (line.Length == 0)
            {
                Close();
                blocks.Add(new Block("", tone, 0, "", tone, null));
                continue;
            }

            var item = ListItem().Match(line);
            var heading = HeadingLine().Match(line);
            if (item.Success)
            {
                Close();
                string mark = item.Groups["mark"].Value;
                int depth = item.Groups["blanks"].Length / 2 * 2;
                open = new Block("", tone, indent + depth, char.IsAsciiDigit(mark[0]) ? mark + " " : "- ", tone, null);
                paragraph.Append(item.Groups["text"].Value);
            }
            else if (heading.Success)
            {
                Close();
                blocks.Add(new Block(Inline(heading.Groups["text"].Value), Tone.Heading, indent, "", Tone.Heading, null));
            }
            else
            {
                paragraph.Append(paragraph.Length > 0 ? " " : "").Append(line.TrimStart().TrimStart('>').TrimStart());
            }
        }

        Close();
        while (blocks.Count > 0 && blocks[^1] is { Text: "", Lead: "" })
        {
            blocks.RemoveAt(blocks.Count - 1);
        }

        return blocks;
    }

    /// <summary>One line without emphasis, code marks or link targets that hide behind words.</summary>
    public static string Inline(string text)
    {
        text = Link().Replace(text, m => m.Groups["words"].Value == m.Groups["target"].Value
            ? m.Groups["words"].Value
            : $"{m.Groups["words"].Value} ({m.Groups["target"].Value})");
        text = Strong().Replace(text, "${text}");
        text = Emphasis().Replace(text, "${text}");
        text = Underlined().Replace(text, "${text}");
        return Escaped().Replace(text.Replace("`", "", StringComparison.Ordinal), "${mark}");
    }

    [GeneratedRegex(@"^(?<blanks>\s*)(?<mark>[-*+]|\d{1,3}[.)])\s+(?<text>.*)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ListItem();

    [GeneratedRegex(@"^#{1,6}\s+(?<text>.*?)\s*#*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex HeadingLine();

    [GeneratedRegex(@"!?\[(?<words>[^\]\n]*)\]\(<?(?<target>[^)\s>]*)>?[^)\n]*\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link();

    [GeneratedRegex(@"(?<mark>\*\*|__)(?=\S)(?<text>.+?)(?<=\S)\k<mark>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Strong();

    [GeneratedRegex(@"\*(?=\S)(?<text>[^*\n]+?)(?<=\S)\*", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Emphasis();

    [GeneratedRegex(@"(?<![\w])_(?=\S)(?<text>[^_\n]+?)(?<=\S)_(?![\w])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Underlined();

    [GeneratedRegex(@"\\(?<mark>[\\`*_{}\[\]()#+\-.!>])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Escaped();
}
