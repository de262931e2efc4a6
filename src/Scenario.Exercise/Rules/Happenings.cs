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
        SettleDelays();
        for (var i = 0; i < Scenario.Injects.Count; i++)
        {
            if ((IsScheduled(i) && Scenario.Injects[i].Occasion.Condition.Holds(State)) || State.FollowUpTurn(i) == State.Turn)
            {
                Deliver(i, Cause.Procedure);
            }
        }

        React(afterMoves: false);
    }

    private void SettleDelays()
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
    }

    /// <summary>What a turn that is jumped over brings: effects put off; messages that were to arrive are listed and do not.</summary>
    public void PassOver()
    {
        SettleDelays();
        for (var i = 0; i < Scenario.Injects.Count; i++)
        {
            if (State.DeliveredTurn(i) == 0 && (IsScheduled(i) || State.FollowUpTurn(i) == State.Turn))
            {
                _proceedings.Tell(EventKind.InjectMissed, i, 0, 0, Cause.Procedure);
            }
        }
    }

    /// <summary>Delivers an inject whatever its plan; what it sets off comes about.</summary>
    public void Fire(int inject)
    {
        Deliver(inject, Cause.Procedure, isFired: true);
        SettleAndDeliver();
        React(afterMoves: State.Step == ProcedureStep.Reaction);
    }

    /// <summary>Whether an inject could still come by itself or by hand; nothing arrives before the first turn.</summary>
    public bool CanCome(int inject) => State.Turn > 0 &&
        (State.DeliveredTurn(inject) == 0 || (State.DeliveredTurn(inject) != State.Turn && Scenario.Injects[inject].Occasion.Repetition != Repetition.Once));

    // Held, skipped, or put off to a turn that has not come: whoever else asks for it asks in vain.
    private bool IsKeptBack(int inject) => State.Plan(inject) is var plan && (plan is InjectPlan.Held or InjectPlan.Skipped || InjectPlan.DeferredTo(plan) > State.Turn);

    // On schedule, or in the turn to which the facilitator put it off.
    private bool IsScheduled(int inject)
    {
        var deferred = InjectPlan.DeferredTo(State.Plan(inject));
        return Scenario.Injects[inject].Kind switch
        {
            InjectKind.Conditional => false,
            _ when deferred > 0 => deferred == State.Turn,
            var kind => kind == InjectKind.Scheduled && Scenario.Injects[inject].Turn == State.Turn,
        };
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

    private void Deliver(int index, Cause cause, bool isFired = false)
    {
        var inject = Scenario.Injects[index];
        if (!CanCome(index) || (!isFired && IsKeptBack(index)))
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
            // What is held or skipped does not come by itself; what was put off waits for its condition from its turn on.
            var inject = Scenario.Injects[reaction.Index];
            return !IsKeptBack(reaction.Index) && IsOccasion(inject.Occasion, State.DeliveredTurn(reaction.Index), State.DeliveredTurn(reaction.Index) != 0);
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
