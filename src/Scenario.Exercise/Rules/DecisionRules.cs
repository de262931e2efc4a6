using Scenario.Exercise.Definitions;
using Scenario.Exercise.State;

namespace Scenario.Exercise.Rules;

/// <summary>Whether people's submissions during the deliberation are in order.</summary>
internal static class DecisionRules
{
    public const int LongestText = 4000;

    public const int MostPeople = 100;

    public static Refusal? Check(CompiledScenario scenario, ExerciseState state, CommitDecision decision)
    {
        if (CheckSeat(scenario, state, decision.Seat) is { } refusal)
        {
            return refusal;
        }

        var seat = scenario.Seats[decision.Seat];
        if (decision.Choices.Count > seat.MaxMoves)
        {
            return new(RefusalCode.TooManyMoves, $"{seat.Title} may make {seat.MaxMoves} moves a turn: these are {decision.Choices.Count}. Drop {decision.Choices.Count - seat.MaxMoves}.");
        }

        if (IsTooLong(decision.Reason))
        {
            return TooLong();
        }

        var cost = 0;
        for (var i = 0; i < decision.Choices.Count; i++)
        {
            var choice = decision.Choices[i];
            if (CheckChoice(scenario, state, decision.Seat, choice) is { } fault)
            {
                return fault;
            }

            for (var j = 0; j < i; j++)
            {
                if (decision.Choices[j].Move == choice.Move)
                {
                    return new(RefusalCode.ChosenTwice, $"\"{scenario.Moves[choice.Move].Title}\" is chosen twice. Drop one.");
                }
            }

            cost += scenario.Moves[choice.Move].Cost;
        }

        return cost > seat.Points
            ? new(RefusalCode.TooFewPoints, $"These moves cost {cost} points of attention: {seat.Title} has {seat.Points} a turn. Drop a move.")
            : null;
    }

    public static Refusal? Check(CompiledScenario scenario, ExerciseState state, AnswerInject answer)
    {
        if (answer.Seat < 0 || answer.Seat >= scenario.Seats.Count || answer.Inject < 0 || answer.Inject >= scenario.Injects.Count)
        {
            return new(RefusalCode.Unknown, "There is no such seat or message.");
        }

        var inject = scenario.Injects[answer.Inject];
        if (inject.AskedSeat != answer.Seat)
        {
            return new(RefusalCode.NotYours, $"{scenario.Seats[answer.Seat].Title} is not asked for an answer by this message.");
        }

        return state.DeliveredTurn(answer.Inject) == 0 ? new(RefusalCode.Unknown, "This message has not arrived.")
            : IsTooLong(answer.Text) ? TooLong()
            : string.IsNullOrWhiteSpace(answer.Text) ? new(RefusalCode.ReasonMissing, "The answer is empty: write a sentence.")
            : null;
    }

    public static Refusal? Check(CompiledScenario scenario, ExerciseState state, ForgoDecision forgo) =>
        CheckSeat(scenario, state, forgo.Seat)
        ?? (IsTooLong(forgo.Reason) ? TooLong()
            : string.IsNullOrWhiteSpace(forgo.Reason) ? new(RefusalCode.ReasonMissing, "Say in a sentence why there is no decision.")
            : null);

    public static Refusal? Check(CompiledScenario scenario, ExerciseState state, RecordForecast forecast)
    {
        if (forecast.Seat < 0 || forecast.Seat >= scenario.Seats.Count)
        {
            return new(RefusalCode.Unknown, "There is no such seat.");
        }

        if (state.Policy(forecast.Seat) != ExerciseState.PlayedByPeople)
        {
            return new(RefusalCode.WrongPlayer, $"{scenario.Seats[forecast.Seat].Title} is not played by people in this exercise.");
        }

        if (forecast.Forecast < 0 || forecast.Forecast >= scenario.Forecasts.Count)
        {
            return new(RefusalCode.BadForecast, "There is no such forecast.");
        }

        var definition = scenario.Forecasts[forecast.Forecast];
        return !definition.Turns.Contains(state.Turn)
                ? new(RefusalCode.BadForecast, $"\"{definition.Text}\" is asked in turn {string.Join(", ", definition.Turns)}: this is turn {state.Turn}.")
            : forecast.Percent is < 0 or > 100 ? new(RefusalCode.BadForecast, "A probability is a whole number of percent from 0 to 100.")
            : forecast.Person is < 1 or > MostPeople ? new(RefusalCode.BadForecast, $"The people of a seat are numbered from 1 to {MostPeople}.")
            : null;
    }

    private static Refusal? CheckSeat(CompiledScenario scenario, ExerciseState state, int seat)
    {
        if (seat < 0 || seat >= scenario.Seats.Count)
        {
            return new(RefusalCode.Unknown, "There is no such seat.");
        }

        if (state.Policy(seat) != ExerciseState.PlayedByPeople)
        {
            return new(RefusalCode.WrongPlayer, $"{scenario.Seats[seat].Title} is not played by people in this exercise.");
        }

        return state.Decision(seat) == DecisionStatus.Open
            ? null
            : new(RefusalCode.AlreadyCommitted, $"{scenario.Seats[seat].Title} has committed its decision for turn {state.Turn}.");
    }

    private static Refusal? CheckChoice(CompiledScenario scenario, ExerciseState state, int seat, Choice choice)
    {
        if (choice.Move < 0 || choice.Move >= scenario.Moves.Count)
        {
            return new(RefusalCode.Unknown, "There is no such move.");
        }

        var move = scenario.Moves[choice.Move];
        if (move.Seat != seat)
        {
            return new(RefusalCode.NotYours, $"That is not a move of {scenario.Seats[seat].Title}.");
        }

        if (!MoveRules.IsOpen(scenario, state, choice.Move))
        {
            var why = MoveRules.WhyClosed(scenario, state, choice.Move, new SeatKnowledge(scenario, seat));
            return new(RefusalCode.MoveClosed, $"\"{move.Title}\" is closed: {string.Join("; ", why)}.");
        }

        return IsTooLong(choice.Reason) ? TooLong()
            : move.Reason == ReasonRule.Required && string.IsNullOrWhiteSpace(choice.Reason)
                ? new(RefusalCode.ReasonMissing, $"\"{move.Title}\" needs a reason: say in a sentence why.")
                : OfferRules.Check(scenario, state, choice);
    }

    private static bool IsTooLong(string? text) => text?.Length > LongestText;

    private static Refusal TooLong() => new(RefusalCode.TextTooLong, $"A text may have {LongestText} characters at most.");
}
