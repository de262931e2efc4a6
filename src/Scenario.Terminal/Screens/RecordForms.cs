using Scenario.Exercise.Events;
using Scenario.Exercise.Rules;
using Scenario.Terminal.Panes;
using Scenario.Terminal.Staff;
using Scenario.Terminal.Wording;

namespace Scenario.Terminal.Screens;

/// <summary>Notes, ratings, and the hot wash: what is put on record and changes nothing.</summary>
internal sealed class RecordForms(Desk desk, Forms forms, SheetLayer layer)
{
    private static readonly string[] Ratings = ["P: performed without challenges", "S: performed with some challenges", "M: performed with major challenges", "U: unable to be performed"];

    // What was begun and not put on record is found again where it was left.
    private ImprovementDraft _improvement = new();
    private string _note = "";

    /// <summary>A note.</summary>
    public void Note() => forms.Run("Keep it", () =>
        {
            string? refusal = Take(new(NoteKind.Note, -1, 0, _note), "Noted.");
            _note = refusal is null ? "" : _note;
            return refusal;
        },
        forms.Write("Note", () => new Page(), () => _note, t => _note = t, "Write at least a word."));

    /// <summary>A bookmark, with nothing asked.</summary>
    public void Bookmark() => Take(new(NoteKind.Bookmark, -1, 0, ""), "Bookmarked.");

    /// <summary>An observation on an objective.</summary>
    public void Observe(int objective)
    {
        string text = "";
        forms.Run("Keep it", () => Take(new(NoteKind.Observation, objective, 0, text), $"Observed, on objective {objective + 1}."),
            forms.Write($"Observation on objective {objective + 1}", () => new Page().Add(desk.View.Objectives[objective].Title, Tone.Strong), () => text, t => text = t, "Write at least a word."));
    }

    /// <summary>Rates an objective.</summary>
    public void Rate(int objective)
    {
        int rating = 0;
        string text = "";
        forms.Run("Rate it so", () => Take(new(NoteKind.Rating, objective, rating + 1, text), $"Rated {Ratings[rating][0]}: {desk.View.Objectives[objective].Title}."), [.. RatingSteps(objective, () => rating, r => rating = r, () => text, t => text = t)]);
    }

    /// <summary>Walks the hot wash: questions, objectives, feedback, improvements.</summary>
    public void HotWash()
    {
        int part = 0;
        IReadOnlyList<Action> parts = [Questions, Objectives, Feedback, Improvement];
        Action? then = null;
        forms.Run("Go on", () =>
            {
                then = parts[part];
                layer.After(() => then());
                return null;
            },
            forms.Pick("Hot wash: what now?", () => new Page().Add("Each part can be left with Esc and taken up again; what was kept is on record.", Tone.Faint), () =>
                [new("the questions, one after another", $"{Count(NoteKind.HotWashAnswer)} answers on record"), new("the objectives: rate each P, S, M or U", $"{Count(NoteKind.Rating)} ratings on record"),
                    new("participants' feedback", $"{Count(NoteKind.Feedback)} on record"), new("an improvement, with owner and date", $"{Count(NoteKind.Improvement)} on record")],
                () => part, p => part = p));
    }

    private void Questions()
    {
        IReadOnlyList<string> questions = desk.View.Seats.Count > 0 && desk.Table.View(desk.View.Seats[0].Seat).Ending is { } ending ? ending.Questions : [];
        if (questions.Count == 0)
        {
            layer.Notice("Not yet", "The questions of the hot wash are put when the exercise has ended. Observations (o) and ratings (R) can be kept at any time.");
            return;
        }

        Walk(questions.Count, at =>
        {
            string text = "";
            return (() => text.Length == 0 ? null : Take(new(NoteKind.HotWashAnswer, at, 0, text), $"Answer {at + 1} of {questions.Count} kept."),
                [forms.Write($"Hot wash, question {at + 1} of {questions.Count}", () => Given(new Page().Add(questions[at], Tone.Strong).Blank(), questions[at]).Add("What was said? Enter keeps it and goes on; with nothing written it only goes on.", Tone.Faint), () => text, t => text = t, null, 5)]);
        });
    }

    private void Objectives() => Walk(desk.View.Objectives.Count, at =>
    {
        int rating = 0;
        string text = "";
        return (() => Take(new(NoteKind.Rating, at, rating + 1, text), $"Rated {Ratings[rating][0]}: {desk.View.Objectives[at].Title}."), RatingSteps(at, () => rating, r => rating = r, () => text, t => text = t));
    });

    private void Feedback() => FeedbackForm.Run(forms, (rating, text) => Take(new(NoteKind.Feedback, -1, rating, text), "Feedback kept, without a name."));

    private void Improvement()
    {
        var draft = _improvement;
        forms.Run("Keep it", () =>
            {
                string? refusal = Take(new(NoteKind.Improvement, -1, 0, draft.Text, draft.Owner, draft.Due), $"Improvement kept: {draft.Owner}, by {draft.Due}.");
                _improvement = refusal is null ? new ImprovementDraft() : draft;
                return refusal;
            },
            forms.Write("What is to be improved?", () => new Page().Add("What you write is kept until it is on record.", Tone.Faint), () => draft.Text, t => draft.Text = t, "Write what is to be improved."),
            forms.Write("Who sees to it?", () => new Page().Add(draft.Text, Tone.Strong), () => draft.Owner, o => draft.Owner = o, "An improvement needs an owner.", 1),
            forms.Write("By when? (yyyy-mm-dd)", () => new Page().Add(draft.Text, Tone.Strong).Add(draft.Owner, Tone.Faint), () => draft.Due, d => draft.Due = d, "An improvement needs a date such as 2025-03-31.", 1));
    }

    private List<FormStep> RatingSteps(int objective, Func<int> rating, Action<int> rated, Func<string> text, Action<string> said) =>
    [
        forms.Pick($"Objective {objective + 1} of {desk.View.Objectives.Count}", () => RecordPages.Objective(objective + 1, desk.View.Objectives[objective], desk.View.Notes.TakeLast(6)), () => [.. Ratings.Select(r => new PickRow(r))], rating, rated),
        forms.Write("Why so? (optional)", () => new Page().Add(desk.View.Objectives[objective].Title, Tone.Strong).Add(Ratings[rating()]), text, said, null),
    ];

    private void Walk(int count, Func<int, (Func<string?> Done, IReadOnlyList<FormStep> Steps)> form, int at = 0)
    {
        if (at >= count)
        {
            return;
        }

        var (done, steps) = form(at);
        forms.Run(at + 1 < count ? "Keep, and the next" : "Keep", () =>
        {
            string? refusal = done();
            if (refusal is null)
            {
                layer.After(() => Walk(count, form, at + 1));
            }

            return refusal;
        }, steps);
    }

    private Page Given(Page page, string question)
    {
        foreach (var note in desk.View.Notes.Where(n => n.Kind == NoteKind.HotWashAnswer && n.About == question).TakeLast(3))
        {
            page.Item("- ", note.Text);
        }

        return page.Blank();
    }

    private int Count(NoteKind kind) => desk.View.Notes.Count(n => n.Kind == kind);

    private string? Take(TakeNote note, string done) => desk.Do(note, done);

    private sealed class ImprovementDraft
    {
        public string Text { get; set; } = "";

        public string Owner { get; set; } = "";

        public string Due { get; set; } = "";
    }
}
