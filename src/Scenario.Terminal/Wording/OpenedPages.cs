using Scenario.Exercise.Views;

namespace Scenario.Terminal.Wording;

/// <summary>A section of the reveal.</summary>
internal sealed record OpenedSection(string Title, Page Page);

/// <summary>What was true, who knew what, what was withheld and done in secret: read section by section.</summary>
internal static class OpenedPages
{
    /// <summary>The contents and the sections; empty if nothing is open to this seat.</summary>
    public static IReadOnlyList<OpenedSection> Sections(SeatView view)
    {
        if (view.Opened is not { } opened)
        {
            return [];
        }

        var sections = opened.Questions.Select(q => new OpenedSection(q.Title, CoursePages.Of(q))).ToList();
        sections.Add(new("What was withheld", Lines("What was withheld", "What others could have known, had somebody told them.", opened.Withheld, "Nothing that anybody lacked was held back.")));
        sections.Add(new("Secret moves", Lines("Secret moves", "Made in secret, oldest first.", opened.Secrets, "Nobody made a secret move.")));
        if (view.Forecasts.Count > 0)
        {
            sections.Add(new("Forecasts", ForecastWords.All(view)));
        }

        if (opened.Policies.Count > 0)
        {
            sections.Add(new("How automated seats would choose now", Policies(opened.Policies)));
        }

        sections.Insert(0, new("The reveal", Contents(view, sections)));
        return sections;
    }

    private static Page Contents(SeatView view, IReadOnlyList<OpenedSection> sections)
    {
        var page = new Page().Add("The reveal: all layers are open", Tone.Heading).Blank()
            .Add(view.Ending is null ? "What only the facilitator may see while the exercise runs. Nobody else should look at this page." : "What was true, what each seat held, and when.").Blank();
        int number = 0;
        foreach (var section in sections)
        {
            page.Item($"{++number,2}. ", section.Title);
        }

        return page;
    }

    private static Page Lines(string title, string what, IReadOnlyList<string> lines, string none)
    {
        var page = new Page().Add(title, Tone.Heading).Add(lines.Count == 0 ? none : what, Tone.Faint).Blank();
        foreach (string line in lines)
        {
            page.Item("- ", MarkdownLight.Inline(line));
        }

        return page;
    }

    private static Page Policies(IReadOnlyList<PolicyWeightsView> policies)
    {
        var page = new Page().Add("How automated seats would choose now", Tone.Heading)
            .Add("The shares by which each would draw its next move, from what it knows. For the facilitator alone.", Tone.Faint);
        foreach (var policy in policies)
        {
            page.Heading($"{policy.Seat}: {policy.Policy}");
            foreach (string line in policy.Lines)
            {
                page.Item("- ", line);
            }
        }

        return page;
    }
}
