using Scenario.Evaluation.Log;
using Scenario.Exercise.Definitions;
using Scenario.Exercise.Events;
using Scenario.Exercise.Rules;
using Scenario.Exercise.State;
using Scenario.Exercise.Views;

namespace Scenario.Evaluation.Recording;

/// <summary>Takes the events of one submission as they happen and turns them into the lines of its batch.</summary>
internal sealed class BatchDrafts(CompiledScenario scenario, IReadOnlyList<SeatPlayer> players, ExerciseState state) : IEventSink
{
    private readonly EventText _events = new(scenario);
    private readonly List<LineDraft> _lines = [];
    private readonly List<ExerciseEvent> _happened = [];

    /// <inheritdoc/>
    public bool Records => true;

    public IReadOnlyList<LineDraft> Lines => _lines;

    public IReadOnlyList<ExerciseEvent> Happened => _happened;

    /// <summary>Begins the batch of a submission, before the rules see it.</summary>
    public void Begin(Submission submission)
    {
        _lines.Clear();
        _happened.Clear();
        var seat = SeatOf(submission);
        _lines.Add(new(
            LogFormat.SubmissionKind, Moment(), Mark(seat), SeenBy(submission, seat),
            new SubmissionText(scenario, _events.Ids).Write(submission)));
    }

    /// <inheritdoc/>
    public void Record(in ExerciseEvent happened)
    {
        _happened.Add(happened);
        var (whole, part) = SeenBy(happened);
        _lines.Add(new(EventText.KindName(happened.Kind), Moment(), Mark(SeatOf(happened)), whole, _events.Write(happened)) { SeenInPartBy = part });
    }

    // The seed is nobody's; what one seat asks for is its own; that a turn opens or a seat changes hands everybody sees. All
    // else is the staff's.
    private string[]? SeenBy(Submission submission, int seat) => submission switch
    {
        OpenTurn or CloseDeliberation or CloseExercise or PauseExercise or ResumeExercise or AssignSeat or FacilitateExercise => null,
        CommitDecision or AnswerInject or ForgoDecision or RecordForecast or OpenMessage or MakeArgument or EstimateOdds or ProposeMove or RecordFirstChoice
            or RecordCounterArgument when seat >= 0 => [scenario.Seats[seat].Id],
        _ => [],
    };

    private StoryMoment Moment()
    {
        if (state.Turn is var turn && (turn < 1 || turn > scenario.Turns.Count))
        {
            return StoryMoment.Before;
        }

        return new(scenario.Turns[turn - 1].From, turn, scenario.Phases[state.Phase].Id);
    }

    // A seat can change hands: whoever takes one over from a policy is told apart by the seat.
    private SeatMark? Mark(int seat) =>
        seat < 0 || seat >= players.Count ? null
        : new(players[seat].Seat, state.Policy(seat) == ExerciseState.PlayedByPeople ? players[seat].Pseudonym ?? "P-" + players[seat].Seat : null);

    // A line may be shown to a seat as it stands only if nothing in it is kept from that seat.
    private (IReadOnlyList<string>? Whole, IReadOnlyList<string>? Part) SeenBy(in ExerciseEvent happened)
    {
        var (whole, part) = (new List<string>(), new List<string>());
        var others = 0;
        for (var seat = 0; seat < scenario.Seats.Count; seat++)
        {
            if (scenario.Seats[seat].IsControl)
            {
                continue;
            }

            others++;
            if (Redaction.For(scenario, happened, seat) is { } known)
            {
                (known == happened ? whole : part).Add(scenario.Seats[seat].Id);
            }
        }

        return (whole.Count == others ? null : whole, part.Count == others ? null : part);
    }

    private int SeatOf(Submission submission) => submission switch
    {
        CommitDecision commit => Bounded(commit.Seat),
        AnswerInject answer => Bounded(answer.Seat),
        ActByPolicy act => Bounded(act.Seat),
        AssignSeat assign => Bounded(assign.Seat),
        ForgoDecision forgo => Bounded(forgo.Seat),
        RecordForecast forecast => Bounded(forecast.Seat),
        OpenMessage open => Bounded(open.Seat),
        MakeArgument argument => Bounded(argument.Seat),
        EstimateOdds estimate => Bounded(estimate.Seat),
        ProposeMove propose => Bounded(propose.Seat),
        RecordFirstChoice first => Bounded(first.Seat),
        RecordCounterArgument argument => Bounded(argument.Seat),
        _ => -1,
    };

    private int SeatOf(in ExerciseEvent happened) => happened.Kind switch
    {
        EventKind.MoveChosen or EventKind.MoveResolved or EventKind.QuestionSelected or EventKind.RecipientSelected or EventKind.FormSelected => scenario.Moves[happened.Subject].Seat,
        EventKind.DecisionCommitted or EventKind.DecisionMissed or EventKind.PolicyDrew or EventKind.SeatAssigned => happened.Subject,
        EventKind.ForecastRecorded or EventKind.ArgumentMade or EventKind.OddsEstimated or EventKind.ProposalMade or EventKind.FirstChoiceMade
            or EventKind.CounterArgumentMade =>
            Bounded(ExerciseEvent.SeatAndPerson(happened.Before).Seat),
        EventKind.BallotCast => Bounded(ExerciseEvent.SeatAndPerson(happened.Subject).Seat),
        EventKind.MessageOpened => happened.Subject,
        EventKind.AnswerRecorded => scenario.Injects[happened.Subject].AskedSeat,
        _ => -1,
    };

    private int Bounded(int seat) => seat < scenario.Seats.Count ? seat : -1;
}
