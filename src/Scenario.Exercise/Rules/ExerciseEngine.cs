using Scenario.Exercise.Definitions;
using Scenario.Exercise.Effects;
using Scenario.Exercise.Events;
using Scenario.Exercise.Procedure;
using Scenario.Exercise.State;

namespace Scenario.Exercise.Rules;

/// <summary>
/// The rules of an exercise: a submission in, events or a refusal out. The one implementation behind live play, replay,
/// verification and bulk runs. It holds work space but no state of any exercise; not to be shared between threads.
/// </summary>
public sealed class ExerciseEngine
{
    private readonly Proceedings _proceedings;
    private readonly TurnFlow _turns;
    private readonly PolicyPlay _policies;
    private readonly Facilitation _facilitation;
    private readonly Action _open;
    private readonly Action _close;

    /// <summary>The rules of one scenario, driven by the given machines.</summary>
    public ExerciseEngine(CompiledScenario scenario, IMachinery machinery)
    {
        _proceedings = new Proceedings(scenario, machinery);
        _turns = new TurnFlow(_proceedings);
        _policies = new PolicyPlay(_proceedings);
        _facilitation = new Facilitation(_proceedings, _turns);
        _open = _turns.Open;
        _close = _turns.Close;
    }

    /// <summary>The scenario.</summary>
    public CompiledScenario Scenario => _proceedings.Scenario;

    /// <summary>What undoing goes back to: set by whoever keeps the states that were. Without it nothing can be undone, and no seat counts as having estimated odds.</summary>
    public IPast? Past { get => _facilitation.Past; set => _facilitation.Past = value; }

    /// <summary>A state before anything has happened.</summary>
    public ExerciseState NewState() => new(Scenario.Layout);

    /// <summary>
    /// Asks for something. Accepted: the state has changed, every event has been told to the sink, and null is returned.
    /// Refused: nothing has changed. Nothing a caller can pass makes it throw.
    /// </summary>
    public Refusal? Submit(ExerciseState state, Submission submission, IEventSink sink)
    {
        _proceedings.Bind(state, sink);
        if (!state.HasBegun)
        {
            return submission is BeginExercise begin ? Begin(begin) : new(RefusalCode.WrongStep, "The exercise has not begun.");
        }

        return submission switch
        {
            BeginExercise => new(RefusalCode.WrongStep, "The exercise has begun already."),
            OpenTurn => Do(ProcedureTrigger.Open, "The next turn cannot be opened now", _open),
            CommitDecision decision => Commit(decision),
            ActByPolicy act => Act(act.Seat),
            AnswerInject answer => Record(answer),
            ForgoDecision forgo => Forgo(forgo),
            RecordForecast forecast => Record(forecast),
            AssignSeat assign => Assign(assign),
            CloseDeliberation => _facilitation.StandsInTheWay() ?? Do(ProcedureTrigger.Resolve, "There is no deliberation to close", _close),
            CloseExercise => Do(ProcedureTrigger.Close, "The exercise can be closed only after its hot wash has begun", Finish),
            PauseExercise => Do(ProcedureTrigger.Pause, "The exercise cannot be paused now", Pause),
            ResumeExercise => Do(ProcedureTrigger.Resume, "The exercise is not paused", Resume),
            _ => _facilitation.Take(submission),
        };
    }

    private Refusal? Begin(BeginExercise begin)
    {
        if (begin.Start < 0 || begin.Start >= Scenario.Starts.Count)
        {
            return new(RefusalCode.Unknown, "There is no such start.");
        }

        if (begin.Policies.Count != Scenario.Seats.Count)
        {
            return new(RefusalCode.Unknown, $"Who plays must be said for each of {Scenario.Seats.Count} seats.");
        }

        for (var seat = 0; seat < begin.Policies.Count; seat++)
        {
            if (begin.Policies[seat] < ExerciseState.Vacant || begin.Policies[seat] >= Scenario.Policies.Count)
            {
                return new(RefusalCode.Unknown, $"There is no such policy for {Scenario.Seats[seat].Title}.");
            }

            if (Scenario.Seats[seat].IsControl && begin.Policies[seat] != ExerciseState.Vacant)
            {
                return new(RefusalCode.WrongPlayer, $"{Scenario.Seats[seat].Title} is the facilitator's seat: it makes no moves.");
            }
        }

        _proceedings.Tell(EventKind.ExerciseBegan, begin.Start, (int)begin.Seed, (int)(begin.Seed >> 32), Cause.Procedure);
        for (var seat = 0; seat < begin.Policies.Count; seat++)
        {
            _proceedings.Tell(EventKind.SeatAssigned, seat, 0, begin.Policies[seat], Cause.Procedure);
        }

        _turns.ApplyStart();
        return null;
    }

    private Refusal? Commit(CommitDecision decision)
    {
        var state = _proceedings.State;
        if (state.Step != ProcedureStep.Deliberation)
        {
            return Wrong("Decisions are taken during the deliberation");
        }

        if (DecisionRules.Check(Scenario, state, decision) is { } refusal)
        {
            return refusal;
        }

        foreach (var choice in decision.Choices)
        {
            _proceedings.Tell(EventKind.MoveChosen, choice.Move, 0, 0, Cause.Procedure, choice.Reason);
            if (choice.Particulars is { } particulars)
            {
                Tell(choice.Move, particulars);
            }
        }

        foreach (var ballot in decision.Ballots ?? [])
        {
            _proceedings.Tell(
                EventKind.BallotCast, ExerciseEvent.Who(decision.Seat, ballot.Person), 0, ballot.IsFor ? 1 : 0, Cause.Procedure, ballot.Reason);
        }

        _proceedings.Tell(EventKind.DecisionCommitted, decision.Seat, 0, decision.Choices.Count, Cause.Procedure, decision.Reason);
        return null;
    }

    private void Tell(int move, Particulars particulars)
    {
        foreach (var question in particulars.Questions)
        {
            _proceedings.Tell(EventKind.QuestionSelected, move, 0, question, Cause.Procedure);
        }

        foreach (var actor in particulars.Recipients)
        {
            _proceedings.Tell(EventKind.RecipientSelected, move, 0, actor, Cause.Procedure);
        }

        if (particulars.Recipients.Count > 0)
        {
            var caveat = string.IsNullOrWhiteSpace(particulars.Caveat) ? null : particulars.Caveat;
            _proceedings.Tell(EventKind.FormSelected, move, 0, (int)particulars.Form, Cause.Procedure, caveat);
        }
    }

    private Refusal? Forgo(ForgoDecision forgo)
    {
        if (_proceedings.State.Step != ProcedureStep.Deliberation)
        {
            return Wrong("Decisions are taken during the deliberation");
        }

        if (DecisionRules.Check(Scenario, _proceedings.State, forgo) is { } refusal)
        {
            return refusal;
        }

        _proceedings.Tell(EventKind.DecisionMissed, forgo.Seat, 0, 0, Cause.Procedure, forgo.Reason);
        return null;
    }

    private Refusal? Record(RecordForecast forecast)
    {
        if (_proceedings.State.Step != ProcedureStep.Deliberation)
        {
            return Wrong("Forecasts are given during the deliberation");
        }

        if (DecisionRules.Check(Scenario, _proceedings.State, forecast) is { } refusal)
        {
            return refusal;
        }

        const int PerPercent = Luck.KeyedLuck.Certain / 100;
        _proceedings.Tell(
            EventKind.ForecastRecorded, forecast.Forecast, ExerciseEvent.Who(forecast.Seat, forecast.Person),
            forecast.Percent * PerPercent, Cause.Procedure);
        return null;
    }

    private Refusal? Act(int seat)
    {
        var state = _proceedings.State;
        if (state.Step != ProcedureStep.Deliberation)
        {
            return Wrong("Decisions are taken during the deliberation");
        }

        if (seat < 0 || seat >= Scenario.Seats.Count)
        {
            return new(RefusalCode.Unknown, "There is no such seat.");
        }

        if (state.Policy(seat) < 0)
        {
            return new(RefusalCode.WrongPlayer, $"{Scenario.Seats[seat].Title} is not played by a policy.");
        }

        if (state.Decision(seat) != DecisionStatus.Open)
        {
            return new(RefusalCode.AlreadyCommitted, $"{Scenario.Seats[seat].Title} has committed its decision for turn {state.Turn}.");
        }

        _policies.Decide(seat);
        return null;
    }

    private Refusal? Assign(AssignSeat assign)
    {
        if (assign.Seat < 0 || assign.Seat >= Scenario.Seats.Count || assign.Policy >= Scenario.Policies.Count || assign.Policy < ExerciseState.PlayedByPeople)
        {
            return new(RefusalCode.Unknown, "There is no such seat or policy.");
        }

        if (_proceedings.State.Policy(assign.Seat) == ExerciseState.Vacant)
        {
            return new(RefusalCode.WrongPlayer, $"{Scenario.Seats[assign.Seat].Title} is not part of this exercise.");
        }

        if (_proceedings.State.Step == ProcedureStep.Closed)
        {
            return Wrong("Seats change hands during the exercise");
        }

        _proceedings.Tell(EventKind.SeatAssigned, assign.Seat, 0, assign.Policy, Cause.Procedure);
        return null;
    }

    private Refusal? Record(AnswerInject answer)
    {
        if (_proceedings.State.Step is ProcedureStep.Paused or ProcedureStep.Closed)
        {
            return Wrong("Nothing can be answered now");
        }

        if (DecisionRules.Check(Scenario, _proceedings.State, answer) is { } refusal)
        {
            return refusal;
        }

        _proceedings.Tell(EventKind.AnswerRecorded, answer.Inject, 0, 0, Cause.Procedure, answer.Text);
        return null;
    }

    private Refusal? Do(ProcedureTrigger trigger, string otherwise, Action action)
    {
        if (!_proceedings.Permits(trigger))
        {
            return Wrong(otherwise);
        }

        action();
        return null;
    }

    private void Pause()
    {
        _proceedings.Tell(EventKind.ExercisePaused, 0, (int)_proceedings.State.Step, 0, Cause.Procedure);
        _proceedings.Enter(ProcedureTrigger.Pause);
    }

    private void Resume()
    {
        _proceedings.Enter(ProcedureTrigger.Resume);
        _proceedings.Tell(EventKind.ExerciseResumed, 0, 0, (int)_proceedings.State.Step, Cause.Procedure);
    }

    private void Finish()
    {
        _proceedings.Tell(EventKind.ExerciseClosed, 0, 0, 0, Cause.Procedure);
        _proceedings.Enter(ProcedureTrigger.Close);
    }

    private Refusal Wrong(string what) => new(RefusalCode.WrongStep, $"{what}: the exercise is at {Words(_proceedings.State.Step)}.");

    private static string Words(ProcedureStep step) => step switch
    {
        ProcedureStep.HotWash => "the hot wash",
        ProcedureStep.Closed => "its end",
        ProcedureStep.Paused => "a pause",
        _ => "the " + step.ToString().ToLowerInvariant(),
    };
}
