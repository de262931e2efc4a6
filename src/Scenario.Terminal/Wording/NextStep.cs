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
            Stage.Handover when sitting.IsAwaited => "Change places, then press Enter · h: another seat" + (sitting.CanCloseTurn ? " · t: close the turn" : ""),
            Stage.Handover => "Change places, then press Enter",
            Stage.Deliberation => Tabled(view) + Deliberating(view, sitting.Draft, sitting.UnreadCount),
            Stage.Waiting => $"{Tabled(view)}{Decided(view)}; waiting for {Awaited(view)}",
            Stage.Reveal => "Read what happened (Down, PgDn), then press Enter to go on",
            Stage.Ending => view.Opened is null ? "Talk about it; Enter reads on, and closes at the end · m: your feedback" : "Enter reads on, and closes at the end · o: who knew what · m: your feedback",
            Stage.Paused => "The facilitator has paused the exercise",
            _ => "The exercise is closed; Enter reads on, and leaves at the end (Ctrl+Q at once)",
        };
    }

    private static string Tabled(SeatView view) => view.Tabled.Count > 0 ? "A move lies on the table: p · " : "";

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
    public static Page Handover(SeatView view, WordAsked asked) => new Page()
        .Add($"Hand over to {view.SeatTitle}", Tone.Heading).Blank()
        .Add("Nothing of any seat is shown here. When the right person sits before the keyboard, go on." + asked switch
        {
            WordAsked.Choose => " A word for this seat is chosen then, which keeps the others from it.",
            WordAsked.Give => " The seat's word is asked for then.",
            _ => "",
        });

    /// <summary>The page while others decide or the exercise stands still.</summary>
    public static Page Waiting(SeatView view)
    {
        var page = new Page().Add("Waiting", Tone.Heading).Blank();
        foreach (var other in view.Others)
        {
            page.Item("- ", $"{other.Title}: {(other.IsAutomated && other.Status == DecisionStatus.Open ? "plays by itself" : Status(other.Status))}");
        }

        return page;
    }

    /// <summary>The page while everything stands still.</summary>
    public static Page Paused() => new Page().Add("PAUSED", Tone.Heading).Blank()
        .Add("The facilitator has paused the exercise. The clock stands still, nothing is accepted, and nothing that you marked or wrote is lost. It goes on by itself.");

    /// <summary>How far a seat is, in words.</summary>
    public static string Status(DecisionStatus status) => status switch
    {
        DecisionStatus.Open => "still deliberating",
        DecisionStatus.Committed => "has committed",
        _ => "no decision this turn",
    };

    /// <summary>For whom one waits, by name.</summary>
    public static string Awaited(SeatView view) =>
        SharingWords.Join([.. view.Others.Where(o => o.Status == DecisionStatus.Open && !o.IsAutomated).Select(o => o.Title)]) is { Length: > 0 } names ? names : "the others";

    /// <summary>What became of the own decision.</summary>
    public static string Decided(SeatView view) => view.Decision.Status == DecisionStatus.None ? "No decision is on record for you" : "Your decision is committed";

    private static string Deliberating(SeatView view, Draft draft, int unread)
    {
        int left = view.Decision.Points - draft.PointsUsed(view);
        bool forecasts = ForecastWords.AreMissing(view);
        if (draft.Choices.Count == 0)
        {
            return unread > 0
                ? $"{TrafficWords.Unread(unread)}: read (F3, Enter); {(forecasts ? "forecast (f); mark" : "then mark")} moves (F4) and press c"
                : forecasts ? "Forecasts are asked for this turn: press f; then mark moves (F4) and press c"
                : $"Mark up to {MoveWords.Moves(view.Decision.MaxMoves)} (F4, Space), then press c to commit";
        }

        bool more = draft.Choices.Count < view.Decision.MaxMoves && view.Moves.Any(m => m.IsOpen && m.Cost <= left && !draft.Has(m.Move));
        return forecasts
            ? "Forecasts are asked for this turn: press f; then c to look at your decision"
            : more
            ? $"{MoveWords.Points(left)} left: mark another move, or press c to commit"
            : "Press c to look at your decision as a whole and commit it";
    }
}
