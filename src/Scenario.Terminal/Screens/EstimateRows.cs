using Scenario.Exercise.Views;
using Scenario.Terminal.Panes;
using Scenario.Terminal.Wording;

namespace Scenario.Terminal.Screens;

/// <summary>Rows of the list of estimates: the question with what changed, and below it bar, best guess and confidence.</summary>
internal static class EstimateRows
{
    private const int LeastBar = 6;
    private const int LongestBar = 28;
    private const int LongestBest = 18;

    /// <summary>One row for each question.</summary>
    public static List<ListRow> Of(SeatView view)
    {
        int best = Math.Clamp(view.Estimates.Select(e => e.Held is { } held ? CellWidth.Of(held.Best) : 0).DefaultIfEmpty(0).Max(), 4, LongestBest);
        int sure = view.Estimates.Select(e => e.Held is { } held ? CellWidth.Of(BeliefWords.Confidence(held.Confidence)) : 0).DefaultIfEmpty(0).Max();
        return [.. view.Estimates.Select(estimate => new ListRow(estimate.Question, cells =>
            [.. Title(estimate, cells), estimate.Held is { } held ? Bar(held, estimate, best, sure, cells) : Line.Of("  " + BeliefWords.Nothing, Tone.Faint)]))];
    }

    private static IEnumerable<Line> Title(EstimateView estimate, int cells)
    {
        string marks = BeliefWords.Marks(estimate);
        int room = marks.Length == 0 ? cells : cells - CellWidth.Of(marks) - 1;
        var rows = Wrapping.Rows(estimate.Title, room);
        return rows.Select((row, at) => at > 0 || marks.Length == 0 ? Line.Of(row, Tone.Strong)
            : Line.Of(new Span(CellWidth.Fit(row, room), Tone.Strong), new Span(" " + marks, Tone.Warning)));
    }

    private static Line Bar(HeldView held, EstimateView estimate, int best, int sure, int cells)
    {
        int bar = Math.Clamp(cells - best - sure - 4, LeastBar, LongestBar);
        string drawn = estimate.Kind == Exercise.Knowledge.QuestionKind.Category
            ? new string(' ', bar) : Bars.Estimate(held.LowPosition, held.BestPosition, held.HighPosition, bar);
        return Line.Of(
            new Span("  " + drawn + " ", Tone.Accent),
            new Span(CellWidth.Fit(held.Best, best), Tone.Strong),
            new Span(" " + BeliefWords.Confidence(held.Confidence), Tone.Normal));
    }
}
