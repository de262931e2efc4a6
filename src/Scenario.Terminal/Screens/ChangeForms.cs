using System.Globalization;
using Scenario.Exercise.Rules;
using Scenario.Exercise.State;
using Scenario.Terminal.Panes;
using Scenario.Terminal.Staff;
using Scenario.Terminal.Wording;

namespace Scenario.Terminal.Screens;

/// <summary>Changes made by hand while they are being put together.</summary>
internal sealed class ChangeDraft
{
    /// <summary>What kind of change comes next.</summary>
    public int Kind { get; set; }

    /// <summary>Which element.</summary>
    public int Element { get; set; }

    /// <summary>How much, as typed.</summary>
    public string Amount { get; set; } = "";

    /// <summary>Whether another change follows.</summary>
    public bool More { get; set; }

    public IReadOnlyList<ControlChange> Changes => [.. Kept.Select(k => k.Change)];

    /// <summary>The changes with their words.</summary>
    public List<(ControlChange Change, string Words)> Kept { get; } = [];

    /// <summary>The changes so far.</summary>
    public Page Page
    {
        get
        {
            var page = new Page();
            Kept.ForEach(k => page.Item("→ ", k.Words, indent: 1));
            return page;
        }
    }
}

/// <summary>Puts changes together, one after another: by picking, or all in one line as in a command.</summary>
internal sealed class ChangeForms(Desk desk, Forms forms)
{
    private const int Indicator = 0;
    private const int Flag = 1;
    private const int AsMove = 2;
    private const int Message = 3;
    private const int Done = 4;
    private const int MostRounds = 6;

    /// <summary>The questions; each round adds one change until no more is wanted.</summary>
    public IReadOnlyList<FormStep> Steps(ChangeDraft draft, string title, Func<Page> says)
    {
        var steps = new List<FormStep>();
        for (int round = 0; round < MostRounds; round++)
        {
            int at = round;
            bool Asked() => draft.Kept.Count >= at && (at == 0 || draft.More);
            steps.Add(forms.Pick(title, () => says().Append(Begin(draft, at).Page).Add(at == 0 ? "" : "Anything else?", Tone.Faint), () => Kinds(at), () => at == 0 ? 0 : Done, kind => (draft.Kind, draft.More) = (kind, kind != Done), Asked));
            steps.Add(forms.Pick("Which one?", says, () => Elements(draft.Kind), () => 0, element => Choose(draft, at, element), () => Asked() && draft.Kind != Done));
            steps.Add(Amount(draft, at, says, () => Asked() && draft.Kind is Indicator));
            steps.Add(forms.Pick("Raised or lowered?", says, () => [new("it holds from now on"), new("it no longer holds")], () => 0, picked => Keep(draft, at, new(ControlChangeKind.Flag, draft.Element, 1 - picked),
                (picked == 0 ? "from now on: " : "no longer: ") + desk.View.Flags[draft.Element].Meaning), () => Asked() && draft.Kind is Flag));
        }

        return steps;
    }

    /// <summary>Corrects something, beginning with what was selected.</summary>
    public void Correct(object? selected)
    {
        var draft = new ChangeDraft();
        string why = "";
        var last = forms.Write("Why? (required)", () => new Page().Append(RulingPages.Foreseen(desk.Foresee(new CorrectState(draft.Changes, "(preview)")), "Corrected, it would be")).Blank()
            .Add("Participants see the new value, and not that it was corrected. Enter corrects it.", Tone.Faint), () => why, w => why = w, "Say in a sentence why: the record needs it.");
        string? Do() => desk.Do(new CorrectState(draft.Changes, why), $"Corrected: {string.Join("; ", draft.Kept.Select(k => k.Words))}.");
        switch (selected)
        {
            case ("i", int indicator):
                (draft.Kind, draft.Element) = (Indicator, indicator);
                forms.Run("Correct it", Do, Amount(draft, 0, () => new Page(), () => true), last);
                break;
            case ("f", int flag):
                bool raised = desk.View.Flags[flag].IsRaised;
                Keep(draft, 0, new(ControlChangeKind.Flag, flag, raised ? 0 : 1), (raised ? "no longer: " : "from now on: ") + desk.View.Flags[flag].Meaning);
                forms.Run("Correct it", Do, last);
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

        Keep(draft, at, change, adds ? $"{indicator.Title} {typed}" : $"{indicator.Title} to {typed}");
        return null;
    }

    // At least one change: nothing at all would be a rejection.
    private static List<PickRow> Kinds(int round)
    {
        List<PickRow> kinds = [new("an indicator changes"), new("a flag is raised or lowered"), new("what a move of the scenario brings"), new("a message is delivered")];
        return round == 0 ? kinds : [.. kinds, new("that is all")];
    }

    private List<PickRow> Elements(int kind) => kind switch
    {
        Indicator => [.. desk.View.Indicators.Select(i => new PickRow($"{i.Title}: {i.Value}"))],
        Flag => [.. desk.View.Flags.Select(f => new PickRow(TruthPages.Flag(f)))],
        AsMove => [.. Moves().Select(m => new PickRow(m.Title, m.Seat))],
        Message => [.. desk.View.Injects.Select(i => new PickRow($"{i.Title} ({InjectPages.Status(i.Status)})"))],
        _ => [new("that is all")],
    };

    private List<(int Move, string Title, string Seat)> Moves() =>
        [.. desk.View.Seats.Select(s => desk.Table.View(s.Seat)).SelectMany(v => v.Moves.Select(m => (m.Move, m.Title, v.SeatTitle)))];

    private void Choose(ChangeDraft draft, int at, int element)
    {
        draft.Element = element;
        if (draft.Kind == AsMove)
        {
            var move = Moves()[element];
            Keep(draft, at, new(ControlChangeKind.Move, move.Move), $"as \"{move.Title}\" of {move.Seat} does");
        }
        else if (draft.Kind == Message)
        {
            Keep(draft, at, new(ControlChangeKind.Inject, element), $"delivers \"{desk.View.Injects[element].Title}\"");
        }
    }

    // Stepping back and forth must not pile the same change up twice.
    private static ChangeDraft Begin(ChangeDraft draft, int at)
    {
        draft.Kept.RemoveRange(Math.Min(at, draft.Kept.Count), Math.Max(0, draft.Kept.Count - at));
        draft.Amount = "";
        return draft;
    }

    private static void Keep(ChangeDraft draft, int at, ControlChange change, string words) => Begin(draft, at).Kept.Add((change, words));
}
