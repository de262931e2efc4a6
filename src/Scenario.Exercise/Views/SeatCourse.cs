using Scenario.Exercise.Definitions;
using Scenario.Exercise.Events;
using Scenario.Exercise.Luck;

namespace Scenario.Exercise.Views;

/// <summary>
/// Passes a history through redaction event by event. Words written earlier (caveats, edited messages, proposals) meet the
/// events they belong to; after an undoing only those that still stand do.
/// </summary>
internal sealed class SeatCourse(CompiledScenario scenario, int seat)
{
    private readonly HashSet<int> _proposed = [];
    private Caveats _caveats = new(scenario);
    private Letters _letters = new(scenario, seat);

    /// <summary>What the seat may know of a history, oldest first. Not to be asked twice.</summary>
    public IReadOnlyList<ExerciseEvent> Told(IReadOnlyList<ExerciseEvent> history)
    {
        var seen = new List<ExerciseEvent>(history.Count);
        var known = new int[history.Count];
        for (var i = 0; i < history.Count; i++)
        {
            known[i] = seen.Count;
            var happened = history[i];
            if (Known(happened) is { } told)
            {
                // Counted over its own course, what stays says no more than what the seat sees afterwards.
                var isCounted = happened.Kind == EventKind.Undone && happened.Subject >= 0 && happened.Subject <= i;
                seen.Add(isCounted ? told with { Subject = known[happened.Subject] } : told);
            }

            if (happened.Kind == EventKind.Undone && !Undoing.IsSettled(happened))
            {
                GoBack([.. history.Take(i + 1)]);
            }
        }

        return seen;
    }

    private ExerciseEvent? Known(in ExerciseEvent happened)
    {
        if (Redaction.For(scenario, _letters.Restored(_caveats.Restored(happened)), seat) is not { } known)
        {
            return null;
        }

        if (known.Kind == EventKind.ProposalMade)
        {
            _proposed.Add(known.Subject);
        }

        // What became of a proposal is told to all; with which odds and why, only to the seat whose it is.
        return known.Kind == EventKind.ProposalRuled && !scenario.Seats[seat].IsControl && !_proposed.Contains(known.Subject)
            ? known with { Before = known.After < known.Before ? KeyedLuck.Certain : 0, After = 0, Text = null }
            : known;
    }

    private void GoBack(IReadOnlyList<ExerciseEvent> until)
    {
        _proposed.Clear();
        (_caveats, _letters) = (new(scenario), new(scenario, seat));
        foreach (var stands in Undoing.Effective(until))
        {
            Known(stands);
        }
    }
}
