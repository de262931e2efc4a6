using Scenario.Exercise.Knowledge;
using Scenario.Exercise.Rules;
using Scenario.Exercise.Views;
using Scenario.Terminal.Facilitating.Commands;
using Scenario.Terminal.Panes;
using Scenario.Terminal.Staff;
using Scenario.Terminal.Wording;

namespace Scenario.Terminal.Screens;

/// <summary>What an actor is made to believe, and what one is made to tell another, by picking.</summary>
internal sealed class BeliefForms(Desk desk, Forms forms)
{
    private static readonly Confidence[] Sure = [Confidence.None, Confidence.Low, Confidence.Moderate, Confidence.High];
    private static readonly SharingForm[] InForm = [SharingForm.Full, SharingForm.Sanitised, SharingForm.Headline];

    /// <summary>Whose belief, which figures, how sure; the question is picked before.</summary>
    /// <param name="draft">Where the change is kept.</param>
    /// <param name="says">What stands above.</param>
    public IReadOnlyList<FormStep> Believe(ChangeDraft draft, Func<Page> says)
    {
        var (who, sure) = (0, 2);
        var stages = new int[3];
        BeliefsView Question() => desk.View.Beliefs[draft.Element];
        BeliefView Belief() => Question().Held[who];
        bool IsNumber() => Question().Kind == QuestionKind.Number;
        Page Now() => says().Add(Question().Title, Tone.Strong).Add($"{Belief().Who}: {Belief().Figures ?? "holds nothing"}{(Belief().Confidence is { } held ? $", {held} confidence" : "")}").Add($"In truth: {Question().Truth ?? "the scenario does not say"}", Tone.Faint);
        void Meet()
        {
            var held = Belief().Estimate;
            (stages[0], stages[1], stages[2], sure) = (held.Low, held.Best, held.High, Array.IndexOf(Sure, held.Confidence));
            draft.Amount = Belief().Figures is null ? "" : BeliefReading.Typed(Question(), held);
        }

        FormStep Stage(string title, int at, Func<bool> alsoIf) => forms.Pick(title, Now, () => [.. Question().Answers.Select(a => new PickRow(a))], () => stages[at], picked =>
        {
            stages[at] = picked;
            (stages[0], stages[2]) = at == 1 ? (Math.Min(stages[0], picked), Math.Max(stages[2], picked)) : (stages[0], stages[2]);
        }, () => !IsNumber() && alsoIf());
        bool IsRange() => Question().Kind == QuestionKind.Stage;
        var figures = forms.Write("Which figures?", () => Now().Add($"The least, the best and the greatest, such as 9000 10000 12000, or one alone; from {Question().Min} to {Question().Max}.", Tone.Faint),
            () => draft.Amount, amount => draft.Amount = amount, BeliefReading.HowFigures, 1, IsNumber);
        var confidence = forms.Pick("How sure is it?", Now, () => [.. Sure.Select(s => new PickRow(EstimateWords.Sure(s)))], () => sure, picked => sure = picked);
        return
        [
            forms.Pick("Whose belief?", () => says().Add(Question().Title, Tone.Strong), () => [.. Question().Held.Select(h => new PickRow(h.Who, h.Figures ?? "holds nothing"))], () => who, picked =>
            {
                who = picked;
                Meet();
            }),
            figures with { Take = field => figures.Take(field) ?? Read(Question(), draft.Amount, stages) },
            Stage("Its best answer?", 1, () => true),
            Stage("At the least?", 0, IsRange),
            Stage("At the most?", 2, IsRange),
            confidence with
            {
                Take = field => confidence.Take(field) ?? Keep(draft, BeliefReading.Believe(Belief(), Least(), stages[1], Most(), Sure[sure]), $"{Belief().Who} believes, on \"{Question().Title}\": {Said()}, {EstimateWords.Sure(Sure[sure])}"),
            },
        ];
        int Least() => Question().Kind == QuestionKind.Category ? stages[1] : stages[0];
        int Most() => Question().Kind == QuestionKind.Category ? stages[1] : stages[2];
        string Said() => IsNumber() ? draft.Amount.Trim() : Question().Answers[stages[1]];
    }

    /// <summary>Who tells whom, in which form; the question is picked before.</summary>
    public IReadOnlyList<FormStep> Tell(ChangeDraft draft, Func<Page> says)
    {
        var (from, to, form) = (0, 0, 0);
        BeliefsView Question() => desk.View.Beliefs[draft.Element];
        List<BeliefView> Holders() => [.. Question().Held.Where(h => h.Figures is not null)];
        List<ActorView> Others() => [.. desk.View.Actors.Where(a => a.Actor != Holders()[from].Actor)];
        Page Heading() => says().Add(Question().Title, Tone.Strong);
        var last = forms.Pick("In which form?", () => Heading().Add($"{Holders()[from].Who} tells {Others()[to].Name}: {Holders()[from].Figures}"), () => [.. InForm.Select(f => new PickRow(EstimateWords.Form(f)))], () => form, picked => form = picked);
        return
        [
            forms.Pick("Who tells what it holds?", Heading, () => [.. Holders().Select(h => new PickRow(h.Who, h.Figures!))], () => from, picked => from = picked),
            forms.Pick("To whom?", Heading, () => [.. Others().Select(a => new PickRow(a.Name))], () => to, picked => to = picked),
            last with
            {
                Take = field => last.Take(field) ?? Keep(draft, BeliefReading.Tell(Holders()[from].Actor, draft.Element, Others()[to].Actor, InForm[form]),
                    $"{Holders()[from].Who} tells {Others()[to].Name} what it holds on \"{Question().Title}\", {EstimateWords.FormName(InForm[form])}"),
            },
        ];
    }

    private static string? Read(BeliefsView question, string typed, int[] figures) =>
        BeliefReading.Figures(question, typed.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), out figures[0], out figures[1], out figures[2]);

    private string? Keep(ChangeDraft draft, ControlChange change, string words)
    {
        if (desk.Foresee(new CorrectState([change], "(preview)")).Refusal is { } refusal)
        {
            return refusal;
        }

        draft.Pending = (change, words);
        return null;
    }
}
