using Scenario.Exercise.Definitions;
using Scenario.Exercise.State;

namespace Scenario.Exercise.Rules;

/// <summary>
/// Which committed moves cannot take effect yet: those left to a ruling until it is given, pooled ones until every seat of
/// people that decides this turn has given at least one estimate, or a ruling closes the estimates as they are. Rules and
/// console ask here.
/// </summary>
internal static class AwaitedRulings
{
    /// <summary>Whether a committed move is awaited; none is while no facilitator has the exercise in hand.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="state">The state now.</param>
    /// <param name="move">The move.</param>
    /// <param name="hasEstimated">Whether anybody of a seat has estimated its odds this turn.</param>
    public static bool IsAwaited(CompiledScenario scenario, ExerciseState state, int move, Func<int, bool> hasEstimated) =>
        state.IsFacilitated && !state.IsRuled(move) && scenario.Moves[move].Adjudication switch
        {
            Adjudication.Ruled or Adjudication.Matrix => true,
            Adjudication.Pooled => state.EstimatedOdds(move).Count == 0 || !Asked(scenario, state, hasEstimated).TrueForAll(seat => hasEstimated(seat)),
            _ => false,
        };

    /// <summary>How many seats have estimated and which have not, as a sentence without its full stop.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="state">The state now.</param>
    /// <param name="hasEstimated">Whether anybody of a seat has estimated the odds in question.</param>
    public static string Estimates(CompiledScenario scenario, ExerciseState state, Func<int, bool> hasEstimated)
    {
        var asked = Asked(scenario, state, hasEstimated);
        List<string> missing = [.. asked.Where(seat => !hasEstimated(seat)).Select(seat => scenario.Seats[seat].Title)];
        var given = asked.Count - missing.Count;
        return asked.Count == 0 ? "no seat of people is here to estimate"
            : $"{given} of {asked.Count} {(asked.Count == 1 ? "seat" : "seats")} {(given == 1 ? "has" : "have")} estimated"
                + (missing.Count == 0 ? "" : $"; {string.Join(missing.Count == 2 ? " and " : ", ", missing)} {(missing.Count == 1 ? "has" : "have")} not");
    }

    // A policy estimates nothing, and whoever takes no decision this turn is not waited for; what they say all the same counts.
    private static List<int> Asked(CompiledScenario scenario, ExerciseState state, Func<int, bool> hasEstimated) =>
    [
        .. Enumerable.Range(0, scenario.Seats.Count).Where(seat => !scenario.Seats[seat].IsControl && scenario.Seats[seat].MaxMoves > 0
            && state.Policy(seat) == ExerciseState.PlayedByPeople && (state.Decision(seat) != DecisionStatus.None || hasEstimated(seat))),
    ];
}
