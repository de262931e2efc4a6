using Scenario.Exercise.Views;

namespace Scenario.Terminal.Wording;

/// <summary>What is read before the first turn, and the pages that can be called up at any time.</summary>
internal static class BriefingPages
{
    /// <summary>Content notice, summary, start, objectives and the seat's own brief.</summary>
    public static Page Briefing(SeatView view)
    {
        var page = new Page().Add(view.Frame.Title, Tone.Heading).Blank().Markdown(view.Frame.Summary);
        if (view.Frame.ContentNotice.Length > 0)
        {
            page.Heading("Before you begin").Markdown(view.Frame.ContentNotice, Tone.Warning);
        }

        if (view.Frame.StartSummary.Length > 0)
        {
            page.Heading($"Where it starts: {view.Frame.StartTitle}").Markdown(view.Frame.StartSummary);
        }

        if (view.Frame.Objectives.Count > 0)
        {
            page.Heading("What it is for");
            foreach (string objective in view.Frame.Objectives)
            {
                page.Item("- ", MarkdownLight.Inline(objective));
            }
        }

        return page.Blank().Append(Brief(view));
    }

    /// <summary>The seat's private brief and the chairs of its team.</summary>
    public static Page Brief(SeatView view)
    {
        var page = new Page().Add($"Your seat: {view.SeatTitle}", Tone.Heading).Blank();
        if (!string.IsNullOrEmpty(view.Wants))
        {
            page.Item("You want  ", view.Wants, Tone.Strong, leadTone: Tone.Faint).Blank();
        }

        page.Markdown(view.Brief);
        foreach (var chair in view.Portfolios)
        {
            page.Heading($"In your team: {chair.Title}").Markdown(chair.Brief);
            if (!string.IsNullOrEmpty(chair.Leans))
            {
                page.Item("Leans to  ", chair.Leans, leadTone: Tone.Faint);
            }
        }

        return page;
    }

    /// <summary>All rungs, highest last, with what each gate needs.</summary>
    public static Page Ladder(SeatView view)
    {
        var page = new Page().Add("The ladder", Tone.Heading)
            .Add("A gate permits a step up; it never forces one. Staying and coming down are always choices.", Tone.Faint);
        for (int rung = 0; rung < view.Ladder.Count; rung++)
        {
            var step = view.Ladder[rung];
            page.Blank().Item(step.IsCurrent ? "► " : "  ", $"{rung}. {step.Title}{(step.IsCurrent ? "  - you are here" : "")}", step.IsCurrent ? Tone.Accent : Tone.Strong)
                .Markdown(step.Summary, indent: 5);
            if (rung > 0)
            {
                Gate(page, step);
            }

            page.Basis(step.Basis, indent: 5);
        }

        return page;
    }

    private static string Missing(string words) =>
        MarkdownLight.Inline(words.StartsWith("needs ", StringComparison.Ordinal) ? words[6..] : words);

    private static void Gate(Page page, RungView step)
    {
        page.Item("Gate   ", step.GateIsMet switch
        {
            true => "met now",
            false => "not met" + (step.Forcible ? "; it can be forced, at a price" : "; it cannot be forced"),
            null => "you cannot tell from here",
        }, step.GateIsMet switch { true => Tone.Good, false => Tone.Warning, null => Tone.Normal }, indent: 5, leadTone: Tone.Faint);
        if (step.GateWords.Length > 0)
        {
            page.Item("Still missing: ", Missing(step.GateWords), indent: 5, leadTone: Tone.Faint);
        }

        if (!string.IsNullOrEmpty(step.Agree))
        {
            page.Item("Agree  ", step.Agree, indent: 5, leadTone: Tone.Faint);
        }
    }
}
