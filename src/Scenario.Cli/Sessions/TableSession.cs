using Scenario.Cli.Output;
using Scenario.Evaluation.Tables;
using Scenario.Exercise.Tables;
using Scenario.Terminal.Plain;
using Scenario.Terminal.Playing;
using System.Runtime.CompilerServices;

namespace Scenario.Cli.Sessions;

/// <summary>Lets people play at a table: on a screen, or line by line.</summary>
internal static class TableSession
{
    /// <summary>Plays until the exercise is over or somebody leaves, and tells where the log is.</summary>
    public static int Play(Streams streams, LiveTable table, ITable seen, string log, bool plain)
    {
        Announce(streams, table, log);
        var outcome = plain || !CanDraw(streams)
            ? new PlainSession(seen, streams.In, streams.Out, echo: streams.IsPiped).Run()
            : OnScreen(seen);
        if (table.Fault is { } fault)
        {
            streams.Complain(fault);
            return ExitCodes.Fault;
        }

        var ended = outcome.Leaving == Leaving.Ended;
        streams.Say((ended ? "The record is " : "Saved in ") + log);
        streams.Say(ended ? $"For the after-action report: scenario report \"{log}\" -o report.md" : $"To go on: scenario resume \"{log}\"");
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
    private static PlayOutcome OnScreen(ITable table) => Terminal.Screens.PlayScreen.Run(table);
}
