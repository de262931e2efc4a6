using Scenario.Exercise.State;
using Scenario.Terminal.Playing;

namespace Scenario.Terminal.Wording;

/// <summary>Why something cannot be done at a seat now: whoever is refused reads what stands in the way, not only that something does.</summary>
internal static class TurnWords
{
    /// <summary>That everything stands still.</summary>
    public const string Paused = "The facilitator has paused the exercise: nothing can be done until it goes on, and nothing that you marked is lost.";

    /// <summary>Why this turn cannot be closed from a seat; null if it can.</summary>
    public static string? CannotClose(Sitting sitting)
    {
        var moment = sitting.View.Moment;
        return moment.Step switch
        {
            ProcedureStep.Paused => Paused,
            ProcedureStep.HotWash or ProcedureStep.Closed => "The exercise has ended: there is no turn to close any more.",
            ProcedureStep.Briefing => $"No turn is open yet: {(moment.IsInHand ? "the facilitator opens the first one." : "read the briefing and begin.")}",
            ProcedureStep.Deliberation => sitting.CanCloseTurn ? null : moment.IsInHand ? sitting.FacilitatorDoes("closes the turn") : "Everybody has decided: the turn closes by itself.",
            _ => $"Turn {moment.Turn} is closed already: {(moment.IsInHand ? "the facilitator opens the next one." : "go on to the next one when everybody has read what happened.")}",
        };
    }

    /// <summary>Why something that belongs to the deliberation cannot be done now: the pause, if that is the reason.</summary>
    public static string NotNow(Sitting sitting, string otherwise) => sitting.View.Moment.Step == ProcedureStep.Paused ? Paused : otherwise;
}
