using Scenario.Exercise.Conditions;
using Scenario.Exercise.Definitions;
using Scenario.Exercise.Effects;
using Scenario.Exercise.Events;
using Scenario.Exercise.Rules;
using Scenario.Exercise.State;

namespace Scenario.Secrecy.Tests;

/// <summary>
/// A world that differs from the real one only in what one seat may not know: hidden events are dropped, altered and
/// invented. What is hidden is decided here (<see cref="SeatSight"/>); nothing is asked of the code under test.
/// </summary>
internal sealed class OtherWorld
{
    private readonly CompiledScenario _scenario;
    private readonly Random _random;
    private readonly bool _goesBack;
    private readonly SeatSight _sight;
    private readonly OtherEvents _events;
    private readonly List<ExerciseEvent> _history = [];

    public OtherWorld(CompiledScenario scenario, IReadOnlyList<ExerciseEvent> history, int seat, Random random, bool keepsLuck)
    {
        _scenario = scenario;
        _random = random;
        _goesBack = history.Any(static happened => happened.Kind == EventKind.Undone);
        _sight = new(scenario, seat);
        _events = new(scenario, seat, _sight, random, keepsLuck, _goesBack);
        var revealed = history.Count - 1;
        while (revealed >= 0 && !(history[revealed].Kind == EventKind.StepEntered && history[revealed].After == (int)ProcedureStep.Resolution))
        {
            revealed--;
        }

        var begun = false;
        var isOpen = false;
        var places = new int[history.Count];
        for (var i = 0; i < history.Count; i++)
        {
            places[i] = _history.Count;
            if (history[i].Kind == EventKind.Undone)
            {
                // The same point, however many events lie before it here.
                _history.Add(history[i] with { Subject = places[history[i].Subject], Text = "another reason" });
            }
            else if (history[i].Kind is EventKind.QuestionSelected or EventKind.RecipientSelected && ReachesSeat(history, i))
            {
                // Who gets a figure knows that it was chosen for them.
                _history.Add(history[i]);
            }
            else if (Changed(history[i], isRevealed: i < revealed) is { } kept)
            {
                _history.Add(kept);
            }

            begun |= history[i].Kind == EventKind.TurnOpened;
            isOpen |= i > revealed && history[i].Kind == EventKind.TurnOpened;
            if (begun && i > history.Count / 4 && random.Next(6) == 0 && !IsPair(history[i].Kind) && Invented(isOpen) is { } invented)
            {
                _history.Add(invented);
            }
        }

        State = new ExerciseState(scenario.Layout);
        foreach (var happened in _history)
        {
            Evolution.Apply(scenario, State, happened);
        }
    }

    public ExerciseState State { get; }

    public IReadOnlyList<ExerciseEvent> History => _history;

    /// <summary>How many events differ from the real world's.</summary>
    public int Differences { get; private set; }

    private bool ReachesSeat(IReadOnlyList<ExerciseEvent> history, int selected)
    {
        var (move, chosen) = (history[selected].Subject, history[selected].After);
        for (var i = selected + 1; i < history.Count && (_goesBack || history[i].Kind != EventKind.TurnOpened); i++)
        {
            var later = history[i];
            if (later is { Kind: EventKind.EstimateShared, Cause.Kind: CauseKind.Move } && later.Cause.Index == move
                && (later.After == _sight.Actor || _scenario.Actors[later.After].IsPublic)
                && chosen == (history[selected].Kind == EventKind.QuestionSelected ? later.Subject : later.After))
            {
                return true;
            }
        }

        return false;
    }

    // A figure and what it did to its reader are told in one breath.
    private static bool IsPair(EventKind kind) => kind is EventKind.EstimateShared or EventKind.DiscrepancyNoticed;

    private ExerciseEvent? Changed(in ExerciseEvent happened, bool isRevealed)
    {
        var changed = _events.Change(happened, isRevealed);
        if (changed != happened)
        {
            Differences++;
        }

        return changed;
    }

    private ExerciseEvent? Invented(bool isOpen)
    {
        var invented = Any(isOpen);
        if (invented is not null)
        {
            Differences++;
        }

        return invented;
    }

    private ExerciseEvent? Any(bool isOpen)
    {
        switch (_random.Next(9))
        {
            case 0 when Pick(_scenario.Indicators.Count, i => !_sight.Sees(ElementKind.Indicator, i)) is { } i:
                return new(EventKind.IndicatorChanged, i, 0, _events.AnyValue(i), Cause.Procedure);
            case 1 when Pick(_scenario.Flags.Count, i => !_sight.Sees(ElementKind.Flag, i)) is { } i:
                return new(EventKind.FlagChanged, i, 0, _random.Next(2), Cause.Procedure);
            case 2 when Pick(_scenario.Triggers.Count, i => !_sight.Sees(ElementKind.Trigger, i)) is { } i:
                return new(EventKind.TriggerFired, i, 0, 0, Cause.Procedure);
            case 3 when Pick(_scenario.Injects.Count, i => !_sight.Sees(ElementKind.Inject, i)) is { } i:
                return new(EventKind.InjectDelivered, i, 0, 0, Cause.Procedure);
            case 4 when Pick(_scenario.Actors.Count, i => i != _sight.Actor) is { } i && _scenario.Questions.Count > 0:
                return new(EventKind.EstimateChanged, _scenario.Holding(i, _random.Next(_scenario.Questions.Count)), 1, 0, Cause.Procedure, "hearsay", _events.AnyEstimate());
            case 5 when Pick(_scenario.Moves.Count, i => !_sight.IsMine(i) && (isOpen || _scenario.Moves[i].Secret)) is { } i && isOpen:
                return new(EventKind.MoveChosen, i, 0, 0, Cause.Procedure, "a secret reason");
            case 6 when Pick(_scenario.Indicators.Count, i => !_sight.Sees(ElementKind.Indicator, i)) is { } i:
                return new(EventKind.IndicatorPushed, i, 0, 5, Cause.Procedure, "a secret note");
            case 7:
                return new(EventKind.EndingAnnounced, 0, 0, 0, Cause.Procedure);
            case 8 when Pick(_scenario.Moves.Count, i => !_sight.IsMine(i) && _scenario.Moves[i].Secret) is { } i:
                return new(EventKind.MoveResolved, i, 100_000, 0, new(CauseKind.Move, i));
            default:
                return new(EventKind.ChanceDrawn, 1, 50_000, _random.Next(100_000), Cause.Procedure);
        }
    }

    private int? Pick(int count, Func<int, bool> wanted) =>
        Enumerable.Range(0, count).Where(wanted).ToList() is { Count: > 0 } found ? found[_random.Next(found.Count)] : null;
}
