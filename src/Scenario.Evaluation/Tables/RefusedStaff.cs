using Scenario.Exercise.Events;
using Scenario.Exercise.Rules;
using Scenario.Exercise.State;

namespace Scenario.Evaluation.Tables;

/// <summary>What a facilitator asked for and did not get goes on record: who reads it later should see the attempt, too.</summary>
internal static class RefusedStaff
{
    /// <summary>The note to be taken of a refusal, or null: people at a seat are told, and their slips are nobody else's business.</summary>
    public static TakeNote? Note(Submission submission, Refusal refusal, ExerciseState state) =>
        !state.IsFacilitated || refusal.Code == RefusalCode.LogFailed || What(submission) is not { } what
            ? null : new(NoteKind.Refusal, -1, 0, $"{what}: {refusal.Reason}");

    private static string? What(Submission submission) => submission switch
    {
        FacilitateExercise => "To take or let go the exercise",
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
        CloseDeliberation => "To close the turn",
        _ => null,
    };
}
