using Scenario.Exercise.Events;
using Scenario.Exercise.Rules;
using Scenario.Exercise.State;
using Scenario.Exercise.Tests.Generated;

namespace Scenario.Secrecy.Tests;

/// <summary>A facilitator who does whatever comes to mind; what the rules refuse is let be.</summary>
internal sealed class AnyFacilitator : IPast
{
    private readonly TestGame _game;
    private readonly Random _random;
    private readonly Dictionary<int, ExerciseState> _kept = [];

    public AnyFacilitator(TestGame game, Random random)
    {
        _game = game;
        _random = random;
        game.Engine.Past = this;
    }

    /// <summary>What was accepted, by name.</summary>
    public List<string> Done { get; } = [];

    public int Events => _game.Sink.Events.Count;

    public ExerciseState? After(int events) => _kept.GetValueOrDefault(events);

    public StandingAnswers Standing => GamePast.StandingIn(_game);

    /// <summary>Does a few things.</summary>
    public void Act(int times)
    {
        for (var i = 0; i < times; i++)
        {
            _kept[Events] = _game.State.Copy();
            var act = Any();
            if (_game.Try(act) is null)
            {
                Done.Add(act.GetType().Name);
            }
        }
    }

    private Submission Any()
    {
        var scenario = _game.Scenario;
        var inject = _random.Next(scenario.Injects.Count);
        var move = _random.Next(scenario.Moves.Count);
        var seat = _random.Next(scenario.Seats.Count);
        return _random.Next(18) switch
        {
            0 => new FireInject(inject, _random.Next(2) == 0 ? null : "It is time."),
            1 => new PlanInject(inject, _random.Next(-2, scenario.Turns.Count + 1), "Not now."),
            2 => new EditInject(inject, _random.Next(-1, scenario.Seats.Count), "New title", "New words"),
            3 => new ImproviseInject(new((ulong)_random.Next(1, 1 << scenario.Seats.Count), "A voice", "call", "Listen", "Something new."), "They were stuck."),
            4 => new OpenMessage(seat, inject),
            5 => new RecordExpectation(inject, 0, 1, "They did."),
            6 => new OpenRuling(move),
            7 => new RuleOnMove(move, _random.Next(3), _random.Next(101), [], "So be it."),
            8 => new MakeArgument(seat, 1, _random.Next(2) == 0 ? move : -1, 0, _random.Next(2) == 0, "An argument."),
            9 => new EstimateOdds(seat, 1, move, _random.Next(101)),
            10 => new ProposeMove(seat, 1, "Something else", "With reasons."),
            11 => new RuleOnProposal(_random.Next(Math.Max(1, _game.State.Proposals)), 60, [AnyChange()], "Granted."),
            12 => new CorrectState([AnyChange()], "A slip."),
            13 when _kept.Count > 1 => new UndoTo(_kept.Keys.ElementAt(_random.Next(_kept.Count)), "By mistake."),
            14 => new SetTimer(600, "Hurry."),
            15 => new RecordFirstChoice(seat, 2, [], 40),
            16 => new RecordCounterArgument(seat, 2, [.. scenario.Seats[seat].Moves.Take(_random.Next(3))], "Not so fast."),
            _ => new TakeNote(NoteKind.Note, -1, 0, "A note."),
        };
    }

    private ControlChange AnyChange() => _random.Next(3) switch
    {
        0 => new(ControlChangeKind.Flag, _random.Next(_game.Scenario.Flags.Count), _random.Next(2)),
        1 => new(ControlChangeKind.Inject, _random.Next(_game.Scenario.Injects.Count)),
        _ => AnyValue(_random.Next(_game.Scenario.Indicators.Count)),
    };

    private ControlChange AnyValue(int indicator)
    {
        var definition = _game.Scenario.Indicators[indicator];
        return new(ControlChangeKind.Set, indicator, _random.NextInt64(definition.Min, (long)definition.Max + 1) * definition.Step);
    }
}
