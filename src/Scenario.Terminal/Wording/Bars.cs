using System.Text;

namespace Scenario.Terminal.Wording;

/// <summary>Bars and lines drawn with characters, for positions from 0 to 1000.</summary>
internal static class Bars
{
    private const string Steps = "▁▂▃▄▅▆▇█";

    /// <summary>A range with a filled knob where the value is and an open one where it was.</summary>
    public static string Range(int position, int opening, int cells)
    {
        int now = Cell(position, cells);
        int then = Cell(opening, cells);
        var bar = new StringBuilder(cells);
        for (int at = 0; at < cells; at++)
        {
            bar.Append(at == now ? '●' : at == then && position != opening ? '○' : at < now ? '━' : '─');
        }

        return bar.ToString();
    }

    /// <summary>
    /// An estimate on its question's range: bounds, what lies between them, the best guess, and the truth where it is
    /// known. Below zero means that there is none to show.
    /// </summary>
    public static string Estimate(int low, int best, int high, int cells, int truth = -1)
    {
        int from = Cell(low, cells);
        int to = Cell(high, cells);
        int guess = best < 0 ? -1 : Cell(best, cells);
        int mark = truth < 0 ? -1 : Cell(truth, cells);
        var bar = new StringBuilder(cells);
        for (int at = 0; at < cells; at++)
        {
            bar.Append(at == guess && at == mark ? '◉' : at == mark ? '◆' : at == guess ? '●'
                : best < 0 || at < from || at > to ? '·'
                : at == from ? '┣' : at == to ? '┫' : '━');
        }

        return bar.ToString();
    }

    /// <summary>One small column for each value.</summary>
    public static string Sparkline(IReadOnlyList<int> positions) =>
        string.Concat(positions.Select(p => Steps[Math.Clamp(p * Steps.Length / 1001, 0, Steps.Length - 1)]));

    private static int Cell(int position, int cells) => Math.Clamp((position * (cells - 1) + 500) / 1000, 0, cells - 1);
}
