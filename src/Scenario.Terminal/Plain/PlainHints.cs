using Scenario.Terminal.Playing;
using Scenario.Terminal.Wording;

namespace Scenario.Terminal.Plain;

/// <summary>The next step in the words of plain mode, where the screen speaks of keys.</summary>
internal static class PlainHints
{
    public const string Menu = "Type a number or a word: 1 situation, 2 traffic, 3 moves, 4 ladder, 5 brief, 6 commit, 7 help, 8 quit.";

    public static string Next(Sitting sitting) => sitting.Stage switch
    {
        Stage.Handover => $"{NextStep.Button(sitting)}: type next.{(sitting.IsAwaited ? $" Nobody there? hand: another seat{(sitting.CanCloseTurn ? "; close: the turn for all" : "")}." : "")}",
        Stage.Deliberation => $"Used {DecisionWords.Tally(sitting.View, sitting.Draft)}.{(ForecastWords.AreMissing(sitting.View) ? " Forecasts are asked for this turn: type forecast." : "")} Mark a move with \"choose 4 because ...\", then \"commit\". {Menu}",
        Stage.Waiting or Stage.Paused or Stage.Closed => NextStep.Say(sitting) + ".",
        Stage.Ending when sitting.View.Opened is not null => $"{NextStep.Button(sitting)}: type next. Who knew what, and when: type reveal. Your feedback: feedback 4 and words.",
        _ => $"{NextStep.Button(sitting)}: type next.",
    };
}
