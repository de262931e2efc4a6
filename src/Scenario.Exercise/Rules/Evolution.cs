using Scenario.Exercise.Definitions;
using Scenario.Exercise.Events;
using Scenario.Exercise.State;

namespace Scenario.Exercise.Rules;

/// <summary>What an event does to the state. Total, and asks nothing: play and replay apply the same events the same way.</summary>
public static class Evolution
{
    /// <summary>Applies one event.</summary>
    public static void Apply(CompiledScenario scenario, ExerciseState state, in ExerciseEvent happened)
    {
        switch (happened.Kind)
        {
            case EventKind.ExerciseBegan:
                Begin(scenario, state, happened);
                break;
            case EventKind.SeatAssigned:
                state.SetPolicy(happened.Subject, happened.After);
                break;
            case EventKind.StepEntered:
                state.Step = (ProcedureStep)happened.After;
                if (state.Step == ProcedureStep.Resolution)
                {
                    state.RevealChoices();
                }

                break;
            case EventKind.TurnOpened:
                state.OpenTurn(happened.Subject);
                break;
            case EventKind.IndicatorChanged:
                state.SetValue(happened.Subject, happened.After);
                break;
            case EventKind.FlagChanged:
                state.SetFlag(happened.Subject, happened.After);
                break;
            case EventKind.InjectDelivered:
                state.RecordDelivered(happened.Subject);
                break;
            case EventKind.FollowUpAwaited:
                state.SetFollowUp(happened.Subject, happened.After);
                break;
            case EventKind.TriggerFired:
                state.RecordFired(happened.Subject);
                break;
            case EventKind.EffectsDelayed when happened.After <= scenario.Turns.Count:
                state.Delay(happened.Subject, happened.After);
                break;
            case EventKind.DelayedEffectsDue:
                state.ClearDelay(happened.Subject, happened.After);
                break;
            case EventKind.EstimateChanged:
                state.SetEstimate(happened.Subject, happened.Estimate);
                break;
            case EventKind.MoveUnveiled:
                state.Unveil(happened.Subject);
                break;
            default:
                ApplyDecision(state, happened);
                break;
        }
    }

    private static void ApplyDecision(ExerciseState state, in ExerciseEvent happened)
    {
        switch (happened.Kind)
        {
            case EventKind.MoveChosen:
                state.Choose(happened.Subject);
                break;
            case EventKind.QuestionSelected:
                state.SelectQuestion(happened.Subject, happened.After);
                break;
            case EventKind.RecipientSelected:
                state.SelectRecipient(happened.Subject, happened.After);
                break;
            case EventKind.FormSelected:
                state.SelectForm(happened.Subject, happened.After);
                break;
            case EventKind.DecisionCommitted:
                state.SetDecision(happened.Subject, DecisionStatus.Committed);
                break;
            case EventKind.DecisionMissed:
                state.SetDecision(happened.Subject, DecisionStatus.None);
                break;
            case EventKind.PhaseChanged:
                state.Phase = happened.After;
                if (happened.Subject == 1)
                {
                    state.RecordForced(happened.After);
                }

                break;
            case EventKind.MemoryKept:
                state.SetMemory(happened.Subject, happened.After);
                break;
            case EventKind.AnswerRecorded:
                state.RecordAnswered(happened.Subject);
                break;
            case EventKind.EndingAnnounced:
                state.AnnouncedEnding = happened.Subject;
                break;
            case EventKind.EndingReached:
                state.Ending = happened.Subject;
                break;
            case EventKind.ExercisePaused:
                state.StepBeforePause = (ProcedureStep)happened.Before;
                break;

            // Told for the record; the state shows their consequences through other events.
            case EventKind.IndicatorPushed or EventKind.IndicatorPlaced or EventKind.PolicyDrew or EventKind.MoveResolved
                or EventKind.ChanceDrawn or EventKind.PhaseHeld or EventKind.TurnClosed or EventKind.ExerciseResumed
                or EventKind.ExerciseClosed or EventKind.EffectsDelayed or EventKind.EstimateShared or EventKind.ReportCircular
                or EventKind.DiscrepancyNoticed or EventKind.ShareLeaked or EventKind.ForecastRecorded:
            default:
                break;
        }
    }

    private static void Begin(CompiledScenario scenario, ExerciseState state, in ExerciseEvent happened)
    {
        state.HasBegun = true;
        state.Start = happened.Subject;
        state.Seed = (uint)happened.Before | ((ulong)(uint)happened.After << 32);
        for (var i = 0; i < scenario.Indicators.Count; i++)
        {
            state.SetValue(i, scenario.Indicators[i].Start);
        }

        for (var i = 0; i < scenario.Flags.Count; i++)
        {
            state.SetFlag(i, scenario.Flags[i].Start ? 1 : 0);
        }
    }
}
