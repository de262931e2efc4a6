using Scenario.Exercise.Definitions;
using Scenario.Exercise.Events;
using Scenario.Exercise.State;

namespace Scenario.Exercise.Views;

/// <summary>Messages that the facilitator wrote during the exercise, and who has opened them.</summary>
internal static class ImprovisedViews
{
    /// <summary>All that were sent, oldest first.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="state">The state now.</param>
    /// <param name="history">The course as it stands.</param>
    public static IReadOnlyList<ImprovisedView> Of(CompiledScenario scenario, ExerciseState state, IReadOnlyList<ExerciseEvent> history)
    {
        var opened = history.Where(static happened => happened.Kind == EventKind.MessageOpened).Select(static happened => (happened.Subject, happened.Before)).ToHashSet();
        var sent = new List<ImprovisedView>();
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
                var seats = Enumerable.Range(0, scenario.Seats.Count).Where(to.Includes).ToList();
                sent.Add(new(
                    sent.Count, turn, letter.From, letter.Channel, letter.Title, letter.Text,
                    seats.Count == scenario.Seats.Count ? "all" : string.Join(", ", seats.Select(seat => scenario.Seats[seat].Title)),
                    [
                        .. seats.Where(seat => state.Policy(seat) == ExerciseState.PlayedByPeople)
                            .Select(seat => (scenario.Seats[seat].Title, opened.Contains((seat, scenario.Injects.Count + counted[seat])))),
                    ],
                    happened.Text));
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
