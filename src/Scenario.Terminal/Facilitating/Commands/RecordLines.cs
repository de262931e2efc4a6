using Scenario.Exercise.Events;
using Scenario.Exercise.Views;

namespace Scenario.Terminal.Facilitating.Commands;

/// <summary>What was put on record, and objectives, in lines.</summary>
internal static class RecordLines
{
    public static string Of(NoteView note)
    {
        var about = note.About is { } found ? $" on \"{found}\"" : "";
        var rating = note.Rating is { } rated ? $" [{rated}]" : "";
        var owner = note.Owner is { } who ? $" ({who}, by {note.Due})" : "";
        return $"turn {note.Turn}, {Words(note.Kind)}{about}{rating}{(note.Text.Length > 0 ? ": " + note.Text : "")}{owner}";
    }

    public static IEnumerable<string> Of(ObjectiveView objective, int index)
    {
        yield return $"O{index + 1} {objective.Title}{Met(objective.Met)}";
        foreach (var task in objective.Tasks)
        {
            yield return $"  {task.Text}{Met(task.Met)}";
        }
    }

    private static string Met(bool? met) => met switch
    {
        true => " (the record shows it)",
        false => " (the record does not show it)",
        _ => "",
    };

    private static string Words(NoteKind kind) => kind == NoteKind.HotWashAnswer ? "answer" : kind.ToString().ToLowerInvariant();
}
