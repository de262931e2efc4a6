using Scenario.Exercise.Effects;
using Scenario.Exercise.Events;
using Scenario.Exercise.Luck;
using Scenario.Exercise.State;

namespace Scenario.Exercise.Rules;

/// <summary>
/// Effects that act on the same before-state. They are collected first, from any number of causes in any order, and
/// settled together afterwards: the ladder, what is learned, values placed, then changes summed, then limits. So nobody
/// profits from coming first.
/// </summary>
internal sealed class EffectBatch
{
    private readonly Proceedings _proceedings;
    private readonly Learning _learning;
    private readonly Reporting _reporting;
    private readonly long[] _sums;
    private readonly int[] _places;
    private readonly bool[] _isTouched;
    private readonly bool[] _isPlaced;
    private readonly int[] _flags;
    private readonly bool[] _injects;
    private int _direction;
    private Cause _climber;
    private int _ending = -1;
    private Cause _ender;

    public EffectBatch(Proceedings proceedings, Learning learning)
    {
        _proceedings = proceedings;
        _learning = learning;
        _reporting = new Reporting(proceedings, learning);
        var sizes = proceedings.Scenario.Layout.Sizes;
        _sums = new long[sizes.Indicators];
        _places = new int[sizes.Indicators];
        _isTouched = new bool[sizes.Indicators];
        _isPlaced = new bool[sizes.Indicators];
        _flags = new int[sizes.Flags];
        _injects = new bool[sizes.Injects];
    }

    /// <summary>Injects that effects of settled batches asked for and that are not delivered yet.</summary>
    public bool TakeInject(out int inject)
    {
        inject = Array.IndexOf(_injects, true);
        if (inject < 0)
        {
            return false;
        }

        _injects[inject] = false;
        return true;
    }

    /// <summary>Collects effects of one cause; <paramref name="repetition"/> tells several executions in one turn apart.</summary>
    public void Collect(IReadOnlyList<Effect> effects, Cause cause, int repetition = 0)
    {
        for (var i = 0; i < effects.Count; i++)
        {
            Collect(effects[i], cause, repetition);
        }
    }

    /// <summary>Collects what a move brought about in the words chosen for it: what it passes on, what that costs, and its leak.</summary>
    public void CollectSharing(int move)
    {
        if (_proceedings.Scenario.Moves[move].Offer is not { Shares: true } offer)
        {
            return;
        }

        var cause = new Cause(CauseKind.Move, move);
        _reporting.Share(move);
        for (var i = 0; i < offer.Forms.Count; i++)
        {
            if (offer.Forms[i].Form == _proceedings.State.SelectedForm(move))
            {
                Collect(offer.Forms[i].Effects, cause);
            }
        }

        if (_reporting.Leaks(move))
        {
            Collect(offer.Leak!.Effects, cause);
        }
    }

    private void Collect(Effect effect, Cause cause, int repetition)
    {
        var state = _proceedings.State;
        switch (effect)
        {
            case AddEffect add:
                Push(add.Indicator, add.By.Of(state), cause, add.Note);
                break;
            case AddDrawnEffect add:
                Push(add.Indicator, DrawnChange(add, repetition), cause, add.Note);
                break;
            case SetEffect set:
                Place(set.Indicator, InSteps(set.Indicator, set.To.Of(state)), cause, set.Note);
                break;
            case SetDrawnEffect set:
                Place(set.Indicator, set.Low + (int)Draw(set.Site, (long)set.High - set.Low + 1, repetition), cause, set.Note);
                break;
            case FlagEffect flag:
                // Raising outweighs lowering, whichever comes first.
                _flags[flag.Flag] = Math.Max(_flags[flag.Flag], flag.Value ? 2 : 1);
                break;
            case WhenEffect choice:
                Collect(choice.Condition.Holds(state) ? choice.Then : choice.Otherwise, cause, repetition);
                break;
            case ChanceEffect chance:
                Collect(IsLucky(chance, cause, repetition) ? chance.Then : chance.Otherwise, cause, repetition);
                break;
            case AfterEffect after:
                _proceedings.Tell(EventKind.EffectsDelayed, after.Delay, 0, state.Turn + after.Turns, cause);
                break;
            case InjectEffect inject:
                _injects[inject.Inject] = true;
                break;
            case PhaseEffect phase:
                _direction += phase.Direction;
                _climber = cause;
                break;
            case EndEffect end when _ending < 0 || end.Ending < _ending:
                (_ending, _ender) = (end.Ending, cause);
                break;
            default:
                _reporting.Take(effect, cause, repetition);
                break;
        }
    }

    /// <summary>Settles what was collected and leaves the batch empty, but for injects still to be taken.</summary>
    public void Settle()
    {
        Climb();
        _learning.Settle();
        for (var i = 0; i < _isTouched.Length; i++)
        {
            if (_isTouched[i])
            {
                SettleIndicator(i);
            }
        }

        for (var i = 0; i < _flags.Length; i++)
        {
            var before = _proceedings.State.Flag(i) ? 1 : 0;
            if (_flags[i] != 0 && _flags[i] - 1 != before)
            {
                _proceedings.Tell(EventKind.FlagChanged, i, before, _flags[i] - 1, Cause.Procedure);
            }

            _flags[i] = 0;
        }

        if (_ending >= 0 && _proceedings.State.AnnouncedEnding < 0)
        {
            _proceedings.Tell(EventKind.EndingAnnounced, _ending, 0, 0, _ender);
        }

        _ending = -1;
    }

    private void Climb()
    {
        if (_direction == 0)
        {
            return;
        }

        var state = _proceedings.State;
        var direction = Math.Sign(_direction);
        _direction = 0;
        var from = state.Phase;
        var step = _proceedings.Machinery.Climb(state, direction);
        if (!step.Moved)
        {
            _proceedings.Tell(EventKind.PhaseHeld, direction, from, step.Rung, _climber);
            return;
        }

        // The price is reckoned on the state before the step, like everything else in the batch.
        var phases = _proceedings.Scenario.Phases;
        if (direction < 0)
        {
            Collect(phases[from].OnSteppingDown, new(CauseKind.Phase, from));
        }
        else
        {
            var gate = phases[step.Rung].Gate;
            Collect(step.Forced ? gate.OnForced : gate.OnMet, new(CauseKind.Phase, step.Rung));
        }

        _direction = 0;
        _proceedings.Tell(EventKind.PhaseChanged, step.Forced ? 1 : 0, from, step.Rung, _climber);
    }

    private void SettleIndicator(int indicator)
    {
        var definition = _proceedings.Scenario.Indicators[indicator];
        var before = _proceedings.State.Value(indicator);
        long start = _isPlaced[indicator] ? _places[indicator] : before;
        var steps = start + FixedPoint.ToSteps(_sums[indicator], definition.Step);
        var after = (int)Math.Clamp(steps, definition.Min, definition.Max);
        _sums[indicator] = 0;
        _isTouched[indicator] = _isPlaced[indicator] = false;
        if (after != before)
        {
            _proceedings.Tell(EventKind.IndicatorChanged, indicator, before, after, Cause.Procedure);
        }
    }

    private void Push(int indicator, long thousandths, Cause cause, string? why)
    {
        _isTouched[indicator] = true;
        _sums[indicator] = FixedPoint.Add(_sums[indicator], thousandths);
        if (_proceedings.Records && thousandths != 0)
        {
            var steps = FixedPoint.ToSteps(thousandths, _proceedings.Scenario.Indicators[indicator].Step);
            _proceedings.Tell(EventKind.IndicatorPushed, indicator, 0, (int)Math.Clamp(steps, int.MinValue, int.MaxValue), cause, why);
        }
    }

    private void Place(int indicator, int value, Cause cause, string? why)
    {
        // Of several values placed at once the highest stays, whichever comes first.
        _places[indicator] = _isPlaced[indicator] ? Math.Max(_places[indicator], value) : value;
        _isTouched[indicator] = _isPlaced[indicator] = true;
        if (_proceedings.Records)
        {
            _proceedings.Tell(EventKind.IndicatorPlaced, indicator, 0, value, cause, why);
        }
    }

    private int InSteps(int indicator, long thousandths)
    {
        var definition = _proceedings.Scenario.Indicators[indicator];
        return (int)Math.Clamp(FixedPoint.ToSteps(thousandths, definition.Step), definition.Min, definition.Max);
    }

    private long DrawnChange(AddDrawnEffect add, int repetition)
    {
        var state = _proceedings.State;
        var step = _proceedings.Scenario.Indicators[add.Indicator].Step;
        var now = (long)state.Value(add.Indicator) * step;
        var change = (add.Low + Draw(add.Site, (long)add.High - add.Low + 1, repetition)) * step;
        if (add.UpTo is { } upTo && change > 0)
        {
            change = Math.Clamp(upTo.Of(state) - now, 0, change);
        }

        if (add.DownTo is { } downTo && change < 0)
        {
            change = Math.Clamp(downTo.Of(state) - now, change, 0);
        }

        return change;
    }

    private bool IsLucky(ChanceEffect chance, Cause cause, int repetition)
    {
        var odds = (int)Math.Clamp(chance.Chance.Of(_proceedings.State), 0, KeyedLuck.Certain);
        var roll = (int)Draw(chance.Site, KeyedLuck.Certain, repetition);
        _proceedings.Tell(EventKind.ChanceDrawn, roll < odds ? 1 : 0, odds, roll, cause);
        return roll < odds;
    }

    private long Draw(DrawSite site, long bound, int repetition) =>
        site.Below(bound, _proceedings.State.Seed, _proceedings.State.Turn, repetition);
}
