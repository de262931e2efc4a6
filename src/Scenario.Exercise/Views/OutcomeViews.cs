using Scenario.Exercise.Events;
using Scenario.Exercise.Luck;

namespace Scenario.Exercise.Views;

/// <summary>How moves came out when their turn was closed.</summary>
internal static class OutcomeViews
{
    private const int PerPercent = KeyedLuck.Certain / 100;

    /// <summary>The move with its outcome, and with the odds that luck was held against instead of those that the state would give now.</summary>
    public static CommittedMoveView Of(CommittedMoveView move, IReadOnlyList<ExerciseEvent> history, int since)
    {
        ExerciseEvent? resolved = null;
        ExerciseEvent? overruled = null;
        ExerciseEvent? ruling = null;
        for (var i = since; i < history.Count; i++)
        {
            if (history[i].Subject == move.Move)
            {
                switch (history[i].Kind)
                {
                    case EventKind.MoveResolved:
                        resolved = history[i];
                        break;
                    case EventKind.OutcomeOverruled:
                        overruled = history[i];
                        break;
                    case EventKind.RulingGiven:
                        ruling = history[i];
                        break;
                }
            }
        }

        if (resolved is not { } drawn)
        {
            return move;
        }

        var luck = drawn.Before >= KeyedLuck.Certain ? "" : $" at {drawn.Before / PerPercent} % (luck drew {drawn.After / PerPercent})";
        var outcome = overruled is { } ruled
            ? $"it {Came(ruled.After == 1)} by ruling; as the model had it, it would have {Came(ruled.Before == 1)}{luck}"
            : ruling is { Before: not 0 } ? $"it {Came(drawn.After < drawn.Before)} as ruled, and as the model had it, too{luck}"
            : luck.Length > 0 ? $"it {Came(drawn.After < drawn.Before)}{luck}" : "it came about";
        var isModel = (ruling?.After ?? -1) < 0 && move.Estimates is null;
        return move with { Outcome = outcome, Odds = isModel ? Likelihood.Words(drawn.Before) : null };
    }

    private static string Came(bool succeeded) => succeeded ? "succeeded" : "failed";
}
