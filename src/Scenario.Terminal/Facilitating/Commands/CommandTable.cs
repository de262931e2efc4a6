namespace Scenario.Terminal.Facilitating.Commands;

/// <summary>A command of the facilitator's.</summary>
/// <param name="Name">Its first word, without the colon.</param>
/// <param name="Usage">How it is written.</param>
/// <param name="Meaning">What it does, in one line.</param>
public sealed record CommandHelp(string Name, string Usage, string Meaning);

/// <summary>Every command there is, in the order in which they are shown: help, completion and messages read this one table.</summary>
public static class CommandTable
{
    /// <summary>The commands.</summary>
    public static IReadOnlyList<CommandHelp> All { get; } =
    [
        new("status", ":status", "the exercise at a glance"),
        new("injects", ":injects", "the MSEL with its states"),
        new("inject", ":inject ID", "one message: texts, readers, expected actions; X1 is the first that was improvised"),
        new("nearest", ":nearest", "what is closest to happening"),
        new("moves", ":moves", "moves committed this turn, and what awaits a ruling"),
        new("proposals", ":proposals", "what seats proposed"),
        new("truth", ":truth", "indicators, flags and beliefs as they truly are"),
        new("objectives", ":objectives", "objectives with their tasks"),
        new("clock", ":clock", "time spent and time left"),
        new("notes", ":notes", "what was put on record"),
        new("points", ":points", "moments that can be gone back to"),
        new("as", ":as SEAT", "the exercise as a seat sees it"),
        new("preview", ":preview COMMAND", "what a command would change and set off, on a copy"),
        new("in-hand", ":in-hand", "take the exercise in hand: a turn closes only when you close it"),
        new("out", ":out", "let it go again"),
        new("next", ":next", "open the next turn; after the hot wash, end the exercise"),
        new("close", ":close", "close the deliberation"),
        new("pause", ":pause", "stop everything"),
        new("resume", ":resume", "go on"),
        new("timer", ":timer 20m|off [because REASON]", "time left from now, or no timer; its end submits nothing"),
        new("extend", ":extend 5m [because REASON]", "give more time"),
        new("jump", ":jump TURN|end because REASON", "jump over turns, or over all that are left"),
        new("fire", ":fire ID [because REASON]", "deliver a message now"),
        new("hold", ":hold ID because REASON", "hold a message back"),
        new("release", ":release ID because REASON", "let a message come as written"),
        new("skip", ":skip ID because REASON", "leave a message out"),
        new("defer", ":defer ID TURN because REASON", "put a message off to a later turn"),
        new("edit", ":edit ID [for SEAT] SUBJECT :: TEXT", "change a message before it comes; an empty subject stays"),
        new("send", ":send to SEAT,SEAT|all from NAME by CHANNEL: SUBJECT :: TEXT", "send a message that no file foresees"),
        new("expected", ":expected ID N yes|no|otherwise [REMARK]", "what became of an expected action"),
        new("open", ":open MOVE", "lay a committed move on the table for arguments and odds"),
        new("argue", ":argue SEAT[/PERSON] for|against MOVE|P1: TEXT", "record an argument"),
        new("odds", ":odds SEAT[/PERSON] N% MOVE", "record somebody's estimate of the odds"),
        new("rule", ":rule MOVE success|fail|luck|N% [reject 1,2] because REASON", "rule on a committed move"),
        new("propose", ":propose SEAT[/PERSON]: SUBJECT :: TEXT", "record what a seat proposes"),
        new("grant", ":grant P1 at N%: CHANGES because REASON", "let a proposal happen, with odds and what it brings"),
        new("reject", ":reject P1 because REASON", "reject a proposal"),
        new("correct", ":correct CHANGES because REASON", "put something right: trust +3, tension = 5, flag met on, belief seoul troops = 9000 10000 12000 moderate, share kyiv troops to seoul as headline, move ID, inject ID"),
        new("undo", ":undo [N] because REASON", "take back what came last, or everything from the N-th point on"),
        new("note", ":note TEXT", "a note"),
        new("bookmark", ":bookmark [TEXT]", "a moment to come back to"),
        new("observe", ":observe OBJECTIVE TEXT", "an observation on an objective"),
        new("rate", ":rate OBJECTIVE P|S|M|U [TEXT]", "rate an objective"),
        new("answer-hotwash", ":answer-hotwash N TEXT", "an answer to a question of the debrief"),
        new("feedback", ":feedback N [TEXT]", "a participant's feedback, 1 to 5"),
        new("improve", ":improve TEXT :: OWNER :: 2025-03-31", "something to be improved, by whom and by when"),
        new("help", ":help [COMMAND]", "these commands"),
    ];

    /// <summary>The command of a name; a beginning will do if it is the only one.</summary>
    internal static CommandHelp Find(string name)
    {
        var exact = All.FirstOrDefault(command => command.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
        if (exact is not null)
        {
            return exact;
        }

        var found = name.Length == 0 ? [] : All.Where(command => command.Name.StartsWith(name, StringComparison.OrdinalIgnoreCase)).ToList();
        return found.Count switch
        {
            1 => found[0],
            0 => throw new UnclearCommandException($"There is no command \":{name}\". :help lists them all."),
            _ => throw new UnclearCommandException($"\":{name}\" could be {string.Join(" or ", found.Select(static command => ":" + command.Name))}."),
        };
    }
}
