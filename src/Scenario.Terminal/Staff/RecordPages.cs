using Scenario.Exercise.Events;
using Scenario.Exercise.Tables;
using Scenario.Exercise.Views;
using Scenario.Terminal.Wording;

namespace Scenario.Terminal.Staff;

/// <summary>Objectives, notes and points to go back to, in words.</summary>
internal static class RecordPages
{
    /// <summary>What kind of note it is.</summary>
    public static string Kind(NoteKind kind) => kind switch
    {
        NoteKind.HotWashAnswer => "hot wash",
        _ => kind.ToString().ToLowerInvariant(),
    };

    /// <summary>A note in one line.</summary>
    public static string Line(NoteView note) => string.Join(" · ", new[] { note.Rating, note.About, note.Text.Length > 0 ? note.Text : null, note.Owner is { } owner ? note.Due is { Length: > 0 } due ? $"{owner}, by {due}" : owner : null }.OfType<string>()) is { Length: > 0 } words
        ? words : "this moment";

    /// <summary>A whole note.</summary>
    public static Page Note(NoteView note)
    {
        var page = new Page().Add($"{char.ToUpperInvariant(Kind(note.Kind)[0])}{Kind(note.Kind)[1..]}, turn {note.Turn}", Tone.Heading).Blank();
        if (note.About is { } about)
        {
            page.Item("About   ", about, leadTone: Tone.Faint);
        }

        if (note.Rating is { } rating)
        {
            page.Item("Rating  ", rating, Tone.Strong, leadTone: Tone.Faint);
        }

        if (note.Owner is { } owner)
        {
            page.Item(note.Due is { Length: > 0 } ? "Owner   " : "Role    ", owner, leadTone: Tone.Faint);
            if (note.Due is { Length: > 0 } due)
            {
                page.Item("By      ", due, leadTone: Tone.Faint);
            }
        }

        return page.Blank().Add(note.Text);
    }

    /// <summary>An objective with what the record shows and what was said of it.</summary>
    public static Page Objective(int number, ObjectiveView objective, IEnumerable<NoteView> notes)
    {
        var page = new Page().Add($"{number}. {objective.Title}", Tone.Heading).Blank().Item("Record shows  ", Met(objective.Met), leadTone: Tone.Faint);
        foreach (var task in objective.Tasks)
        {
            page.Item("- ", $"{task.Text}: {Met(task.Met)}{(task.Record is { } record ? $" (the record: {record})" : "")}");
        }

        foreach (var note in notes.Where(n => n.About == objective.Title))
        {
            page.Blank().Item($"{Kind(note.Kind)}, turn {note.Turn}: ", Line(note with { About = null }), leadTone: Tone.Faint);
        }

        return page.Blank().Add($"o {number}: observe it · R {number}: rate it", Tone.Faint);
    }

    /// <summary>Objectives and notes, for plain mode.</summary>
    public static Page List(Desk desk)
    {
        var page = Objectives(desk).Heading("On record");
        foreach (var note in desk.View.Notes)
        {
            page.Item($"Turn {note.Turn}, {Kind(note.Kind)}: ", Line(note));
        }

        return page;
    }

    /// <summary>Objectives, for plain mode and for the digits after o and R.</summary>
    public static Page Objectives(Desk desk)
    {
        var page = new Page().Add("Objectives", Tone.Heading);
        for (int at = 0; at < desk.View.Objectives.Count; at++)
        {
            page.Item($"{at + 1}. ", $"{desk.View.Objectives[at].Title} ({Met(desk.View.Objectives[at].Met)})");
        }

        return page;
    }

    /// <summary>What going back to a point takes back, newest first. Below the course stand undoings, which take back only themselves.</summary>
    public static Page Back(IReadOnlyList<UndoPoint> points, UndoPoint point)
    {
        var page = new Page().Add($"Back to {(point.Turn == 0 ? "before the first turn" : $"turn {point.Turn}")}, before {point.Words}", Tone.Heading).Heading("Taken back");
        foreach (var newer in points.TakeWhile(p => p.Position != point.Position).Where(p => p.Position > point.Position).Append(point))
        {
            page.Item("- ", newer.Words);
        }

        return page.Blank();
    }

    /// <summary>Points, for plain mode.</summary>
    public static Page Points(IReadOnlyList<UndoPoint> points)
    {
        var page = new Page().Add("Points that can be gone back to, the latest first; undoings stand last", Tone.Heading);
        for (int at = 0; at < points.Count; at++)
        {
            page.Item($"{at + 1}. ", $"turn {points[at].Turn}: {points[at].Words}");
        }

        return points.Count == 0 ? page.Add("none yet") : page;
    }

    private static string Met(bool? met) => met switch { true => "met", false => "not met", _ => "nothing recorded" };
}
