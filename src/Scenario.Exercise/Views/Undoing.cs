using Scenario.Exercise.Events;

namespace Scenario.Exercise.Views;

/// <summary>The course of an exercise as it stands: what was undone is left out, what was put on record beside it stays.</summary>
public static class Undoing
{
    /// <summary>What an undoing that was carried out already keeps; it takes nothing back again.</summary>
    internal const int Settled = int.MaxValue;

    /// <summary>The events that still hold, oldest first. A history without an undoing comes back as it is.</summary>
    public static IReadOnlyList<ExerciseEvent> Effective(IReadOnlyList<ExerciseEvent> history) =>
        Holds(history) ? history : [.. Standing(history).Select(static entry => entry.Happened)];

    /// <summary>The same with the place in the history of each.</summary>
    public static IReadOnlyList<(int At, ExerciseEvent Happened)> EffectiveWithPlaces(IReadOnlyList<ExerciseEvent> history) =>
        Standing(history);

    /// <summary>What each undoing took back of what stood before it, and brought back, oldest first: never what an earlier one had taken back already.</summary>
    public static IReadOnlyList<TakenBack> TakenBack(IReadOnlyList<ExerciseEvent> history)
    {
        var told = new List<TakenBack>();
        Standing(history, told);
        return told;
    }

    /// <summary>Whether an event is an undoing that takes nothing back any more, or does not say how much it took.</summary>
    public static bool IsSettled(in ExerciseEvent happened) => happened is { Kind: EventKind.Undone, Subject: Settled };

    private static bool Holds(IReadOnlyList<ExerciseEvent> history)
    {
        var any = false;
        for (var i = 0; i < history.Count && !any; i++)
        {
            any = history[i].Kind == EventKind.Undone && history[i].Subject != Settled;
        }

        return !any;
    }

    // Whoever undoes an undoing goes back to a moment at which what had been taken back still stood: so an undoing asks what
    // stood then, not what is left now. What stood at each such moment is kept while the history is told once.
    private static List<(int At, ExerciseEvent Happened)> Standing(IReadOnlyList<ExerciseEvent> history, List<TakenBack>? told = null)
    {
        var moments = history.Where(static happened => happened.Kind == EventKind.Undone).Select(static happened => happened.Subject).ToHashSet();
        var stood = new Dictionary<int, List<(int At, ExerciseEvent Happened)>>();
        var standing = new List<(int At, ExerciseEvent Happened)>(history.Count);
        for (var i = 0; i < history.Count; i++)
        {
            if (moments.Contains(i))
            {
                stood[i] = [.. standing];
            }

            var happened = history[i];
            if (happened.Kind == EventKind.Undone && happened.Subject != Settled)
            {
                var until = standing;
                standing = After(happened.Subject, stood.GetValueOrDefault(happened.Subject) ?? [], until);
                told?.Add(new(i, Only(until, standing), Only(standing, until)));
                standing.Add((i, happened with { Subject = Settled }));
            }
            else if (happened.Kind != EventKind.CellRestored)
            {
                standing.Add((i, happened));
            }
        }

        return standing;
    }

    private static List<(int At, ExerciseEvent Happened)> After(
        int stays, IReadOnlyList<(int At, ExerciseEvent Happened)> then, List<(int At, ExerciseEvent Happened)> until)
    {
        var delivered = Delivered(then);
        var planned = Delivered(until);
        return
        [
            .. then,
            .. until.Where(entry => entry.At >= stays && (IsBeside(entry.Happened.Kind) || (entry.Happened.Kind == EventKind.MessageOpened && IsThere(entry)))),
        ];

        // Seats count improvised messages for themselves: the one opened is surely still there if its seat got none since.
        bool IsThere((int At, ExerciseEvent Happened) opened) => delivered.Contains(opened.Happened.Before)
            || (!planned.Contains(opened.Happened.Before) && Improvised(then, opened) == Improvised(until, opened));
    }

    private static List<int> Only(List<(int At, ExerciseEvent Happened)> here, List<(int At, ExerciseEvent Happened)> there)
    {
        var others = there.Select(static entry => entry.At).ToHashSet();
        return [.. here.Select(static entry => entry.At).Where(at => !others.Contains(at))];
    }

    private static HashSet<int> Delivered(IReadOnlyList<(int At, ExerciseEvent Happened)> course) =>
        course.Where(static entry => entry.Happened.Kind == EventKind.InjectDelivered).Select(static entry => entry.Happened.Subject).ToHashSet();

    private static int Improvised(IReadOnlyList<(int At, ExerciseEvent Happened)> course, (int At, ExerciseEvent Happened) opened) =>
        course.Count(entry => entry.At < opened.At && entry.Happened is { Kind: EventKind.InjectImprovised, Letter: { } letter } && (letter.To & (1UL << opened.Happened.Subject)) != 0);

    // Notes were really written, and a message that is still there was really read, whatever was undone afterwards.
    private static bool IsBeside(EventKind kind) => kind is EventKind.NoteTaken or EventKind.Undone or EventKind.ExpectationRecorded;
}
