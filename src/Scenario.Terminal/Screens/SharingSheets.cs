using Scenario.Exercise.Rules;
using Scenario.Exercise.Views;
using Scenario.Terminal.Panes;
using Scenario.Terminal.Playing;
using Scenario.Terminal.Wording;

namespace Scenario.Terminal.Screens;

/// <summary>Asks step by step what a move leaves open: which questions, with whom, in which form, with which caveat.</summary>
internal sealed class SharingSheets(Palette palette, Sitting sitting, SheetLayer layer)
{
    /// <summary>Begins at the first step.</summary>
    /// <param name="move">The move.</param>
    /// <param name="said">What follows when all is said; the second argument leads back to the last step.</param>
    public void Begin(MoveView move, Action<Particulars, Action> said)
    {
        var draft = new ParticularsDraft(move.Offer!, sitting.Draft.ParticularsOf(move.Move));
        Lay(new Asking(move, draft, said), draft.After(null));
    }

    private void Lay(Asking asking, OfferStep step)
    {
        if (step == OfferStep.Done)
        {
            asking.Said(asking.Draft.Said!, () => Lay(asking, asking.Draft.Before(OfferStep.Done) ?? OfferStep.Questions));
            return;
        }

        Action? then = null;
        Sheet? sheet = null;
        var field = FieldOf(asking.Draft, step);
        bool Go()
        {
            Take(asking.Draft, step, field);
            if (SharingWords.Missing(step, asking.Draft) is { } missing)
            {
                sheet!.Complain(missing + (field is Picker ? " Space marks it." : ""));
                return false;
            }

            then = () => Lay(asking, asking.Draft.After(step));
            return true;
        }

        void Back()
        {
            Take(asking.Draft, step, field);
            then = asking.Draft.Before(step) is { } before ? () => Lay(asking, before) : null;
        }

        if (field is Picker picker)
        {
            picker.TooMany += (_, _) => sheet!.Complain(SharingWords.Limit(asking.Draft.Offer) + " Unmark one first.");
        }

        bool first = asking.Draft.Before(step) is null;
        layer.Lay(
            close => sheet = new Sheet(
                palette,
                SharingWords.Ask(step, asking.Draft.Offer),
                PageOf(asking, step),
                [
                    new SheetButton("Go on", Go),
                    new SheetButton(first ? "Cancel" : "One step back", () =>
                    {
                        Back();
                        return true;
                    }),
                ],
                close,
                field) { Escaped = Back },
            () => then?.Invoke());
    }

    private SheetField FieldOf(ParticularsDraft draft, OfferStep step)
    {
        var offer = draft.Offer;
        return step switch
        {
            OfferStep.Questions => new Picker(palette, [.. offer.Questions.Select(q => new PickRow(q.Title, $"you hold {q.Held}"))],
                Places(offer.Questions, q => draft.Questions.Contains(q.Question)), Math.Min(offer.MostQuestions, offer.Questions.Count)),
            OfferStep.Recipients => new Picker(palette, [.. offer.Recipients.Select(r => new PickRow(r.Name))],
                Places(offer.Recipients, r => draft.Recipients.Contains(r.Actor)), int.MaxValue),
            OfferStep.Form => new Picker(palette, [.. offer.Forms.Select(f => new PickRow(f.Words, [.. f.Effects.Select(e => "→ " + e)]))],
                Places(offer.Forms, f => f.Form == draft.Form), 1),
            _ => new Editor(palette, draft.Caveat, rows: 3),
        };
    }

    private static void Take(ParticularsDraft draft, OfferStep step, SheetField field)
    {
        switch (step, field)
        {
            case (OfferStep.Questions, Picker picker):
                draft.Questions = [.. picker.Picked.Select(p => draft.Offer.Questions[p].Question)];
                break;
            case (OfferStep.Recipients, Picker picker):
                draft.Recipients = [.. picker.Picked.Select(p => draft.Offer.Recipients[p].Actor)];
                break;
            case (OfferStep.Form, Picker picker):
                draft.Form = draft.Offer.Forms[picker.Picked[0]].Form;
                break;
            case (OfferStep.Caveat, Editor editor):
                draft.Caveat = editor.Written;
                break;
        }
    }

    private static Page PageOf(Asking asking, OfferStep step)
    {
        var offer = asking.Draft.Offer;
        var page = new Page().Add(asking.Move.Title, Tone.Strong);
        switch (step)
        {
            case OfferStep.Questions:
                page.Add(SharingWords.Limit(offer), Tone.Faint);
                break;
            case OfferStep.Recipients:
                page.Add("One at least.", Tone.Faint);
                break;
            case OfferStep.Caveat:
                page.Add("One line that goes with it wherever it goes, such as what was counted and until when. Enter goes on, with nothing if nothing is written.", Tone.Faint);
                break;
        }

        if (offer.Leak.Length > 0 && step != OfferStep.Caveat)
        {
            page.Add(SharingWords.Leak(offer) + ".", Tone.Warning);
        }

        return page;
    }

    private static IEnumerable<int> Places<T>(IReadOnlyList<T> list, Func<T, bool> isChosen) => Enumerable.Range(0, list.Count).Where(i => isChosen(list[i]));

    private sealed record Asking(MoveView Move, ParticularsDraft Draft, Action<Particulars, Action> Said);
}
