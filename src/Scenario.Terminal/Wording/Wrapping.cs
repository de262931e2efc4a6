using System.Text;

namespace Scenario.Terminal.Wording;

/// <summary>Breaks text into rows by cells: at blanks, between two wide letters, and inside a word only if it fits no row.</summary>
internal static class Wrapping
{
    /// <summary>The rows of a text of one or several lines.</summary>
    public static List<string> Rows(string text, int cells)
    {
        var rows = new List<string>();
        foreach (string line in text.Split('\n'))
        {
            Wrap(line.TrimEnd(), Math.Max(2, cells), rows);
        }

        return rows;
    }

    private static void Wrap(string line, int cells, List<string> rows)
    {
        var row = new StringBuilder();
        int width = 0;
        foreach (string word in Words(line))
        {
            int next = CellWidth.Of(word);
            if (width > 0 && width + CellWidth.Of(word.TrimEnd()) > cells)
            {
                rows.Add(row.ToString().TrimEnd());
                row.Clear();
                width = 0;
            }

            if (next <= cells || width + CellWidth.Of(word.TrimEnd()) <= cells)
            {
                row.Append(word);
                width += next;
                continue;
            }

            foreach (string element in CellWidth.Elements(word))
            {
                int one = CellWidth.OfElement(element);
                if (width + one > cells)
                {
                    rows.Add(row.ToString());
                    row.Clear();
                    width = 0;
                }

                row.Append(element);
                width += one;
            }
        }

        rows.Add(row.ToString().TrimEnd());
    }

    /// <summary>Words with the blanks that follow them; Korean breaks at blanks as well, so only ideographs stand alone.</summary>
    private static IEnumerable<string> Words(string line)
    {
        var word = new StringBuilder();
        bool blank = false;
        foreach (string element in CellWidth.Elements(line))
        {
            bool isBlank = element == " ";
            if ((blank && !isBlank) || (word.Length > 0 && IsIdeograph(element[0])))
            {
                yield return word.ToString();
                word.Clear();
            }

            word.Append(element);
            blank = isBlank;
        }

        if (word.Length > 0)
        {
            yield return word.ToString();
        }
    }

    private static bool IsIdeograph(char letter) => letter is >= '\u3041' and <= '\u30FF' or >= '\u3400' and <= '\u9FFF';
}
