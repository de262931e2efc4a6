using Scenario.Exercise.Rules;
using Scenario.Exercise.State;
using Scenario.Exercise.Views;

namespace Scenario.Terminal.Staff;

/// <summary>What a command did, in a sentence.</summary>
internal static class Deeds
{
    /// <summary>What was done, as seen from before it was.</summary>
    public static string Of(Submission submission, ControlView before) => submission switch
    {
        FireInject fire => $"Fired: {before.Injects[fire.Inject].Title}, to {before.Injects[fire.Inject].To}.",
        PlanInject plan => $"{Plan(plan.Plan)}: {before.Injects[plan.Inject].Title}.",
        EditInject edit => $"Edited: {before.Injects[edit.Inject].Title}.",
        ImproviseInject sent => $"Sent: {sent.Message.Title}.",
        RecordExpectation recorded => $"Recorded: what people did about \"{before.Injects[recorded.Inject].Title}\".",
        OpenRuling open => $"On the table for every seat: {Move(before, open.Move)}.",
        RuleOnMove rule => $"Ruled on {Move(before, rule.Move)}; it takes effect when the turn closes.",
        MakeArgument => "The argument is on record.",
        EstimateOdds odds => $"The estimate is on record: {odds.Percent} %.",
        ProposeMove propose => $"Proposed, and waiting for a ruling: {propose.Title}.",
        RuleOnProposal rule => rule.Changes.Count == 0 ? $"Rejected: {before.Proposals[rule.Proposal].Title}." : $"Ruled on at {rule.Odds} %: {before.Proposals[rule.Proposal].Title}.",
        CorrectState => "Corrected. :undo takes it back.",
        UndoTo => "Taken back; the record keeps both.",
        JumpToTurn jump => $"Jumped to turn {jump.Turn}.",
        SetTimer timer => timer.Seconds == 0 ? "The timer is off." : "The timer is set; its end submits nothing.",
        _ => OfCourse(submission, before),
    };

    /// <summary>What came of it at once, where luck decided; empty otherwise.</summary>
    public static string Came(Submission submission, ControlView after) => submission is RuleOnProposal { Changes.Count: > 0 } rule
        && after.Proposals.FirstOrDefault(p => p.Proposal == rule.Proposal)?.Ruling is { } ruling ? $" It {ruling}" : "";

    private static string OfCourse(Submission submission, ControlView before) => submission switch
    {
        FacilitateExercise facilitate => facilitate.InHand ? "In hand: a turn closes only when you close it." : "Let go: a turn closes when all have committed.",
        OpenTurn => $"Turn {Math.Max(before.Moment.Turn + 1, before.Moment.FirstTurn)} is open.",
        CloseDeliberation => $"Turn {before.Moment.Turn} is closed; everybody can read what happened.",
        CloseExercise => "The exercise is closed.",
        PauseExercise => "Paused: no seat can do anything, and the clock stands still. :resume goes on.",
        ResumeExercise => "The exercise goes on; its clock runs from where it stood.",
        TakeNote => "On record.",
        _ => "Done.",
    };

    private static string Plan(int plan) => plan switch
    {
        InjectPlan.Held => "Held back",
        InjectPlan.Skipped => "Skipped",
        InjectPlan.AsWritten => "Released: it comes as written",
        _ => $"Put off to turn {plan}",
    };

    private static string Move(ControlView view, int move) => view.Moves.FirstOrDefault(m => m.Move == move) is { } found ? $"\"{found.Title}\"" : "the move";
}
