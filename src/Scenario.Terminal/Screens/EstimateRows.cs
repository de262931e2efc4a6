using Scenario.Exercise.Knowledge;
using Scenario.Exercise.Views;
using Scenario.Terminal.Panes;
using Scenario.Terminal.Wording;

namespace Scenario.Terminal.Screens;

/// <summary>Rows of the list of estimates: the question with what changed, and below it bar, best guess and confidence.</summary>
internal static class EstimateRows
{
    // So many cells hold "10,615 · moderate confidence" beside a bar.
    private const int Words = 33;
    private const int LeastBar = 8;
    private const int LongestBar = 28;

    /// <summary>One row for each question.</summary>
    public static List<ListRow> Of(SeatView view) => [.. view.Estimates.Select(estimate => new ListRow(estimate.Question, cells => Row(estimate, cells)))];

    private static List<Line> Row(EstimateView estimate, int cells)
    {
        var lines = Wrapping.Rows(estimate.Title, cells).ConvertAll(row => Line.Of(row, Tone.Strong));
        int titles = lines.Count;
        lines.AddRange(Held(estimate, cells));
        string marks = BeliefWords.Marks(estimate);
        if (marks.Length > 0 && !Put(lines, titles - 1, marks, cells) && !Put(lines, titles, marks, cells))
        {
            lines.Insert(titles, Line.Of(CellWidth.Right(marks, cells), Tone.Warning));
        }

        return lines;
    }

    /// <summary>Puts the marks at the right of a row; false if there is no room.</summary>
    private static bool Put(List<Line> lines, int at, string marks, int cells)
    {
        int room = cells - lines[at].Width;
        if (CellWidth.Of(marks) >= room)
        {
            return false;
        }

        lines[at] = Line.Of([.. lines[at].Spans, new Span(CellWidth.Right(marks, room), Tone.Warning)]);
        return true;
    }

    private static IEnumerable<Line> Held(EstimateView estimate, int cells)
    {
        if (estimate.Held is not { } held)
        {
            return [Line.Of("  " + BeliefWords.Nothing, Tone.Faint)];
        }

        var best = new Span(held.Best, Tone.Strong);
        var sure = new Span(" · " + BeliefWords.Confidence(held.Confidence));
        int width = CellWidth.Of(best.Text) + CellWidth.Of(sure.Text);
        var words = Line.Of(new Span("  "), new Span(CellWidth.Cut(best.Text, cells - CellWidth.Of(sure.Text) - 2), Tone.Strong), sure);
        if (estimate.Kind == QuestionKind.Category)
        {
            return [words];
        }

        int bar = Math.Clamp(cells - Words, LeastBar, LongestBar);
        var drawn = new Span("  " + Bars.Estimate(held.LowPosition, held.BestPosition, held.HighPosition, bar) + " ", Tone.Accent);
        return width <= cells - bar - 3 ? [Line.Of(drawn, best, sure)] : [Line.Of(drawn), words];
    }
}
