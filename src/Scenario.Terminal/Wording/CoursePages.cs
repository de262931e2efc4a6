using Scenario.Exercise.Knowledge;
using Scenario.Exercise.Views;

namespace Scenario.Terminal.Wording;

/// <summary>Knowledge against truth: one question, turn by turn, a bar for each actor that held something.</summary>
internal static class CoursePages
{
    /// <summary>The course of one question.</summary>
    public static Page Of(QuestionCourseView course)
    {
        var page = new Page().Add(course.Title, Tone.Heading);
        if (course.Kind != QuestionKind.Category)
        {
            page.Figure($"From {course.Min} to {course.Max}; beside it the figures, and how sure their holder was.", $"On a scale from {course.Min} to {course.Max}.", Tone.Faint)
                .Figure("◆ the truth  ┣━●━┫ range and best guess  ◉ both  ✓ truth within, ✗ not", "", Tone.Faint);
        }

        if (course.Truth.Count == 0)
        {
            page.Add("The scenario does not say what was true.", Tone.Faint);
        }

        var holders = course.Holders.Where(h => h.Points.Any(p => p is not null)).ToList();
        var columns = CourseColumns.For(course, holders);
        for (int turn = 0; turn < course.Turns.Count; turn++)
        {
            Turn(page.Blank(), course, holders, columns, turn);
        }

        var empty = course.Holders.Except(holders).Select(h => h.Who).ToList();
        return empty.Count == 0 ? page : page.Blank().Add($"{SharingWords.Join(empty)} held nothing on this question.", Tone.Faint);
    }

    private static void Turn(Page page, QuestionCourseView course, List<HolderCourseView> holders, CourseColumns columns, int turn)
    {
        string now = $"Turn {course.Turns[turn]}";
        var truth = turn < course.Truth.Count ? course.Truth[turn] : null;
        columns.Put(page, new CourseRow(now, truth is null ? null : cells => Bars.Estimate(0, -1, 0, cells, truth.Position), truth?.Text ?? "", truth is null ? "" : "the truth", Tone.Strong),
            truth is null ? $"{now}." : $"{now}. The truth: {truth.Text}.");
        foreach (var holder in holders)
        {
            string who = "  " + holder.Who;
            if ((turn < holder.Points.Count ? holder.Points[turn] : null) is not { } held)
            {
                columns.Put(page, new CourseRow(who, null, "nothing held", "", Tone.Faint), $"{holder.Who}: nothing held.");
                continue;
            }

            string right = held.HoldsTruth switch { true => " ✓", false => " ✗", null => "" };
            string verdict = held.HoldsTruth switch { true => "; the truth lies within", false => "; the truth lies outside", null => "" };
            columns.Put(
                page,
                new CourseRow(who, cells => Bars.Estimate(held.Low, held.Best, held.High, cells, truth?.Position ?? -1), held.Text, held.Confidence + right, held.HoldsTruth == false ? Tone.Warning : Tone.Normal),
                $"{holder.Who}: {held.Text}; {BeliefWords.Confidence(held.Confidence)}{verdict}.");
        }
    }
}
