using Scenario.Exercise.Definitions;
using Scenario.Exercise.Effects;
using Scenario.Exercise.Events;
using Scenario.Exercise.Luck;
using Scenario.Exercise.Procedure;
using Scenario.Exercise.State;

namespace Scenario.Exercise.Rules;

/// <summary>A turn from its opening to its close, in the one documented order.</summary>
internal sealed class TurnFlow
{
    private readonly Proceedings _proceedings;
    private readonly Learning _learning;
    private readonly EffectBatch _batch;
    private readonly Happenings _happenings;
    private readonly int[][] _movesByCategory;
    private readonly int[] _memories;
    private readonly (int Inject, int Number, ExpectedAction Expected)[] _expected;

    public TurnFlow(Proceedings proceedings)
    {
        _proceedings = proceedings;
        _learning = new Learning(proceedings);
        _batch = new EffectBatch(proceedings, _learning);
        _happenings = new Happenings(proceedings, _batch);
        _movesByCategory = [.. Enumerable.Range(0, Scenario.Categories.Count).Select(category =>
            Enumerable.Range(0, Scenario.Moves.Count).Where(move => Scenario.Moves[move].Category == category).ToArray())];
        _memories = new int[Scenario.Memories.Count];
        _expected = [.. Scenario.Injects.SelectMany(static (inject, index) => inject.Expected.Select((expected, number) => (index, number, expected)))
            .Where(static entry => entry.expected.When is not null)];
    }

    private CompiledScenario Scenario => _proceedings.Scenario;

    private ExerciseState State => _proceedings.State;

    private int FirstTurn => Scenario.Starts[State.Start].FirstTurn;

    /// <summary>What the chosen start changes before the first turn.</summary>
    public void ApplyStart()
    {
        _learning.Begin(FirstTurn, turn: 0);
        _batch.Collect(Scenario.Starts[State.Start].Effects, new(CauseKind.Start, State.Start));
        _happenings.SettleAndDeliver();
    }

    /// <summary>Opens the next turn and lets the seats deliberate.</summary>
    public void Open()
    {
        var turn = State.Turn == 0 ? FirstTurn : State.Turn + 1;
        _proceedings.Enter(ProcedureTrigger.Open);
        _proceedings.Tell(EventKind.TurnOpened, turn, 0, 0, Cause.Procedure);
        _learning.Begin(FirstTurn, turn);
        _happenings.Open();
        _proceedings.Enter(ProcedureTrigger.Deliberate);
    }

    /// <summary>
    /// Jumps to a later turn: in each turn between nobody decides, what is due comes about in order, time passes, and what was to
    /// arrive is listed. Nothing piles up for the turn that opens in the end; an ending on the way ends the jump.
    /// </summary>
    public void JumpTo(int turn)
    {
        while (State.Turn + 1 < turn)
        {
            _proceedings.Enter(ProcedureTrigger.Open);
            _proceedings.Tell(EventKind.TurnOpened, State.Turn + 1, 0, 0, Cause.Procedure);
            _learning.Begin(FirstTurn, State.Turn);
            _happenings.PassOver();
            _proceedings.Enter(ProcedureTrigger.Deliberate);
            _proceedings.Enter(ProcedureTrigger.Resolve);
            _proceedings.Enter(ProcedureTrigger.React);
            Drift();
            _learning.Age();
            End();
            if (State.Ending >= 0 || State.Turn == Scenario.Turns.Count)
            {
                return;
            }
        }

        Open();
    }

    /// <summary>Delivers an inject by hand.</summary>
    public void Fire(int inject) => _happenings.Fire(inject);

    /// <summary>Whether an inject could still come.</summary>
    public bool CanCome(int inject) => _happenings.CanCome(inject);

    /// <summary>Lets changes made by hand take effect, and what they set off.</summary>
    public void TakeEffect(IReadOnlyList<Effect> effects, Cause cause)
    {
        _batch.Collect(effects, cause);
        _happenings.SettleAndDeliver();
    }

    /// <summary>Closes the deliberation: decisions take effect, the world reacts, the turn closes.</summary>
    public void Close()
    {
        for (var seat = 0; seat < Scenario.Seats.Count; seat++)
        {
            if (State.Policy(seat) != ExerciseState.Vacant && State.Decision(seat) == DecisionStatus.Open)
            {
                _proceedings.Tell(EventKind.DecisionMissed, seat, 0, 0, Cause.Procedure);
            }
        }

        _proceedings.Enter(ProcedureTrigger.Resolve);
        foreach (var moves in _movesByCategory)
        {
            Resolve(moves);
        }

        _proceedings.Enter(ProcedureTrigger.React);
        _happenings.React(afterMoves: true);
        Drift();
        _learning.Age();
        Unveil();
        End();
    }

    private void Resolve(int[] moves)
    {
        foreach (var move in moves)
        {
            if (State.ChosenNow(move))
            {
                Resolve(move);
            }
        }

        _happenings.SettleAndDeliver();
    }

    private void Resolve(int move)
    {
        var definition = Scenario.Moves[move];
        var cause = new Cause(CauseKind.Move, move);
        var odds = OddsOf(move);
        var roll = (int)definition.OddsSite.Below(KeyedLuck.Certain, State.Seed, State.Turn, repetition: 0);
        _proceedings.Tell(EventKind.MoveResolved, move, odds, roll, cause);
        var succeeds = roll < odds;
        if (State.RuledOutcome(move) != 0 && (State.RuledOutcome(move) == 1) is var ruled && ruled != succeeds)
        {
            _proceedings.Tell(EventKind.OutcomeOverruled, move, succeeds ? 1 : 0, ruled ? 1 : 0, cause);
            succeeds = ruled;
        }

        _batch.CollectAccepted(succeeds ? definition.Effects : definition.Otherwise, cause, State.RejectedEffects(move));
        if (succeeds)
        {
            _batch.CollectSharing(move);
        }
    }

    // As ruled, else as people estimated them where the scenario asks for that, else the model's own.
    private int OddsOf(int move) => State.RuledOdds(move) is var ruled and >= 0 ? ruled
        : Scenario.Moves[move].Adjudication == Adjudication.Pooled && State.EstimatedOdds(move) is { Count: > 0 } estimated ? (int)((long)estimated.Sum * (KeyedLuck.Certain / 100) / estimated.Count)
        : Scenario.Moves[move].ModelOdds(State);

    private void Drift()
    {
        for (var i = 0; i < Scenario.Indicators.Count; i++)
        {
            _batch.Collect(Scenario.Indicators[i].Drift, new(CauseKind.Drift, i));
        }

        _happenings.SettleAndDeliver();
    }

    // What was done in secret becomes known when the scenario says so.
    private void Unveil()
    {
        for (var i = 0; i < Scenario.Layout.Sizes.Unveilable; i++)
        {
            if (Scenario.Moves[i].Unveiled is { } when && State.TimesMade(i) > 0 && !State.IsUnveiled(i) && when.Holds(State))
            {
                _proceedings.Tell(EventKind.MoveUnveiled, i, 0, State.LastMade(i), Cause.Procedure);
            }
        }
    }

    // What was expected of people and can be told by a condition; a message that has not come asks nothing of anybody.
    private void MatchExpected()
    {
        foreach (var (inject, number, expected) in _expected)
        {
            if (State.DeliveredTurn(inject) != 0 && State.ExpectedMet(expected.Place) == 0 && expected.When!.Holds(State))
            {
                _proceedings.Tell(EventKind.ExpectationMet, inject, number, State.Turn, Cause.Procedure);
            }
        }
    }

    private void End()
    {
        MatchExpected();
        var ending = FindEnding();
        Keep();
        if (ending >= 0)
        {
            _proceedings.Tell(EventKind.EndingReached, ending, 0, 0, Cause.Procedure);
            _proceedings.Enter(ProcedureTrigger.End);
        }
    }

    // What is remembered from turn to turn, and the mark by which the turn can be told again.
    private void Keep()
    {
        for (var i = 0; i < _memories.Length; i++)
        {
            _memories[i] = Scenario.Memories[i].AtTurnEnd(State, State.Memory(i));
        }

        for (var i = 0; i < _memories.Length; i++)
        {
            if (_memories[i] != State.Memory(i))
            {
                _proceedings.Tell(EventKind.MemoryKept, i, State.Memory(i), _memories[i], Cause.Procedure);
            }
        }

        _proceedings.Tell(EventKind.TurnClosed, State.Turn, 0, 0, Cause.Procedure, _proceedings.Records ? State.Fingerprint() : null);
    }

    private int FindEnding()
    {
        if (State.AnnouncedEnding >= 0)
        {
            return State.AnnouncedEnding;
        }

        var isLastTurn = State.Turn == Scenario.Turns.Count;
        for (var i = 0; i < Scenario.Endings.Count; i++)
        {
            if ((isLastTurn || Scenario.Endings[i].Immediate) && Scenario.Endings[i].When.Holds(State))
            {
                return i;
            }
        }

        return -1;
    }
}
