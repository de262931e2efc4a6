using Scenario.Exercise.State;
using System.Runtime.CompilerServices;
using Scenario.Cli.Output;
using Scenario.Cli.Seating;
using Scenario.Evaluation.Players;
using Scenario.Evaluation.Tables;
using Scenario.Exercise.Rules;
using Scenario.Exercise.Tables;
using Scenario.Terminal.Plain;
using Scenario.Terminal.Playing;

namespace Scenario.Cli.Sessions;

/// <summary>Lets people play at a table: on a screen, or line by line.</summary>
internal sealed class TableSession(Streams streams, LiveTable table, Knocks knocks, string log, bool plain, bool isResumed, bool facilitates = false)
{
    /// <summary>Plays until the exercise is over or somebody leaves, and tells where the log is.</summary>
    /// <param name="plan">Who else plays.</param>
    /// <param name="untilTurn">The last turn of this sitting, or null.</param>
    public int Play(SeatPlan plan, int? untilTurn)
    {
        Announce(streams, table, log);
        using var players = new PlayerTable(table, plan.Players(), waits: plain);
        ITable seen = new KnockedTable(untilTurn is { } last ? new SittingTable(players, last) : players, knocks);
        var room = new RoomWords(streams, table, knocks, log, isResumed, plain);
        var control = room.HasConsole ? new StaffTable(seen, table) : null;
        var (words, consoleFirst) = room.Open(players.PlayedSeats.Count, facilitates);
        if (consoleFirst && !room.IsInHand && table.Submit(new FacilitateExercise(true)).Refusal is { } refusal)
        {
            throw new UsageException(refusal.Reason);
        }

        var outcome = plain
            ? new PlainSession(
                seen, streams.In, streams.Out, echo: streams.IsPiped, words: words, terminal: !streams.IsPiped, control: control, facilitates: consoleFirst).Run()
            : OnScreen(seen, words, control, consoleFirst);
        if (table.Fault is { } fault)
        {
            streams.Complain(fault);
            return ExitCodes.Fault;
        }

        var ended = outcome.Leaving == Leaving.Ended || (control is not null && control.Control().Moment.Step == ProcedureStep.Closed);
        streams.Say((ended ? "The record is " : "Saved in ") + log);
        streams.Say(ended ? $"For the after-action report: scenario report \"{log}\" -o report.md" : $"To go on: scenario resume \"{log}\"{(room.IsInHand ? " --facilitate" : "")}");
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

    // Kept apart so that verbs which draw no screen never load the screen's library.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static PlayOutcome OnScreen(ITable table, ISeatWords? words, IControlTable? control, bool facilitates) =>
        Terminal.Screens.PlayScreen.Run(table, words: words, control: control, facilitates: facilitates);
}
