using Scenario.Exercise.Rules;
using Scenario.Exercise.State;
using Scenario.Exercise.Tables;
using Scenario.Exercise.Views;
using Scenario.Terminal.Wording;

namespace Scenario.Terminal.Staff;

/// <summary>What a command did, in a sentence.</summary>
internal static class Deeds
{
    /// <summary>What was done, as seen from before it was.</summary>
    public static string Of(Submission submission, ControlView before, IReadOnlyList<UndoPoint> points) => submission switch
    {
        FireInject fire => $"Fired: {before.Injects[fire.Inject].Title}, to {before.Injects[fire.Inject].To}.",
        PlanInject plan => $"{Plan(plan.Plan)}: {before.Injects[plan.Inject].Title}.",
        EditInject { Seat: < 0 } edit => $"Edited: {edit.Title}. {InjectPages.KeepingTheirOwn(before.Injects[edit.Inject])}".TrimEnd(),
        EditInject edit => $"Edited for one seat: {edit.Title}.",
        ImproviseInject sent => $"Sent: {sent.Message.Title}.",
        RecordExpectation recorded => $"Recorded: what people did about \"{before.Injects[recorded.Inject].Title}\".",
        OpenRuling open => $"On the table for every seat: {Move(before, open.Move)}.",
        RuleOnMove rule => $"Ruled on {Move(before, rule.Move)}; it takes effect when the turn closes.",
        MakeArgument => "The argument is on record.",
        EstimateOdds odds => $"The estimate is on record: {odds.Percent} %.",
        ProposeMove propose => $"Proposed, and waiting for a ruling: {propose.Title}.",
        RuleOnProposal rule => rule.Changes.Count == 0 ? $"Rejected: {before.Proposals[rule.Proposal].Title}." : $"Ruled on at {rule.Odds} %: {before.Proposals[rule.Proposal].Title}.",
        CorrectState => "Corrected. :undo takes it back.",
        UndoTo undo => $"Taken back: {points.FirstOrDefault(point => point.Position == undo.Position)?.Words}, and what was done since; the record keeps both.",
        JumpToTurn jump => jump.Turn > before.Moment.LastTurn ? "Jumped to the end." : $"Jumped to turn {jump.Turn}.",
        SetTimer timer => timer.Seconds == 0 ? "The timer is off." : "The timer is set; its end submits nothing.",
        _ => OfCourse(submission, before),
    };

    /// <summary>What came of it at once, where luck decided; empty otherwise.</summary>
    public static string Came(Submission submission, ControlView after) => submission is RuleOnProposal { Changes.Count: > 0 } rule
        && after.Proposals.FirstOrDefault(p => p.Proposal == rule.Proposal)?.Ruling is { } ruling ? $" It {ruling}" : "";

    /// <summary>What going back ended besides: a pause, or that the exercise was in hand.</summary>
    public static string Ended(Submission submission, MomentView before, MomentView after) => submission is not UndoTo ? ""
        : (before.Step == ProcedureStep.Paused && after.Step != ProcedureStep.Paused ? " The exercise is not paused any more." : "")
        + (before.IsInHand && !after.IsInHand ? " It is no longer in hand: a turn closes when all have committed." : "");

    private static string OfCourse(Submission submission, ControlView before) => submission switch
    {
        FacilitateExercise facilitate => facilitate.InHand ? "In hand: a turn closes only when you close it." : "Let go: a turn closes when all have committed.",
        OpenTurn => $"Turn {Math.Max(before.Moment.Turn + 1, before.Moment.FirstTurn)} is open.",
        CloseDeliberation => $"Turn {before.Moment.Turn} is closed; everybody can read what happened.{Missing(before)}",
        CloseExercise => "The exercise is closed: its record is complete.",
        PauseExercise => "Paused: no seat can do anything, and the clock stands still. :resume goes on.",
        ResumeExercise => "The exercise goes on; its clock runs from where it stood.",
        TakeNote => "On record.",
        _ => "Done.",
    };

    private static string Missing(ControlView before) => before.Seats.Where(static seat => seat.Status == DecisionStatus.Open && seat.Player == "people").Select(static seat => seat.Title).ToList() is { Count: > 0 } missing
        ? $" No decision of {SharingWords.Join(missing)}: :undo takes the close back." : "";

    private static string Plan(int plan) => plan switch
    {
        InjectPlan.Held => "Held back",
        InjectPlan.Skipped => "Skipped",
        InjectPlan.AsWritten => "Released: it comes as written",
        _ => $"Put off to turn {plan}",
    };

    private static string Move(ControlView view, int move) => view.Moves.FirstOrDefault(m => m.Move == move) is { } found ? $"\"{found.Title}\"" : "the move";
}
