using Scenario.Exercise.Conditions;
using Scenario.Exercise.Definitions;
using Scenario.Exercise.Effects;
using Scenario.Exercise.Events;
using Scenario.Exercise.Knowledge;
using Scenario.Exercise.Rules;
using Scenario.Exercise.State;

namespace Scenario.Secrecy.Tests;

/// <summary>
/// A world that differs from the real one only in what one seat may not know: hidden events are dropped, altered and
/// invented. It decides by itself what is hidden and asks nothing of the code under test.
/// </summary>
internal sealed class OtherWorld
{
    private readonly CompiledScenario _scenario;
    private readonly int _seat;
    private readonly Random _random;
    private readonly bool _keepsLuck;
    private readonly bool _goesBack;
    private readonly List<ExerciseEvent> _history = [];

    public OtherWorld(CompiledScenario scenario, IReadOnlyList<ExerciseEvent> history, int seat, Random random, bool keepsLuck)
    {
        _scenario = scenario;
        _seat = seat;
        _random = random;
        _keepsLuck = keepsLuck;
        _goesBack = history.Any(static happened => happened.Kind == EventKind.Undone);
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
                && (later.After == Actor || _scenario.Actors[later.After].IsPublic)
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
        var changed = Change(happened, isRevealed);
        if (changed != happened)
        {
            Differences++;
        }

        return changed;
    }

    private ExerciseEvent? Change(in ExerciseEvent happened, bool isRevealed)
    {
        var subject = happened.Subject;
        switch (happened.Kind)
        {
            case EventKind.ExerciseBegan:
                return _keepsLuck ? happened : happened with { Before = _random.Next(), After = _random.Next() };
            case EventKind.TurnClosed:
                return happened with { Text = $"{_random.Next():x8}" };
            case EventKind.SeatAssigned:
                return subject != _seat && happened.After > 0 ? happened with { After = _random.Next(_scenario.Policies.Count) } : happened;
            case EventKind.IndicatorPushed or EventKind.IndicatorPlaced:
                return Sees(ElementKind.Indicator, subject) && SeesCause(happened.Cause) ? happened : null;
            case EventKind.IndicatorChanged:
                return Sees(ElementKind.Indicator, subject) ? happened : happened with { After = AnyValue(subject) };
            case EventKind.FlagChanged:
                return Sees(ElementKind.Flag, subject) ? happened : happened with { After = _random.Next(2) };
            case EventKind.TriggerFired:
                return Sees(ElementKind.Trigger, subject) ? happened : null;
            case EventKind.InjectDelivered:
                return Sees(ElementKind.Inject, subject) ? happened : null;
            case EventKind.DelayedEffectsDue:
                return SeesCause(happened.Cause) && !_scenario.Delays[subject].Effects.All(IsHiddenChange) ? happened : null;
            case EventKind.PhaseHeld:
                return SeesCause(happened.Cause) ? happened : null;
            case EventKind.PhaseChanged:
                return SeesAll(_scenario.Phases[Math.Max(happened.Before, happened.After)].Gate.When) ? happened : happened with { Subject = _random.Next(2) };
            case EventKind.EffectsDelayed or EventKind.FollowUpAwaited or EventKind.EndingAnnounced or EventKind.PolicyDrew or EventKind.ChanceDrawn:
                return null;
            case EventKind.MemoryKept:
                return SeesAll(_scenario.Memories[subject].Condition) ? happened : happened with { After = _random.Next(3) };
            default:
                return ChangeDecision(happened, isRevealed);
        }
    }

    private ExerciseEvent? ChangeDecision(in ExerciseEvent happened, bool isRevealed)
    {
        var subject = happened.Subject;
        switch (happened.Kind)
        {
            case EventKind.MoveChosen:
                return IsMine(subject) ? happened : isRevealed && !_scenario.Moves[subject].Secret ? happened with { Text = "other words" } : null;
            case EventKind.QuestionSelected or EventKind.RecipientSelected:
                return IsMine(subject) ? happened : null;
            case EventKind.FormSelected:
                // A caveat travels with the figure to those who get it; so the words of a shared form stay.
                return IsMine(subject) ? happened : isRevealed ? happened with { After = (int)SharingForm.Headline } : null;
            case EventKind.MoveResolved:
                return IsMine(subject) || !_scenario.Moves[subject].Secret ? OtherLuck(happened) : null;
            case EventKind.ShareLeaked:
                return SeesCause(new(CauseKind.Move, subject)) ? happened : null;
            case EventKind.DecisionCommitted:
                return subject == _seat ? happened : happened with { After = _random.Next(9), Text = "other reasons" };
            case EventKind.DecisionMissed:
                return subject == _seat ? happened : happened with { Text = "other reasons" };
            case EventKind.AnswerRecorded:
                return _scenario.Injects[subject].AskedSeat == _seat ? happened : null;
            case EventKind.ForecastRecorded:
                return happened.Before / ExerciseEvent.ForecastPeople == _seat ? happened : null;
            case EventKind.EstimateShared:
                return happened.Before == Actor || happened.After == Actor || _scenario.Actors[happened.After].IsPublic ? Unnamed(happened) : null;
            case EventKind.EstimateChanged:
                return subject / _scenario.Questions.Count == Actor ? Unnamed(happened) : happened with { Estimate = AnyEstimate() };
            case EventKind.ReportCircular or EventKind.DiscrepancyNoticed:
                return subject / _scenario.Questions.Count == Actor ? Unnamed(happened) : null;
            default:
                return ChangeControl(happened);
        }
    }

    private ExerciseEvent? ChangeControl(in ExerciseEvent happened)
    {
        bool IsOurs(int seatAndPerson) => seatAndPerson / ExerciseEvent.ForecastPeople == _seat;
        switch (happened.Kind)
        {
            case EventKind.InjectPlanned or EventKind.ExpectationRecorded or EventKind.ExpectationMet or EventKind.NoteTaken or EventKind.InjectMissed or EventKind.EffectRejected:
                return null;
            case EventKind.RulingGiven:
                return happened with { Text = "another reason" };
            case EventKind.InjectEdited:
                // What was written for others alone is theirs.
                return happened.Before >= 0 && happened.Before != _seat ? null : happened;
            case EventKind.InjectImprovised:
                return new Audience(happened.Letter!.To).Includes(_seat) ? happened with { Text = "another reason" } : null;
            case EventKind.MessageOpened:
                return happened.Subject == _seat ? happened : null;
            case EventKind.CorrectionMade or EventKind.TimerSet:
                return happened with { Text = "another reason" };
            case EventKind.ProposalMade or EventKind.OddsEstimated or EventKind.FirstChoiceMade or EventKind.CounterArgumentMade:
                return IsOurs(happened.Before) ? happened : null;
            case EventKind.BallotCast:
                return IsOurs(happened.Subject) ? happened : null;
            case EventKind.ArgumentMade:
                return happened.Subject >= 0 && (IsMine(happened.Subject) || !_scenario.Moves[happened.Subject].Secret) ? happened
                    : happened.Subject < 0 && IsOurs(happened.Before) ? happened : null;
            case EventKind.RulingOpened or EventKind.OutcomeOverruled:
                return IsMine(happened.Subject) || !_scenario.Moves[happened.Subject].Secret ? happened : null;
            default:
                return happened;
        }
    }

    // The same outcome by another roll, and by other odds where they read what this seat does not see.
    private ExerciseEvent OtherLuck(in ExerciseEvent resolved)
    {
        var readings = new List<Reading>();
        _scenario.Moves[resolved.Subject].Odds.AddReadings(readings);
        var succeeded = resolved.After < resolved.Before;
        var odds = readings.TrueForAll(reading => Sees(reading.Kind, reading.Index)) ? resolved.Before : succeeded ? _random.Next(1, 100_001) : _random.Next(100_000);
        return resolved with { Before = odds, After = succeeded ? _random.Next(odds) : _random.Next(odds, 100_000) };
    }

    private bool IsHiddenChange(Effect effect) => effect switch
    {
        AddEffect add => !Sees(ElementKind.Indicator, add.Indicator),
        SetEffect set => !Sees(ElementKind.Indicator, set.Indicator),
        FlagEffect flag => !Sees(ElementKind.Flag, flag.Flag),
        _ => false,
    };

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
            case 0 when Pick(_scenario.Indicators.Count, i => !Sees(ElementKind.Indicator, i)) is { } i:
                return new(EventKind.IndicatorChanged, i, 0, AnyValue(i), Cause.Procedure);
            case 1 when Pick(_scenario.Flags.Count, i => !Sees(ElementKind.Flag, i)) is { } i:
                return new(EventKind.FlagChanged, i, 0, _random.Next(2), Cause.Procedure);
            case 2 when Pick(_scenario.Triggers.Count, i => !Sees(ElementKind.Trigger, i)) is { } i:
                return new(EventKind.TriggerFired, i, 0, 0, Cause.Procedure);
            case 3 when Pick(_scenario.Injects.Count, i => !Sees(ElementKind.Inject, i)) is { } i:
                return new(EventKind.InjectDelivered, i, 0, 0, Cause.Procedure);
            case 4 when Pick(_scenario.Actors.Count, i => i != Actor) is { } i && _scenario.Questions.Count > 0:
                return new(EventKind.EstimateChanged, _scenario.Holding(i, _random.Next(_scenario.Questions.Count)), 1, 0, Cause.Procedure, "hearsay", AnyEstimate());
            case 5 when Pick(_scenario.Moves.Count, i => !IsMine(i) && (isOpen || _scenario.Moves[i].Secret)) is { } i && isOpen:
                return new(EventKind.MoveChosen, i, 0, 0, Cause.Procedure, "a secret reason");
            case 6 when Pick(_scenario.Indicators.Count, i => !Sees(ElementKind.Indicator, i)) is { } i:
                return new(EventKind.IndicatorPushed, i, 0, 5, Cause.Procedure, "a secret note");
            case 7:
                return new(EventKind.EndingAnnounced, 0, 0, 0, Cause.Procedure);
            case 8 when Pick(_scenario.Moves.Count, i => !IsMine(i) && _scenario.Moves[i].Secret) is { } i:
                return new(EventKind.MoveResolved, i, 100_000, 0, new(CauseKind.Move, i));
            default:
                return new(EventKind.ChanceDrawn, 1, 50_000, _random.Next(100_000), Cause.Procedure);
        }
    }

    // Who collected a figure may not be told: then it may just as well have been somebody else.
    private ExerciseEvent Unnamed(in ExerciseEvent happened)
    {
        var estimate = happened.Estimate;
        var named = estimate.Roots & ~estimate.Veiled;
        var others = (ulong)_random.NextInt64() & ((1UL << _scenario.Actors.Count) - 1) & ~named;
        var news = happened.Kind == EventKind.EstimateChanged ? estimate.News : _random.Next(9);

        // What undoing restored is written number by number: then the figures stay as they were.
        var isUnnamed = estimate.Veiled != 0 && !_goesBack;
        return happened with { Estimate = estimate with { Roots = isUnnamed ? named | others : estimate.Roots, Veiled = isUnnamed ? others : estimate.Veiled, News = news } };
    }

    private int Actor => _scenario.Seats[_seat].Actor;

    private bool IsMine(int move) => _scenario.Moves[move].Seat == _seat;

    private bool Sees(ElementKind kind, int index) => kind switch
    {
        ElementKind.Indicator => _scenario.Indicators[index].SeenBy.Includes(_seat),
        ElementKind.Flag => _scenario.Flags[index].SeenBy.Includes(_seat),
        ElementKind.Trigger => _scenario.Triggers[index].SeenBy.Includes(_seat),
        ElementKind.Inject => _scenario.Injects[index].To.Includes(_seat),
        ElementKind.Belief => index / _scenario.Questions.Count == Actor,
        _ => IsMine(index) || !_scenario.Moves[index].Secret,
    };

    private bool SeesCause(Cause cause) => cause.Kind switch
    {
        CauseKind.Move => IsMine(cause.Index) || !_scenario.Moves[cause.Index].Secret,
        CauseKind.Trigger => Sees(ElementKind.Trigger, cause.Index),
        CauseKind.Inject => Sees(ElementKind.Inject, cause.Index),
        CauseKind.Policy or CauseKind.Start => false,
        _ => true,
    };

    private bool SeesAll(Condition condition)
    {
        var readings = new List<Reading>();
        condition.AddReadings(readings);
        return readings.TrueForAll(reading => Sees(reading.Kind, reading.Index));
    }

    private int AnyValue(int indicator) =>
        (int)_random.NextInt64(_scenario.Indicators[indicator].Min, (long)_scenario.Indicators[indicator].Max + 1);

    private Estimate AnyEstimate() => new(
        0, 1, 2, (Confidence)_random.Next(4), Grade.None, 1, 0, _random.Next(_scenario.Actors.Count), (SharingForm)_random.Next(3), 1, 1, _random.Next(2) == 0);

    private int? Pick(int count, Func<int, bool> wanted) =>
        Enumerable.Range(0, count).Where(wanted).ToList() is { Count: > 0 } found ? found[_random.Next(found.Count)] : null;
}
