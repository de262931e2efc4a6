using System.Globalization;
using Scenario.Exercise.Rules;
using Scenario.Exercise.State;
using Scenario.Terminal.Panes;
using Scenario.Terminal.Staff;
using Scenario.Terminal.Wording;

namespace Scenario.Terminal.Screens;

/// <summary>Puts changes together, one after another, by picking.</summary>
internal sealed class ChangeForms(Desk desk, Forms forms, SheetLayer layer)
{
    private readonly BeliefForms _beliefs = new(desk, forms);

    /// <summary>Asks for one change after another until no more is wanted. What was put together stays until it is taken away.</summary>
    /// <param name="draft">Where the changes are kept.</param>
    /// <param name="title">The question.</param>
    /// <param name="says">What stands above.</param>
    /// <param name="next">What follows when that is all.</param>
    public void Gather(ChangeDraft draft, string title, Func<Page> says, Action next)
    {
        void Again() => Gather(draft, title, says, next);
        draft.Pending = null;
        List<(string Words, Action Follows)> rows = [.. Kinds().Select(k => (k.Words, (Action)(() => One(draft, k.Kind, says, Again))))];
        if (draft.Kept.Count > 0)
        {
            // At least one change: nothing at all would be a rejection.
            rows.Add(("take the last one away", () =>
            {
                draft.Kept.RemoveAt(draft.Kept.Count - 1);
                Again();
            }));
            rows.Add(("that is all", next));
        }

        int at = draft.Kept.Count > 0 ? rows.Count - 1 : 0;
        forms.Run("Go on", () =>
            {
                var follows = rows[at].Follows;
                layer.After(follows);
                return null;
            },
            forms.Pick(title, () => says().Append(draft.Page).Add(draft.Kept.Count == 0 ? "" : "Anything else?", Tone.Faint), () => [.. rows.Select(r => new PickRow(r.Words))], () => at, picked => at = picked));
    }

    /// <summary>Corrects something, beginning with what was selected.</summary>
    public void Correct(object? selected)
    {
        var draft = new ChangeDraft();
        if (desk.View.Moment.Step is ProcedureStep.HotWash or ProcedureStep.Closed or ProcedureStep.Paused && desk.Foresee(new CorrectState([], "(preview)")).Refusal is { } refusal)
        {
            layer.Notice("Not now", refusal);
            return;
        }

        switch (selected)
        {
            case ("i", int indicator):
                draft.Begin(ChangeKind.Indicator, indicator);
                Finish(draft, null, Amount(draft, () => new Page()));
                break;
            case ("f", int flag):
                bool raised = desk.View.Flags[flag].IsRaised;
                draft.Pending = Flagged(flag, !raised);
                Finish(draft, null);
                break;
            case ("q", int question):
                draft.Begin(ChangeKind.Belief, question);
                Finish(draft, null, [.. _beliefs.Believe(draft, () => new Page())]);
                break;
            default:
                void Begin() => Gather(draft, "Correct what?", () => new Page(), () => Finish(draft, Begin));
                Begin();
                break;
        }
    }

    private void Finish(ChangeDraft draft, Action? back, params FormStep[] steps)
    {
        string why = "";
        forms.Run("Correct it", () => desk.Do(new CorrectState(draft.Changes, why), $"Corrected: {draft.Words}."), back,
        [
            .. steps,
            forms.Write("Why? (required)", () => new Page().Append(RulingPages.Foreseen(desk.Foresee(new CorrectState(draft.Changes, "(preview)")), "Corrected, it would be")).Blank()
                .Add("A seat sees the new value where it sees this value at all; the reason stays with the staff until the end. Enter corrects it.", Tone.Faint), () => why, w => why = w, "Say in a sentence why: the record needs it."),
        ]);
    }

    private void One(ChangeDraft draft, ChangeKind kind, Func<Page> says, Action again)
    {
        draft.Begin(kind);
        forms.Run("Add it", () =>
            {
                draft.Settle();
                layer.After(again);
                return null;
            },
            again,
            [forms.Pick("Which one?", says, () => Elements(kind), () => draft.Element, element => Choose(draft, element)), .. Particulars(draft, kind, says)]);
    }

    private IReadOnlyList<FormStep> Particulars(ChangeDraft draft, ChangeKind kind, Func<Page> says) => kind switch
    {
        ChangeKind.Indicator => [Amount(draft, says)],
        ChangeKind.Flag => [forms.Pick("Raised or lowered?", says, () => [new("it holds from now on"), new("it no longer holds")], () => 0, picked => draft.Pending = Flagged(draft.Element, picked == 0))],
        ChangeKind.Belief => _beliefs.Believe(draft, says),
        ChangeKind.Share => _beliefs.Tell(draft, says),
        _ => [],
    };

    private (ControlChange Change, string Words) Flagged(int flag, bool raised) =>
        (new(ControlChangeKind.Flag, flag, raised ? 1 : 0), (raised ? "from now on: " : "no longer: ") + desk.View.Flags[flag].Meaning);

    private FormStep Amount(ChangeDraft draft, Func<Page> says)
    {
        var step = forms.Write("By how much, or to what?", () =>
        {
            var indicator = desk.View.Indicators[draft.Element];
            return says().Add($"{indicator.Title} is {SituationWords.Value(indicator)}, from {indicator.Min} to {indicator.Max}", Tone.Strong).Add("+5 or -5 changes it by so much; 55 makes it so.", Tone.Faint);
        }, () => draft.Amount, amount => draft.Amount = amount, "Write a number, such as +5, -5 or 55.", 1);
        return step with
        {
            Take = field => step.Take(field) ?? Read(draft),
        };
    }

    private string? Read(ChangeDraft draft)
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

        draft.Pending = (change, adds ? $"{indicator.Title} {typed}" : $"{indicator.Title} to {typed}");
        return null;
    }

    private List<(ChangeKind Kind, string Words)> Kinds()
    {
        List<(ChangeKind, string)> kinds = [(ChangeKind.Indicator, "an indicator changes"), (ChangeKind.Flag, "a flag is raised or lowered")];
        if (desk.View.Beliefs.Count > 0)
        {
            kinds.AddRange([(ChangeKind.Belief, "an actor believes something else"), (ChangeKind.Share, "an actor tells another what it holds")]);
        }

        return [.. kinds, (ChangeKind.AsMove, "what a move of the scenario brings"), (ChangeKind.Message, "a message is delivered")];
    }

    private List<PickRow> Elements(ChangeKind kind) => kind switch
    {
        ChangeKind.Indicator => [.. desk.View.Indicators.Select(i => new PickRow($"{i.Title}: {i.Value}"))],
        ChangeKind.Flag => [.. desk.View.Flags.Select(f => new PickRow(TruthPages.Flag(f)))],
        ChangeKind.Belief => [.. desk.View.Beliefs.Select(b => new PickRow(b.Title))],
        ChangeKind.Share => [.. desk.View.Beliefs.Select(b => new PickRow(b.Title))],
        ChangeKind.AsMove => [.. Moves().Select(m => new PickRow(m.Title, m.Seat))],
        _ => [.. desk.View.Injects.Select(i => new PickRow($"{i.Title} ({InjectPages.Status(i.Status)})"))],
    };

    private List<(int Move, string Title, string Seat)> Moves() =>
        [.. desk.View.Seats.Select(s => desk.Table.View(s.Seat)).SelectMany(v => v.Moves.Select(m => (m.Move, m.Title, v.SeatTitle)))];

    private void Choose(ChangeDraft draft, int element)
    {
        draft.Element = element;
        if (draft.Kind == ChangeKind.AsMove)
        {
            var move = Moves()[element];
            draft.Pending = (new(ControlChangeKind.Move, move.Move), $"as \"{move.Title}\" of {move.Seat} does");
        }
        else if (draft.Kind == ChangeKind.Message)
        {
            draft.Pending = (new(ControlChangeKind.Inject, element), $"delivers \"{desk.View.Injects[element].Title}\"");
        }
    }
}
