using System.Globalization;
using Scenario.Exercise.Text;
using Scenario.Terminal.Playing;

namespace Scenario.Terminal.Wording;

/// <summary>The words of seats and staff, and missing people, in sentences that screen and plain mode share.</summary>
internal static class WordWords
{
    /// <summary>What is said when a seat's word is chosen.</summary>
    public const string Choosing = "Choose a word that the others do not know, and type it twice. It is asked for whenever this seat sits down again, and nobody sees it typed. With nothing typed both times, no word is asked for.";

    /// <summary>What is said when the two typings differ.</summary>
    public const string Differ = "The two were not the same, so nothing was kept. Choose again: type it twice.";

    // From here on somebody may have forgotten the word, and hears whom to ask. How words are chosen anew is not told at a
    // door: whoever guesses there would learn it.
    private const int Patience = 3;

    /// <summary>What is asked after a word was typed once.</summary>
    public static string Again(WordChoice choice) => choice.IsNone ? "No word, then? Once more nothing: then none is asked for." : "The same word once more: a slip would lock its owner out.";

    /// <summary>Why a word does not open a seat.</summary>
    public static string Refused(Sitting sitting) => Refused(sitting.WordAnswer, $"the word of {sitting.View.SeatTitle}");

    /// <summary>Why a word does not open a door.</summary>
    /// <param name="answer">What the door said.</param>
    /// <param name="right">The word that was asked for, such as: the facilitator's word.</param>
    public static string Refused(WordAnswer answer, string right) => answer.Outcome switch
    {
        WordOutcome.Unkept => $"The word could not be kept: {SafeText.Line(answer.Fault)} Try again, or type nothing and go on without a word.",
        WordOutcome.Shut => Shut(answer.Wrong) + " What you typed was not tried.",
        WordOutcome.Empty => "Nothing was typed, so nothing was tried.",
        _ => $"That is not {right}. Nothing has changed." + Since(answer.Wrong),
    };

    /// <summary>That no word is tried now, and until when.</summary>
    public static string Shut(WrongWords wrong) =>
        $"Too many wrong words came within a minute: this door is shut until {Clock(wrong.OpensAt)}, and until then no word is even tried, not even the right one.";

    /// <summary>How many words opened nothing.</summary>
    public static string Run(WrongRun run) => run.WhileShut > 0
        ? $"{run.All} words ({run.WhileShut} of them while the door was shut, and not tried)"
        : run.All == 1 ? "1 wrong word" : $"{run.All} wrong words";

    /// <summary>When they were typed.</summary>
    public static string When(WrongRun run)
    {
        string first = When(run.First);
        return first == When(run.Last) ? first
            : $"{first} to {Say(run.Last, run.First.Date == run.Last.Date ? "HH:mm" : "d MMMM yyyy, HH:mm")}";
    }

    /// <summary>When something happened.</summary>
    public static string When(DateTimeOffset moment) => Say(moment, "d MMMM yyyy, HH:mm");

    /// <summary>What closing a turn means for those who have not decided.</summary>
    public static Page Closing(IReadOnlyList<string> missing)
    {
        var page = new Page().Add("Closing the turn now is for the facilitator. Without a decision would be:").Blank();
        foreach (string title in missing)
        {
            page.Item("- ", title, Tone.Strong);
        }

        return page.Blank().Add("The record will say \"no decision\" for each of them, and nothing is invented in their place. What they have marked and not committed is lost.", Tone.Warning);
    }

    // While the door is shut nothing helps but waiting.
    private static string Since(WrongWords wrong) =>
        (wrong.IsOnRecord ? " Wrong words are on record." : "")
        + (wrong.IsShut ? " " + Shut(wrong)
            : wrong.InARow < Patience ? " Try again."
            : " Try again. If nobody remembers it, whoever runs this exercise can help.");

    // A second begun is waited for.
    private static string Clock(DateTimeOffset? opens) => opens is { } at ? Say(at.AddTicks(TimeSpan.TicksPerSecond - 1), "HH:mm:ss") : "";

    private static string Say(DateTimeOffset moment, string format) => moment.ToString(format, CultureInfo.InvariantCulture);
}
