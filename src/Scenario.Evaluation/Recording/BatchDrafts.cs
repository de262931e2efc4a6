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
            LogFormat.SubmissionKind, Moment(), Mark(seat), submission is BeginExercise ? [] : seat < 0 ? null : [scenario.Seats[seat].Id],
            new SubmissionText(_events.Ids).Write(submission)));
    }

    /// <inheritdoc/>
    public void Record(in ExerciseEvent happened)
    {
        _happened.Add(happened);
        _lines.Add(new(
            EventText.KindName(happened.Kind), Moment(), Mark(SeatOf(happened)), SeenBy(Visibility.Of(scenario, happened)),
            _events.Write(happened)));
    }

    private StoryMoment Moment()
    {
        if (state.Turn is var turn && (turn < 1 || turn > scenario.Turns.Count))
        {
            return StoryMoment.Before;
        }

        return new(scenario.Turns[turn - 1].From, turn, scenario.Phases[state.Phase].Id);
    }

    private SeatMark? Mark(int seat) =>
        seat < 0 || seat >= players.Count ? null : new(players[seat].Seat, players[seat].Pseudonym);

    private string[]? SeenBy(Audience audience)
    {
        var seats = new List<string>();
        for (var seat = 0; seat < scenario.Seats.Count; seat++)
        {
            if (audience.Includes(seat))
            {
                seats.Add(scenario.Seats[seat].Id);
            }
        }

        return audience == Audience.All || seats.Count == scenario.Seats.Count ? null : [.. seats];
    }

    private int SeatOf(Submission submission) => submission switch
    {
        CommitDecision commit => Bounded(commit.Seat),
        AnswerInject answer => Bounded(answer.Seat),
        ActByPolicy act => Bounded(act.Seat),
        _ => -1,
    };

    private int SeatOf(in ExerciseEvent happened) => happened.Kind switch
    {
        EventKind.MoveChosen or EventKind.MoveResolved => scenario.Moves[happened.Subject].Seat,
        EventKind.DecisionCommitted or EventKind.DecisionMissed or EventKind.PolicyDrew or EventKind.SeatAssigned => happened.Subject,
        EventKind.AnswerRecorded => scenario.Injects[happened.Subject].AskedSeat,
        _ => -1,
    };

    private int Bounded(int seat) => seat < scenario.Seats.Count ? seat : -1;
}
