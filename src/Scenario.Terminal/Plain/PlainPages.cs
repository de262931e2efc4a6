using Scenario.Exercise.Views;
using Scenario.Terminal.Playing;
using Scenario.Terminal.Wording;

namespace Scenario.Terminal.Plain;

/// <summary>The lists of plain mode: the same rows as on the screen, each with the number by which it is called.</summary>
internal static class PlainPages
{
    public static Page TurnOpens(Sitting sitting)
    {
        var view = sitting.View;
        var rung = view.Ladder.Select((r, number) => (r, number)).FirstOrDefault(p => p.r.IsCurrent);
        var page = new Page().Add($"{view.Frame.Title} - {view.SeatTitle}", Tone.Heading).Add(StoryDates.Line(view.Moment) + ".");
        if (rung.r is { } current)
        {
            page.Add($"The ladder stands on rung {rung.number}: {current.Title}.");
        }

        // What came at the close of the turn before has been announced by nobody yet.
        int unread = sitting.UnreadCount;
        page.Blank().Add(TrafficWords.Unread(unread) + (unread == 0 ? "." : ":"));
        foreach (var (message, index) in view.Traffic.Select((m, i) => (m, i)).Where(p => !sitting.IsRead(p.m)))
        {
            MessageRow(page, sitting, message, index);
        }

        return page;
    }

    public static Page Situation(SeatView view)
    {
        var page = new Page().Add("Situation", Tone.Heading);
        int number = 0;
        foreach (var indicator in view.Indicators)
        {
            page.Item($"{++number,2}. ", SituationWords.Spoken(indicator));
        }

        if (view.Estimates.Count == 0)
        {
            return page;
        }

        return page.Blank().Append(Estimates(view));
    }

    public static Page Estimates(SeatView view)
    {
        if (view.Estimates.Count == 0)
        {
            return new Page().Add("This exercise asks for no estimates.");
        }

        var page = new Page().Add("What you believe (\"estimates 2\" tells all about one)", Tone.Heading);
        int number = 0;
        foreach (var estimate in view.Estimates)
        {
            page.Item($"{++number,2}. ", BeliefWords.Spoken(estimate));
        }

        return page;
    }

    public static Page Reveal(SeatView view, int number)
    {
        var sections = OpenedPages.Sections(view);
        return sections.Count == 0 ? new Page().Add("All layers are opened when the exercise has ended, not before.")
            : number == 0 ? new Page().Append(sections[0].Page).Blank().Add("Type reveal and a number.")
            : number < sections.Count ? sections[number].Page
            : new Page().Add($"Which section? Give its number, 1 to {sections.Count - 1}.");
    }

    public static Page Traffic(Sitting sitting)
    {
        var page = new Page().Add(sitting.View.Traffic.Count == 0 ? "No messages yet." : "Traffic, newest first", Tone.Heading);
        foreach (var (message, index) in sitting.View.Traffic.Select((m, i) => (m, i)))
        {
            MessageRow(page, sitting, message, index);
        }

        return page;
    }

    public static Page Moves(Sitting sitting, bool shortList)
    {
        var page = new Page().Add(shortList ? "Moves (short list; \"all\" shows every one)" : "Moves", Tone.Heading);
        string category = "";
        foreach (var (move, index) in sitting.View.Moves.Select((m, i) => (m, i)))
        {
            bool marked = sitting.Draft.Has(move.Move);
            if (shortList && !move.IsCore && !marked)
            {
                continue;
            }

            if (move.Category != category)
            {
                page.Heading(category = move.Category);
            }

            string state = marked ? ", marked" : move.IsOpen ? "" : $", closed: {string.Join("; ", move.ClosedBecause)}";
            page.Item($"{index + 1,2}. ", $"{move.Title}, {MoveWords.Points(move.Cost)}{state}");
        }

        return page;
    }

    private static void MessageRow(Page page, Sitting sitting, MessageView message, int index)
    {
        string state = (sitting.IsRead(message) ? "" : ", unread") + (TrafficWords.NeedsAnswer(message) ? ", asks for an answer" : "");
        page.Item($"{index + 1,2}. ", $"{message.Title} ({message.Channel}, {message.From}, turn {message.Turn}{state})");
    }
}
