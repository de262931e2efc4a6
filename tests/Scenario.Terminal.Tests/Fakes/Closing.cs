using Scenario.Exercise.Views;

namespace Scenario.Terminal.Tests.Fakes;

/// <summary>Views disturbed as a real table would show them now and then.</summary>
internal static class Closing
{
    /// <summary>Messages of turn 2 came at the close of turn 1, so that none of them is of the present turn.</summary>
    public static SeatView Messages(SeatView view) => view with
    {
        Traffic = [.. view.Traffic.Select(m => m.Turn == 2 ? m with { Turn = 1, IsNew = view.Moment.Turn == 1 } : m)],
    };

    /// <summary>The oldest message asks for an answer and tells whether it has one.</summary>
    public static SeatView Asking(SeatView view) => view with
    {
        Traffic = [.. view.Traffic.Select(m => m.Inject != 0 ? m : m with { Prompt = "Which stage?", IsAnswered = view.Answers.Count > 0 })],
        Answers = [.. view.Answers.Select(a => a with { Prompt = "Which stage?" })],
    };
}
