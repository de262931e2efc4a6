using System.CommandLine;
using System.Globalization;
using System.Security.Cryptography;
using Scenario.Cli.Files;
using Scenario.Cli.Output;
using Scenario.Cli.Scripts;
using Scenario.Cli.Seating;
using Scenario.Cli.Sessions;
using Scenario.Evaluation.Playthroughs;
using Scenario.Evaluation.Tables;
using Scenario.Exercise.Definitions;
using Scenario.Exercise.Rules;
using Scenario.Exercise.State;
using Scenario.Terminal.Setup;

namespace Scenario.Cli.Verbs;

/// <summary><c>play</c>: begins an exercise.</summary>
internal static class PlayVerb
{
    private sealed record Wishes(
        string Scenario, IReadOnlyList<string> Seats, SeatWishes Players, string? Start, ulong? Seed, string? Log, bool Plain, bool Auto, int? UntilTurn,
        string? Script, bool Facilitate);

    public static Command Create(Streams streams)
    {
        var scenario = Arguments.Scenario();
        var seat = new Option<string[]>("--seat")
        {
            Description = "A seat that people play here; repeated, or several with commas between, for several people at this terminal.",
        };
        var players = new SeatOptions();
        var start = new Option<string?>("--start") { Description = "The start to begin with, see: scenario list." };
        var seed = new Option<ulong?>("--seed") { Description = "The seed of all luck, to have the same luck again." };
        var log = new Option<string?>("--log") { Description = "The log file; in your data folder if none is named." };
        var plain = Arguments.Plain();
        var auto = new Option<bool>("--auto") { Description = "Play every seat by its policy, unattended, and print the course." };
        var script = Arguments.Script();
        var facilitate = Arguments.Facilitate();
        var until = Arguments.Number("--until-turn", "Stop after this turn; the log stays open to be resumed.", 1);
        var command = new Command("play", "Play an exercise; the flagship if none is named.") { scenario, seat, start, seed, log, plain, auto, until, script, facilitate };
        players.AddTo(command);
        command.SetAction(parsed => Play(streams, new(
            parsed.GetValue(scenario)!, [.. (parsed.GetValue(seat) ?? []).SelectMany(static ids => ids.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))],
            players.Read(parsed), parsed.GetValue(start), parsed.GetValue(seed), parsed.GetValue(log), parsed.GetValue(plain),
            parsed.GetValue(auto), parsed.GetValue(until), parsed.GetValue(script), parsed.GetValue(facilitate))));
        return command;
    }

    private static int Play(Streams streams, Wishes wishes)
    {
        if (wishes is { Scenario: "-", Script: ScriptFile.StandardInput })
        {
            throw new UsageException("Standard input holds either the scenario or the script: name a file for one of them.");
        }

        if (ScenarioLocation.Load(wishes.Scenario, streams) is not { } loaded)
        {
            return ExitCodes.Findings;
        }

        var (scenario, text) = loaded;
        var plan = SeatPlan.Of(scenario, wishes.Players);
        var start = StartOf(scenario, wishes.Start);
        var script = ScriptOf(wishes);
        var plain = wishes.Auto || script is not null || wishes.Plain || !TableSession.CanDraw(streams);
        var seats = Seats(scenario, plan, wishes, canAsk: !streams.IsPiped && script is null);
        if (seats is null)
        {
            var outcome = WhoPlays.Ask(streams, WhoPlays.Question(scenario, plan, wishes.Start is null ? -1 : start), plain);
            if (outcome.Answer is not { } answer)
            {
                return outcome.ExitCode;
            }

            seats = Answered(scenario, plan, answer);
            start = scenario.StartIndex(answer.StartId) is var chosen and >= 0 ? chosen : start;
        }

        var begin = new BeginExercise(start, wishes.Seed ?? FreshSeed(), seats);
        // Before the log is made: whoever slips in line 200 finds nothing half played.
        List<int> played = [.. Enumerable.Range(0, seats.Length).Where(seat => seats[seat] == ExerciseState.PlayedByPeople)];
        if (script is not null && !ScriptCheck.IsReadable(streams, ScriptFile.NameOf(wishes.Script!), script, scenario, played))
        {
            return ExitCodes.Findings;
        }

        var log = LogLocation.Of(wishes.Log ?? LogLocation.NewFile(scenario.Id, TimeProvider.System.GetLocalNow()));
        var surroundings = TableSurroundings.OfThisMachine();
        var clock = new ScriptClock(surroundings.Time.GetUtcNow());
        KnocksFile.Forget(log);
        using var table = OpenTable.Create(
            log, scenario, text.Bytes, begin, new Dictionary<int, string>(), script is null ? surroundings : surroundings with { Time = clock }, plan.By);
        using var knocks = new Knocks(table, log, surroundings.Time);
        if (script is not null)
        {
            return new ScriptSession(streams, table, knocks, clock, wishes.Script!).RunAndSay(script, log);
        }

        if (wishes.Auto)
        {
            TableSession.Announce(streams, table, log);
            streams.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{scenario.Title}, start {scenario.Starts[begin.Start].Id}, seed {begin.Seed}"));
            return UnattendedSession.Run(streams, table, knocks, plan, wishes.UntilTurn);
        }

        return new TableSession(streams, table, knocks, log, plain, isResumed: false, wishes.Facilitate).Play(plan, wishes.UntilTurn);
    }

    private static IReadOnlyList<ScriptLine>? ScriptOf(Wishes wishes)
    {
        if (wishes is { Facilitate: true, Auto: true })
        {
            throw new UsageException("--auto plays without anybody: --facilitate does not go with it.");
        }

        if (wishes.Script is null)
        {
            return null;
        }

        return wishes.Facilitate || wishes.Auto || wishes.UntilTurn is not null || wishes.Players.Programs.Count + wishes.Players.Scripts.Count > 0
            ? throw new UsageException("--script says what everybody does: --facilitate, --auto, --until-turn, --seat-program and --seat-script do not go with it.")
            : ScriptFile.Read(wishes.Script);
    }

    // Who plays each seat; null if that must be asked.
    private static int[]? Seats(CompiledScenario scenario, SeatPlan plan, Wishes wishes, bool canAsk)
    {
        var players = Unattended(scenario, plan);
        if (wishes.Auto)
        {
            return wishes.Seats.Count == 0 ? players : throw new UsageException("--auto plays every seat: --seat does not go with it.");
        }

        var playable = scenario.Seats.Where((seat, index) => seat.Playable && !seat.IsControl && !plan.Has(index)).Select(static seat => seat.Id).ToList();
        if (wishes.Seats.Count == 0 && playable.Count > 1 && canAsk)
        {
            return null;
        }

        foreach (var id in wishes.Seats.Count > 0 ? wishes.Seats : playable.Take(1))
        {
            var seat = plan.Take(id);
            players[seat] = playable.Contains(id) ? ExerciseState.PlayedByPeople : throw new UsageException(
                $"There is no seat {id} for people. There are: {string.Join(", ", playable)}.");
        }

        return playable.Count > 0 || wishes.Seats.Count > 0 ? players : throw new UsageException("There is no seat left for people: use --auto.");
    }

    private static int[] Answered(CompiledScenario scenario, SeatPlan plan, SetupAnswer answer)
    {
        var players = Unattended(scenario, plan);
        foreach (var (seat, policy) in answer.Policies)
        {
            players[scenario.SeatIndex(seat)] = scenario.PolicyIndex(policy);
        }

        foreach (var seat in answer.People)
        {
            players[scenario.SeatIndex(seat)] = ExerciseState.PlayedByPeople;
        }

        return players;
    }

    private static int[] Unattended(CompiledScenario scenario, SeatPlan plan)
    {
        var players = UnattendedGame.OwnPolicies(scenario).ToArray();
        foreach (var (seat, policy) in plan.Policies)
        {
            players[seat] = policy;
        }

        foreach (var seat in plan.By.Keys)
        {
            players[seat] = ExerciseState.PlayedByPeople;
        }

        return players;
    }

    private static int StartOf(CompiledScenario scenario, string? name)
    {
        var start = name is null ? 0 : scenario.StartIndex(name);
        return start >= 0 ? start : throw new UsageException(
            $"There is no start {name}. There are: {string.Join(", ", scenario.Starts.Select(static s => s.Id))}.");
    }

    // Too many to be tried out by somebody who knows the outcomes of a few draws.
    private static ulong FreshSeed() => BitConverter.ToUInt64(RandomNumberGenerator.GetBytes(sizeof(ulong)));
}
