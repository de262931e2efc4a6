using Scenario.Exercise.Events;

namespace Scenario.Exercise.Views;

/// <summary>The deliberation timer as it was set last; it belongs to the turn in which it was set.</summary>
public static class DeliberationTimer
{
    /// <summary>Seconds from the opening of the turn, or 0 for none.</summary>
    /// <param name="history">What has happened and still stands.</param>
    public static int Seconds(IReadOnlyList<ExerciseEvent> history)
    {
        for (var i = history.Count - 1; i >= 0 && history[i].Kind != EventKind.TurnOpened; i--)
        {
            if (history[i].Kind == EventKind.TimerSet)
            {
                return history[i].After;
            }
        }

        return 0;
    }
}
