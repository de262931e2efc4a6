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
    public static List<ListRow> Of(SeatView view) =>
        [.. view.Estimates.Select(estimate => new ListRow(estimate.Question, cells => [.. Title(estimate, cells), .. Held(estimate, cells)]))];

    /// <summary>The whole question, with its marks at the right of its last row.</summary>
    private static IEnumerable<Line> Title(EstimateView estimate, int cells)
    {
        string marks = BeliefWords.Marks(estimate);
        var rows = Wrapping.Rows(estimate.Title, cells);
        foreach (string row in rows.Take(rows.Count - 1))
        {
            yield return Line.Of(row, Tone.Strong);
        }

        int room = cells - CellWidth.Of(rows[^1]);
        bool fits = CellWidth.Of(marks) < room;
        yield return Line.Of(new Span(rows[^1], Tone.Strong), new Span(fits ? CellWidth.Right(marks, room) : "", Tone.Warning));
        if (!fits)
        {
            yield return Line.Of(CellWidth.Right(marks, cells), Tone.Warning);
        }
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
