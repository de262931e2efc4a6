using System.Globalization;
using Scenario.Authoring;
using Scenario.Exercise.Definitions;
using Scenario.Exercise.Events;
using Scenario.Exercise.Procedure;
using Scenario.Exercise.Rules;
using Scenario.Exercise.State;

namespace Scenario.Benchmarks;

/// <summary>
/// Plays many unattended games for each policy of one seat, by the rules themselves, and counts how they ended:
/// <c>dotnet run -c Release --project tests/Scenario.Benchmarks -- endings</c>. Seeds are 1 to N, so a table can be made again.
/// </summary>
internal static class Endings
{
    private const string Help = """
        endings [--scenario ID|FILE] [--games N] [--start ID] [--seat ID] [--policy SEAT=POLICY]... [--indicators ID,ID,...]
          --scenario    the flagship if not said
          --games       games per policy, 1,000 if not said; seeds 1 to N
          --seat        the seat whose policies are compared; the first one if not said
          --policy      of that seat: only these policies are compared; of another: how it plays throughout
          --indicators  whose means are told; those of the closing profile if not said
        """;

    public static int Run(string[] arguments, TextWriter output, TextWriter error)
    {
        try
        {
            var wishes = Wishes.Read(arguments);
            var scenario = Load(wishes.Scenario);
            Tell(Plan.Of(scenario, wishes), wishes, output);
            return 0;
        }
        catch (Exception fault) when (fault is FormatException or IOException)
        {
            error.WriteLine(fault.Message);
            error.WriteLine(Help);
            return 2;
        }
    }

    private static void Tell(Plan plan, Wishes wishes, TextWriter output)
    {
        var scenario = plan.Scenario;
        var games = plan.Compared.Select(policy => (scenario.Policies[policy].Id, Count: Play(plan, policy, wishes.Games))).ToList();
        output.WriteLine($"{scenario.Title}, version {scenario.Version}, start {scenario.Starts[plan.Start].Id}: {wishes.Games.ToString("N0", CultureInfo.InvariantCulture)} unattended games for each policy of {scenario.Seats[plan.Seat].Id}, seeds 1 to {wishes.Games}.");
        output.WriteLine();
        output.WriteLine($"| | {string.Join(" | ", games.Select(static game => game.Id))} |");
        output.WriteLine($"|---|{string.Concat(games.Select(static _ => "---:|"))}");
        for (var ending = 0; ending < scenario.Endings.Count; ending++)
        {
            output.WriteLine($"| {scenario.Endings[ending].Title} | {string.Join(" | ", games.Select(game => Percent(game.Count.Endings[ending], wishes.Games)))} |");
        }

        foreach (var indicator in plan.Indicators)
        {
            output.WriteLine($"| mean {scenario.Indicators[indicator].Title} | {string.Join(" | ", games.Select(game => Mean(game.Count.Sums[indicator] * scenario.Indicators[indicator].Step, wishes.Games * 1000L)))} |");
        }

        output.WriteLine($"| mean final rung | {string.Join(" | ", games.Select(game => Mean(game.Count.Rungs, wishes.Games)))} |");
        output.WriteLine($"| rung 3 or higher | {string.Join(" | ", games.Select(game => Percent(game.Count.High, wishes.Games)))} |");
        output.WriteLine($"| mean turns | {string.Join(" | ", games.Select(game => Mean(game.Count.Turns, wishes.Games)))} |");
    }

    private static Tally Play(Plan plan, int policy, int games)
    {
        var scenario = plan.Scenario;
        var engine = new ExerciseEngine(scenario, TabulatedMachinery.For(scenario));
        var (fresh, state, tally) = (engine.NewState(), engine.NewState(), new Tally(scenario));
        int[] policies = [.. plan.Policies];
        policies[plan.Seat] = policy;
        for (var seed = 1; seed <= games; seed++)
        {
            state.CopyFrom(fresh);
            Ask(engine, state, new BeginExercise(plan.Start, (ulong)seed, policies));
            while (state.Ending < 0)
            {
                Ask(engine, state, OpenTurn.Instance);
                while (Conduct.Next(scenario, state) is { } next)
                {
                    Ask(engine, state, next);
                }
            }

            tally.Add(state);
        }

        return tally;
    }

    private static void Ask(ExerciseEngine engine, ExerciseState state, Submission submission)
    {
        if (engine.Submit(state, submission, ForgetfulSink.Instance) is { } refusal)
        {
            throw new FormatException(refusal.Reason);
        }
    }

    private static CompiledScenario Load(string named)
    {
        var path = File.Exists(named) ? named : Path.Combine(Repository(), "scenarios", named, "scenario.json");
        var result = ScenarioCompiler.Compile(File.ReadAllBytes(path), path);
        return result.Scenario ?? throw new FormatException($"{path} is not sound: scenario validate says why.");
    }

    private static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Scenario.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? ".";
    }

    private static string Percent(int count, int of) => (100m * count / of).ToString("0.0", CultureInfo.InvariantCulture) + " %";

    private static string Mean(long sum, long of) => ((decimal)sum / of).ToString("0.00", CultureInfo.InvariantCulture);

    /// <summary>What was counted over many games.</summary>
    private sealed class Tally(CompiledScenario scenario)
    {
        private const int HighRung = 3;

        public int[] Endings { get; } = new int[scenario.Endings.Count];

        public long[] Sums { get; } = new long[scenario.Indicators.Count];

        public long Rungs { get; private set; }

        public int High { get; private set; }

        public long Turns { get; private set; }

        public void Add(ExerciseState state)
        {
            Endings[state.Ending]++;
            Rungs += state.Phase;
            High += state.Phase >= HighRung ? 1 : 0;
            Turns += state.Turn;
            for (var i = 0; i < Sums.Length; i++)
            {
                Sums[i] += state.Value(i);
            }
        }
    }

    /// <summary>What is played.</summary>
    private sealed record Plan(CompiledScenario Scenario, int Start, int Seat, int[] Policies, IReadOnlyList<int> Compared, IReadOnlyList<int> Indicators)
    {
        public static Plan Of(CompiledScenario scenario, Wishes wishes)
        {
            var seat = wishes.Seat is { } id ? Found(scenario.SeatIndex(id), "seat", id) : scenario.Seats.ToList().FindIndex(static s => !s.IsControl);
            var policies = scenario.Seats.Select(static s => s.IsControl || s.Policy < 0 ? ExerciseState.Vacant : s.Policy).ToArray();
            var compared = new List<int>();
            foreach (var (ofSeat, named) in wishes.Policies)
            {
                var (at, policy) = (Found(scenario.SeatIndex(ofSeat), "seat", ofSeat), Found(scenario.PolicyIndex(named), "policy", named));
                if (at == seat)
                {
                    compared.Add(policy);
                }
                else
                {
                    policies[at] = policy;
                }
            }

            if (compared.Count == 0)
            {
                compared = [.. Enumerable.Range(0, scenario.Policies.Count).Where(policy => scenario.Policies[policy].Rules.Any(rule => scenario.Moves[rule.Move].Seat == seat))];
            }

            var indicators = wishes.Indicators.Select(name => Found(scenario.IndicatorIndex(name), "indicator", name)).ToList();
            return new(
                scenario, wishes.Start is { } start ? Found(scenario.StartIndex(start), "start", start) : 0, seat, policies, compared,
                indicators.Count > 0 ? indicators : scenario.Profile);
        }

        private static int Found(int index, string what, string id) => index >= 0 ? index : throw new FormatException($"There is no {what} {id}.");
    }

    /// <summary>What was asked for.</summary>
    private sealed record Wishes(
        string Scenario, int Games, string? Start, string? Seat, IReadOnlyList<(string Seat, string Policy)> Policies, IReadOnlyList<string> Indicators)
    {
        public static Wishes Read(string[] arguments)
        {
            var wishes = new Wishes("seoul-phased-response", 1000, null, null, [], []);
            for (var i = 0; i < arguments.Length; i += 2)
            {
                var value = i + 1 < arguments.Length ? arguments[i + 1] : throw new FormatException($"{arguments[i]} needs a value.");
                wishes = arguments[i] switch
                {
                    "--scenario" => wishes with { Scenario = value },
                    "--games" => wishes with { Games = int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var games) && games > 0 ? games : throw new FormatException($"{value} is no number of games.") },
                    "--start" => wishes with { Start = value },
                    "--seat" => wishes with { Seat = value },
                    "--policy" => wishes with { Policies = [.. wishes.Policies, value.Split('=') is [var seat, var policy] ? (seat, policy) : throw new FormatException($"{value} is not SEAT=POLICY.")] },
                    "--indicators" => wishes with { Indicators = value.Split(',') },
                    var other => throw new FormatException($"{other} is not known."),
                };
            }

            return wishes;
        }
    }
}
