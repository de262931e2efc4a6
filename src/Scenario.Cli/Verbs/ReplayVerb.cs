using System.CommandLine;
using System.Runtime.CompilerServices;
using Scenario.Cli.Files;
using Scenario.Cli.Output;
using Scenario.Cli.Sessions;
using Scenario.Evaluation.Recording;
using Scenario.Evaluation.Tables;

namespace Scenario.Cli.Verbs;

/// <summary><c>replay</c>: walks through a recorded exercise, forward and back, as one seat saw it or with all layers open.</summary>
internal static class ReplayVerb
{
    public static Command Create(Streams streams)
    {
        var log = Arguments.Log();
        var plain = Arguments.Plain();
        var layer = new LogLayer();
        var command = new Command("replay", "Walk through a recorded exercise, by event and by turn, as a seat saw it or with all layers open.")
        {
            log, plain, layer.As, layer.Reveal,
        };
        command.SetAction(parsed => Replay(
            streams, parsed.GetValue(log)!, parsed.GetValue(plain), parsed.GetValue(layer.As), parsed.GetValue(layer.Reveal)));
        return command;
    }

    private static int Replay(Streams streams, string log, bool plain, string? seatId, bool isRevealed)
    {
        var recorded = RecordedExercise.Read(log, LoggedScenario.Compile);
        if (recorded.Torn is { } torn)
        {
            streams.Complain(torn.Words);
        }

        var seat = LogLayer.SeatOf(recorded, seatId, isRevealed);
        var table = new ReplayTable(recorded, isRevealed ? ReplayTable.AllLayers : seat);
        return plain || !TableSession.CanDraw(streams) ? new PlainReplay(streams, table, seat).Run() : OnScreen(table, seat);
    }

    // Kept apart so that verbs which draw no screen never load the screen's library.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int OnScreen(ReplayTable table, int seat)
    {
        var scrubber = new Scrubber(table, seat);
        return Terminal.Screens.PlayScreen.Replay(scrubber, scrubber).ExitCode;
    }
}
