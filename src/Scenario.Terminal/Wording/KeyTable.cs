namespace Scenario.Terminal.Wording;

/// <summary>What a key asks for.</summary>
internal enum KeyAction
{
    Situation,
    Traffic,
    Moves,
    Ladder,
    Brief,
    LastReveal,
    NextPane,
    Mark,
    EditReason,
    ShortList,
    Read,
    Reply,
    Commit,
    Whole,
    Proceed,
    Back,
    Help,
    Quit,
    Walk,
    StepBack,
    StepForward,
    TurnBack,
    TurnForward,
    NextDecision,
    OtherSeat,
    Forecast,
    Reveal,
    SectionBack,
    HandOver,
    Forgo,
    CloseTurn,
    Table,
    Argue,
    Team,
    Feedback,
    Console,
}

/// <summary>One row of the key table.</summary>
/// <param name="Action">What is asked for.</param>
/// <param name="Keys">Keys as a person reads them; each is also how the screen knows it.</param>
/// <param name="Does">What happens.</param>
/// <param name="Command">The word for it in plain mode, or null.</param>
/// <param name="Said">What plain mode says that happens, where that differs.</param>
internal sealed record KeyRow(KeyAction Action, IReadOnlyList<string> Keys, string Does, string? Command, string? Said = null);

/// <summary>All keys of the program: help page, status line and keyboard read this one table.</summary>
internal static class KeyTable
{
    /// <summary>Keys while an exercise is played.</summary>
    public static readonly IReadOnlyList<KeyRow> Play =
    [
        new(KeyAction.Situation, ["F2", "2"], "the situation: indicators; again: your estimates", "situation; estimates",
            "indicators and how they moved; what you believe; with a number, all about one"),
        new(KeyAction.Traffic, ["F3", "3"], "traffic: the messages on your desk, newest first", "traffic",
            "the messages on your desk, newest first"),
        new(KeyAction.Moves, ["F4", "4"], "your moves, by kind", "moves",
            "what you can do, by kind"),
        new(KeyAction.Ladder, ["F5", "5", "l"], "the ladder: its rungs and what their gates need", "ladder",
            "its rungs and what their gates need"),
        new(KeyAction.Brief, ["b"], "your brief", "brief"),
        new(KeyAction.LastReveal, ["r"], "what happened at the close of the last turn", "last"),
        new(KeyAction.Forecast, ["f"], "forecasts: give them when they are asked for, or look at them", "forecast",
            "give forecasts when they are asked for, or hear them"),
        new(KeyAction.Reveal, ["o"], "the reveal at the end: what was true, who knew what and when", "reveal; reveal 2",
            "at the end: what was true, who knew what and when; section 2 of it"),
        new(KeyAction.SectionBack, ["Backspace"], "in the reveal: one section back (Enter: the next)", null),
        new(KeyAction.NextPane, ["Tab"], "the next pane (Shift+Tab: the one before)", null),
        new(KeyAction.Walk, ["Up", "Down", "PgUp", "PgDn"], "walk in a list, scroll a page (Home, End: all the way)", null),
        new(KeyAction.Mark, ["Space", "Enter"], "on a move: mark it or drop it", "choose 4 because ...; drop 4",
            "mark move 4 with its reason; take the mark away"),
        new(KeyAction.EditReason, ["e"], "on a marked move: change its reason, and what is shared", "edit 4; choose 4 about 1,2 to 1 as full because ...",
            "change what was said about move 4; say all of it in one line"),
        new(KeyAction.ShortList, ["s"], "moves: the short list for a first game, or all", "short; all",
            "the short list of moves for a first game; all of them"),
        new(KeyAction.Read, ["Enter"], "on a message or an indicator: read it whole", "read 3",
            "open number 3 of what was listed last: messages, situation or moves"),
        new(KeyAction.Reply, ["a"], "answer a message that asks for it, or replace the answer", "answer 2 ...",
            "answer message 2 in writing; later again, to replace the answer"),
        new(KeyAction.Commit, ["c"], "see your decision as a whole, and commit it", "commit because ...",
            "see your decision as a whole with a reason for it, and commit it"),
        new(KeyAction.Whole, ["w"], "on that page: a reason for the decision as a whole", null),
        new(KeyAction.Team, ["v"], "decide as a team: private first choices, an argument against, a vote", "team 4; first 2; against ... as 2; vote",
            "say that you are four; person 2 chooses first, in private, and argues against the favourite; vote on what is marked"),
        new(KeyAction.Feedback, ["m"], "at the end: hand in your feedback, without a name", "feedback 4 ...", "at the end: how much it helped you, 1 to 5, and words; without a name"),
        new(KeyAction.Table, ["p"], "propose something that no move covers, and see what became of it; what lies on the table", "table; propose ...",
            "what you proposed and what lies on the table; propose something that no move covers"),
        new(KeyAction.Argue, ["g"], "argue for or against a move that lies on the table, and estimate its odds", "argue 1 for ...; odds 1 60",
            "argue for or against number 1 on the table; estimate its odds in percent"),
        new(KeyAction.Forgo, ["x"], "leave this turn without a decision; the record says so, and why", "skip because ...",
            "leave this turn without a decision; the record says so, and why"),
        new(KeyAction.HandOver, ["h"], "hand the keyboard to another seat; what you marked stays marked", "hand; hand 2",
            "hand the keyboard to another seat; what you marked stays marked"),
        new(KeyAction.CloseTurn, ["t"], "facilitator: close the turn although somebody has not decided", "close",
            "facilitator: close the turn although somebody has not decided"),
        new(KeyAction.Proceed, ["Enter"], "on a page with a button at its foot: go on", "next",
            "go on from a page that is only read"),
        new(KeyAction.Console, ["F12", ":"], "staff: the console, behind its word", ":help",
            "staff: commands of the console begin with a colon, behind its word"),
        new(KeyAction.Back, ["Esc"], "back; it never ends the program", null),
        new(KeyAction.Help, ["?", "F1"], "this table", "help",
            "these commands"),
        new(KeyAction.Quit, ["Ctrl+Q", "Ctrl+C"], "leave; the exercise is saved and can be resumed", "quit"),
    ];

    /// <summary>Keys that a replay adds.</summary>
    public static readonly IReadOnlyList<KeyRow> Replay =
    [
        new(KeyAction.StepBack, ["Left"], "one event back", null),
        new(KeyAction.StepForward, ["Right"], "one event on", null),
        new(KeyAction.TurnBack, ["PgUp"], "one turn back", null),
        new(KeyAction.TurnForward, ["PgDn"], "one turn on", null),
        new(KeyAction.NextDecision, ["n"], "on to the next decision", null),
        new(KeyAction.OtherSeat, ["v"], "look as the next seat", null),
    ];

    /// <summary>Rows that mean nothing in a replay, where nothing can be decided.</summary>
    public static bool IsForPlayOnly(KeyAction action) =>
        action is KeyAction.Mark or KeyAction.EditReason or KeyAction.Commit or KeyAction.Whole or KeyAction.Reply or KeyAction.Proceed
            or KeyAction.Forgo or KeyAction.HandOver or KeyAction.CloseTurn or KeyAction.Table or KeyAction.Argue or KeyAction.Team or KeyAction.Console;

    /// <summary>The help page of the screen.</summary>
    /// <param name="replay">Whether a record is looked at.</param>
    /// <param name="inHand">Whether a facilitator has the exercise in hand, and closes its turns.</param>
    public static Page Help(bool replay, bool inHand)
    {
        var page = new Page().Add("Keys", Tone.Heading);
        if (replay)
        {
            Rows(page.Heading("Walking through the record"), Replay);
            page.Heading("Looking");
        }

        Rows(page, Offered(inHand).Where(r => !replay || !IsForPlayOnly(r.Action)));
        return page.Blank().Add("A mouse works on lists, tabs and buttons. All of this can also be had without a screen: start with --plain.", Tone.Faint);
    }

    /// <summary>The commands of plain mode.</summary>
    /// <param name="inHand">Whether a facilitator has the exercise in hand, and closes its turns.</param>
    public static Page Commands(bool inHand)
    {
        var page = new Page().Add("Commands (the first letters are enough)", Tone.Heading);
        foreach (var row in Offered(inHand).Where(r => r.Command is not null))
        {
            page.Item(row.Command + ": ", row.Said ?? row.Does);
        }

        return page.Item("detail 4: ", "all about move 4");
    }

    // What is always refused is not offered.
    private static IEnumerable<KeyRow> Offered(bool inHand) => Play.Where(r => !inHand || r.Action != KeyAction.CloseTurn);

    private static void Rows(Page page, IEnumerable<KeyRow> rows)
    {
        foreach (var row in rows)
        {
            page.Item(CellWidth.Fit(string.Join("  ", row.Keys), 22) + "  ", row.Does, leadTone: Tone.Strong);
        }
    }
}
