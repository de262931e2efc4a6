using Scenario.Exercise.Knowledge;
using Scenario.Exercise.Views;

namespace Scenario.Terminal.Wording;

/// <summary>Knowledge against truth: one question, turn by turn, a bar for each actor that held something.</summary>
internal static class CoursePages
{
    private const int LongestName = 16;
    private const int LongestText = 26;

    /// <summary>The course of one question.</summary>
    public static Page Of(QuestionCourseView course)
    {
        bool drawn = course.Kind != QuestionKind.Category;
        var page = new Page().Add(course.Title, Tone.Heading);
        page.Figure(
            drawn ? $"From {course.Min} to {course.Max}.  ◆ the truth  ● best guess  ┣━┫ range  ◉ both at one place  ✓ ✗ whether the truth lay within the range" : "The answers have no order: there is nothing to draw.",
            drawn ? $"On a scale from {course.Min} to {course.Max}." : "", Tone.Faint);
        if (course.Truth.Count == 0)
        {
            page.Add("The scenario does not say what was true.", Tone.Faint);
        }

        var holders = course.Holders.Where(h => h.Points.Any(p => p is not null)).ToList();
        var columns = Columns.For(course, holders);
        for (int turn = 0; turn < course.Turns.Count; turn++)
        {
            Turn(page.Blank(), course, holders, columns, turn, drawn);
        }

        var empty = course.Holders.Except(holders).Select(h => h.Who).ToList();
        if (empty.Count > 0)
        {
            page.Blank().Add($"{SharingWords.Join(empty)} held nothing on this question.", Tone.Faint);
        }

        return page;
    }

    private static void Turn(Page page, QuestionCourseView course, List<HolderCourseView> holders, Columns columns, int turn, bool drawn)
    {
        var truth = turn < course.Truth.Count ? course.Truth[turn] : null;
        string now = $"Turn {course.Turns[turn]}";
        page.Drawing(
            cells => columns.Row(cells, now, truth is null || !drawn ? "" : Bars.Estimate(0, -1, 0, columns.Bar(cells), truth.Position), truth is null ? "" : $"{truth.Text}", truth is null ? "" : "the truth", Tone.Strong),
            $"{now}.{(truth is null ? "" : $" The truth: {truth.Text}.")}");
        foreach (var holder in holders)
        {
            if ((turn < holder.Points.Count ? holder.Points[turn] : null) is not { } held)
            {
                page.Drawing(cells => columns.Row(cells, "  " + holder.Who, "", "nothing held", "", Tone.Faint), $"{holder.Who}: nothing held.");
                continue;
            }

            string verdict = held.HoldsTruth switch { true => "truth within", false => "truth outside", null => "" };
            page.Drawing(
                cells => columns.Row(cells, "  " + holder.Who, drawn ? Bars.Estimate(held.Low, held.Best, held.High, columns.Bar(cells), truth?.Position ?? -1) : "", $"{held.Text}", held.Confidence + (held.HoldsTruth switch { true => " ✓", false => " ✗", null => "" }), held.HoldsTruth == false ? Tone.Bad : Tone.Normal),
                $"{holder.Who}: {held.Text}; {EstimateWords.Confidence(held.Confidence)}{(verdict.Length > 0 ? $"; {verdict}" : "")}.");
        }
    }

    /// <summary>How wide the columns of all rows of a course are.</summary>
    private sealed record Columns(int Name, int Text)
    {
        private const int Sure = 11;

        public static Columns For(QuestionCourseView course, List<HolderCourseView> holders) => new(
            Math.Clamp(holders.Select(h => CellWidth.Of(h.Who) + 2).DefaultIfEmpty(0).Max(), 8, LongestName),
            Math.Clamp(holders.SelectMany(h => h.Points).Select(p => p is null ? 12 : CellWidth.Of(p.Text)).Concat(course.Truth.Select(t => CellWidth.Of(t.Text))).DefaultIfEmpty(0).Max(), 8, LongestText));

        public int Bar(int cells) => Math.Clamp(cells - Name - Text - Sure - 3, 8, 48);

        public Line Row(int cells, string name, string bar, string text, string sure, Tone tone) => Line.Of(
            new Span(CellWidth.Fit(name, Name) + " ", tone == Tone.Bad ? Tone.Normal : tone),
            new Span(CellWidth.Fit(bar, Bar(cells)) + " ", Tone.Accent),
            new Span(CellWidth.Fit(text, Text) + " ", tone == Tone.Bad ? Tone.Normal : tone),
            new Span(CellWidth.Fit(sure, Sure), tone));
    }
}
