using Scenario.Exercise.Knowledge;
using Scenario.Exercise.Rules;
using Scenario.Exercise.Views;
using Scenario.Terminal.Playing;

namespace Scenario.Terminal.Wording;

/// <summary>What is chosen with a move, in words.</summary>
internal static class SharingWords
{
    /// <summary>What was said about a move, in one line.</summary>
    public static string Line(OfferView offer, Particulars said)
    {
        var parts = new List<string> { Join([.. said.Questions.Select(q => $"\"{Title(offer, q)}\"")]) };
        if (offer.Recipients.Count > 0)
        {
            parts.Add("to " + Join([.. said.Recipients.Select(r => offer.Recipients.FirstOrDefault(o => o.Actor == r)?.Name ?? "nobody")]));
        }

        if (offer.Forms.Count > 0)
        {
            parts.Add(Name(said.Form));
        }

        if (said.Caveat is { Length: > 0 } caveat)
        {
            parts.Add($"with the caveat \"{caveat}\"");
        }

        return string.Join(" · ", parts);
    }

    /// <summary>Such as <c>sanitised</c>.</summary>
    public static string Name(SharingForm form) => form switch
    {
        SharingForm.Full => "in full",
        SharingForm.Sanitised => "sanitised",
        _ => "as a headline",
    };

    /// <summary>What is asked at a step.</summary>
    public static string Ask(OfferStep step, OfferView offer) => step switch
    {
        OfferStep.Questions => offer.Recipients.Count == 0 ? "About which question?" : "What do you share?",
        OfferStep.Recipients => "With whom?",
        OfferStep.Form => "In which form?",
        _ => "A caveat that goes with it? (optional)",
    };

    /// <summary>How many may be chosen.</summary>
    public static string Limit(OfferView offer) => offer.MostQuestions == 1 || offer.Questions.Count == 1 ? "One question."
        : $"One question at least, {Math.Min(offer.MostQuestions, offer.Questions.Count)} at most.";

    /// <summary>The odds of a leak, in the words the view gives; empty for none.</summary>
    public static string Leak(OfferView offer) => offer.Leak.Length == 0 ? "" : $"That it leaks: {offer.Leak}";

    /// <summary>What is missing at a step, or null.</summary>
    public static string? Missing(OfferStep step, ParticularsDraft draft) => step switch
    {
        OfferStep.Questions when draft.Questions.Count == 0 => "Choose at least one question.",
        OfferStep.Questions when draft.Questions.Count > draft.Offer.MostQuestions => $"That is too much for one move. {Limit(draft.Offer)}",
        OfferStep.Recipients when draft.Recipients.Count == 0 => "Choose at least one recipient.",
        OfferStep.Caveat when draft.Caveat.Trim().Length > ParticularsDraft.LongestCaveat => $"A caveat has at most {ParticularsDraft.LongestCaveat} characters.",
        _ => null,
    };

    /// <summary>What a move leaves to those who choose it, for its page.</summary>
    public static Page Offer(OfferView offer)
    {
        var page = new Page().Heading(offer.Recipients.Count == 0 ? "You name the question" : "You choose what is shared").Add(Limit(offer));
        foreach (var question in offer.Questions)
        {
            page.Item("- ", $"{BeliefWords.Asked(question.Title)} {question.Held}");
        }

        if (offer.Questions.Count == 0)
        {
            page.Add("There is no question that it could be about now.", Tone.Warning);
        }

        if (offer.Recipients.Count > 0)
        {
            page.Item("With    ", Join([.. offer.Recipients.Select(r => r.Name)], "or"), leadTone: Tone.Faint);
        }

        foreach (var form in offer.Forms)
        {
            page.Item("Form    ", form.Words, leadTone: Tone.Faint);
        }

        return offer.Leak.Length == 0 ? page : page.Add(Leak(offer) + ".", Tone.Warning);
    }

    /// <summary>Names in a row: <c>Kyiv, Washington and Brussels</c>.</summary>
    public static string Join(IReadOnlyList<string> names, string last = "and") => names.Count < 2 ? string.Concat(names)
        : $"{string.Join(", ", names.Take(names.Count - 1))} {last} {names[^1]}";

    private static string Title(OfferView offer, int question) => offer.Questions.FirstOrDefault(o => o.Question == question)?.Title ?? "a question that is closed now";
}
