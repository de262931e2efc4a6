using Scenario.Exercise.Conditions;
using Scenario.Exercise.Definitions;
using Scenario.Exercise.Events;
using Scenario.Exercise.Rules;
using Scenario.Exercise.State;

namespace Scenario.Exercise.Views;

/// <summary>
/// Builds what one seat may see. Everything but the ending, which opens all layers to everybody, is made of the state and the
/// history as <see cref="SeatLens"/> shows them to the seat: what is hidden from it is not there.
/// </summary>
public static class SeatViews
{
    /// <summary>The view of a seat.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="state">The state now.</param>
    /// <param name="history">Everything that has happened, oldest first.</param>
    /// <param name="seat">Which seat.</param>
    /// <param name="isRevealed">Whether all layers are open, as they are to the facilitator and, once the exercise has ended, to everybody.</param>
    public static SeatView Build(
        CompiledScenario scenario, ExerciseState state, IReadOnlyList<ExerciseEvent> history, int seat, bool isRevealed = false)
    {
        history = Undoing.Effective(history);
        var definition = scenario.Seats[seat];
        var knowledge = new SeatKnowledge(scenario, seat);
        var isOpen = isRevealed || definition.IsControl || state.Ending >= 0;
        var seen = SeatLens.State(scenario, state, seat);
        var known = SeatLens.History(scenario, history, seat);
        return new(
            seat, definition.Id, definition.Title, definition.Wants, definition.Brief,
            [.. definition.Portfolios.Select(p => new PortfolioView(p.Title, p.Brief, p.Leans, BasisWords.Of(scenario, p.Basis)))],
            Frame(scenario, seen), Moment(scenario, seen), Ladder(scenario, seen, knowledge), Indicators(scenario, seen, seat),
            TrafficViews.Of(scenario, seen, known, seat), MoveViews.Of(scenario, seen, seat), Decision(scenario, seen, known, seat),
            Others(scenario, seen, seat), RevealViews.Of(scenario, seen, known, seat), Answers(scenario, known, seat),
            EndingViews.Of(scenario, state, history), KnowledgeViews.Of(scenario, seen, known, seat),
            ForecastViews.Of(scenario, isOpen ? state : seen, isOpen ? history : known, seat, isOpen), isOpen ? OpenedViews.Of(scenario, state, history) : null)
        {
            // A proposal and what it came to are its seat's own; what lies on the table lies there for all.
            Proposals = AdjudicationViews.ProposalsOf(scenario, known, seat),
            Tabled = AdjudicationViews.Tabled(scenario, seen, known),
            TeamRule = definition.TeamRule,
            Team = TeamViews.Of(known, seat),
        };
    }

    private static FrameView Frame(CompiledScenario scenario, ExerciseState state)
    {
        var start = scenario.Starts[state.Start];
        return new(scenario.Title, scenario.Summary, scenario.ContentNotice, start.Title, start.Summary, [.. scenario.Objectives.Select(static o => o.Title)]);
    }

    internal static MomentView Moment(CompiledScenario scenario, ExerciseState state)
    {
        var first = scenario.Starts[state.Start].FirstTurn;
        var turn = scenario.Turns[Math.Max(state.Turn, first) - 1];
        return new(state.Step, state.Turn, first, scenario.Turns.Count, turn.Title, turn.From, turn.To, turn.DeliberationMinutes)
        {
            IsInHand = state.IsFacilitated,
            StepBeyondPause = state.Step == ProcedureStep.Paused ? state.StepBeforePause : state.Step,
        };
    }

    private static List<RungView> Ladder(CompiledScenario scenario, ExerciseState state, IKnowledge knowledge)
    {
        var rungs = new List<RungView>();
        for (var i = 0; i < scenario.Phases.Count; i++)
        {
            var phase = scenario.Phases[i];
            var readings = new List<Reading>();
            phase.Gate.When.AddReadings(readings);
            var met = phase.Gate.When.Holds(state);
            bool? known = readings.TrueForAll(knowledge.Sees) ? met : null;
            var words = i == 0 ? ""
                : known is null ? "needs: " + phase.Gate.When.Describe(knowledge)
                : met ? "" : phase.Gate.When.Explain(state, knowledge);
            rungs.Add(new(phase.Title, phase.Summary, i == state.Phase, known, words, phase.Gate.Agree, phase.Gate.Forcible, BasisWords.Of(scenario, phase.Basis)));
        }

        return rungs;
    }

    private static List<IndicatorView> Indicators(CompiledScenario scenario, ExerciseState state, int seat) =>
        [.. Indicators(scenario, state).Where((_, index) => scenario.Sees(seat, new(ElementKind.Indicator, index)))];

    /// <summary>All indicators, whoever sees them.</summary>
    internal static IReadOnlyList<IndicatorView> Indicators(CompiledScenario scenario, ExerciseState state)
    {
        var views = new List<IndicatorView>();
        for (var i = 0; i < scenario.Indicators.Count; i++)
        {
            var indicator = scenario.Indicators[i];
            var value = state.Value(i);
            var change = state.Turn == 0 ? 0 : value - state.OpeningValue(i);
            var opening = state.Turn == 0 ? value : state.OpeningValue(i);
            views.Add(new(
                indicator.Id, indicator.Title, indicator.Meaning, indicator.Text(value),
                change == 0 ? "" : EffectWords.Signed(indicator, change), IsBetter(indicator, change), Position(indicator, value),
                Position(indicator, opening), indicator.Text(indicator.Min), indicator.Text(indicator.Max), indicator.Unit,
                indicator.SeenBy == Audience.All, BasisWords.Of(scenario, indicator.Basis)));
        }

        return views;
    }

    private static DecisionView Decision(CompiledScenario scenario, ExerciseState state, IReadOnlyList<ExerciseEvent> history, int seat)
    {
        var chosen = new List<ChosenView>();
        var caveats = new Dictionary<int, string?>();
        string? reason = null;
        for (var i = history.Count - 1; i >= 0 && history[i].Kind != EventKind.TurnOpened; i--)
        {
            var happened = history[i];
            if (happened.Kind == EventKind.MoveChosen && scenario.Moves[happened.Subject].Seat == seat)
            {
                chosen.Insert(0, new(
                    happened.Subject, scenario.Moves[happened.Subject].Title, happened.Text,
                    OfferViews.Particulars(scenario, state, happened.Subject, caveats.GetValueOrDefault(happened.Subject))));
            }
            else if (happened.Kind == EventKind.FormSelected)
            {
                caveats[happened.Subject] = happened.Text;
            }
            else if (happened.Kind is EventKind.DecisionCommitted or EventKind.DecisionMissed && happened.Subject == seat)
            {
                reason = happened.Text;
            }
        }

        return new(state.Decision(seat), scenario.Seats[seat].Points, scenario.Seats[seat].MaxMoves, chosen, reason);
    }

    private static List<SeatStatusView> Others(CompiledScenario scenario, ExerciseState state, int seat)
    {
        var others = new List<SeatStatusView>();
        for (var i = 0; i < scenario.Seats.Count; i++)
        {
            if (i != seat && state.Policy(i) != ExerciseState.Vacant)
            {
                others.Add(new(scenario.Seats[i].Title, state.Decision(i), state.Policy(i) >= 0));
            }
        }

        return others;
    }

    private static List<AnswerView> Answers(CompiledScenario scenario, IReadOnlyList<ExerciseEvent> history, int seat)
    {
        var answers = new List<AnswerView>();
        var turn = 0;
        foreach (var happened in history)
        {
            if (happened.Kind == EventKind.TurnOpened)
            {
                turn = happened.Subject;
            }
            else if (happened.Kind == EventKind.AnswerRecorded && scenario.Injects[happened.Subject].AskedSeat == seat)
            {
                var inject = scenario.Injects[happened.Subject];
                answers.Add(new(turn, inject.Title, inject.Prompt ?? "", happened.Text ?? ""));
            }
        }

        return answers;
    }

    internal static bool? IsBetter(IndicatorDefinition indicator, long change) => change == 0 ? null : indicator.Better switch
    {
        Direction.Up => change > 0,
        Direction.Down => change < 0,
        _ => null,
    };

    internal static int Position(IndicatorDefinition indicator, int value) =>
        indicator.Max == indicator.Min ? 0 : (int)(((long)value - indicator.Min) * 1000 / ((long)indicator.Max - indicator.Min));
}
