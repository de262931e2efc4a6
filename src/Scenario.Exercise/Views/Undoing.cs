using Scenario.Exercise.Events;

namespace Scenario.Exercise.Views;

/// <summary>The course of an exercise as it stands: what was undone is left out, what was put on record beside it stays.</summary>
public static class Undoing
{
    /// <summary>The events that still hold, oldest first. A history without an undoing comes back as it is.</summary>
    public static IReadOnlyList<ExerciseEvent> Effective(IReadOnlyList<ExerciseEvent> history)
    {
        var any = false;
        for (var i = 0; i < history.Count && !any; i++)
        {
            any = history[i].Kind == EventKind.Undone && history[i].Subject != Settled;
        }

        if (!any)
        {
            return history;
        }

        var standing = new List<(int At, ExerciseEvent Happened)>(history.Count);
        for (var i = 0; i < history.Count; i++)
        {
            var happened = history[i];
            if (happened.Kind == EventKind.Undone && happened.Subject != Settled)
            {
                var stays = happened.Subject;
                standing.RemoveAll(entry => entry.At >= stays && !IsBeside(entry.Happened.Kind));
                standing.Add((i, happened with { Subject = Settled }));
            }
            else if (happened.Kind != EventKind.CellRestored)
            {
                standing.Add((i, happened));
            }
        }

        return [.. standing.Select(static entry => entry.Happened)];
    }

    private const int Settled = int.MaxValue;

    // Notes and what people read or argued were really written and read, whatever was undone afterwards.
    private static bool IsBeside(EventKind kind) => kind is EventKind.NoteTaken or EventKind.Undone or EventKind.ExpectationRecorded;
}
