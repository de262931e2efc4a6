using Scenario.Exercise.Views;

namespace Scenario.Terminal.Wording;

/// <summary>How the exercise ended, and what there is to talk about.</summary>
internal static class EndingPages
{
    /// <summary>Ending, profile, objectives, own answers, questions.</summary>
    public static Page Ending(SeatView view)
    {
        if (view.Ending is not { } ending)
        {
            return new Page().Add("The exercise is over.", Tone.Heading);
        }

        var page = new Page().Add(ending.Title, Tone.Heading).Blank().Markdown(ending.Epilogue);
        if (view.Opened is not null)
        {
            page.Blank().Figure(
                "Press o for the reveal: what was true, who knew what and when, what was withheld and what was done in secret.",
                "Type reveal for what was true, who knew what and when, what was withheld and what was done in secret.", Tone.Accent);
        }

        if (ending.Note is { Length: > 0 } note)
        {
            page.Blank().Markdown(note, Tone.Faint);
        }

        Profile(page, ending.Profile);
        Objectives(page, ending.Objectives);
        foreach (var versions in view.Answers.GroupBy(a => (a.Title, a.Prompt)))
        {
            var answer = versions.Last();
            string revised = versions.Skip(1).Any() ? " (revised)" : "";
            page.Heading($"What you wrote in turn {answer.Turn}: {answer.Title}{revised}").Add(answer.Text, indent: 2);
        }

        if (view.Forecasts.Count > 0)
        {
            page.Blank().Append(ForecastWords.All(view));
        }

        if (ending.Questions.Count > 0)
        {
            page.Heading("To talk about");
            int number = 0;
            foreach (string question in ending.Questions)
            {
                page.Item($"{++number,2}. ", MarkdownLight.Inline(question));
            }
        }

        return page;
    }

    private static void Profile(Page page, IReadOnlyList<ProfileView> profile)
    {
        if (profile.Count == 0)
        {
            return;
        }

        int marks = profile.Max(p => p.ByTurn.Count) + 1;
        int title = Math.Min(32, profile.Max(p => CellWidth.Of(p.Title)));
        int bar = Math.Clamp(48 - title - marks, 6, 14);
        page.Heading("Profile, turn by turn").Add("There is no winner and no score.", Tone.Faint)
            .Figure(
                $"{marks} marks a line: the start and {(marks == 2 ? "1 turn" : $"{marks - 1} turns")}. The bar: ○ the start, ● the end.",
                "In percent of its scale: the start, then the end of each turn.", Tone.Faint).Blank();
        foreach (var line in profile)
        {
            string verdict = line.IsBetter switch { true => "better", false => "worse", null => "" };
            page.Figure(
                $"{CellWidth.Fit(line.Title, title)} {CellWidth.Fit(Bars.Sparkline([line.StartPosition, .. line.ByTurn]), marks)} {Bars.Range(line.Position, line.StartPosition, bar)} {CellWidth.Right(line.Start, 5)} → {CellWidth.Fit(line.End, 5)} {verdict}".TrimEnd(),
                $"{line.Title}: from {line.Start} to {line.End}{(verdict.Length > 0 ? $" ({verdict})" : "")}; {Percents(line)}. {MarkdownLight.Inline(line.Meaning)}",
                line.IsBetter switch { true => Tone.Good, false => Tone.Bad, null => Tone.Normal }, indent: 2);
        }
    }

    private static string Percents(ProfileView line) =>
        string.Join(", ", line.ByTurn.Prepend(line.StartPosition).Select(p => $"{(p + 5) / 10}"));

    private static void Objectives(Page page, IReadOnlyList<ObjectiveView> objectives)
    {
        if (objectives.Count == 0)
        {
            return;
        }

        page.Heading("What the record shows of the objectives");
        foreach (var objective in objectives)
        {
            page.Item(Lead(objective.Met), MarkdownLight.Inline(objective.Title), Tone.Strong, indent: 2);
            foreach (var task in objective.Tasks)
            {
                page.Item(Lead(task.Met), MarkdownLight.Inline(task.Text) + (task.Record is { } record ? $" (the record: {record})" : ""), indent: 4);
            }
        }
    }

    private static string Lead(bool? met) => met switch
    {
        true => "[shown]      ",
        false => "[not shown]  ",
        null => "[to discuss] ",
    };
}
