using Scenario.Exercise.Definitions;
using Scenario.Exercise.Events;
using Scenario.Exercise.State;

namespace Scenario.Exercise.Views;

/// <summary>Builds what the facilitator has before the eyes, from everything.</summary>
public static class ControlViews
{
    private const int NextInjects = 3;

    /// <summary>The facilitator's view.</summary>
    public static ControlView Build(CompiledScenario scenario, ExerciseState state, IReadOnlyList<ExerciseEvent> history)
    {
        history = Undoing.Effective(history);
        var injects = new InjectControlViews(scenario, state, history);
        var list = injects.All();
        var improvised = ImprovisedViews.Of(scenario, state, history);
        return new(
            state.IsFacilitated, SeatViews.Moment(scenario, state), Seats(scenario, state, list, improvised), list, improvised, Next(scenario, state), Nearness.Of(scenario, state),
            AdjudicationViews.Moves(scenario, state, history), AdjudicationViews.Proposals(scenario, history), SeatViews.Indicators(scenario, state),
            [.. scenario.Flags.Select((flag, index) => new FlagView(index, flag.Id, flag.Meaning, state.Flag(index)))],
            BeliefViews.Actors(scenario), BeliefViews.Of(scenario, state), OpenedViews.Of(scenario, state, history), Notes(scenario, history), EndingViews.Objectives(scenario, state, history), DeliberationTimer.Seconds(history));
    }

    private static List<SeatProgress> Seats(CompiledScenario scenario, ExerciseState state, IReadOnlyList<InjectControlView> injects, IReadOnlyList<ImprovisedView> improvised)
    {
        var seats = new List<SeatProgress>();
        for (var i = 0; i < scenario.Seats.Count; i++)
        {
            if (state.Policy(i) != ExerciseState.Vacant)
            {
                var seat = scenario.Seats[i];
                bool HasUnopened(IReadOnlyList<(string Seat, bool IsOpened)> readers) => readers.Contains((seat.Title, false));
                var unread = injects.Count(inject => state.DeliveredTurn(inject.Inject) == state.Turn && HasUnopened(inject.Readers))
                    + improvised.Count(message => message.Turn == state.Turn && HasUnopened(message.Readers));
                seats.Add(new(
                    i, seat.Id, seat.Title, state.Decision(i), state.Policy(i) >= 0 ? scenario.Policies[state.Policy(i)].Title : "people",
                    state.Policy(i) >= 0 ? 0 : unread));
            }
        }

        return seats;
    }

    private static List<int> Next(CompiledScenario scenario, ExerciseState state)
    {
        int Due(int inject) => InjectPlan.DeferredTo(state.Plan(inject)) is var deferred and > 0 ? deferred
            : state.FollowUpTurn(inject) is var follows and > 0 ? follows
            : scenario.Injects[inject].Kind == InjectKind.Scheduled ? scenario.Injects[inject].Turn : 0;
        return [.. Enumerable.Range(0, scenario.Injects.Count)
            .Where(inject => state.DeliveredTurn(inject) == 0 && state.Plan(inject) >= InjectPlan.AsWritten && Due(inject) > state.Turn)
            .OrderBy(Due).ThenBy(static inject => inject).Take(NextInjects)];
    }

    private static List<NoteView> Notes(CompiledScenario scenario, IReadOnlyList<ExerciseEvent> history)
    {
        var notes = new List<NoteView>();
        var turn = 0;
        foreach (var happened in history)
        {
            if (happened.Kind == EventKind.TurnOpened)
            {
                turn = happened.Subject;
            }
            else if (happened.Kind == EventKind.NoteTaken)
            {
                notes.Add(Note(scenario, happened, turn));
            }
        }

        return notes;
    }

    private static NoteView Note(CompiledScenario scenario, in ExerciseEvent happened, int turn)
    {
        var kind = (NoteKind)happened.Subject;
        var about = kind switch
        {
            NoteKind.Observation or NoteKind.Rating when happened.Before >= 0 => scenario.Objectives[happened.Before].Title,
            NoteKind.HotWashAnswer => scenario.Debrief.Questions[happened.Before].Text,
            _ => null,
        };
        return new(kind, turn, about, Rating(kind, happened.After), happened.Text ?? "", happened.Letter?.From, happened.Letter?.Title);
    }

    private static string? Rating(NoteKind kind, int rating) => kind == NoteKind.Rating
        ? rating switch
        {
            1 => "P: performed without challenges",
            2 => "S: performed with some challenges",
            3 => "M: performed with major challenges",
            _ => "U: unable to be performed",
        }
        : kind == NoteKind.Feedback && rating > 0 ? $"{rating} of 5" : null;
}
