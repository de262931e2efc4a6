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
            case EventKind.CellRestored:
                state.RestoreCell(happened.Subject, happened.After);
                break;
            default:
                ApplyDecision(scenario, state, happened);
                break;
        }
    }

    private static void ApplyDecision(CompiledScenario scenario, ExerciseState state, in ExerciseEvent happened)
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

            default:
                ApplyFacilitation(scenario, state, happened);
                break;
        }
    }

    private static void ApplyFacilitation(CompiledScenario scenario, ExerciseState state, in ExerciseEvent happened)
    {
        switch (happened.Kind)
        {
            case EventKind.FacilitationChanged:
                state.SetFacilitated(happened.After == 1);
                break;
            case EventKind.InjectPlanned:
                state.SetPlan(happened.Subject, happened.After);
                break;
            case EventKind.InjectImprovised:
                state.CountImprovised();
                break;
            case EventKind.ExpectationMet:
                state.MeetExpected(scenario.Injects[happened.Subject].Expected[happened.Before].Place, happened.After);
                break;
            case EventKind.RulingGiven:
                state.Rule(happened.Subject, happened.Before, happened.After);
                break;
            case EventKind.EffectRejected:
                state.RejectEffect(happened.Subject, happened.Before);
                break;
            case EventKind.OddsEstimated:
                state.AddEstimatedOdds(happened.Subject, happened.After / (Luck.KeyedLuck.Certain / 100));
                break;
            case EventKind.ProposalMade:
                state.CountProposal();
                break;
            case EventKind.CorrectionMade:
                state.CountCorrection();
                break;

            // All others are told for the record; the state shows their consequences through other events.
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
