using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Scenario.Authoring.Compiling;
using Scenario.Exercise.Definitions;

namespace Scenario.Benchmarks;

/// <summary>
/// The reference workload as a scenario: the same quantities, moves, odds, triggers and phases. Not the same game bit for
/// bit - our seats decide at once, our luck is keyed - but the same work for each decision.
/// </summary>
internal static class ReferenceScenario
{
    public static CompiledScenario Compile()
    {
        var result = ScenarioCompiler.Compile(Encoding.UTF8.GetBytes(Json().ToJsonString()), "reference.json");
        return result.Scenario ?? throw new InvalidOperationException(string.Join("\n", result.Diagnostics.Select(static d => d.Message)));
    }

    private static JsonObject Json() => new()
    {
        ["formatVersion"] = 1,
        ["id"] = "reference",
        ["title"] = "Reference workload",
        ["summary"] = "A game to measure with.",
        ["language"] = "en",
        ["version"] = "1",
        ["contentNotice"] = "Numbers only.",
        ["clock"] = new JsonObject { ["start"] = "2025-01-01", ["turns"] = Many(ReferenceWorkload.Turns, static _ => new() { ["days"] = 1 }) },
        ["actors"] = Many(4, static i => new() { ["id"] = $"s{i}", ["name"] = $"Actor {i}" }),
        ["seats"] = Many(4, static i => new()
        {
            ["id"] = $"s{i}", ["actor"] = $"s{i}", ["title"] = $"Seat {i}", ["brief"] = "Decide.", ["points"] = 1, ["automatedMoves"] = 1, ["policy"] = $"p{i}",
        }),
        ["indicators"] = Many(ReferenceWorkload.Start.Length, static i => new()
        {
            ["id"] = $"v{i}", ["title"] = $"Variable {i}", ["meaning"] = "A number.", ["min"] = 0, ["max"] = 100, ["start"] = ReferenceWorkload.Start[i],
        }),
        ["phases"] = Many(ReferenceWorkload.Phases.Length + 1, Phase),
        ["categories"] = Many(1, static _ => new() { ["id"] = "all", ["title"] = "All" }),
        ["moves"] = Many(ReferenceWorkload.Moves.Length, Move),
        ["triggers"] = new JsonArray([.. Many(ReferenceWorkload.Triggers.Length, Trigger).Concat(Many(ReferenceWorkload.Phases.Length, Climb)).Select(static node => node!.DeepClone())]),
        ["policies"] = Many(4, static i => new()
        {
            ["id"] = $"p{i}", ["title"] = $"Policy {i}", ["rules"] = Many(6, move => new() { ["move"] = Invariant($"m{(i * 6) + move}"), ["weight"] = 1 }),
        }),
        ["endings"] = Many(1, static _ => new() { ["id"] = "end", ["title"] = "The end", ["epilogue"] = "Over." }),
        ["debrief"] = new JsonObject { ["questions"] = Many(1, static _ => new() { ["id"] = "q", ["text"] = "Why?" }) },
    };

    private static JsonObject Phase(int i)
    {
        var phase = new JsonObject { ["id"] = $"r{i}", ["title"] = $"Rung {i}", ["summary"] = "A rung." };
        if (i > 0)
        {
            var gate = ReferenceWorkload.Phases[i - 1];
            phase["gate"] = new JsonObject { ["when"] = Invariant($"v{gate[0]} >= {gate[1]}"), ["onMet"] = Adds((gate[2], gate[3])) };
        }

        return phase;
    }

    private static JsonObject Move(int i)
    {
        var move = ReferenceWorkload.Moves[i];
        return new()
        {
            ["id"] = $"m{i}", ["actor"] = $"s{move[0]}", ["category"] = "all", ["title"] = $"Move {i}", ["description"] = "A move.",
            ["when"] = Invariant($"v{move[1]} >= {move[2]}"), ["odds"] = move[7], ["effects"] = Adds((move[3], move[4]), (move[5], move[6])),
        };
    }

    private static JsonObject Trigger(int i)
    {
        var trigger = ReferenceWorkload.Triggers[i];
        return new()
        {
            ["id"] = $"t{i}", ["title"] = $"Trigger {i}", ["when"] = Invariant($"v{trigger[0]} {(trigger[1] == 1 ? ">=" : "<=")} {trigger[2]}"),
            ["effects"] = Adds((trigger[3], trigger[4])),
        };
    }

    private static JsonObject Climb(int i)
    {
        var gate = ReferenceWorkload.Phases[i];
        return new()
        {
            ["id"] = $"climb{i}", ["title"] = $"Climb {i}", ["when"] = Invariant($"phase = {i} and v{gate[0]} >= {gate[1]}"),
            ["effects"] = new JsonArray(new JsonObject { ["phase"] = "advance" }),
        };
    }

    private static JsonArray Adds(params (int Variable, int Change)[] adds) =>
        new([.. adds.Select(static add => new JsonObject { ["add"] = $"v{add.Variable}", ["by"] = add.Change })]);

    private static JsonArray Many(int count, Func<int, JsonObject> make) => new([.. Enumerable.Range(0, count).Select(make)]);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
