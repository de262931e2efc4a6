using System.CommandLine;
using System.Globalization;
using System.Security.Cryptography;
using Scenario.Cli.Files;
using Scenario.Cli.Output;
using Scenario.Cli.Sessions;
using Scenario.Evaluation.Playthroughs;
using Scenario.Evaluation.Tables;
using Scenario.Exercise.Definitions;
using Scenario.Exercise.Rules;
using Scenario.Exercise.State;
using Scenario.Exercise.Tables;

namespace Scenario.Cli.Verbs;

/// <summary><c>play</c>: begins an exercise.</summary>
internal static class PlayVerb
{
    private sealed record Wishes(string Scenario, string? Seat, string? Start, ulong? Seed, string? Log, bool Plain, bool Auto, int? UntilTurn);

    public static Command Create(Streams streams)
    {
        var scenario = Arguments.Scenario();
        var seat = new Option<string?>("--seat") { Description = "The seat you play; the first playable one if none is named." };
        var start = new Option<string?>("--start") { Description = "The start to begin with, see: scenario list." };
        var seed = new Option<ulong?>("--seed") { Description = "The seed of all luck, to have the same luck again." };
        var log = new Option<string?>("--log") { Description = "The log file; in your data folder if none is named." };
        var plain = Arguments.Plain();
        var auto = new Option<bool>("--auto") { Description = "Play every seat by its policy, unattended, and print the course." };
        var until = Arguments.Number("--until-turn", "Stop after this turn; the log stays open to be resumed.", 1);
        var command = new Command("play", "Play an exercise; the flagship if none is named.") { scenario, seat, start, seed, log, plain, auto, until };
        command.SetAction(parsed => Play(streams, new(
            parsed.GetValue(scenario)!, parsed.GetValue(seat), parsed.GetValue(start), parsed.GetValue(seed), parsed.GetValue(log),
            parsed.GetValue(plain), parsed.GetValue(auto), parsed.GetValue(until))));
        return command;
    }

    private static int Play(Streams streams, Wishes wishes)
    {
        if (ScenarioLocation.Load(wishes.Scenario, streams) is not { } loaded)
        {
            return ExitCodes.Findings;
        }

        var (scenario, text) = loaded;
        var begin = new BeginExercise(StartOf(scenario, wishes.Start), wishes.Seed ?? FreshSeed(), Players(scenario, wishes));
        var log = Path.GetFullPath(wishes.Log ?? LogLocation.NewFile(scenario.Id, TimeProvider.System.GetLocalNow()));
        using var table = OpenTable.Create(log, scenario, text.Bytes, begin, new Dictionary<int, string>(), TableSurroundings.OfThisMachine());
        if (wishes.Auto)
        {
            TableSession.Announce(streams, table, log);
            streams.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{scenario.Title}, start {scenario.Starts[begin.Start].Id}, seed {begin.Seed}"));
            return UnattendedSession.Run(streams, table, wishes.UntilTurn);
        }

        ITable seen = wishes.UntilTurn is { } last ? new SittingTable(table, last) : table;
        return TableSession.Play(streams, table, seen, log, wishes.Plain);
    }

    private static int[] Players(CompiledScenario scenario, Wishes wishes)
    {
        var players = UnattendedGame.OwnPolicies(scenario).ToArray();
        if (wishes.Auto)
        {
            return wishes.Seat is null ? players : throw new UsageException("--auto plays every seat: --seat does not go with it.");
        }

        var playable = scenario.Seats.Where(static seat => seat.Playable && !seat.IsControl).Select(static seat => seat.Id).ToList();
        var seat = wishes.Seat ?? playable.FirstOrDefault() ?? throw new UsageException("This scenario has no seat for people: use --auto.");
        if (!playable.Contains(seat))
        {
            throw new UsageException($"There is no seat {seat} for people. There are: {string.Join(", ", playable)}.");
        }

        players[scenario.SeatIndex(seat)] = ExerciseState.PlayedByPeople;
        return players;
    }

    private static int StartOf(CompiledScenario scenario, string? name)
    {
        var start = name is null ? 0 : scenario.StartIndex(name);
        return start >= 0 ? start : throw new UsageException(
            $"There is no start {name}. There are: {string.Join(", ", scenario.Starts.Select(static s => s.Id))}.");
    }

    // Short enough to be read out and typed again.
    private static ulong FreshSeed() => (ulong)RandomNumberGenerator.GetInt32(1, 1_000_000);
}
