using System.Text;
using Scenario.Exercise.Definitions;
using Scenario.Exercise.Events;
using static Scenario.Evaluation.Reports.MarkdownText;

namespace Scenario.Evaluation.Reports;

/// <summary>What staff and participants put on record: ratings and observations by objective, answers, feedback, improvements, notes.</summary>
internal static class ReportEvaluation
{
    public static void Add(StringBuilder text, CompiledScenario scenario, IReadOnlyList<ExerciseEvent> events)
    {
        var notes = Notes(events);
        if (notes.Count == 0)
        {
            return;
        }

        text.Line("## Evaluation").Line();
        AddObjectives(text, scenario, notes);
        AddAnswers(text, scenario, notes);
        AddList(text, "Feedback of participants", notes, NoteKind.Feedback);
        AddImprovements(text, notes);
        AddList(text, "Bookmarks", notes, NoteKind.Bookmark);
        AddList(text, "Notes", notes, NoteKind.Note);
    }

    private static List<(int Turn, ExerciseEvent Note)> Notes(IReadOnlyList<ExerciseEvent> events)
    {
        var notes = new List<(int, ExerciseEvent)>();
        var turn = 0;
        foreach (var happened in events)
        {
            turn = happened.Kind == EventKind.TurnOpened ? happened.Subject : turn;
            if (happened.Kind == EventKind.NoteTaken)
            {
                notes.Add((turn, happened));
            }
        }

        return notes;
    }

    private static void AddObjectives(StringBuilder text, CompiledScenario scenario, List<(int Turn, ExerciseEvent Note)> notes)
    {
        var observed = notes.Where(static entry => Kind(entry.Note) is NoteKind.Observation or NoteKind.Rating).ToList();
        if (observed.Count == 0)
        {
            return;
        }

        text.Line("### Ratings and observations by objective").Line();
        for (var objective = -1; objective < scenario.Objectives.Count; objective++)
        {
            var about = observed.Where(entry => entry.Note.Before == objective).ToList();
            if (about.Count == 0)
            {
                continue;
            }

            text.Line($"- **{(objective < 0 ? "On no objective in particular" : Inline(scenario.Objectives[objective].Title))}**");
            foreach (var (turn, note) in about)
            {
                var rating = Kind(note) == NoteKind.Rating ? FacilitationWords.Rating(note.After) + (note.Text is { Length: > 0 } ? ": " : "") : "";
                text.Line($"  - Turn {turn}{By(note)}: {rating}{Inline(note.Text)}");
            }
        }

        text.Line();
    }

    private static void AddAnswers(StringBuilder text, CompiledScenario scenario, List<(int Turn, ExerciseEvent Note)> notes)
    {
        var answers = notes.Where(static entry => Kind(entry.Note) == NoteKind.HotWashAnswer).ToList();
        if (answers.Count == 0)
        {
            return;
        }

        text.Line("### Answers in the hot wash").Line();
        foreach (var question in answers.GroupBy(static entry => entry.Note.Before).OrderBy(static group => group.Key))
        {
            text.Line($"- {Inline(scenario.Debrief.Questions[question.Key].Text)}");
            foreach (var (_, note) in question)
            {
                text.Line($"  - {Inline(note.Text)}");
            }
        }

        text.Line();
    }

    private static void AddImprovements(StringBuilder text, List<(int Turn, ExerciseEvent Note)> notes)
    {
        var improvements = notes.Where(static entry => Kind(entry.Note) == NoteKind.Improvement).ToList();
        if (improvements.Count == 0)
        {
            return;
        }

        text.Line("### To be improved").Line().Line("| What | Who sees to it | By when |").Line("|---|---|---|");
        foreach (var (_, note) in improvements)
        {
            text.Line($"| {Inline(note.Text)} | {Inline(note.Letter?.From)} | {Inline(note.Letter?.Title)} |");
        }

        text.Line();
    }

    private static void AddList(StringBuilder text, string heading, List<(int Turn, ExerciseEvent Note)> notes, NoteKind kind)
    {
        var found = notes.Where(entry => Kind(entry.Note) == kind).ToList();
        if (found.Count == 0)
        {
            return;
        }

        text.Line($"### {heading}").Line();
        foreach (var (turn, note) in found)
        {
            var rating = kind == NoteKind.Feedback && note.After > 0 ? $"{note.After} of 5. " : "";
            text.Line($"- Turn {turn}{By(note)}: {rating}{Inline(note.Text)}".TrimEnd());
        }

        text.Line();
    }

    // The facilitator's own go without saying.
    private static string By(in ExerciseEvent note) => note.Letter is { From: { Length: > 0 } role } ? $", {Inline(role)}" : "";

    private static NoteKind Kind(in ExerciseEvent note) => (NoteKind)note.Subject;
}
