using Scenario.Exercise.Effects;
using Scenario.Exercise.Events;
using Scenario.Exercise.Knowledge;
using Scenario.Exercise.Rules;
using Scenario.Exercise.State;

namespace Scenario.Evaluation.Playthroughs;

/// <summary>Plays playthroughs in memory and says what did not come out as written.</summary>
public sealed class PlaythroughRunner
{
    private const string PlayedOn = "Played on by policy.";

    private readonly ExerciseEngine _engine;
    private readonly Playthrough _game;
    private readonly ExerciseState _state;
    private readonly ListSink _sink = new();
    private readonly List<PlayFailure> _failures = [];

    private PlaythroughRunner(ExerciseEngine engine, Playthrough game)
    {
        _engine = engine;
        _game = game;
        _state = engine.NewState();
    }

    /// <summary>Plays a game.</summary>
    public static PlayResult Run(ExerciseEngine engine, Playthrough game) => new PlaythroughRunner(engine, game).Run();

    private PlayResult Run()
    {
        var policies = UnattendedGame.OwnPolicies(_engine.Scenario).ToArray();
        foreach (var seat in _game.Seats)
        {
            policies[seat] = ExerciseState.PlayedByPeople;
        }

        if (Ask(new BeginExercise(_game.Start, _game.Seed, policies), 0))
        {
            PlayTurns();
        }

        foreach (var expectation in _game.Expectations)
        {
            if (expectation.Turn == 0)
            {
                Test(expectation, "at the end");
            }
            else if (!_sink.Events.Any(e => e.Kind == EventKind.TurnClosed && e.Subject == expectation.Turn))
            {
                _failures.Add(new(expectation.Line, $"expected {expectation.Words} at turn {expectation.Turn}: the game never closed that turn"));
            }
        }

        TestEnding();
        return new(_state, [.. _sink.Events], [.. _failures.OrderBy(failure => failure.Line)]);
    }

    private void PlayTurns()
    {
        var lastWritten = _game.Turns.Count > 0 ? _game.Turns.Max(turn => turn.Turn) : 0;
        while (_state.Step is ProcedureStep.Briefing or ProcedureStep.Reaction && (_game.PlayOn || _state.Turn < lastWritten))
        {
            if (!Ask(OpenTurn.Instance, 0))
            {
                return;
            }

            var byPolicy = _state.Turn > lastWritten;
            if (byPolicy)
            {
                PlayOn();
            }
            else
            {
                PlayByHand(_game.Turns.Where(turn => turn.Turn == _state.Turn).SelectMany(turn => turn.Commands).ToList());
            }

            if (UnattendedGame.CloseTurn(_engine, _state, _sink) is { } refusal)
            {
                _failures.Add(new(0, $"turn {_state.Turn} could not be closed: {refusal.Reason}"));
                return;
            }

            foreach (var expectation in _game.Expectations.Where(expectation => expectation.Turn == _state.Turn))
            {
                Test(expectation, $"at turn {_state.Turn}");
            }
        }

        foreach (var turn in _game.Turns.Where(turn => turn.Turn > _state.Turn || turn.Turn < _engine.Scenario.Starts[_game.Start].FirstTurn))
        {
            _failures.Add(new(turn.Commands.Count > 0 ? turn.Commands[0].Line : 0, $"turn {turn.Turn} was never played: the game went from turn {_engine.Scenario.Starts[_game.Start].FirstTurn} to turn {_state.Turn}"));
        }
    }

    private void PlayByHand(List<PlayCommand> commands)
    {
        foreach (var answer in commands.OfType<PlayAnswer>())
        {
            Ask(new AnswerInject(answer.Seat, answer.Inject, answer.Text), answer.Line);
        }

        foreach (var forecast in commands.OfType<PlayForecast>())
        {
            Ask(new RecordForecast(forecast.Seat, forecast.Person, forecast.Forecast, forecast.Percent), forecast.Line);
        }

        foreach (var refused in commands.OfType<PlayRefused>())
        {
            // Beside what is written above it: a move can also be refused for want of points.
            var above = commands.TakeWhile(command => !ReferenceEquals(command, refused)).OfType<PlayMove>().Where(move => move.Seat == refused.Seat);
            var attempt = new CommitDecision(refused.Seat, [.. above.Select(move => move.Choice), new(refused.Move, "Tried.", refused.Particulars)], null);
            if (_engine.Submit(_state.Copy(), attempt, ForgetfulSink.Instance) is null)
            {
                _failures.Add(new(refused.Line, $"turn {_state.Turn}: \"{_engine.Scenario.Moves[refused.Move].Title}\" should be refused, but it is open"));
            }
        }

        foreach (var seat in _game.Seats)
        {
            var moves = commands.OfType<PlayMove>().Where(move => move.Seat == seat).ToList();
            var pass = commands.OfType<PlayPass>().FirstOrDefault(pass => pass.Seat == seat);
            if (moves.Count > 0 || pass is not null)
            {
                Ask(new CommitDecision(seat, [.. moves.Select(move => move.Choice)], pass?.Reason), moves.Count > 0 ? moves[0].Line : pass!.Line);
            }
        }
    }

    // The rules let a policy act only for a seat that it plays: it decides in a copy of the state, and the seat commits that.
    private void PlayOn()
    {
        foreach (var seat in _game.Seats)
        {
            var policy = _engine.Scenario.Seats[seat].Policy;
            if (policy < 0)
            {
                continue;
            }

            var copy = _state.Copy();
            Evolution.Apply(_engine.Scenario, copy, new(EventKind.SeatAssigned, seat, 0, policy, Cause.Procedure));
            var decided = new ListSink();
            _engine.Submit(copy, ActByPolicy.Of(seat), decided);
            var choices = decided.Events.Where(e => e.Kind == EventKind.MoveChosen).Select(e => new Choice(e.Subject, PlayedOn, Particulars(decided.Events, e.Subject)));
            Ask(new CommitDecision(seat, [.. choices], null), 0);
        }
    }

    private static Particulars? Particulars(IEnumerable<ExerciseEvent> decided, int move)
    {
        var said = decided.Where(e => e.Subject == move).ToList();
        int[] Chosen(EventKind kind) => [.. said.Where(e => e.Kind == kind).Select(e => e.After)];
        var questions = Chosen(EventKind.QuestionSelected);
        return questions.Length == 0 ? null
            : new(questions, Chosen(EventKind.RecipientSelected), (SharingForm)Chosen(EventKind.FormSelected).FirstOrDefault());
    }

    private bool Ask(Submission submission, int line)
    {
        if (_engine.Submit(_state, submission, _sink) is not { } refusal)
        {
            return true;
        }

        _failures.Add(new(line, $"turn {_state.Turn}: {refusal.Reason}"));
        return false;
    }

    private void Test(PlayExpectation expectation, string when)
    {
        if (!expectation.Holds(_state))
        {
            _failures.Add(new(expectation.Line, $"expected {expectation.Words} {when}: it is not so"));
        }
    }

    private void TestEnding()
    {
        var reached = _state.Ending < 0 ? null : _engine.Scenario.Endings[_state.Ending].Id;
        if (_game.Ending is not null && _game.Ending != reached)
        {
            _failures.Add(new(0, $"expected ending {_game.Ending}: {(reached is null ? "none was reached" : $"it is {reached}")}"));
        }
    }
}
