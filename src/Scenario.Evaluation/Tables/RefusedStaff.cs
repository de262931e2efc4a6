using Scenario.Exercise.Events;
using Scenario.Exercise.Rules;

namespace Scenario.Evaluation.Tables;

/// <summary>What staff asked for and did not get goes on record: who reads it later should see the attempt, too.</summary>
internal static class RefusedStaff
{
    /// <summary>The note to be taken of a refusal, in the role of whoever asked; null where there is nothing to note.</summary>
    /// <param name="submission">What staff asked for; what people at their seats ask for is nobody else's business.</param>
    /// <param name="refusal">Why they did not get it.</param>
    public static TakeNote? Note(Submission submission, Refusal refusal) =>
        refusal.Code == RefusalCode.LogFailed || submission is TakeNote { Kind: NoteKind.Refusal } ? null
            : new(NoteKind.Refusal, -1, 0, $"{What(submission)}: {refusal.Reason}", submission is TakeNote { Kind: not NoteKind.Improvement } note ? note.Owner : null);

    private static string What(Submission submission) => submission switch
    {
        FacilitateExercise => "To take or let go the exercise",
        OpenTurn => "To open a turn",
        CloseDeliberation => "To close the turn",
        PauseExercise => "To pause the exercise",
        ResumeExercise => "To go on with the exercise",
        CloseExercise => "To close the exercise",
        AssignSeat => "To hand a seat over",
        FireInject => "To fire a message",
        PlanInject => "To plan a message otherwise",
        EditInject => "To edit a message",
        ImproviseInject => "To send a message",
        RecordExpectation => "To record what people did",
        OpenRuling => "To lay a move on the table",
        RuleOnMove => "To rule on a move",
        RuleOnProposal => "To rule on a proposal",
        CorrectState => "To correct something",
        UndoTo => "To take something back",
        JumpToTurn => "To jump in time",
        SetTimer => "To set the timer",
        TakeNote => "To put something on record",
        _ => "To act for a seat",
    };
}
