using Scenario.Exercise.Definitions;
using Scenario.Exercise.Events;
using Scenario.Exercise.State;

namespace Scenario.Exercise.Views;

/// <summary>Messages that the facilitator wrote during the exercise, as the console shows them; only people open messages.</summary>
internal static class ImprovisedViews
{
    /// <summary>All that were sent, oldest first.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="state">The state now.</param>
    /// <param name="history">The course as it stands.</param>
    public static IReadOnlyList<ImprovisedView> Of(CompiledScenario scenario, ExerciseState state, IReadOnlyList<ExerciseEvent> history) =>
    [
        .. ImprovisedMessages.In(scenario, history).Select((sent, number) => new ImprovisedView(
            number, sent.Turn, sent.Letter.From, sent.Letter.Channel, sent.Letter.Title, sent.Letter.Text,
            sent.Seats.Count == scenario.Seats.Count ? "all" : string.Join(", ", sent.Seats.Select(seat => scenario.Seats[seat].Title)),
            [
                .. sent.Seats.Where(seat => state.Policy(seat) == ExerciseState.PlayedByPeople)
                    .Select(seat => (scenario.Seats[seat].Title, sent.OpenedBy.Contains(seat))),
            ],
            sent.Why)),
    ];
}
