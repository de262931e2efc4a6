using System.Globalization;
using System.Text.RegularExpressions;
using Scenario.Exercise.Knowledge;
using Scenario.Exercise.Rules;
using Scenario.Exercise.Views;
using Scenario.Terminal.Playing;
using Scenario.Terminal.Wording;

namespace Scenario.Terminal.Plain;

/// <summary>What was typed about a move in one line, part by part; a part that was left out is null.</summary>
internal sealed record OneLine(string? Questions, string? Recipients, string? Form, string? Caveat, string Reason)
{
    /// <summary>Whether anything but a reason was said.</summary>
    public bool HasParts => Questions is not null || Recipients is not null || Form is not null || Caveat is not null;
}

/// <summary>Asks step by step what a move leaves open, or takes it from one line.</summary>
internal sealed partial class PlainParticulars(PlainPrinter print, Func<string, string?> ask)
{
    /// <summary>How all of it is said in one line.</summary>
    public const string Example = "choose 4 about 1,2 to 1 as sanitised caveat \"our own count\" because ...";

    /// <summary>Takes a line apart; what is not of that form is a reason.</summary>
    public static OneLine Parse(string rest)
    {
        var match = Parts().Match(rest);
        string? Part(string name) => match.Groups[name] is { Success: true } group ? group.Value.Trim() : null;
        return match.Success && (match.Groups["q"].Success || match.Groups["to"].Success || match.Groups["as"].Success || match.Groups["caveat"].Success)
            ? new OneLine(Part("q"), Part("to"), Part("as"), Part("caveat"), Part("why") ?? "")
            : new OneLine(null, null, null, null, PlainCommand.WithoutBecause(rest));
    }

    /// <summary>Whether a line begins as if it said what a move is about, and goes on as nothing that can be understood.</summary>
    public static bool IsGarbled(string rest) => Beginning().IsMatch(rest) && !Parse(rest).HasParts;

    /// <summary>Goes through the steps; null if the participant gave up.</summary>
    public Particulars? Say(OfferView offer, Particulars? before, OneLine typed)
    {
        var draft = new ParticularsDraft(offer, before);
        if (offer.Leak.Length > 0)
        {
            print.Say(SharingWords.Leak(offer) + ".");
        }

        for (var step = draft.After(null); step != OfferStep.Done; step = draft.After(step))
        {
            string? first = step switch { OfferStep.Questions => typed.Questions, OfferStep.Recipients => typed.Recipients, OfferStep.Form => typed.Form, _ => typed.Caveat };

            // One line that says what must be said needs no second question about what may be said.
            bool spare = typed.HasParts && first is null && step is OfferStep.Caveat;
            if (!spare && !Take(draft, step, first, before is not null))
            {
                return null;
            }
        }

        return draft.Said;
    }

    private bool Take(ParticularsDraft draft, OfferStep step, string? first, bool again)
    {
        string? typed = first;
        bool listed = false;
        while (true)
        {
            if (typed is null)
            {
                if (!listed)
                {
                    List(draft.Offer, step);
                    listed = true;
                }

                typed = ask(Prompt(draft, step, again));
                if (typed is null)
                {
                    return false;
                }

                if (typed.Length == 0)
                {
                    return again || step is OfferStep.Form or OfferStep.Caveat;
                }
            }

            if (Put(draft, step, typed) is not { } complaint)
            {
                return true;
            }

            print.Say(complaint);
            typed = null;
        }
    }

    private void List(OfferView offer, OfferStep step)
    {
        print.Say(SharingWords.Ask(step, offer) + (step == OfferStep.Questions ? " " + SharingWords.Limit(offer) : ""));
        var page = new Page();
        int number = 0;
        switch (step)
        {
            case OfferStep.Questions:
                foreach (var question in offer.Questions)
                {
                    page.Item($"{++number,2}. ", $"{BeliefWords.Asked(question.Title)} {question.Held}");
                }

                break;
            case OfferStep.Recipients:
                foreach (var recipient in offer.Recipients)
                {
                    page.Item($"{++number,2}. ", recipient.Name);
                }

                break;
            case OfferStep.Form:
                foreach (var form in offer.Forms)
                {
                    page.Item($"{++number,2}. ", $"{form.Words}{(form.Effects.Count == 0 ? "" : $" ({string.Join(", ", form.Effects)})")}");
                }

                break;
        }

        print.Show(page);
    }

    private static string Prompt(ParticularsDraft draft, OfferStep step, bool again) => step switch
    {
        OfferStep.Form => $"Its number (an empty line: {SharingWords.Name(draft.Form)}): ",
        OfferStep.Caveat => again && draft.Caveat.Length > 0 ? "Your caveat (an empty line keeps it, \"none\" takes it away): " : "Your caveat (an empty line gives none): ",
        _ when again => "By number, with commas (an empty line keeps what was said): ",
        _ => "By number, with commas (an empty line gives up): ",
    };

    /// <summary>Puts what was typed into its place, or says what is wrong with it.</summary>
    private static string? Put(ParticularsDraft draft, OfferStep step, string typed)
    {
        switch (step)
        {
            case OfferStep.Questions:
                if (Numbers(typed, draft.Offer.Questions.Count) is not { } questions)
                {
                    return $"Which question? Give numbers from 1 to {draft.Offer.Questions.Count}, with commas.";
                }

                draft.Questions = [.. questions.Select(n => draft.Offer.Questions[n - 1].Question)];
                break;
            case OfferStep.Recipients:
                if (Numbers(typed, draft.Offer.Recipients.Count) is not { } recipients)
                {
                    return $"With whom? Give numbers from 1 to {draft.Offer.Recipients.Count}, with commas.";
                }

                draft.Recipients = [.. recipients.Select(n => draft.Offer.Recipients[n - 1].Actor)];
                break;
            case OfferStep.Form:
                if (FormOf(draft.Offer, typed) is not { } form)
                {
                    return $"In which form? Give a number from 1 to {draft.Offer.Forms.Count}.";
                }

                draft.Form = form;
                break;
            default:
                draft.Caveat = string.Equals(typed, "none", StringComparison.OrdinalIgnoreCase) ? "" : typed;
                break;
        }

        return SharingWords.Missing(step, draft);
    }

    private static List<int>? Numbers(string typed, int most)
    {
        var numbers = new List<int>();
        foreach (string part in typed.Split([',', ' ', ';'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (!int.TryParse(part.TrimEnd('.'), NumberStyles.None, CultureInfo.InvariantCulture, out int number) || number < 1 || number > most)
            {
                return null;
            }

            if (!numbers.Contains(number))
            {
                numbers.Add(number);
            }
        }

        return numbers.Count == 0 ? null : numbers;
    }

    private static SharingForm? FormOf(OfferView offer, string typed)
    {
        if (int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out int number))
        {
            return number >= 1 && number <= offer.Forms.Count ? offer.Forms[number - 1].Form : null;
        }

        SharingForm? named = typed.ToUpperInvariant() switch
        {
            "FULL" or "IN FULL" => SharingForm.Full,
            "SANITISED" or "SANITIZED" => SharingForm.Sanitised,
            "HEADLINE" or "A HEADLINE" or "AS A HEADLINE" => SharingForm.Headline,
            _ => null,
        };
        return named is { } form && offer.Forms.Any(f => f.Form == form) ? form : null;
    }

    [GeneratedRegex("""^(?:(?:about|questions?)\s+(?<q>\d[\d,]*))?\s*(?:to\s+(?<to>\d[\d,]*))?\s*(?:as\s+(?<as>\w+))?\s*(?:caveat\s+"(?<caveat>[^"]*)")?\s*(?:because\s+(?<why>.*))?$""", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Parts();

    [GeneratedRegex(@"^(?:about|questions?|to)\s+\d", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Beginning();
}
