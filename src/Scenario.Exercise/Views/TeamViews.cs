using Scenario.Exercise.Events;

namespace Scenario.Exercise.Views;

/// <summary>What a seat's people said before they decided, gathered from the record: screen, plain mode and scripts count the same.</summary>
public static class TeamViews
{
    private const int Nothing = -1;

    /// <summary>Whether two events, one right after the other, tell of one thing that one person said about several moves.</summary>
    public static bool IsSaidTogether(in ExerciseEvent before, in ExerciseEvent after) =>
        before.Kind == after.Kind && before.Before == after.Before && before.After == after.After && before.Text == after.Text
        && before.Subject != Nothing && after.Subject != Nothing;

    /// <summary>What was said since the turn opened.</summary>
    /// <param name="history">What the seat may know.</param>
    /// <param name="seat">The seat.</param>
    internal static TeamView Of(IReadOnlyList<ExerciseEvent> history, int seat)
    {
        var first = new SortedDictionary<int, List<int>>();
        var against = new List<CounterArgumentView>();
        var people = 0;
        for (var i = 0; i < history.Count; i++)
        {
            var happened = history[i];
            var who = happened.Kind switch
            {
                EventKind.FirstChoiceMade or EventKind.CounterArgumentMade => happened.Before,
                EventKind.BallotCast => happened.Subject,
                _ => -1,
            };
            people = who >= 0 && ExerciseEvent.SeatAndPerson(who) is var (of, person) && of == seat ? Math.Max(people, person) : people;
            if (happened.Kind == EventKind.TurnOpened)
            {
                first.Clear();
                against.Clear();
            }
            else if (happened.Kind is EventKind.FirstChoiceMade or EventKind.CounterArgumentMade && ExerciseEvent.SeatAndPerson(happened.Before).Seat == seat)
            {
                var goesOn = i > 0 && IsSaidTogether(history[i - 1], happened);
                if (happened.Kind == EventKind.FirstChoiceMade)
                {
                    Add(first, happened, goesOn);
                }
                else
                {
                    Add(against, happened, goesOn);
                }
            }
        }

        return (first.Count == 0 && against.Count == 0 ? TeamView.Silent : Gathered(first, against)) with { People = people };
    }

    private static void Add(SortedDictionary<int, List<int>> first, in ExerciseEvent chosen, bool goesOn)
    {
        var person = ExerciseEvent.SeatAndPerson(chosen.Before).Person;
        if (goesOn && first.TryGetValue(person, out var moves) && !moves.Contains(chosen.Subject))
        {
            moves.Add(chosen.Subject);
        }
        else
        {
            // Whoever chooses again has changed that choice.
            first[person] = [chosen.Subject];
        }
    }

    private static void Add(List<CounterArgumentView> against, in ExerciseEvent said, bool goesOn)
    {
        if (goesOn && against.Count > 0 && !against[^1].Moves.Contains(said.Subject))
        {
            against[^1] = against[^1] with { Moves = [.. against[^1].Moves, said.Subject] };
        }
        else
        {
            against.Add(new(ExerciseEvent.SeatAndPerson(said.Before).Person, said.Subject == Nothing ? [] : [said.Subject], said.Text ?? ""));
        }
    }

    // Where as many would do something as would do nothing, there is something to argue against.
    private static TeamView Gathered(SortedDictionary<int, List<int>> first, List<CounterArgumentView> against)
    {
        var friends = first.Values.SelectMany(static moves => moves).GroupBy(static move => move)
            .Select(static wanted => (Move: wanted.Key, Count: wanted.Count())).OrderBy(static wanted => wanted.Move).ToList();
        var most = friends.Count == 0 ? 0 : friends.Max(static wanted => wanted.Count);
        return new(
            [.. first.Keys], [.. friends.Where(wanted => wanted.Count == most && wanted.Move != Nothing).Select(static wanted => wanted.Move)], most, against);
    }
}
