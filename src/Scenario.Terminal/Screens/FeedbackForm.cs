using Scenario.Terminal.Wording;

namespace Scenario.Terminal.Screens;

/// <summary>A participant's feedback on the exercise, at a seat's screen and at the console.</summary>
internal static class FeedbackForm
{
    /// <summary>Asks for it.</summary>
    /// <param name="forms">The forms of the window.</param>
    /// <param name="keep">Puts it on record, a rating of 1 to 5 and words; the refusal, or null.</param>
    public static void Run(Forms forms, Func<int, string, string?> keep)
    {
        int rating = 2;
        string text = "";
        forms.Run(
            "Hand it in",
            () => keep(rating + 1, text),
            forms.Pick("Feedback: did the exercise help you?", () => new Page().Add("Kept without a name and without a seat.", Tone.Faint),
                () => [new("1: not at all"), new("2: a little"), new("3: somewhat"), new("4: much"), new("5: very much")], () => rating, r => rating = r),
            forms.Write("In your words (optional)", () => new Page().Add("What helped, what was in the way?"), () => text, t => text = t, null, 4));
    }
}
