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

    public TurnFlow(Proceedings proceedings)
    {
        _proceedings = proceedings;
        _learning = new Learning(proceedings);
        _batch = new EffectBatch(proceedings, _learning);
        _happenings = new Happenings(proceedings, _batch);
        _movesByCategory = [.. Enumerable.Range(0, Scenario.Categories.Count).Select(category =>
            Enumerable.Range(0, Scenario.Moves.Count).Where(move => Scenario.Moves[move].Category == category).ToArray())];
        _memories = new int[Scenario.Memories.Count];
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
            if (!State.ChosenNow(move))
            {
                continue;
            }

            var definition = Scenario.Moves[move];
            var odds = (int)Math.Clamp(definition.Odds.Of(State), 0, KeyedLuck.Certain);
            var roll = (int)definition.OddsSite.Below(KeyedLuck.Certain, State.Seed, State.Turn, repetition: 0);
            _proceedings.Tell(EventKind.MoveResolved, move, odds, roll, new(CauseKind.Move, move));
            _batch.Collect(roll < odds ? definition.Effects : definition.Otherwise, new(CauseKind.Move, move));
            if (roll < odds)
            {
                _batch.CollectSharing(move);
            }
        }

        _happenings.SettleAndDeliver();
    }

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

    private void End()
    {
        var ending = FindEnding();
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
        if (ending >= 0)
        {
            _proceedings.Tell(EventKind.EndingReached, ending, 0, 0, Cause.Procedure);
            _proceedings.Enter(ProcedureTrigger.End);
        }
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
