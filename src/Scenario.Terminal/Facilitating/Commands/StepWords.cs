using Scenario.Exercise.State;

namespace Scenario.Terminal.Facilitating.Commands;

/// <summary>Steps and states in the words of the room.</summary>
internal static class StepWords
{
    public static string Of(ProcedureStep step) => step switch
    {
        ProcedureStep.HotWash => "hot wash",
        ProcedureStep.Reaction => "turn closed",
        _ => step.ToString().ToLowerInvariant(),
    };

    public static string Of(DecisionStatus status) => status switch
    {
        DecisionStatus.Committed => "committed",
        DecisionStatus.None => "no decision",
        _ => "deciding",
    };
}
