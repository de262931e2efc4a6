using Scenario.Exercise.Conditions;
using Scenario.Exercise.Definitions;
using Scenario.Exercise.Effects;
using Scenario.Exercise.Events;
using Scenario.Exercise.State;

namespace Scenario.Exercise.Rules;

/// <summary>
/// Triggers and injects. Reactions are tried by priority until none can happen any more. Each happens at most once a
/// turn, so with n of them at most n happen and at most n(n+1)/2 are tried: the fixed point is always reached.
/// </summary>
internal sealed class Happenings
{
    private readonly Proceedings _proceedings;
    private readonly EffectBatch _batch;
    private readonly bool[] _asksWhatWasChosen;

    public Happenings(Proceedings proceedings, EffectBatch batch)
    {
        _proceedings = proceedings;
        _batch = batch;
        _asksWhatWasChosen = [.. proceedings.Scenario.Reactions.Select(AsksWhatWasChosen)];
    }

    private CompiledScenario Scenario => _proceedings.Scenario;

    private ExerciseState State => _proceedings.State;

    /// <summary>What the opening of a turn brings: effects put off, messages on schedule, reactions.</summary>
    public void Open()
    {
        for (var i = 0; i < Scenario.Delays.Count; i++)
        {
            var times = State.DelayedCount(i, State.Turn);
            if (times > 0)
            {
                _proceedings.Tell(EventKind.DelayedEffectsDue, i, times, State.Turn, Scenario.Delays[i].Cause);
                for (var repetition = 0; repetition < times; repetition++)
                {
                    _batch.Collect(Scenario.Delays[i].Effects, Scenario.Delays[i].Cause, repetition);
                }
            }
        }

        SettleAndDeliver();
        for (var i = 0; i < Scenario.Injects.Count; i++)
        {
            var inject = Scenario.Injects[i];
            var isDue = inject.Kind == InjectKind.Scheduled && inject.Turn == State.Turn && inject.Occasion.Condition.Holds(State);
            if (isDue || State.FollowUpTurn(i) == State.Turn)
            {
                Deliver(i, Cause.Procedure);
            }
        }

        React(afterMoves: false);
    }

    /// <summary>Reactions to a fixed point. What asks what was chosen in this turn is tried only after the moves.</summary>
    public void React(bool afterMoves)
    {
        var reactions = Scenario.Reactions;
        for (var i = 0; i < reactions.Count; i++)
        {
            if ((afterMoves || !_asksWhatWasChosen[i]) && CanHappen(reactions[i]))
            {
                Happen(reactions[i]);
                i = -1;
            }
        }
    }

    /// <summary>Settles the batch, then delivers the injects it asked for, and those that these ask for.</summary>
    public void SettleAndDeliver()
    {
        _batch.Settle();
        while (_batch.TakeInject(out var inject))
        {
            Deliver(inject, Cause.Procedure);
        }
    }

    private void Deliver(int index, Cause cause)
    {
        var inject = Scenario.Injects[index];
        var before = State.DeliveredTurn(index);
        if (before == State.Turn || (before != 0 && inject.Occasion.Repetition == Repetition.Once))
        {
            return;
        }

        _proceedings.Tell(EventKind.InjectDelivered, index, 0, 0, cause);
        for (var i = 0; i < inject.FollowUps.Count; i++)
        {
            _proceedings.Tell(EventKind.FollowUpAwaited, inject.FollowUps[i], 0, State.Turn + 1, new(CauseKind.Inject, index));
        }

        _batch.Collect(inject.Effects, new(CauseKind.Inject, index));
        _batch.Settle();
    }

    private void Happen(Reaction reaction)
    {
        if (reaction.IsInject)
        {
            Deliver(reaction.Index, Cause.Procedure);
        }
        else
        {
            _proceedings.Tell(EventKind.TriggerFired, reaction.Index, 0, 0, Cause.Procedure);
            _batch.Collect(Scenario.Triggers[reaction.Index].Effects, new(CauseKind.Trigger, reaction.Index));
        }

        SettleAndDeliver();
    }

    private bool CanHappen(Reaction reaction)
    {
        if (reaction.IsInject)
        {
            var inject = Scenario.Injects[reaction.Index];
            return IsOccasion(inject.Occasion, State.DeliveredTurn(reaction.Index), State.DeliveredTurn(reaction.Index) != 0);
        }

        var trigger = Scenario.Triggers[reaction.Index];
        return IsOccasion(trigger.Occasion, State.LastFired(reaction.Index), State.TimesFired(reaction.Index) != 0);
    }

    private bool IsOccasion(Occasion occasion, int lastTurn, bool happenedBefore)
    {
        if (happenedBefore && (lastTurn == State.Turn || occasion.Repetition == Repetition.Once))
        {
            return false;
        }

        return (occasion.Repetition != Repetition.WhileFalseBefore || State.Memory(occasion.Memory) == 0)
            && occasion.Condition.Holds(State);
    }

    private bool AsksWhatWasChosen(Reaction reaction)
    {
        var readings = new List<Reading>();
        if (reaction.IsInject)
        {
            Scenario.Injects[reaction.Index].Occasion.Condition.AddReadings(readings);
            AddReadings(Scenario.Injects[reaction.Index].Effects, readings);
        }
        else
        {
            Scenario.Triggers[reaction.Index].Occasion.Condition.AddReadings(readings);
            AddReadings(Scenario.Triggers[reaction.Index].Effects, readings);
        }

        return readings.Exists(static reading => reading.Kind == ElementKind.Choice);
    }

    private static void AddReadings(IReadOnlyList<Effect> effects, List<Reading> readings)
    {
        foreach (var effect in effects)
        {
            if (effect is WhenEffect choice)
            {
                choice.Condition.AddReadings(readings);
                AddReadings(choice.Then, readings);
                AddReadings(choice.Otherwise, readings);
            }
            else if (effect is ChanceEffect chance)
            {
                chance.Chance.AddReadings(readings);
                AddReadings(chance.Then, readings);
                AddReadings(chance.Otherwise, readings);
            }
        }
    }
}
