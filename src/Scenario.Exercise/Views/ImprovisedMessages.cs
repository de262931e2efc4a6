using Scenario.Exercise.Definitions;
using Scenario.Exercise.Events;

namespace Scenario.Exercise.Views;

/// <summary>A message that the facilitator wrote during the exercise.</summary>
/// <param name="Turn">The turn in which it was sent.</param>
/// <param name="Letter">The message.</param>
/// <param name="Why">Why it was sent, or null.</param>
/// <param name="Seats">To which seats.</param>
/// <param name="OpenedBy">Which of these have opened it.</param>
public sealed record ImprovisedMessage(int Turn, Letter Letter, string? Why, IReadOnlyList<int> Seats, IReadOnlyList<int> OpenedBy);

/// <summary>Messages that no file foresees, told from the events: console and report count who opened them the same.</summary>
public static class ImprovisedMessages
{
    /// <summary>All that were sent, oldest first.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="history">The course as it stands.</param>
    public static IReadOnlyList<ImprovisedMessage> In(CompiledScenario scenario, IReadOnlyList<ExerciseEvent> history)
    {
        var opened = history.Where(static happened => happened.Kind == EventKind.MessageOpened).Select(static happened => (happened.Subject, happened.Before)).ToHashSet();
        var sent = new List<ImprovisedMessage>();
        var counted = new int[scenario.Seats.Count];
        var turn = 0;
        foreach (var happened in history)
        {
            if (happened.Kind == EventKind.TurnOpened)
            {
                turn = happened.Subject;
            }
            else if (happened is { Kind: EventKind.InjectImprovised, Letter: { } letter })
            {
                var to = new Audience(letter.To);
                List<int> seats = [.. Enumerable.Range(0, scenario.Seats.Count).Where(to.Includes)];
                sent.Add(new(turn, letter, happened.Text, seats, [.. seats.Where(seat => opened.Contains((seat, scenario.Injects.Count + counted[seat])))]));
                Count(scenario, counted, to);
            }
        }

        return sent;
    }

    // A seat counts the improvised messages that it reads on from the number of injects.
    private static void Count(CompiledScenario scenario, int[] counted, Audience to)
    {
        for (var seat = 0; seat < counted.Length; seat++)
        {
            counted[seat] += to.Includes(seat) || scenario.Seats[seat].IsControl ? 1 : 0;
        }
    }
}
