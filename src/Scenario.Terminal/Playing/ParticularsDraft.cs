using Scenario.Exercise.Knowledge;
using Scenario.Exercise.Rules;
using Scenario.Exercise.Views;

namespace Scenario.Terminal.Playing;

/// <summary>The steps in which the particulars of a move are said.</summary>
internal enum OfferStep
{
    Questions,
    Recipients,
    Form,
    Caveat,
    Done,
}

/// <summary>The particulars of a move while they are being said: screen and plain mode go through the same steps.</summary>
internal sealed class ParticularsDraft
{
    /// <summary>Most characters of a caveat.</summary>
    public const int LongestCaveat = 500;

    /// <summary>Begins with what was said before, as far as it is still offered.</summary>
    public ParticularsDraft(OfferView offer, Particulars? before)
    {
        Offer = offer;
        Questions = [.. (before?.Questions ?? []).Where(q => offer.Questions.Any(o => o.Question == q))];
        Recipients = [.. (before?.Recipients ?? []).Where(r => offer.Recipients.Any(o => o.Actor == r))];
        Form = before is not null && offer.Forms.Any(f => f.Form == before.Form) ? before.Form : offer.Forms.Count > 0 ? offer.Forms[0].Form : SharingForm.Full;
        Caveat = before?.Caveat ?? "";
        if (offer.Recipients.Count == 1)
        {
            Recipients = [offer.Recipients[0].Actor];
        }

        if (offer is { Questions.Count: 1 })
        {
            Questions = [offer.Questions[0].Question];
        }
    }

    public OfferView Offer { get; }

    public IReadOnlyList<int> Questions { get; set; }

    public IReadOnlyList<int> Recipients { get; set; }

    public SharingForm Form { get; set; }

    public string Caveat { get; set; }

    /// <summary>The step that comes after one; what leaves no choice is passed over.</summary>
    public OfferStep After(OfferStep? step) => Steps().FirstOrDefault(s => step is null || s > step, OfferStep.Done);

    /// <summary>The step before one, or null at the first.</summary>
    public OfferStep? Before(OfferStep step) => Steps().Where(s => s < step).Select(s => (OfferStep?)s).LastOrDefault();

    /// <summary>What was said, or null as long as something is missing.</summary>
    public Particulars? Said => Questions.Count is 0 || Questions.Count > Offer.MostQuestions || (Offer.Recipients.Count > 0 && Recipients.Count == 0)
        || Caveat.Trim().Length > LongestCaveat
        ? null
        : new Particulars(Questions, Recipients, Form, Offer.Caveat && Caveat.Trim().Length > 0 ? Caveat.Trim() : null);

    private IEnumerable<OfferStep> Steps()
    {
        yield return OfferStep.Questions;
        if (Offer.Recipients.Count > 1)
        {
            yield return OfferStep.Recipients;
        }

        if (Offer.Forms.Count > 1)
        {
            yield return OfferStep.Form;
        }

        if (Offer.Caveat)
        {
            yield return OfferStep.Caveat;
        }
    }
}
