using Scenario.Exercise.Definitions;
using Scenario.Exercise.Events;
using Scenario.Exercise.Views;

namespace Scenario.Evaluation.Reports;

/// <summary>What people of a seat said against its decision: against what was favoured before the vote, or in voting against it.</summary>
/// <param name="Words">Who spoke, and against what.</param>
/// <param name="Text">What they said.</param>
internal sealed record SpokenAgainst(string Words, string? Text)
{
    /// <summary>All that a seat's people said against its decision, in order.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="events">What happened.</param>
    /// <param name="from">The first event that can belong to the decision.</param>
    /// <param name="to">The event that tells the decision.</param>
    /// <param name="seat">The seat.</param>
    public static IReadOnlyList<SpokenAgainst> Of(CompiledScenario scenario, IReadOnlyList<ExerciseEvent> events, int from, int to, int seat)
    {
        var spoken = new List<SpokenAgainst>();
        for (var i = from; i < to; i++)
        {
            var happened = events[i];
            if (happened.Kind == EventKind.CounterArgumentMade && ExerciseEvent.SeatAndPerson(happened.Before).Seat == seat && Moves(events, i) is { Count: > 0 } moves)
            {
                spoken.Add(new($"Person {ExerciseEvent.SeatAndPerson(happened.Before).Person} against {FacilitationWords.Favoured(scenario, moves)}", happened.Text));
            }
            else if (happened is { Kind: EventKind.BallotCast, After: 0 } && ExerciseEvent.SeatAndPerson(happened.Subject).Seat == seat)
            {
                spoken.Add(new($"Dissent of person {ExerciseEvent.SeatAndPerson(happened.Subject).Person}", happened.Text));
            }
        }

        return spoken;
    }

    /// <summary>An argument against what is favoured in one line, told where its first event stands; null at the others.</summary>
    public static string? Line(CompiledScenario scenario, IReadOnlyList<ExerciseEvent> events, int at) => Moves(events, at) is { Count: > 0 } moves
        ? $"{FacilitationWords.Who(scenario, events[at].Before)} speaks against {FacilitationWords.Favoured(scenario, moves)}: {events[at].Text}" : null;

    // One argument may be against several moves that as many favour, and is then told once for each.
    private static List<int> Moves(IReadOnlyList<ExerciseEvent> events, int at)
    {
        var moves = new List<int>();
        if (at > 0 && TeamViews.IsSaidTogether(events[at - 1], events[at]))
        {
            return moves;
        }

        do
        {
            moves.Add(events[at].Subject);
            at++;
        }
        while (at < events.Count && TeamViews.IsSaidTogether(events[at - 1], events[at]));
        return moves;
    }
}
