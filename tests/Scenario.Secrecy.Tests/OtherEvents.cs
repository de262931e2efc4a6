using Scenario.Exercise.Conditions;
using Scenario.Exercise.Definitions;
using Scenario.Exercise.Effects;
using Scenario.Exercise.Events;
using Scenario.Exercise.Knowledge;

namespace Scenario.Secrecy.Tests;

/// <summary>Single events as they might be as well, for all that one seat may know.</summary>
internal sealed class OtherEvents(CompiledScenario scenario, int seat, SeatSight sight, Random random, bool keepsLuck, bool goesBack)
{
    /// <summary>The event as it might be as well, or null where it might not have happened.</summary>
    /// <param name="happened">What happened.</param>
    /// <param name="isRevealed">Whether the turn it belongs to has been resolved.</param>
    public ExerciseEvent? Change(in ExerciseEvent happened, bool isRevealed)
    {
        var subject = happened.Subject;
        switch (happened.Kind)
        {
            case EventKind.ExerciseBegan:
                return keepsLuck ? happened : happened with { Before = random.Next(), After = random.Next() };
            case EventKind.TurnClosed:
                return happened with { Text = $"{random.Next():x8}" };
            case EventKind.SeatAssigned:
                return subject != seat && happened.After > 0 ? happened with { After = random.Next(scenario.Policies.Count) } : happened;
            case EventKind.IndicatorPushed or EventKind.IndicatorPlaced:
                return sight.Sees(ElementKind.Indicator, subject) && sight.SeesCause(happened.Cause) ? happened : null;
            case EventKind.IndicatorChanged:
                return sight.Sees(ElementKind.Indicator, subject) ? happened : happened with { After = AnyValue(subject) };
            case EventKind.FlagChanged:
                return sight.Sees(ElementKind.Flag, subject) ? happened : happened with { After = random.Next(2) };
            case EventKind.TriggerFired:
                return sight.Sees(ElementKind.Trigger, subject) ? happened : null;
            case EventKind.InjectDelivered:
                return sight.Sees(ElementKind.Inject, subject) ? happened : null;
            case EventKind.DelayedEffectsDue:
                return sight.SeesCause(happened.Cause) && !scenario.Delays[subject].Effects.All(sight.IsHiddenChange) ? happened : null;
            case EventKind.PhaseHeld:
                return sight.SeesCause(happened.Cause) ? happened : null;
            case EventKind.PhaseChanged:
                return sight.SeesAll(scenario.Phases[Math.Max(happened.Before, happened.After)].Gate.When) ? happened : happened with { Subject = random.Next(2) };
            case EventKind.EffectsDelayed or EventKind.FollowUpAwaited or EventKind.EndingAnnounced or EventKind.PolicyDrew or EventKind.ChanceDrawn:
                return null;
            case EventKind.MemoryKept:
                return sight.SeesAll(scenario.Memories[subject].Condition) ? happened : happened with { After = random.Next(3) };
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
                return sight.IsMine(subject) ? happened : isRevealed && !scenario.Moves[subject].Secret ? happened with { Text = "other words" } : null;
            case EventKind.QuestionSelected or EventKind.RecipientSelected:
                return sight.IsMine(subject) ? happened : null;
            case EventKind.FormSelected:
                // A caveat travels with the figure to those who get it; so the words of a shared form stay.
                return sight.IsMine(subject) ? happened : isRevealed ? happened with { After = (int)SharingForm.Headline } : null;
            case EventKind.MoveResolved:
                return sight.IsMine(subject) || !scenario.Moves[subject].Secret ? OtherLuck(happened) : null;
            case EventKind.ShareLeaked:
                return sight.SeesCause(new(CauseKind.Move, subject)) ? happened : null;
            case EventKind.DecisionCommitted:
                return subject == seat ? happened : happened with { After = random.Next(9), Text = "other reasons" };
            case EventKind.DecisionMissed:
                return subject == seat ? happened : happened with { Text = "other reasons" };
            case EventKind.AnswerRecorded:
                return scenario.Injects[subject].AskedSeat == seat ? happened : null;
            case EventKind.ForecastRecorded:
                return ExerciseEvent.SeatAndPerson(happened.Before).Seat == seat ? happened : null;
            case EventKind.EstimateShared:
                return happened.Before == sight.Actor || happened.After == sight.Actor || scenario.Actors[happened.After].IsPublic ? Unnamed(happened) : null;
            case EventKind.EstimateChanged:
                return subject / scenario.Questions.Count == sight.Actor ? Unnamed(happened) : happened with { Estimate = AnyEstimate() };
            case EventKind.ReportCircular or EventKind.DiscrepancyNoticed:
                return subject / scenario.Questions.Count == sight.Actor ? Unnamed(happened) : null;
            default:
                return ChangeControl(happened);
        }
    }

    private ExerciseEvent? ChangeControl(in ExerciseEvent happened)
    {
        bool IsOurs(int seatAndPerson) => ExerciseEvent.SeatAndPerson(seatAndPerson).Seat == seat;
        switch (happened.Kind)
        {
            case EventKind.InjectPlanned or EventKind.ExpectationRecorded or EventKind.ExpectationMet or EventKind.NoteTaken or EventKind.InjectMissed or EventKind.EffectRejected:
                return null;
            case EventKind.RulingGiven:
                return happened with { Text = "another reason" };
            case EventKind.InjectEdited:
                // What was written for others alone is theirs.
                return happened.Before >= 0 && happened.Before != seat ? null : happened;
            case EventKind.InjectImprovised:
                return new Audience(happened.Letter!.To).Includes(seat) ? happened with { Text = "another reason" } : null;
            case EventKind.MessageOpened:
                return happened.Subject == seat ? happened : null;
            case EventKind.CorrectionMade or EventKind.TimerSet:
                return happened with { Text = "another reason" };
            case EventKind.ProposalMade or EventKind.OddsEstimated or EventKind.FirstChoiceMade or EventKind.CounterArgumentMade:
                return IsOurs(happened.Before) ? happened : null;
            case EventKind.BallotCast:
                return IsOurs(happened.Subject) ? happened : null;
            case EventKind.ArgumentMade:
                return happened.Subject >= 0 && (sight.IsMine(happened.Subject) || !scenario.Moves[happened.Subject].Secret) ? happened
                    : happened.Subject < 0 && IsOurs(happened.Before) ? happened : null;
            case EventKind.RulingOpened or EventKind.OutcomeOverruled:
                return sight.IsMine(happened.Subject) || !scenario.Moves[happened.Subject].Secret ? happened : null;
            default:
                return happened;
        }
    }

    // The same outcome by another roll, and by other odds where they read what this seat does not see.
    private ExerciseEvent OtherLuck(in ExerciseEvent resolved)
    {
        var readings = new List<Reading>();
        scenario.Moves[resolved.Subject].Odds.AddReadings(readings);
        var succeeded = resolved.After < resolved.Before;
        var odds = readings.TrueForAll(reading => sight.Sees(reading.Kind, reading.Index)) ? resolved.Before : succeeded ? random.Next(1, 100_001) : random.Next(100_000);
        return resolved with { Before = odds, After = succeeded ? random.Next(odds) : random.Next(odds, 100_000) };
    }

    // Who collected a figure may not be told: then it may just as well have been somebody else.
    private ExerciseEvent Unnamed(in ExerciseEvent happened)
    {
        var estimate = happened.Estimate;
        var named = estimate.Roots & ~estimate.Veiled;
        var others = (ulong)random.NextInt64() & ((1UL << scenario.Actors.Count) - 1) & ~named;
        var news = happened.Kind == EventKind.EstimateChanged ? estimate.News : random.Next(9);

        // What undoing restored is written number by number: then the figures stay as they were.
        var isUnnamed = estimate.Veiled != 0 && !goesBack;
        return happened with { Estimate = estimate with { Roots = isUnnamed ? named | others : estimate.Roots, Veiled = isUnnamed ? others : estimate.Veiled, News = news } };
    }

    public int AnyValue(int indicator) =>
        (int)random.NextInt64(scenario.Indicators[indicator].Min, (long)scenario.Indicators[indicator].Max + 1);

    public Estimate AnyEstimate() => new(
        0, 1, 2, (Confidence)random.Next(4), Grade.None, 1, 0, random.Next(scenario.Actors.Count), (SharingForm)random.Next(3), 1, 1, random.Next(2) == 0);
}
