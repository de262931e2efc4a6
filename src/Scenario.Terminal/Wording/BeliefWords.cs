using Scenario.Exercise.Knowledge;
using Scenario.Exercise.Views;

namespace Scenario.Terminal.Wording;

/// <summary>Estimates in words and bars. How sure one is and how likely something is never meet in a sentence here: these sentences speak of the first alone.</summary>
internal static class BeliefWords
{
    public const string Nothing = "nothing held";

    /// <summary>Such as <c>moderate confidence</c>.</summary>
    public static string Confidence(string confidence) => confidence == "none" ? "no confidence" : $"{confidence} confidence";

    /// <summary>What should catch the eye in a list: that an estimate changed, and that its figures do not fit together.</summary>
    public static string Marks(EstimateView estimate) => estimate.Held is not { } held ? ""
        : string.Join(" · ", new[] { held.Change.Length > 0 ? "▲ changed" : "", held.IsDisputed ? "≠ disputed" : "" }.Where(m => m.Length > 0));

    /// <summary>One line without drawing.</summary>
    public static string Spoken(EstimateView estimate)
    {
        if (estimate.Held is not { } held)
        {
            return $"{Asked(estimate.Title)} {Nothing}.";
        }

        string range = held.Low == held.High ? held.Best : $"{held.Best}, between {held.Low} and {held.High}";
        return $"{Asked(estimate.Title)} {range}; {Confidence(held.Confidence)}.{(held.Change.Length > 0 ? $" Changed ({held.Change})." : "")}{(held.IsDisputed ? " Disputed." : "")}";
    }

    /// <summary>Everything about an estimate.</summary>
    public static Page Detail(EstimateView estimate)
    {
        var page = new Page().Add(estimate.Title, Tone.Heading).Blank();
        if (estimate.Held is not { } held)
        {
            page.Add("You hold nothing on this question: no figure of your own, and nobody has told you theirs.");
            return Answers(page, estimate, null).Basis(estimate.Basis);
        }

        if (held.IsDisputed)
        {
            page.Item("≠ ", "Disputed: it holds figures that do not fit together, and nobody has reconciled them.", Tone.Warning).Blank();
        }

        page.Item("Best    ", held.Best, Tone.Strong, leadTone: Tone.Faint);
        if (estimate.Kind != QuestionKind.Category)
        {
            page.Item("Range   ", held.Low == held.High ? $"{held.Low} and nothing else" : $"{held.Low} to {held.High}", leadTone: Tone.Faint);
        }

        if (estimate.Kind == QuestionKind.Number)
        {
            page.Drawing(cells => Line.Of("        " + Bars.Estimate(held.LowPosition, held.BestPosition, held.HighPosition, Math.Clamp(cells - 9, 8, 32)), Tone.Accent), "")
                .Item("        ", $"on a scale from {estimate.Min} to {estimate.Max}", Tone.Faint);
        }

        page.Item("Sure    ", Confidence(held.Confidence), Tone.Strong, leadTone: Tone.Faint);
        if (held.Grade is { } grade)
        {
            page.Item("Grade   ", grade, leadTone: Tone.Faint);
        }

        page.Item("Origin  ", held.Origin, leadTone: Tone.Faint)
            .Item("As of   ", $"turn {held.AsOf}", leadTone: Tone.Faint)
            .Item("Change  ", held.Change.Length == 0 ? "none this turn" : $"▲ {held.Change}", held.Change.Length == 0 ? Tone.Normal : Tone.Warning, leadTone: Tone.Faint);
        if (held.Caveat is { Length: > 0 } caveat)
        {
            page.Item("Caveat  ", caveat, leadTone: Tone.Faint);
        }

        return Answers(page, estimate, held).Basis(estimate.Basis);
    }

    private static Page Answers(Page page, EstimateView estimate, HeldView? held)
    {
        if (estimate.Answers.Count == 0)
        {
            return page;
        }

        page.Heading("The answers there are");
        for (int answer = 0; answer < estimate.Answers.Count; answer++)
        {
            string name = estimate.Answers[answer];
            bool best = held is not null && name == held.Best;
            bool within = held is not null && estimate.Kind == QuestionKind.Stage && IsWithin(estimate, held, answer);
            string lead = estimate.Kind == QuestionKind.Stage ? $"{answer}. " : "- ";
            page.Item((best ? "● " : within ? "┃ " : "  ") + lead, name + (best ? " (best guess)" : within ? " (possible)" : ""), best ? Tone.Strong : within ? Tone.Normal : Tone.Faint);
        }

        return page;
    }

    private static bool IsWithin(EstimateView estimate, HeldView held, int answer)
    {
        int from = estimate.Answers.ToList().IndexOf(held.Low);
        int to = estimate.Answers.ToList().IndexOf(held.High);
        return from >= 0 && answer >= from && answer <= to;
    }

    /// <summary>A question before its answer; a question mark needs no colon after it.</summary>
    public static string Asked(string title) => title.EndsWith('?') || title.EndsWith('.') ? title : title + ":";
}
