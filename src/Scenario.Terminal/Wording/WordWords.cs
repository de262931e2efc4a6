using Scenario.Terminal.Playing;

namespace Scenario.Terminal.Wording;

/// <summary>The seats' words and missing people, in sentences that screen and plain mode share.</summary>
internal static class WordWords
{
    /// <summary>What is said when a word is chosen.</summary>
    public const string Choosing = "Choose a word that the others do not know. It is asked for whenever this seat sits down again, and nobody sees it typed. With nothing typed, no word is asked for.";

    /// <summary>Why a word does not open a seat.</summary>
    public static string Wrong(Sitting sitting) => sitting.WordFault is { } fault
        ? $"The word could not be kept: {fault} Try again, or type nothing and go on without a word."
        : $"That is not the word of {sitting.View.SeatTitle}. Nothing has changed; try again."
        + (sitting.WrongWords < SeatDoor.Patience ? "" : " If nobody remembers it, the facilitator can help: the file with the words lies beside the log and may be deleted; then each seat chooses a new one, and the exercise is as it was.");

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
}
