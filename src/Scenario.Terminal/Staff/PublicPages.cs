using Scenario.Exercise.Views;
using Scenario.Terminal.Wording;

namespace Scenario.Terminal.Staff;

/// <summary>What every seat sees, and nothing else: the page of an observer.</summary>
internal static class PublicPages
{
    /// <summary>The public page.</summary>
    public static Page Of(Desk desk)
    {
        var views = desk.View.Seats.Select(s => desk.Table.View(s.Seat)).ToList();
        var page = new Page().Add("What everybody can see", Tone.Heading).Blank();
        if (views.Count == 0)
        {
            return page;
        }

        page.Add(StoryDates.Line(desk.View.Moment));
        page.Drawing(cells => LadderLine.Draw(views[0].Ladder, cells), "Ladder: " + (views[0].Ladder.FirstOrDefault(r => r.IsCurrent)?.Title ?? ""));
        page.Heading("Situation");
        foreach (var indicator in desk.View.Indicators.Where(i => i.SeenByAll))
        {
            page.Item("- ", $"{indicator.Title}: {indicator.Value}{(indicator.Change.Length > 0 ? $" ({indicator.Change} this turn)" : "")}");
        }

        page.Heading("Messages to all");
        foreach (var message in views[0].Traffic.Where(m => m.Inject >= 0 && m.Inject < desk.View.Injects.Count && desk.View.Injects[m.Inject] is { To: "all", Texts.Count: 1 }))
        {
            page.Item("", $"Turn {message.Turn}: {message.Title} ({message.From})", Tone.Strong).Markdown(message.Text, indent: 2).Blank();
        }

        foreach (var reveal in views[0].Reveals)
        {
            var shared = reveal.Entries.Where(e => views.All(v => v.Reveals.Any(r => r.Turn == reveal.Turn && r.Entries.Any(o => Same(o, e))))).ToList();
            page.Heading($"Turn {reveal.Turn}");
            foreach (var entry in shared)
            {
                page.Item("- ", string.Join(": ", new[] { entry.Who, entry.What }.Where(w => w.Length > 0)) + (entry.Outcome.Length > 0 ? $". {entry.Outcome}" : ""));
            }
        }

        return page;
    }

    private static bool Same(RevealEntry one, RevealEntry other) =>
        one.Kind == other.Kind && one.Who == other.Who && one.What == other.What && one.Outcome == other.Outcome;
}
