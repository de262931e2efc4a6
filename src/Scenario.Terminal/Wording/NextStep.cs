using Scenario.Exercise.State;
using Scenario.Exercise.Views;
using Scenario.Terminal.Playing;

namespace Scenario.Terminal.Wording;

/// <summary>The next sensible step, in one line: no participant should have to guess.</summary>
internal static class NextStep
{
    /// <summary>The line for the screen.</summary>
    public static string Say(Sitting sitting)
    {
        var view = sitting.View;
        return sitting.Stage switch
        {
            Stage.Briefing => "Read the briefing (Down, PgDn), then press Enter to begin",
            Stage.Handover => "Change places, then press Enter",
            Stage.Deliberation => Deliberating(view, sitting.Draft, sitting.UnreadCount),
            Stage.Waiting => "Your decision is committed; waiting for the others",
            Stage.Reveal => "Read what happened (Down, PgDn), then press Enter to go on",
            Stage.Ending => "Read it through and talk about it; Enter reads on, and closes at the end",
            Stage.Paused => "The facilitator has paused the exercise",
            _ => "The exercise is closed; Enter reads on, and leaves at the end (Ctrl+Q at once)",
        };
    }

    /// <summary>What the button at the foot of a page says.</summary>
    public static string Button(Sitting sitting) => sitting.Stage switch
    {
        Stage.Briefing => "Begin",
        Stage.Handover => $"I am {sitting.View.SeatTitle}",
        Stage.Reveal when sitting.View.Moment.Step == ProcedureStep.HotWash => "How it ended",
        Stage.Reveal => sitting.View.Moment.Turn < sitting.View.Moment.LastTurn ? "Next turn" : "Go on",
        Stage.Ending => "Close the exercise",
        Stage.Closed => "Leave",
        _ => "Go on",
    };

    /// <summary>The blank page between two seats.</summary>
    public static Page Handover(SeatView view) => new Page()
        .Add($"Hand over to {view.SeatTitle}", Tone.Heading).Blank()
        .Add("Nothing of either seat is shown here. When the right person sits before the keyboard, go on.");

    /// <summary>The page while others decide or the exercise stands still.</summary>
    public static Page Waiting(SeatView view)
    {
        var page = new Page().Add("Waiting", Tone.Heading).Blank();
        foreach (var other in view.Others)
        {
            page.Item("- ", $"{other.Title}: {(other.IsAutomated ? "plays by itself" : other.Status == DecisionStatus.Open ? "still deliberating" : "has committed")}");
        }

        return page;
    }

    private static string Deliberating(SeatView view, Draft draft, int unread)
    {
        int left = view.Decision.Points - draft.PointsUsed(view);
        if (draft.Choices.Count == 0)
        {
            return unread > 0
                ? $"{TrafficWords.Unread(unread)}: read (F3, Enter); then mark moves (F4) and press c"
                : $"Mark up to {MoveWords.Moves(view.Decision.MaxMoves)} (F4, Space), then press c to commit";
        }

        bool more = draft.Choices.Count < view.Decision.MaxMoves && view.Moves.Any(m => m.IsOpen && m.Cost <= left && !draft.Has(m.Move));
        return more
            ? $"{MoveWords.Points(left)} left: mark another move, or press c to commit"
            : "Press c to look at your decision as a whole and commit it";
    }
}
