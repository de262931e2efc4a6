using Scenario.Exercise.Definitions;
using Scenario.Exercise.Events;
using Scenario.Exercise.State;

namespace Scenario.Exercise.Views;

/// <summary>Forecasts as given, and how good they were.</summary>
public static class ForecastViews
{
    private const int PerPercent = Luck.KeyedLuck.Certain / 100;

    /// <summary>Forecasts as a seat knows them: its own people's, and once all is open everybody's with outcome and scores.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="state">The state now.</param>
    /// <param name="history">What the reader may know, or everything once all is open.</param>
    /// <param name="seat">Which seat.</param>
    /// <param name="isOpen">Whether outcomes and everybody's forecasts may be told.</param>
    public static IReadOnlyList<ForecastView> Of(
        CompiledScenario scenario, ExerciseState state, IReadOnlyList<ExerciseEvent> history, int seat, bool isOpen)
    {
        var given = Given(scenario, history);
        return [.. scenario.Forecasts.Select((forecast, index) =>
        {
            var shown = given.Where(one => one.Forecast == index && (isOpen || one.Seat == seat)).ToList();
            var outcome = isOpen ? Outcome(scenario, state, index) : null;
            return new ForecastView(
                index, forecast.Text, state.Step == ProcedureStep.Deliberation && forecast.Turns.Contains(state.Turn), forecast.Turns,
                [.. shown.Select(one => new GivenForecast(scenario.Seats[one.Seat].Title, one.Person, one.Turn, one.Percent, Likelihood.Step(one.Percent)))],
                outcome, outcome is { } happened ? Scores(scenario, shown, happened) : []);
        })];
    }

    /// <summary>Whether what was forecast happened; null if that is not settled yet or what was given did not come about.</summary>
    public static bool? Outcome(CompiledScenario scenario, ExerciseState state, int forecast)
    {
        var definition = scenario.Forecasts[forecast];
        if (definition.GivenMemory >= 0 && !HeldInTime(state.Memory(definition.GivenMemory), definition.By))
        {
            return null;
        }

        var isSettled = state.Ending >= 0 || state.Turn > definition.By || (state.Turn == definition.By && state.Step >= ProcedureStep.Reaction);
        return HeldInTime(state.Memory(definition.Memory), definition.By) ? true : isSettled ? false : null;
    }

    private static bool HeldInTime(int turn, int by) => turn > 0 && turn <= by;

    /// <summary>The last probability that each person gave in each turn.</summary>
    private static List<Probability> Given(CompiledScenario scenario, IReadOnlyList<ExerciseEvent> history)
    {
        var given = new List<Probability>();
        var turn = 0;
        foreach (var happened in history)
        {
            if (happened.Kind == EventKind.TurnOpened)
            {
                turn = happened.Subject;
            }
            else if (happened.Kind == EventKind.ForecastRecorded && ExerciseEvent.SeatAndPerson(happened.Before).Seat < scenario.Seats.Count)
            {
                var (seat, person) = ExerciseEvent.SeatAndPerson(happened.Before);
                given.RemoveAll(one => one.Forecast == happened.Subject && one.Seat == seat && one.Person == person && one.Turn == turn);
                given.Add(new(happened.Subject, seat, person, turn, happened.After / PerPercent));
            }
        }

        return given;
    }

    private static List<ForecastScore> Scores(CompiledScenario scenario, List<Probability> given, bool happened)
    {
        var scores = new List<ForecastScore>();
        foreach (var seat in given.GroupBy(static one => one.Seat).OrderBy(static group => group.Key))
        {
            var title = scenario.Seats[seat.Key].Title;
            var people = seat.GroupBy(static one => one.Person).OrderBy(static group => group.Key).ToList();
            scores.AddRange(people.Select(person => new ForecastScore($"{title}, person {person.Key}", Brier(Pooled(person), happened))));
            if (people.Count > 1)
            {
                scores.Add(new($"{title}, pooled", Brier(Pooled(seat), happened)));
            }
        }

        if (given.Count > 0)
        {
            scores.Add(new("All, pooled", Brier(Pooled(given), happened)));
        }

        return scores;
    }

    // Turn by turn the plain average of the probabilities, in hundredths of a percent.
    private static List<int> Pooled(IEnumerable<Probability> given) =>
        [.. given.GroupBy(static one => one.Turn).Select(static turn => ((turn.Sum(static one => one.Percent) * 200 / turn.Count()) + 1) / 2)];

    // The mean over turns of (probability - outcome) squared, in thousandths (Brier, Monthly Weather Review 78, 1950).
    private static int Brier(List<int> probabilities, bool happened)
    {
        const long Whole = 10_000;
        long sum = 0;
        foreach (var probability in probabilities)
        {
            var miss = probability - (happened ? Whole : 0);
            sum += miss * miss;
        }

        const long PerThousandth = Whole * Whole / 1000;
        var divisor = probabilities.Count * PerThousandth;
        return (int)((sum + (divisor / 2)) / divisor);
    }

    private readonly record struct Probability(int Forecast, int Seat, int Person, int Turn, int Percent);
}
