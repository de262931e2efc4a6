using System.Runtime.CompilerServices;
using Scenario.Cli.Files;
using Scenario.Cli.Output;
using Scenario.Cli.Seating;
using Scenario.Evaluation.Players;
using Scenario.Evaluation.Tables;
using Scenario.Exercise.Events;
using Scenario.Exercise.Rules;
using Scenario.Exercise.Tables;
using Scenario.Terminal.Plain;
using Scenario.Terminal.Playing;

namespace Scenario.Cli.Sessions;

/// <summary>Lets people play at a table: on a screen, or line by line.</summary>
internal sealed class TableSession(Streams streams, LiveTable table, string log, bool plain, bool isResumed, bool facilitates = false)
{
    // Under this name the facilitator's word is kept.
    private const string Facilitator = "facilitator";

    /// <summary>Plays until the exercise is over or somebody leaves, and tells where the log is.</summary>
    /// <param name="plan">Who else plays.</param>
    /// <param name="untilTurn">The last turn of this sitting, or null.</param>
    public int Play(SeatPlan plan, int? untilTurn)
    {
        Announce(streams, table, log);
        using var players = new PlayerTable(table, plan.Players(), waits: plain);
        ITable seen = untilTurn is { } last ? new SittingTable(players, last) : players;
        var control = Control(seen);
        var words = Words(players, hasConsole: control is not null);
        if (facilitates && !IsInHand && table.Submit(new FacilitateExercise(true)).Refusal is { } refusal)
        {
            throw new UsageException(refusal.Reason);
        }

        var outcome = plain
            ? new PlainSession(
                seen, streams.In, streams.Out, echo: streams.IsPiped, words: words, terminal: !streams.IsPiped, control: control, facilitates: facilitates).Run()
            : OnScreen(seen, words, control, facilitates);
        if (table.Fault is { } fault)
        {
            streams.Complain(fault);
            return ExitCodes.Fault;
        }

        var ended = outcome.Leaving == Leaving.Ended;
        streams.Say((ended ? "The record is " : "Saved in ") + log);
        streams.Say(ended ? $"For the after-action report: scenario report \"{log}\" -o report.md" : $"To go on: scenario resume \"{log}\"{(IsInHand ? " --facilitate" : "")}");
        return outcome.ExitCode;
    }

    /// <summary>What must be known before the first page: a torn end that was cut off, a doubtful place for a log.</summary>
    public static void Announce(Streams streams, LiveTable table, string log)
    {
        streams.Note($"The log is {log}");
        if (table.Torn is { } torn)
        {
            streams.Complain(torn.Words);
        }

        if (table.Warning is { } warning)
        {
            streams.Complain(warning);
        }
    }

    /// <summary>Whether a screen can be drawn; if not, says on standard error that the plain mode is used and why.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static bool CanDraw(Streams streams)
    {
        if (!streams.IsTerminal)
        {
            return false;
        }

        if (Terminal.Screens.TerminalCheck.WhyNot() is not { } reason)
        {
            return true;
        }

        streams.Complain($"No screen can be drawn: {reason}. Playing line by line instead.");
        return false;
    }

    // A log of the first format knows no facilitator.
    private ControlTable? Control(ITable seen) => table.Scenario.Layout.Sizes.Facilitated ? new(seen, table) : null;

    private bool IsInHand => table.Scenario.Layout.Sizes.Facilitated && table.Control().IsInHand;

    // Seats need words where people share a terminal; the console, which shows everything, needs them always.
    private PatientWords? Words(PlayerTable players, bool hasConsole)
    {
        var isShared = players.PlayedSeats.Count > 1;
        if (!isShared && !hasConsole)
        {
            return null;
        }

        var words = isResumed ? SeatWords.Beside(log) : SeatWords.Anew(log);
        if (words.IsEmpty && isResumed && (isShared || IsInHand))
        {
            streams.Note($"There is no file of words beside the log ({log + SeatWords.Suffix}): each seat chooses its word anew{(hasConsole ? ", and so does the facilitator" : "")}.");
        }

        if (IsInHand && !facilitates)
        {
            streams.Note("A facilitator has this exercise in hand: --facilitate begins at the console, and F12 (in plain mode a line that begins with a colon) goes there.");
        }
        else if (hasConsole && !facilitates && !words.IsSet(Facilitator))
        {
            streams.Note("Nobody facilitates: whoever opens the console (F12; in plain mode a line that begins with a colon) first takes the facilitator's place, and that goes on record. --facilitate keeps it for you.");
        }

        return new(words, isResumed ? WrongWordsFile.Beside(log) : WrongWordsFile.Anew(log), TimeProvider.System, Record);
    }

    private bool Record(string seatId, int inARow)
    {
        var seat = table.Scenario.SeatIndex(seatId);
        var door = seat >= 0 ? table.Scenario.Seats[seat].Title : $"the console of the {seatId}";
        return table.Submit(new TakeNote(NoteKind.Refusal, -1, 0, $"At least {inARow} wrong words in a row were given for {door}.")).IsAccepted;
    }

    // Kept apart so that verbs which draw no screen never load the screen's library.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static PlayOutcome OnScreen(ITable table, ISeatWords? words, IControlTable? control, bool facilitates) =>
        Terminal.Screens.PlayScreen.Run(table, words: words, control: control, facilitates: facilitates);
}
