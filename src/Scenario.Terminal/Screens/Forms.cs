using Scenario.Terminal.Panes;
using Scenario.Terminal.Wording;

namespace Scenario.Terminal.Screens;

/// <summary>One question of a form.</summary>
/// <param name="Title">In the frame.</param>
/// <param name="Says">The words above the field, made anew each time it is laid.</param>
/// <param name="Field">What is written in or picked from, filled with what was said before; null for nothing.</param>
/// <param name="Take">Keeps what the field holds; what is missing in words, or null.</param>
/// <param name="IsAsked">Whether it is asked at all, after what was said before; always if null.</param>
internal sealed record FormStep(string Title, Func<Page> Says, Func<SheetField?> Field, Func<SheetField?, string?> Take, Func<bool>? IsAsked = null);

/// <summary>
/// Asks several things one after another. Esc goes one step back and keeps what was written; nothing is asked for before
/// the last step is confirmed, and a refusal leaves the form as it is.
/// </summary>
internal sealed class Forms(Palette palette, SheetLayer layer)
{
    /// <summary>Runs a form.</summary>
    /// <param name="act">What the last button says.</param>
    /// <param name="done">Asks for it; the refusal in words, or null.</param>
    /// <param name="steps">The questions.</param>
    public void Run(string act, Func<string?> done, params IReadOnlyList<FormStep> steps) => Run(act, done, null, steps);

    /// <summary>Runs a form that follows on another.</summary>
    /// <param name="act">What the last button says.</param>
    /// <param name="done">Asks for it; the refusal in words, or null.</param>
    /// <param name="back">Where one step back from the first question leads; null for nowhere.</param>
    /// <param name="steps">The questions.</param>
    public void Run(string act, Func<string?> done, Action? back, IReadOnlyList<FormStep> steps)
    {
        int first = Next(steps, -1, 1);
        if (first >= 0)
        {
            Lay(new Form(act, done, back, steps), first);
        }
    }

    /// <summary>A look ahead and a question: act, or leave it.</summary>
    /// <param name="title">In the frame.</param>
    /// <param name="page">What is to be known before.</param>
    /// <param name="act">What the button says.</param>
    /// <param name="done">Asks for it; the refusal in words, or null.</param>
    /// <param name="isFinal">Whether nothing takes it back: then the way back is chosen at first.</param>
    public void Confirm(string title, Page page, string act, Func<string?> done, bool isFinal = false)
    {
        Sheet? sheet = null;
        var go = new SheetButton(act, () => Settle(sheet!, done()));
        var back = new SheetButton("Back", () => true);
        layer.Lay(close => sheet = new Sheet(palette, title, page, isFinal ? [back, go] : [go, back], close));
    }

    /// <summary>A question with something to write.</summary>
    /// <param name="title">In the frame.</param>
    /// <param name="says">The words above.</param>
    /// <param name="get">What was written before.</param>
    /// <param name="set">Keeps it.</param>
    /// <param name="missing">What is said if nothing is written; null if nothing must be.</param>
    /// <param name="rows">Rows to write in.</param>
    /// <param name="isAsked">Whether it is asked.</param>
    /// <param name="paragraphs">Whether line breaks are kept.</param>
    public FormStep Write(string title, Func<Page> says, Func<string> get, Action<string> set, string? missing, int rows = 3, Func<bool>? isAsked = null, bool paragraphs = false) => new(
        title, says, () => new Editor(palette, get(), rows, paragraphs: paragraphs),
        field =>
        {
            string written = ((Editor)field!).Written;
            set(written);
            return written.Length == 0 ? missing : null;
        },
        isAsked);

    /// <summary>A question with one thing to pick.</summary>
    public FormStep Pick(string title, Func<Page> says, Func<IReadOnlyList<PickRow>> rows, Func<int> get, Action<int> set, Func<bool>? isAsked = null) => new(
        title, says, () => new Picker(palette, rows(), [get()], 1),
        field =>
        {
            if (((Picker)field!).Picked is not [var picked, ..])
            {
                return "There is nothing to pick from.";
            }

            set(picked);
            return null;
        },
        isAsked);

    /// <summary>A question with several things to mark.</summary>
    public FormStep Mark(string title, Func<Page> says, Func<IReadOnlyList<PickRow>> rows, Func<IReadOnlyList<int>> get, Action<IReadOnlyList<int>> set, string? missing, int most = int.MaxValue, Func<bool>? isAsked = null) => new(
        title, says, () => new Picker(palette, rows(), get(), Math.Max(2, most)),
        field =>
        {
            var picked = ((Picker)field!).Picked;
            set(picked);
            return picked.Count == 0 ? missing : picked.Count > most ? $"At most {most}: unmark some." : null;
        },
        isAsked);

    private static int Next(IReadOnlyList<FormStep> steps, int at, int by)
    {
        for (int next = at + by; next >= 0 && next < steps.Count; next += by)
        {
            if (steps[next].IsAsked?.Invoke() ?? true)
            {
                return next;
            }
        }

        return -1;
    }

    private static bool Settle(Sheet sheet, string? refusal)
    {
        if (refusal is not null)
        {
            sheet.Complain(refusal);
        }

        return refusal is null;
    }

    private void Lay(Form form, int at)
    {
        var step = form.Steps[at];
        Action? then = null;
        Sheet? sheet = null;
        var field = step.Field();
        bool Go()
        {
            if (step.Take(field) is { } missing)
            {
                return Settle(sheet!, missing + (field is Picker && missing.Length > 0 && !missing.Contains("Space", StringComparison.Ordinal) ? " Space marks it." : ""));
            }

            if (Next(form.Steps, at, 1) is var next and >= 0)
            {
                then = () => Lay(form, next);
                return true;
            }

            return Settle(sheet!, form.Done());
        }

        void Back()
        {
            step.Take(field);
            then = Next(form.Steps, at, -1) is var before and >= 0 ? () => Lay(form, before) : form.Back;
        }

        // What is asked later can depend on what is said here: until it is said, the button promises no more than the next step.
        bool last = at == form.Steps.Count - 1;
        bool first = form.Back is null && Next(form.Steps, at, -1) < 0;
        layer.Lay(
            close => sheet = new Sheet(
                palette,
                step.Title,
                step.Says(),
                [
                    new SheetButton(last ? form.Act : "Go on", Go),
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

    private sealed record Form(string Act, Func<string?> Done, Action? Back, IReadOnlyList<FormStep> Steps);
}
