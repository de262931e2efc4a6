using Scenario.Exercise.Definitions;
using Scenario.Exercise.Rules;
using Scenario.Exercise.State;

namespace Scenario.Evaluation.Tables;

/// <summary>What would be taken back, in words that follow "before".</summary>
internal static class UndoWords
{
    public static string Of(CompiledScenario scenario, Submission submission) => submission switch
    {
        OpenTurn => "the next turn opened",
        CloseDeliberation => "the deliberation was closed",
        CommitDecision commit => $"{scenario.Seats[commit.Seat].Title} committed its decision",
        ForgoDecision forgo => $"{scenario.Seats[forgo.Seat].Title} forwent its decision",
        ActByPolicy act => $"{scenario.Seats[act.Seat].Title} acted by its policy",
        AssignSeat assign => $"{scenario.Seats[assign.Seat].Title} changed hands",
        AnswerInject answer => $"{scenario.Seats[answer.Seat].Title} answered \"{scenario.Injects[answer.Inject].Title}\"",
        RecordForecast forecast => $"{scenario.Seats[forecast.Seat].Title} gave a forecast",
        RecordFirstChoice first => $"a first choice of {scenario.Seats[first.Seat].Title}",
        RecordCounterArgument argument => $"an argument of {scenario.Seats[argument.Seat].Title} against what it favours",
        PauseExercise => "the pause",
        ResumeExercise => "the pause ended",
        FacilitateExercise facilitate => facilitate.InHand ? "the exercise was taken in hand" : "the exercise was let go",
        _ => OfControl(scenario, submission),
    };

    private static string OfControl(CompiledScenario scenario, Submission submission) => submission switch
    {
        FireInject fire => $"\"{scenario.Injects[fire.Inject].Title}\" was fired",
        PlanInject plan => $"\"{scenario.Injects[plan.Inject].Title}\" was {Plan(plan.Plan)}",
        EditInject edit => $"\"{scenario.Injects[edit.Inject].Title}\" was edited",
        ImproviseInject improvise => $"\"{improvise.Message.Title}\" was sent",
        OpenRuling open => $"\"{scenario.Moves[open.Move].Title}\" was laid on the table",
        RuleOnMove rule => $"the ruling on \"{scenario.Moves[rule.Move].Title}\"",
        MakeArgument argument => $"an argument of {scenario.Seats[argument.Seat].Title}",
        EstimateOdds estimate => $"odds estimated by {scenario.Seats[estimate.Seat].Title}",
        ProposeMove propose => $"{scenario.Seats[propose.Seat].Title} proposed \"{propose.Title}\"",
        RuleOnProposal rule => $"the ruling on proposal {rule.Proposal + 1}",
        CorrectState correct => $"the correction \"{correct.Reason}\"",
        UndoTo undo => $"the undoing \"{undo.Reason}\"",
        SetTimer => "the timer was set",
        JumpToTurn jump => jump.Turn > scenario.Turns.Count ? "the jump to the end" : $"the jump to turn {jump.Turn}",
        _ => "what was done then",
    };

    private static string Plan(int plan) => plan switch
    {
        InjectPlan.Held => "held",
        InjectPlan.Skipped => "skipped",
        InjectPlan.AsWritten => "planned again as written",
        _ => $"put off to turn {plan}",
    };
}
