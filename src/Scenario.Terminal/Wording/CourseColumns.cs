using Scenario.Exercise.Knowledge;
using Scenario.Exercise.Views;

namespace Scenario.Terminal.Wording;

/// <summary>A row of a course.</summary>
/// <param name="Name">Whose, or which turn.</param>
/// <param name="Bar">Draws its bar in so many cells; null for none.</param>
/// <param name="Text">Its figures.</param>
/// <param name="Sure">How sure, and whether rightly.</param>
/// <param name="Tone">Its tone.</param>
internal sealed record CourseRow(string Name, Func<int, string>? Bar, string Text, string Sure, Tone Tone);

/// <summary>Columns that all rows of a course share. Figures too long for a column of their own stand below the bar.</summary>
/// <param name="Name">Cells of the names.</param>
/// <param name="Text">Cells of the figures; 0 where they stand below.</param>
/// <param name="Sure">Cells of how sure.</param>
/// <param name="IsDrawn">Whether there are bars at all.</param>
internal sealed record CourseColumns(int Name, int Text, int Sure, bool IsDrawn)
{
    private const int LongestName = 20;
    private const int LongestText = 30;
    private const int LeastBar = 8;
    private const int LongestBar = 48;

    /// <summary>The columns that suit a course.</summary>
    public static CourseColumns For(QuestionCourseView course, IReadOnlyList<HolderCourseView> holders)
    {
        var points = holders.SelectMany(h => h.Points).OfType<HeldPoint>().ToList();
        int text = points.Select(p => CellWidth.Of(p.Text)).Concat(course.Truth.Select(t => CellWidth.Of(t.Text))).Append(12).Max();
        bool drawn = course.Kind != QuestionKind.Category;
        return new(
            Math.Clamp(holders.Select(h => CellWidth.Of(h.Who) + 2).Append(8).Max(), 8, LongestName),
            !drawn || text <= LongestText ? text : 0, points.Select(p => CellWidth.Of(p.Confidence) + 2).Append(9).Max(), drawn);
    }

    /// <summary>Puts a row on a page, with the words that stand for it.</summary>
    public void Put(Page page, CourseRow row, string spoken)
    {
        page.Drawing(cells => Draw(row, cells), spoken);
        if (Text == 0 && row.Bar is not null)
        {
            page.Figure(row.Text, "", row.Tone == Tone.Strong ? Tone.Strong : Tone.Faint, indent: Name + 1);
        }
    }

    private Line Draw(CourseRow row, int cells)
    {
        int bar = IsDrawn ? Math.Clamp(cells - Name - Text - Sure - 3, LeastBar, LongestBar) : 0;
        string drawn = !IsDrawn ? "" : row.Bar is null && Text == 0 ? CellWidth.Fit(row.Text, bar) : row.Bar is null ? new string(' ', bar) : row.Bar(bar);
        var tone = row.Tone == Tone.Warning ? Tone.Normal : row.Tone;
        return Line.Of(
            [new Span(CellWidth.Fit(row.Name, Name) + " ", tone),
            .. IsDrawn ? Marked(drawn + " ", row.Bar is null ? tone : Tone.Accent) : [],
            new Span(Text == 0 ? "" : CellWidth.Fit(row.Text, Math.Min(Text, Math.Max(8, cells - Name - Sure - bar - 3))) + " ", tone),
            new Span(row.Sure, row.Tone)]);
    }

    /// <summary>The truth stands out of the bar that it is drawn on.</summary>
    private static IEnumerable<Span> Marked(string drawn, Tone tone)
    {
        int at = drawn.IndexOfAny(['◆', '◉']);
        return at < 0 ? [new Span(drawn, tone)] : [new Span(drawn[..at], tone), new Span(drawn[at..(at + 1)], Tone.Warning), new Span(drawn[(at + 1)..], tone)];
    }
}
