using Scenario.Exercise.Views;
using Scenario.Terminal.Wording;

namespace Scenario.Terminal.Staff;

/// <summary>What is true, who holds what, and what is close to happening.</summary>
internal static class TruthPages
{
    /// <summary>All of it, for plain mode.</summary>
    public static Page List(Desk desk)
    {
        var page = new Page().Add("Indicators", Tone.Heading);
        foreach (var indicator in desk.View.Indicators)
        {
            page.Item("- ", $"{indicator.Title} ({indicator.Id}): {indicator.Value}{(indicator.Change.Length > 0 ? $", {indicator.Change} this turn" : "")}, from {indicator.Min} to {indicator.Max}{(indicator.SeenByAll ? "" : ", not seen by all")}");
        }

        page.Heading("Flags");
        foreach (var flag in desk.View.Flags)
        {
            page.Item("- ", Flag(flag));
        }

        foreach (var question in desk.View.Beliefs)
        {
            page.Blank().Append(Question(question));
        }

        return page;
    }

    /// <summary>An indicator.</summary>
    public static Page Indicator(IndicatorView indicator) => SituationWords.Detail(indicator)
        .Blank().Add("c corrects it, with a reason, which stays with the staff until the end. " + (indicator.SeenByAll ? "Every seat sees the value." : "Seats that do not see it are told nothing."), Tone.Faint);

    /// <summary>A flag.</summary>
    public static string Flag(FlagView flag) => $"{flag.Meaning} ({flag.Id}): {(flag.IsRaised ? "yes" : "no")}";

    /// <summary>What is held against what is true.</summary>
    public static Page Question(BeliefsView question)
    {
        var page = new Page().Add(question.Title, Tone.Heading).Blank()
            .Item("Truth   ", question.Truth ?? "the scenario does not say", Tone.Strong, leadTone: Tone.Faint)
            .Item("Range   ", question.Answers.Count > 0 ? string.Join(", ", question.Answers) : $"{question.Min} to {question.Max}", leadTone: Tone.Faint)
            .Item("Id      ", question.Id, leadTone: Tone.Faint).Blank();
        foreach (var held in question.Held)
        {
            page.Item(held.HoldsTruth == false ? "✗ " : held.HoldsTruth == true ? "✓ " : "  ", $"{held.Who}: {(held.Figures is null ? "holds nothing" : $"{held.Figures}, {held.Confidence} confidence")}", held.HoldsTruth == false ? Tone.Warning : Tone.Normal);
            if (held.Origin is { } origin)
            {
                page.Add("from " + origin, Tone.Faint, indent: 2);
            }
        }

        return page;
    }

    /// <summary>Something that may happen.</summary>
    public static Page Near(NearnessView near) => new Page().Add(near.What, Tone.Heading).Blank()
        .Item("Lacks     ", near.Needs, leadTone: Tone.Faint)
        .Item("Distance  ", Distance(near), leadTone: Tone.Faint);

    /// <summary>How far something is, in words.</summary>
    public static string Distance(NearnessView near) => near.Distance == 0 ? "met in part" : $"{near.Distance / 10}.{near.Distance % 10} % of a range";

    /// <summary>What is closest to happening, for plain mode.</summary>
    public static Page Nearest(Desk desk)
    {
        var page = new Page().Add("Closest to happening", Tone.Heading);
        foreach (var near in desk.View.Nearest)
        {
            page.Item("- ", $"{near.What}: {near.Needs} ({Distance(near)})");
        }

        return page;
    }
}
