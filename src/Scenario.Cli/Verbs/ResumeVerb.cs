using System.CommandLine;
using Scenario.Cli.Files;
using Scenario.Cli.Output;
using Scenario.Cli.Sessions;
using Scenario.Evaluation.Tables;
using Scenario.Exercise.Tables;

namespace Scenario.Cli.Verbs;

/// <summary><c>resume</c>: goes on where an exercise was left, also after a crash.</summary>
internal static class ResumeVerb
{
    public static Command Create(Streams streams)
    {
        var log = Arguments.Log();
        var plain = Arguments.Plain();
        var auto = new Option<bool>("--auto") { Description = "Hand every seat to its policy and play on unattended." };
        var until = Arguments.Number("--until-turn", "Stop after this turn; the log stays open to be resumed.", 1);
        var command = new Command("resume", "Go on where an exercise was left, also after a crash.") { log, plain, auto, until };
        command.SetAction(parsed => Resume(streams, parsed.GetValue(log)!, parsed.GetValue(plain), parsed.GetValue(auto), parsed.GetValue(until)));
        return command;
    }

    private static int Resume(Streams streams, string log, bool plain, bool auto, int? untilTurn)
    {
        var path = Path.GetFullPath(log);
        using var table = OpenTable.Resume(path, LoggedScenario.Compile, TableSurroundings.OfThisMachine());
        if (auto)
        {
            TableSession.Announce(streams, table, path);
            UnattendedSession.HandOver(table);
            return UnattendedSession.Run(streams, table, untilTurn);
        }

        if (table.PlayedSeats.Count == 0)
        {
            TableSession.Announce(streams, table, path);
            throw new UsageException("Nobody plays in this exercise: every seat has its policy. Use --auto.");
        }

        ITable seen = untilTurn is { } last ? new SittingTable(table, last) : table;
        return TableSession.Play(streams, table, seen, path, plain);
    }
}
