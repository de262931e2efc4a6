using Scenario.Exercise.Views;

namespace Scenario.Terminal.Wording;

/// <summary>What everybody did in a turn and what it changed, seat by seat, then the world; then the turn in numbers.</summary>
internal static class RevealPages
{
    /// <summary>The reveal of a turn with its summary.</summary>
    public static Page Reveal(SeatView view, RevealView reveal)
    {
        var page = new Page().Add($"Turn {reveal.Turn} is over: {StoryDates.Span(reveal.From, reveal.To)}", Tone.Heading);
        if (!reveal.Entries.Any(e => IsOfASeat(e) && e.Who == view.SeatTitle))
        {
            page.Heading(view.SeatTitle);
            Entries(page, [new RevealEntry(RevealKind.Silence, view.SeatTitle, "Made no move", "", null, [])]);
        }

        foreach (var group in reveal.Entries.Where(IsOfASeat).GroupBy(e => e.Who))
        {
            page.Heading(group.Key);
            Entries(page, group);
        }

        var world = reveal.Entries.Where(e => !IsOfASeat(e)).ToList();
        if (world.Count > 0)
        {
            page.Heading("The world");
            Entries(page, world);
        }

        if (reveal.Turn == view.Moment.Turn)
        {
            Numbers(page, view);
        }

        return page;
    }

    // A message has a sender, but it is the world that sends it.
    private static bool IsOfASeat(RevealEntry entry) => entry.Who.Length > 0 && entry.Kind != RevealKind.Message;

    private static void Entries(Page page, IEnumerable<RevealEntry> entries)
    {
        foreach (var entry in entries)
        {
            page.Item(Lead(entry.Kind), MarkdownLight.Inline(entry.What), entry.Kind == RevealKind.Silence ? Tone.Faint : Tone.Strong);
            if (entry.Outcome.Length > 0)
            {
                page.Add(entry.Outcome, indent: 10);
            }

            if (!string.IsNullOrEmpty(entry.Reason))
            {
                page.Item("because ", entry.Reason, indent: 10, leadTone: Tone.Faint);
            }

            foreach (string change in entry.Changes)
            {
                page.Item("→ ", change, Tone.Accent, indent: 10);
            }
        }
    }

    private static string Lead(RevealKind kind) => kind switch
    {
        RevealKind.Move => "  move    ",
        RevealKind.Silence => "  -       ",
        RevealKind.Trigger => "  event   ",
        RevealKind.Message => "  message ",
        RevealKind.Ladder => "  ladder  ",
        RevealKind.Unveiled => "  secret  ",
        RevealKind.Drift => "  time    ",
        _ => "  due     ",
    };

    private static void Numbers(Page page, SeatView view)
    {
        page.Heading("The turn in numbers");
        var moved = view.Indicators.Where(i => i.Change.Length > 0).ToList();
        if (moved.Count == 0)
        {
            page.Add("Nothing that you can see has changed.", Tone.Faint, indent: 2);
        }

        // A name is worth more than a long bar: 54 cells for both fit the narrowest window.
        int title = moved.Count == 0 ? 0 : Math.Clamp(moved.Max(i => CellWidth.Of(i.Title)), 26, 46);
        int bar = Math.Clamp(54 - title, 6, 16);
        foreach (var indicator in moved)
        {
            page.Figure(
                $"{CellWidth.Fit(indicator.Title, title)} {Bars.Range(indicator.Position, indicator.OpeningPosition, bar)} {CellWidth.Right(indicator.Value, 6)}  {SituationWords.Change(indicator)}",
                SituationWords.Spoken(indicator), SituationWords.ChangeTone(indicator), indent: 2);
        }

        int still = view.Indicators.Count - moved.Count;
        if (still > 0 && moved.Count > 0)
        {
            page.Add($"{(still == 1 ? "One other stands" : $"{still} others stand")} where {(still == 1 ? "it" : "they")} stood.", Tone.Faint, indent: 2);
        }
    }
}
