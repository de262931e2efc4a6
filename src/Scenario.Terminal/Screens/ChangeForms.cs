using System.Globalization;
using Scenario.Exercise.Rules;
using Scenario.Exercise.State;
using Scenario.Terminal.Panes;
using Scenario.Terminal.Staff;
using Scenario.Terminal.Wording;

namespace Scenario.Terminal.Screens;

/// <summary>Puts changes together, one after another: by picking, or all in one line as in a command.</summary>
internal sealed class ChangeForms(Desk desk, Forms forms)
{
    private const int MostRounds = 6;

    private readonly BeliefForms _beliefs = new(desk, forms);

    /// <summary>The questions; each round adds one change until no more is wanted.</summary>
    public IReadOnlyList<FormStep> Steps(ChangeDraft draft, string title, Func<Page> says)
    {
        var steps = new List<FormStep>();
        for (int round = 0; round < MostRounds; round++)
        {
            int at = round;
            bool Asked() => draft.Kept.Count >= at && (at == 0 || draft.More);
            bool For(ChangeKind kind) => Asked() && draft.Kind == kind;
            var kinds = Kinds(at);
            steps.Add(forms.Pick(title, () => says().Append(draft.Begin(at).Page).Add(at == 0 ? "" : "Anything else?", Tone.Faint), () => [.. kinds.Select(k => new PickRow(k.Words))], () => at == 0 ? 0 : kinds.Count - 1,
                picked => (draft.Kind, draft.More) = (kinds[picked].Kind, kinds[picked].Kind != ChangeKind.Done), Asked));
            steps.Add(forms.Pick("Which one?", says, () => Elements(draft.Kind), () => 0, element => Choose(draft, at, element), () => Asked() && draft.Kind != ChangeKind.Done));
            steps.Add(Amount(draft, at, says, () => For(ChangeKind.Indicator)));
            steps.Add(forms.Pick("Raised or lowered?", says, () => [new("it holds from now on"), new("it no longer holds")], () => 0, picked => draft.Keep(at, new(ControlChangeKind.Flag, draft.Element, 1 - picked),
                (picked == 0 ? "from now on: " : "no longer: ") + desk.View.Flags[draft.Element].Meaning), () => For(ChangeKind.Flag)));
            steps.AddRange(_beliefs.Believe(draft, at, says, () => For(ChangeKind.Belief)));
            steps.AddRange(_beliefs.Tell(draft, at, says, () => For(ChangeKind.Share)));
        }

        return steps;
    }

    /// <summary>Corrects something, beginning with what was selected.</summary>
    public void Correct(object? selected)
    {
        var draft = new ChangeDraft();
        string why = "";
        var last = forms.Write("Why? (required)", () => new Page().Append(RulingPages.Foreseen(desk.Foresee(new CorrectState(draft.Changes, "(preview)")), "Corrected, it would be")).Blank()
            .Add("Participants see the new value; the reason stays with the staff until the end. Enter corrects it.", Tone.Faint), () => why, w => why = w, "Say in a sentence why: the record needs it.");
        string? Do() => desk.Do(new CorrectState(draft.Changes, why), $"Corrected: {string.Join("; ", draft.Kept.Select(k => k.Words))}.");
        switch (selected)
        {
            case ("i", int indicator):
                (draft.Kind, draft.Element) = (ChangeKind.Indicator, indicator);
                forms.Run("Correct it", Do, Amount(draft, 0, () => new Page(), () => true), last);
                break;
            case ("f", int flag):
                bool raised = desk.View.Flags[flag].IsRaised;
                draft.Keep(0, new(ControlChangeKind.Flag, flag, raised ? 0 : 1), (raised ? "no longer: " : "from now on: ") + desk.View.Flags[flag].Meaning);
                forms.Run("Correct it", Do, last);
                break;
            case ("q", int question):
                (draft.Kind, draft.Element) = (ChangeKind.Belief, question);
                forms.Run("Correct it", Do, [.. _beliefs.Believe(draft, 0, () => new Page(), () => true), last]);
                break;
            default:
                forms.Run("Correct it", Do, [.. Steps(draft, "Correct what?", () => new Page()), last]);
                break;
        }
    }

    private FormStep Amount(ChangeDraft draft, int at, Func<Page> says, Func<bool> isAsked)
    {
        var step = forms.Write("By how much, or to what?", () =>
        {
            var indicator = desk.View.Indicators[draft.Element];
            return says().Add($"{indicator.Title} is {SituationWords.Value(indicator)}, from {indicator.Min} to {indicator.Max}", Tone.Strong).Add("+5 or -5 changes it by so much; 55 makes it so.", Tone.Faint);
        }, () => draft.Amount, amount => draft.Amount = amount, "Write a number, such as +5, -5 or 55.", 1, isAsked);
        return step with
        {
            Take = field => step.Take(field) ?? Read(draft, at),
        };
    }

    private string? Read(ChangeDraft draft, int at)
    {
        string typed = draft.Amount.Trim().Replace('−', '-').Replace(" ", "", StringComparison.Ordinal);
        bool adds = typed is ['+' or '-', ..];
        if (!decimal.TryParse(typed, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal amount) || Math.Abs(amount) > 1_000_000_000)
        {
            return "Write a number, such as +5, -5 or 55.";
        }

        var indicator = desk.View.Indicators[draft.Element];
        var change = new ControlChange(adds ? ControlChangeKind.Add : ControlChangeKind.Set, draft.Element, (long)(amount * FixedPoint.One));
        if (desk.Foresee(new CorrectState([change], "(preview)")).Refusal is { } refusal)
        {
            return refusal;
        }

        draft.Keep(at, change, adds ? $"{indicator.Title} {typed}" : $"{indicator.Title} to {typed}");
        return null;
    }

    // At least one change: nothing at all would be a rejection.
    private List<(ChangeKind Kind, string Words)> Kinds(int round)
    {
        List<(ChangeKind, string)> kinds = [(ChangeKind.Indicator, "an indicator changes"), (ChangeKind.Flag, "a flag is raised or lowered")];
        if (desk.View.Beliefs.Count > 0)
        {
            kinds.AddRange([(ChangeKind.Belief, "an actor believes something else"), (ChangeKind.Share, "an actor tells another what it holds")]);
        }

        kinds.AddRange([(ChangeKind.AsMove, "what a move of the scenario brings"), (ChangeKind.Message, "a message is delivered")]);
        return round == 0 ? kinds : [.. kinds, (ChangeKind.Done, "that is all")];
    }

    private List<PickRow> Elements(ChangeKind kind) => kind switch
    {
        ChangeKind.Indicator => [.. desk.View.Indicators.Select(i => new PickRow($"{i.Title}: {i.Value}"))],
        ChangeKind.Flag => [.. desk.View.Flags.Select(f => new PickRow(TruthPages.Flag(f)))],
        ChangeKind.Belief => [.. desk.View.Beliefs.Select(b => new PickRow(b.Title))],
        ChangeKind.Share => [.. desk.View.Beliefs.Select(b => new PickRow(b.Title))],
        ChangeKind.AsMove => [.. Moves().Select(m => new PickRow(m.Title, m.Seat))],
        ChangeKind.Message => [.. desk.View.Injects.Select(i => new PickRow($"{i.Title} ({InjectPages.Status(i.Status)})"))],
        _ => [new("that is all")],
    };

    private List<(int Move, string Title, string Seat)> Moves() =>
        [.. desk.View.Seats.Select(s => desk.Table.View(s.Seat)).SelectMany(v => v.Moves.Select(m => (m.Move, m.Title, v.SeatTitle)))];

    private void Choose(ChangeDraft draft, int at, int element)
    {
        draft.Element = element;
        if (draft.Kind == ChangeKind.AsMove)
        {
            var move = Moves()[element];
            draft.Keep(at, new(ControlChangeKind.Move, move.Move), $"as \"{move.Title}\" of {move.Seat} does");
        }
        else if (draft.Kind == ChangeKind.Message)
        {
            draft.Keep(at, new(ControlChangeKind.Inject, element), $"delivers \"{desk.View.Injects[element].Title}\"");
        }
    }
}
