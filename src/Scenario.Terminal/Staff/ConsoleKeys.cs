using Scenario.Exercise.State;
using Scenario.Terminal.Wording;

namespace Scenario.Terminal.Staff;

/// <summary>The lists of the console.</summary>
internal enum ConsoleTab
{
    Msel,
    Nearest,
    Rulings,
    Proposals,
    Truth,
    Seats,
    Points,
    Notes,
}

/// <summary>What a key of the console asks for.</summary>
internal enum ConsoleAction
{
    OpenTab,
    Glance,
    Command,
    GoOn,
    Pause,
    Timer,
    Extend,
    Jump,
    InHand,
    Improvise,
    Note,
    Bookmark,
    Observe,
    Rate,
    HotWash,
    Undo,
    Fire,
    Hold,
    Release,
    Skip,
    Defer,
    Edit,
    Preview,
    Expected,
    Rule,
    LayOut,
    Argue,
    Grant,
    Reject,
    Correct,
    LookAs,
    Open,
    Back,
    ToSeats,
    Help,
    Quit,
}

/// <summary>One row of the console's key table.</summary>
/// <param name="Action">What is asked for.</param>
/// <param name="Keys">Keys as a person reads them; a capital letter means Shift.</param>
/// <param name="Does">What happens.</param>
/// <param name="Short">The same in a word or two, for the status line.</param>
/// <param name="Tab">The list in which it means something; null for everywhere.</param>
/// <param name="ForEvaluator">Whether an evaluator has it too.</param>
internal sealed record StaffKey(ConsoleAction Action, IReadOnlyList<string> Keys, string Does, string Short, ConsoleTab? Tab = null, bool ForEvaluator = false);

/// <summary>All keys of the console: help page, status line and keyboard read this one table.</summary>
internal static class ConsoleKeys
{
    public static readonly IReadOnlyList<StaffKey> All =
    [
        new(ConsoleAction.Fire, ["f"], "fire: deliver it now, after a look at what it sets off", "fire", ConsoleTab.Msel),
        new(ConsoleAction.Hold, ["h"], "hold it back", "hold", ConsoleTab.Msel),
        new(ConsoleAction.Release, ["l"], "release it: it comes as written", "release", ConsoleTab.Msel),
        new(ConsoleAction.Skip, ["k"], "skip it: it does not come", "skip", ConsoleTab.Msel),
        new(ConsoleAction.Defer, ["d"], "defer it to a later turn", "defer", ConsoleTab.Msel),
        new(ConsoleAction.Edit, ["e"], "edit its words, for all or for one seat, before it comes", "edit", ConsoleTab.Msel),
        new(ConsoleAction.Preview, ["p"], "preview: what firing it now would change and set off", "preview", ConsoleTab.Msel),
        new(ConsoleAction.Expected, ["x"], "judge what people did about it against what was expected", "expected", ConsoleTab.Msel, ForEvaluator: true),
        new(ConsoleAction.Rule, ["r"], "rule on it: odds, success or failure, effects that do not come about, reason", "rule", ConsoleTab.Rulings),
        new(ConsoleAction.LayOut, ["l"], "lay it on the table for arguments and odds from the seats", "lay on the table", ConsoleTab.Rulings),
        new(ConsoleAction.Argue, ["a"], "put an argument on record that was said aloud", "argument", ConsoleTab.Rulings),
        new(ConsoleAction.Grant, ["g"], "grant it: what it brings, with which odds, why; with a look ahead", "grant", ConsoleTab.Proposals),
        new(ConsoleAction.Reject, ["x"], "reject it, with the reason", "reject", ConsoleTab.Proposals),
        new(ConsoleAction.Argue, ["a"], "put an argument on record that was said aloud", "argument", ConsoleTab.Proposals),
        new(ConsoleAction.Correct, ["c"], "correct an indicator, a flag or what an actor believes, with the reason", "correct", ConsoleTab.Truth),
        new(ConsoleAction.LookAs, ["Enter"], "look at the exercise as this seat does; nothing of that is recorded", "look as this seat", ConsoleTab.Seats, ForEvaluator: true),
        new(ConsoleAction.Undo, ["Enter"], "take back everything from this point on", "go back to it", ConsoleTab.Points),
        new(ConsoleAction.OpenTab, ["F2", "2"], "MSEL: the messages, planned and delivered", "MSEL", ForEvaluator: true),
        new(ConsoleAction.OpenTab, ["F3", "3"], "nearest: what is closest to happening, and what it lacks", "nearest", ForEvaluator: true),
        new(ConsoleAction.OpenTab, ["F4", "4"], "rulings: committed moves, and what awaits a ruling", "rulings", ForEvaluator: true),
        new(ConsoleAction.OpenTab, ["F5", "5"], "proposals of the seats", "proposals", ForEvaluator: true),
        new(ConsoleAction.OpenTab, ["F6", "6"], "truth: indicators, flags, beliefs against truth", "truth", ForEvaluator: true),
        new(ConsoleAction.OpenTab, ["F7", "7"], "seats", "seats", ForEvaluator: true),
        new(ConsoleAction.OpenTab, ["F8", "8"], "undo: the points that can be gone back to", "undo", ForEvaluator: true),
        new(ConsoleAction.OpenTab, ["F9", "9"], "objectives, notes and all else on record", "notes", ForEvaluator: true),
        new(ConsoleAction.Glance, ["F1", "1"], "everything at a glance", "glance", ForEvaluator: true),
        new(ConsoleAction.GoOn, ["F10", "0"], "the turn: close it, open the next one, end the exercise", "turn"),
        new(ConsoleAction.Pause, ["Space"], "pause everything, or go on", "pause"),
        new(ConsoleAction.Timer, ["t"], "set the timer of this turn, or take it away; its end submits nothing", "timer"),
        new(ConsoleAction.Extend, ["+"], "give five minutes more", "+5 minutes"),
        new(ConsoleAction.Jump, ["j"], "jump over turns; what is passed over is listed first", "jump"),
        new(ConsoleAction.InHand, ["I"], "take the exercise in hand (a turn then closes only when you close it), or let it go", "in hand"),
        new(ConsoleAction.Improvise, ["i"], "improvise a message: to whom, from whom, how, what", "improvise"),
        new(ConsoleAction.Undo, ["u"], "take back what came last (F8: any other point)", "undo"),
        new(ConsoleAction.Note, ["n"], "write a note", "note", ForEvaluator: true),
        new(ConsoleAction.Bookmark, ["b"], "bookmark this moment", "bookmark", ForEvaluator: true),
        new(ConsoleAction.Observe, ["o"], "and a digit: an observation on that objective", "observe", ForEvaluator: true),
        new(ConsoleAction.Rate, ["R"], "and a digit: rate that objective P, S, M or U", "rate", ForEvaluator: true),
        new(ConsoleAction.HotWash, ["w"], "hot wash: questions, objectives, feedback, improvements", "hot wash", ForEvaluator: true),
        new(ConsoleAction.Command, [":"], "type a command; :help lists them all", "command", ForEvaluator: true),
        new(ConsoleAction.Open, ["Enter", "Tab"], "read what stands beside the list", "read", ForEvaluator: true),
        new(ConsoleAction.Back, ["Esc"], "back to the list; it never ends anything", "back", ForEvaluator: true),
        new(ConsoleAction.ToSeats, ["F12"], "leave the console; the seats' screen comes up blank", "leave", ForEvaluator: true),
        new(ConsoleAction.Help, ["?"], "this table", "keys", ForEvaluator: true),
        new(ConsoleAction.Quit, ["Ctrl+Q", "Ctrl+C"], "leave the program; the exercise is saved and can be resumed", "quit", ForEvaluator: true),
    ];

    private static readonly ConsoleAction[] Always = [ConsoleAction.GoOn, ConsoleAction.Pause];

    private static readonly ConsoleAction[] Common = [ConsoleAction.HotWash, ConsoleAction.Improvise, ConsoleAction.Undo, ConsoleAction.Note, ConsoleAction.Timer, ConsoleAction.Observe, ConsoleAction.Rate, ConsoleAction.Command, ConsoleAction.ToSeats];

    /// <summary>What a key asks for in a list; null for nothing.</summary>
    public static StaffKey? Of(string key, ConsoleTab tab, StaffRole role)
    {
        var here = All.Where(row => row.Keys.Contains(key) && Has(role, row)).ToList();
        return here.Find(row => row.Tab == tab) ?? here.Find(row => row.Tab is null);
    }

    /// <summary>Keys for the status line: the turn and the pause, then those of the list, then as many others as there is room for; how to find the rest always.</summary>
    public static string Hints(ConsoleTab tab, StaffRole role, ProcedureStep step, int cells)
    {
        const string Rest = "? keys";
        var offered = All.Where(row => Has(role, row) && IsOffered(row, step)).ToList();
        string hints = "";
        foreach (string hint in offered.Where(row => row.Tab is null && Always.Contains(row.Action))
            .Concat(offered.Where(row => row.Tab == tab))
            .Concat(offered.Where(row => row.Tab is null && Common.Contains(row.Action)))
            .Select(row => $"{row.Keys[0]} {(row.Action == ConsoleAction.Pause && step == ProcedureStep.Paused ? "go on" : row.Short)} · "))
        {
            hints += CellWidth.Of(hints + hint + Rest) <= cells ? hint : "";
        }

        return hints + Rest;
    }

    /// <summary>The help page.</summary>
    public static Page Help(StaffRole role)
    {
        var page = new Page().Add($"Keys of the {StaffRoles.Title(role).ToLowerInvariant()}'s console", Tone.Heading);
        foreach (var group in All.Where(row => Has(role, row)).GroupBy(row => row.Tab))
        {
            page.Heading(group.Key is { } tab ? "In " + Heading(tab) : "Everywhere");
            foreach (var row in group)
            {
                page.Item(CellWidth.Fit(string.Join("  ", row.Keys), 14) + "  ", row.Does, leadTone: Tone.Strong);
            }
        }

        return page.Blank().Add("A mistake is never final: u takes back what came last, and the record keeps both. All of this can also be typed: \":\" and then help.", Tone.Faint);
    }

    /// <summary>The name of a list.</summary>
    public static string Heading(ConsoleTab tab) => tab switch
    {
        ConsoleTab.Msel => "MSEL",
        ConsoleTab.Nearest => "Nearest",
        ConsoleTab.Rulings => "Rulings",
        ConsoleTab.Proposals => "Proposals",
        ConsoleTab.Truth => "Truth",
        ConsoleTab.Seats => "Seats",
        ConsoleTab.Points => "Undo",
        _ => "Notes",
    };

    // After the end nothing in the story can be changed any more, and after the close nothing on record.
    private static bool IsOffered(StaffKey row, ProcedureStep step) => step switch
    {
        ProcedureStep.Closed => row.Action is ConsoleAction.LookAs or ConsoleAction.Command,
        ProcedureStep.HotWash => row.Action is ConsoleAction.LookAs or ConsoleAction.Command or ConsoleAction.GoOn or ConsoleAction.Note or ConsoleAction.Observe or ConsoleAction.Rate
            or ConsoleAction.HotWash or ConsoleAction.Expected,
        ProcedureStep.Reaction => row.Action is not ConsoleAction.HotWash && row.Tab != ConsoleTab.Rulings,
        _ => row.Action is not ConsoleAction.HotWash,
    };

    private static bool Has(StaffRole role, StaffKey row) => role switch
    {
        StaffRole.Facilitator => true,
        StaffRole.Evaluator => row.ForEvaluator,
        _ => row.Action is ConsoleAction.Back or ConsoleAction.ToSeats or ConsoleAction.Help or ConsoleAction.Quit,
    };
}
