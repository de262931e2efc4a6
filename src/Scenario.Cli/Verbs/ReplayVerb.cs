using System.CommandLine;
using System.Runtime.CompilerServices;
using Scenario.Cli.Files;
using Scenario.Cli.Output;
using Scenario.Cli.Sessions;
using Scenario.Evaluation.Recording;
using Scenario.Evaluation.Tables;

namespace Scenario.Cli.Verbs;

/// <summary><c>replay</c>: walks through a recorded exercise, forward and back.</summary>
internal static class ReplayVerb
{
    public static Command Create(Streams streams)
    {
        var log = Arguments.Log();
        var plain = Arguments.Plain();
        var seat = new Option<string?>("--seat") { Description = "Whose view to show first; the first seat that people played if none is named." };
        var command = new Command("replay", "Walk through a recorded exercise, by event and by turn, forward and back.") { log, plain, seat };
        command.SetAction(parsed => Replay(streams, parsed.GetValue(log)!, parsed.GetValue(plain), parsed.GetValue(seat)));
        return command;
    }

    private static int Replay(Streams streams, string log, bool plain, string? seatId)
    {
        var recorded = RecordedExercise.Read(log, LoggedScenario.Compile);
        if (recorded.Torn is { } torn)
        {
            streams.Complain(torn.Words);
        }

        var table = new ReplayTable(recorded);
        var seat = seatId is null ? (table.PlayedSeats.Count > 0 ? table.PlayedSeats[0] : 0) : table.Scenario.SeatIndex(seatId);
        if (seat < 0)
        {
            throw new UsageException($"There is no seat {seatId}. There are: {string.Join(", ", table.Scenario.Seats.Select(static s => s.Id))}.");
        }

        if (plain || !TableSession.CanDraw(streams))
        {
            return PlainReplay.Run(streams, table, seat);
        }

        return OnScreen(table, seat);
    }

    // Kept apart so that verbs which draw no screen never load the screen's library.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int OnScreen(ReplayTable table, int seat)
    {
        var scrubber = new Scrubber(table, seat);
        return Terminal.Screens.PlayScreen.Replay(scrubber, scrubber).ExitCode;
    }
}
