using Scenario.Exercise.Views;
using Scenario.Terminal.Wording;

namespace Scenario.Terminal.Staff;

/// <summary>The exercise as a seat sees it, read out for staff.</summary>
internal static class SeatPages
{
    /// <summary>Situation, messages and decision of a seat.</summary>
    public static Page Of(SeatView view)
    {
        var page = new Page().Add($"As {view.SeatTitle} sees it", Tone.Heading).Add(StoryDates.Line(view.Moment)).Heading("Situation");
        foreach (var indicator in view.Indicators)
        {
            page.Item("- ", SituationWords.Spoken(indicator));
        }

        page.Heading("Messages");
        foreach (var message in view.Traffic)
        {
            page.Item("- ", $"{message.Title} ({TrafficWords.Origin(message)})");
        }

        page.Heading("Decision").Add(NextStep.Status(view.Decision.Status));
        foreach (var chosen in view.Decision.Chosen)
        {
            page.Item("- ", chosen.Title + (chosen.Reason is { } reason ? $", because {reason}" : ""));
        }

        if (view.Team.Against.Count > 0)
        {
            page.Heading("Said against it");
        }

        foreach (var argument in view.Team.Against)
        {
            page.Item("- ", $"person {argument.Person}, against {TableWords.Favoured(view, argument.Moves)}: {argument.Text}");
        }

        return page;
    }
}
