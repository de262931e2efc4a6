using Scenario.Exercise.Text;
using Scenario.Exercise.Views;
using Scenario.Terminal.Playing;
using Scenario.Terminal.Wording;

namespace Scenario.Terminal.Staff;

/// <summary>The console's door in sentences that screen and plain mode share.</summary>
internal static class DoorWords
{
    /// <summary>What is said when a role's word is chosen in its time.</summary>
    public const string Choosing = "Choose a word that participants do not know, and type it twice. It is asked for whenever the console is opened, and nobody sees it typed. With nothing typed both times, no word is asked for.";

    /// <summary>The heading of what the facilitator is told of those who were not let in.</summary>
    public const string NotLetIn = "Not let in";

    // The newest say most, and a sheet holds few.
    private const int Most = 5;

    /// <summary>What is said when somebody would take a role in which nobody has sat down.</summary>
    public static string Taking(StaffRole role, int turn) =>
        $"No word of the facilitator is kept for this exercise. Whoever goes on here takes the {Name(role)}'s place and sees everything, also what is hidden from the seats. That goes on record, {When(turn)}.";

    /// <summary>The note on record.</summary>
    public static string OnRecord(StaffRole role, int turn, bool hasWord) =>
        (hasWord ? $"The {Name(role)}'s word was chosen {When(turn)}." : $"The console was opened as {Name(role)}, without a word, {When(turn)}.") + " Until then no word of the facilitator was kept.";

    /// <summary>Why a role is let in by the facilitator.</summary>
    public static string Guarded(StaffRole role) => $"Nobody has sat down as {Name(role)} yet: the facilitator lets them in, with the facilitator's word.";

    /// <summary>Why a word does not open the console.</summary>
    public static string Refused(StaffRole role, WordAnswer answer) => WordWords.Refused(answer, $"the {Name(role)}'s word");

    /// <summary>What the facilitator is told of wrong words, and of programs that asked for the log.</summary>
    public static Page Told(IReadOnlyList<WrongRun> runs, IReadOnlyList<Knock> knocks, ControlView view)
    {
        var page = new Page();
        if (runs.Count > 0)
        {
            AddRuns(page.Add("Since the facilitator was last told of it, words were typed that opened nothing:").Blank(), runs, view);
        }

        if (knocks.Count > 0)
        {
            AddKnocks((runs.Count > 0 ? page.Blank() : page).Add("Since the facilitator was last told of it, other programs asked for this log while it was being written, and were refused:").Blank(), knocks);
        }

        return page;
    }

    private static void AddRuns(Page page, IReadOnlyList<WrongRun> runs, ControlView view)
    {
        if (runs.Count > Most)
        {
            page.Item("- ", $"{runs.Count - Most} earlier runs; whatever was no slip is on record.");
        }

        foreach (var run in runs.TakeLast(Most))
        {
            page.Item("- ", $"{WordWords.Run(run)} for {Door(run.SeatId, view)}, {WordWords.When(run)}.", Tone.Warning);
        }
    }

    private static void AddKnocks(Page page, IReadOnlyList<Knock> knocks)
    {
        if (knocks.Count > Most)
        {
            page.Item("- ", $"{knocks.Count - Most} earlier ones; they are on record.");
        }

        foreach (var knock in knocks.TakeLast(Most))
        {
            page.Item("- ", $"{SafeText.Line(knock.User)} on {SafeText.Line(knock.Host)} (scenario {SafeText.Line(knock.Verb)}, process {knock.Process}), {WordWords.When(knock.At)}.", Tone.Warning);
        }
    }

    private static string Door(string id, ControlView view) =>
        StaffRoles.IsRole(id) ? $"the {id}'s console" : view.Seats.FirstOrDefault(seat => seat.Id == id)?.Title ?? id;

    /// <summary>What the console shows while nobody sits at it.</summary>
    /// <param name="keepsWaiting">Whether the seats wait for the facilitator.</param>
    public static Page Nobody(bool keepsWaiting) => keepsWaiting
        ? new Page().Add("Nobody sits at the console", Tone.Heading).Blank()
            .Add("The facilitator's word was not chosen, and nothing has changed. The seats stay closed until it is chosen, or declined by typing nothing twice: whoever sat down there could choose it otherwise.").Blank()
            .Add("Enter or F12: back to the facilitator's word. Ctrl+Q: leave; scenario resume with --facilitate comes back here.")
        : new Page().Add("Nobody sits at the console", Tone.Heading).Blank()
            .Add("Nothing was opened and nothing has changed. Enter goes back to the seats; F12 there comes back to the console.");

    /// <summary>A role as it stands in a sentence.</summary>
    public static string Name(StaffRole role) => StaffRoles.Title(role).ToLowerInvariant();

    private static string When(int turn) => turn == 0 ? "before turn 1" : $"in turn {turn}";
}
