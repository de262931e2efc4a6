using Scenario.Exercise.Events;
using Scenario.Exercise.Rules;
using Scenario.Exercise.State;
using Scenario.Exercise.Views;
using Scenario.Terminal.Panes;
using Scenario.Terminal.Staff;
using Scenario.Terminal.Wording;

namespace Scenario.Terminal.Screens;

/// <summary>What a facilitator does with messages: fire, hold, release, skip, defer, edit, improvise, judge.</summary>
internal sealed class InjectForms(Desk desk, Forms forms, SheetLayer layer)
{
    // An improvised message that was not sent is found again where it was left.
    private ImproviseDraft _improvised = new();

    /// <summary>Delivers it now, after a look ahead.</summary>
    public void Fire(InjectControlView inject)
    {
        string why = "";
        if (desk.Foresee(new FireInject(inject.Inject, null)) is { Refusal: { } refusal })
        {
            layer.Notice("It cannot be fired", refusal);
            return;
        }

        forms.Run($"Fire {inject.Id}", () => desk.Do(new FireInject(inject.Inject, Or(why)), $"Fired: {inject.Title}, to {inject.To}."),
            forms.Write($"Fire {inject.Id}?", () => new Page().Add(inject.Title, Tone.Strong).Add($"to {inject.To}", Tone.Faint).Blank()
                .Append(RulingPages.Foreseen(desk.Foresee(new FireInject(inject.Inject, null)), "Fired now, it")).Blank()
                .Add("Why? Nothing need be written. Enter fires it.", Tone.Faint), () => why, w => why = w, null, 2));
    }

    /// <summary>What firing it would do.</summary>
    public void Preview(InjectControlView inject) =>
        layer.Lay(close => new Sheet(Palette, $"Preview of {inject.Id}", new Page().Add(inject.Title, Tone.Strong).Blank()
            .Append(RulingPages.Foreseen(desk.Foresee(new FireInject(inject.Inject, null)), "Fired now, it")).Blank()
            .Add("This was worked out on a copy: nothing has happened.", Tone.Faint), [new SheetButton("All right", () => true)], close));

    public required Palette Palette { get; init; }

    /// <summary>Holds it back, lets it go, or leaves it out.</summary>
    public void Plan(InjectControlView inject, int plan)
    {
        string verb = plan switch { InjectPlan.Held => "Hold back", InjectPlan.Skipped => "Skip", _ => "Release" };
        string done = plan switch { InjectPlan.Held => "Held back", InjectPlan.Skipped => "Skipped", _ => "Released: it comes as written" };
        string why = "";
        if (desk.Foresee(new PlanInject(inject.Inject, plan, "(preview)")).Refusal is { } refusal)
        {
            layer.Notice($"{verb}: no", refusal);
            return;
        }

        forms.Run(verb, () => desk.Do(new PlanInject(inject.Inject, plan, why), $"{done}: {inject.Title}."),
            Why($"{verb} {inject.Id}?", inject, () => why, w => why = w));
    }

    /// <summary>Puts it off.</summary>
    public void Defer(InjectControlView inject)
    {
        var turns = Enumerable.Range(desk.View.Moment.Turn + 1, Math.Max(0, desk.View.Moment.LastTurn - desk.View.Moment.Turn)).ToList();
        if (turns.Count == 0)
        {
            layer.Notice("No later turn", "This is the last turn: nothing can be put off any more. Hold it back or skip it.");
            return;
        }

        // Put off means later than planned, as long as there is a later turn.
        int at = Math.Clamp(turns.IndexOf(inject.Due + 1), 0, turns.Count - 1);
        string why = "";
        forms.Run("Defer", () => desk.Do(new PlanInject(inject.Inject, turns[at], why), $"Put off to turn {turns[at]}: {inject.Title}."),
            forms.Pick($"Defer {inject.Id} to which turn?", () => new Page().Add(inject.Title, Tone.Strong).Add($"now: {inject.When}", Tone.Faint), () => [.. turns.Select(t => new PickRow($"turn {t}"))], () => at, t => at = t),
            Why($"Defer {inject.Id}: why?", inject, () => why, w => why = w));
    }

    /// <summary>Changes its words, for all or for one seat.</summary>
    public void Edit(InjectControlView inject)
    {
        if (desk.Foresee(new EditInject(inject.Inject, -1, inject.Title, inject.Texts[0].Text)) is { Refusal: { } refusal })
        {
            layer.Notice("It cannot be edited", refusal);
            return;
        }

        string title = inject.Title;
        string? text = null;
        var own = desk.View.Seats.Where(s => inject.Seats.Contains(s.Seat)).ToList();

        // The only reader reads the words written for it, if there are such.
        int version = own is [var only] && inject.Texts.Any(t => t.Seat == only.Title) ? 1 : 0;
        List<string> readers = [inject.Texts.Count > 1 ? "all who have no words of their own" : "all", .. own.Select(s => s.Title)];
        int Seat() => version == 0 ? -1 : own[version - 1].Seat;
        string Now() => inject.Texts.FirstOrDefault(t => t.Seat == (version == 0 ? "all" : readers[version])).Text ?? inject.Texts[0].Text;
        forms.Run("Keep these words", () => desk.Do(new EditInject(inject.Inject, Seat(), title, text!), $"Edited for {readers[version]}: {title}."),
            forms.Pick($"Edit {inject.Id}: for whom?", () => new Page().Add(inject.Title, Tone.Strong).Add(InjectPages.KeepingTheirOwn(inject), Tone.Faint), () => [.. readers.Select(r => new PickRow(r))], () => version, v => (version, text) = (v, v == version ? text : null), () => own.Count > 1),
            forms.Write("Its subject", () => new Page(), () => title, t => title = t, "Write a subject.", 1),
            forms.Write("Its text", () => new Page().Add("Nobody is told that it was edited; the record keeps both.", Tone.Faint), () => text ?? Now(), t => text = t, "Write its text.", 8, paragraphs: true));
    }

    /// <summary>Sends a message that no file foresees; it reaches participants at once.</summary>
    public void Improvise()
    {
        var draft = _improvised;
        var seats = desk.View.Seats;
        Letter Letter() => new(draft.To.Aggregate(0UL, (to, at) => to | (1UL << seats[at].Seat)), draft.From, draft.By, draft.Title, draft.Text);
        forms.Run("Send it", () =>
            {
                string to = draft.To.Count == seats.Count ? "all" : SharingWords.Join([.. draft.To.Select(at => seats[at].Title)]);
                string? refusal = desk.Do(new ImproviseInject(Letter(), null), $"Sent: {draft.Title}, to {to}.");
                _improvised = refusal is null ? new ImproviseDraft() : draft;
                return refusal;
            },
            forms.Mark("Improvise: to whom?", () => new Page().Add("Space marks. What you write is kept until you send it.", Tone.Faint), () => [.. seats.Select(s => new PickRow(s.Title))], () => draft.To, to => draft.To = to, "To whom? One seat at least."),
            forms.Write("From whom?", () => new Page().Add("As the readers see it, such as \"Red Cross, duty officer\".", Tone.Faint), () => draft.From, f => draft.From = f, "Say who sends it.", 1),
            forms.Write("How does it come?", () => new Page().Add("Such as call, cable, memo, news.", Tone.Faint), () => draft.By, b => draft.By = b, "Say how it comes.", 1),
            forms.Write("Its subject", () => new Page(), () => draft.Title, t => draft.Title = t, "Write a subject.", 1),
            forms.Write("Its text", () => new Page().Add($"From {draft.From}, by {draft.By}: {draft.Title}", Tone.Strong).Add("Enter sends it at once.", Tone.Warning), () => draft.Text, t => draft.Text = t, "Write its text.", 6, paragraphs: true));
    }

    /// <summary>Judges what people did about it.</summary>
    public void Judge(InjectControlView inject)
    {
        if (inject.Expected.Count == 0)
        {
            layer.Notice("Nothing expected", $"The scenario expects no particular action after \"{inject.Title}\".");
            return;
        }

        int at = 0;
        int verdict = 1;
        string remark = "";
        forms.Run("Record it", () => desk.Do(new RecordExpectation(inject.Inject, at, verdict, Or(remark)), $"Recorded: {InjectPages.Verdict(verdict)}, {inject.Expected[at].Action}"),
            forms.Pick("Which expected action?", () => new Page().Add(inject.Title, Tone.Strong), () => [.. inject.Expected.Select(e => new PickRow(e.Action, InjectPages.Verdict(e.Verdict)))], () => at, a => at = a, () => inject.Expected.Count > 1),
            forms.Pick("What did they do?", () => new Page().Add(inject.Expected[at].Action, Tone.Strong), () => [new("not done"), new("done"), new("done otherwise")], () => verdict, v => verdict = v),
            forms.Write("A remark (optional)", () => new Page().Add(InjectPages.Verdict(verdict) + ": " + inject.Expected[at].Action, Tone.Strong), () => remark, r => remark = r, null));
    }

    private FormStep Why(string title, InjectControlView inject, Func<string> get, Action<string> set) => forms.Write(
        title, () => new Page().Add(inject.Title, Tone.Strong).Add($"{InjectPages.Status(inject.Status)}; {inject.When}; to {inject.To}", Tone.Faint).Blank().Add("Why? The record needs a reason."), get, set, "Say in a sentence why: the record needs it.", 2);

    private static string? Or(string written) => written.Length == 0 ? null : written;

    private sealed class ImproviseDraft
    {
        public IReadOnlyList<int> To { get; set; } = [];

        public string From { get; set; } = "";

        public string By { get; set; } = "call";

        public string Title { get; set; } = "";

        public string Text { get; set; } = "";
    }
}
