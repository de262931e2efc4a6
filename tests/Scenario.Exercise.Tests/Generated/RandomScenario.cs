using System.Text;
using System.Text.Json.Nodes;
using Bogus;
using Scenario.Authoring;
using Scenario.Exercise.Definitions;

namespace Scenario.Exercise.Tests.Generated;

/// <summary>Sound scenarios of every shape, made with Bogus from a seed: as JSON, so that they come the way real ones come.</summary>
internal sealed partial class RandomScenario
{
    private readonly Faker _faker;
    private readonly int _seats;
    private readonly int _indicators;
    private readonly int _flags;
    private readonly int _phases;
    private readonly int _movesPerSeat;
    private readonly int _triggers;
    private readonly int _injects;
    private readonly int _turns;
    private readonly int _questions;
    private readonly string[] _indicatorsSeenBy;
    private readonly string[] _flagsSeenBy;
    private readonly string[] _triggersSeenBy;
    private readonly bool[] _secret;
    private readonly bool[] _toAll;

    private RandomScenario(int seed)
    {
        _faker = new Faker("en") { Random = new Randomizer(seed) };
        _seats = _faker.Random.Int(1, 5);
        _indicators = _faker.Random.Int(1, 8);
        _flags = _faker.Random.Int(1, 4);
        _phases = _faker.Random.Int(1, 5);
        _movesPerSeat = _faker.Random.Int(1, 6);
        _triggers = _faker.Random.Int(0, 8);
        _injects = _faker.Random.Int(1, 8);
        _turns = _faker.Random.Int(1, 8);
        _questions = _faker.Random.Int(0, 4);
        _indicatorsSeenBy = Many(_indicators);
        _flagsSeenBy = Many(_flags);
        _triggersSeenBy = Many(_triggers);
        _secret = [.. Enumerable.Range(0, _seats * _movesPerSeat).Select(_ => _faker.Random.Bool(0.2f))];
        _toAll = [.. Enumerable.Range(0, _injects).Select(_ => _faker.Random.Bool())];
    }

    private const string Public = "crowd";

    // Who asks: a seat by its number, everybody, or the world, which may read what nobody sees.
    private const int Everybody = -1;
    private const int World = -2;

    private string[] Many(int count) => [.. Enumerable.Range(0, count).Select(_ => _faker.PickRandom("all", "control", "s0"))];

    private static readonly System.Collections.Concurrent.ConcurrentDictionary<int, CompiledScenario> Made = new();

    /// <summary>The scenario of a seed; made once, since nothing in it changes.</summary>
    public static CompiledScenario Compile(int seed) => Made.GetOrAdd(seed, Make);

    private static CompiledScenario Make(int seed)
    {
        var json = Json(seed);
        var result = ScenarioCompiler.Compile(Encoding.UTF8.GetBytes(json), $"random-{seed}.json");
        return result.Scenario ?? throw new InvalidOperationException(
            string.Join("\n", result.Diagnostics.Select(d => $"{d.Code}: {d.Message} ({d.Label})")) + "\n" + json);
    }

    public static string Json(int seed) => new RandomScenario(seed).Build().ToJsonString();

    private JsonObject Build() => new()
    {
        ["formatVersion"] = 1,
        ["id"] = "random",
        ["title"] = _faker.Lorem.Sentence(3),
        ["summary"] = _faker.Lorem.Paragraph(),
        ["language"] = "en",
        ["version"] = "1",
        ["contentNotice"] = _faker.Lorem.Sentence(),
        ["clock"] = new JsonObject { ["start"] = "2025-01-01", ["turns"] = Many(_turns, _ => new JsonObject { ["days"] = _faker.Random.Int(1, 20) }) },
        ["actors"] = new JsonArray(
        [
            .. Enumerable.Range(0, _seats).Select(i => new JsonObject { ["id"] = $"s{i}", ["name"] = $"{_faker.Address.Country()} {i}" }),
            new JsonObject { ["id"] = Public, ["name"] = "Public", ["public"] = true },
        ]),
        ["seats"] = Many(_seats, Seat),
        ["indicators"] = Many(_indicators, Indicator),
        ["flags"] = Many(_flags, i => new JsonObject { ["id"] = $"f{i}", ["meaning"] = _faker.Lorem.Sentence(4), ["seenBy"] = SeenBy(_flagsSeenBy[i]) }),
        ["questions"] = Many(_questions, Question),
        ["trust"] = Many(_seats - 1, i => new JsonObject { ["of"] = $"s{i}", ["in"] = $"s{i + 1}", ["percent"] = Amount(World) }),
        ["forecasts"] = Many(_faker.Random.Int(0, 2), i => new JsonObject
        {
            ["id"] = $"w{i}", ["text"] = _faker.Lorem.Sentence(4), ["turns"] = new JsonArray(_faker.Random.Int(1, _turns)), ["by"] = _turns, ["when"] = Condition(),
        }),
        ["phases"] = Many(_phases, Phase),
        ["categories"] = Many(3, i => new JsonObject { ["id"] = $"c{i}", ["title"] = _faker.Lorem.Word() }),
        ["moves"] = Many(_seats * _movesPerSeat, Move),
        ["triggers"] = Many(_triggers, Trigger),
        ["injects"] = Many(_injects, Inject),
        ["policies"] = Many(_seats, Policy),
        ["endings"] = Many(2, Ending),
        ["profile"] = new JsonArray("i0"),
        ["debrief"] = new JsonObject { ["questions"] = new JsonArray(new JsonObject { ["id"] = "q1", ["text"] = "Why?" }) },
        ["starts"] = Many(2, i => new JsonObject
        {
            ["id"] = $"b{i}", ["title"] = "Begin", ["summary"] = "Begin.", ["firstTurn"] = i == 0 ? 1 : _turns,
            ["effects"] = i == 0 ? new JsonArray() : Effects(2),
        }),
    };

    private JsonObject Seat(int i) => new()
    {
        ["id"] = $"s{i}", ["actor"] = $"s{i}", ["title"] = _faker.Name.JobTitle(), ["brief"] = _faker.Lorem.Paragraph(),
        ["points"] = _faker.Random.Int(0, 4), ["maxMoves"] = _faker.Random.Int(1, 3), ["automatedMoves"] = _faker.Random.Int(1, 3),
        ["policy"] = $"p{i}",
    };

    private JsonObject Indicator(int i)
    {
        var min = _faker.Random.Int(-50, 0);
        var max = _faker.Random.Int(1, 100);
        return new()
        {
            ["id"] = $"i{i}", ["title"] = _faker.Lorem.Word() + i, ["meaning"] = _faker.Lorem.Sentence(), ["min"] = min, ["max"] = max,
            ["start"] = _faker.Random.Int(min, max), ["decimals"] = _faker.Random.Int(0, 3), ["seenBy"] = SeenBy(_indicatorsSeenBy[i]),
            ["drift"] = Effects(_faker.Random.Int(0, 2)),
        };
    }

    private JsonObject Phase(int i)
    {
        var phase = new JsonObject { ["id"] = $"r{i}", ["title"] = $"Rung {i}", ["summary"] = _faker.Lorem.Sentence() };
        if (i > 0)
        {
            phase["gate"] = new JsonObject
            {
                ["when"] = Condition(Everybody), ["forcible"] = _faker.Random.Bool(), ["onMet"] = Effects(1), ["onForced"] = Effects(1),
            };
            phase["comingDown"] = new JsonObject { ["effects"] = Effects(1) };
        }

        return phase;
    }

    private JsonObject Move(int i)
    {
        var move = new JsonObject
        {
            ["id"] = $"m{i}", ["actor"] = $"s{i % _seats}", ["category"] = $"c{_faker.Random.Int(0, 2)}", ["title"] = $"Move {i}",
            ["description"] = _faker.Lorem.Sentence(), ["cost"] = _faker.Random.Int(0, 2), ["cooldown"] = _faker.Random.Int(0, 2),
            ["reason"] = "optional", ["secret"] = _secret[i], ["effects"] = Effects(_faker.Random.Int(0, 3)),
            ["odds"] = _faker.Random.Int(0, 3) switch { 0 => $"40 + {Amount(World)}", 1 => _faker.Random.Int(0, 100), _ => 100 }, ["otherwise"] = Effects(_faker.Random.Int(0, 1)),
        };
        if (_faker.Random.Bool(0.3f))
        {
            move["when"] = Condition(i % _seats);
        }

        if (_secret[i] && _faker.Random.Bool())
        {
            move["unveiled"] = Condition(Everybody);
        }

        AddOffer(move, i % _seats);

        if (_faker.Random.Bool(0.3f))
        {
            move["limit"] = _faker.Random.Int(1, 2);
        }

        if (_faker.Random.Bool(0.3f))
        {
            move["fromPhase"] = $"r{_faker.Random.Int(0, _phases - 1)}";
        }

        return move;
    }

    private JsonObject Trigger(int i) => new()
    {
        ["id"] = $"t{i}", ["title"] = _faker.Lorem.Sentence(3), ["when"] = Condition(), ["effects"] = Effects(_faker.Random.Int(0, 3)),
        ["repeat"] = _faker.PickRandom("once", "every-turn", "while-false-before"), ["priority"] = _faker.Random.Int(-2, 2), ["seenBy"] = SeenBy(_triggersSeenBy[i]),
    };

    private JsonObject Inject(int i)
    {
        var kind = _faker.PickRandom("scheduled", "conditional", "contingency");
        var inject = new JsonObject
        {
            ["id"] = $"j{i}", ["kind"] = kind, ["from"] = _faker.Company.CompanyName(), ["to"] = _toAll[i] ? JsonValue.Create("all") : new JsonArray("s0"),
            ["channel"] = "press", ["title"] = _faker.Lorem.Sentence(3), ["text"] = _faker.Lorem.Paragraph(), ["effects"] = Effects(_faker.Random.Int(0, 2)),
            ["repeat"] = _faker.PickRandom("once", "every-turn"),
        };
        if (kind == "scheduled")
        {
            inject["turn"] = _faker.Random.Int(1, _turns);
        }
        else if (kind == "conditional")
        {
            inject["when"] = Condition();
        }

        if (i > 0 && _faker.Random.Bool(0.3f))
        {
            inject["followUps"] = new JsonArray($"j{i - 1}");
        }

        return inject;
    }

    private JsonObject Policy(int seat) => new()
    {
        ["id"] = $"p{seat}", ["title"] = "Policy", ["acts"] = _faker.Random.Int(50, 100), ["pass"] = _faker.Random.Int(0, 1),
        ["rules"] = Many(_movesPerSeat, i => new JsonObject
        {
            ["move"] = $"m{(i * _seats) + seat}", ["weight"] = _faker.Random.Bool() ? _faker.Random.Int(0, 5) : $"1 + {Amount(seat)}",
        }),
    };

    private JsonObject Ending(int i)
    {
        var ending = new JsonObject { ["id"] = $"e{i}", ["title"] = $"Ending {i}", ["epilogue"] = _faker.Lorem.Sentence() };
        if (i == 0)
        {
            ending["when"] = Condition();
            ending["immediate"] = _faker.Random.Bool();
        }

        return ending;
    }

    private JsonArray Effects(int count) => Many(count, _ => Effect(2));

    private JsonObject Effect(int depth)
    {
        var indicator = $"i{_faker.Random.Int(0, _indicators - 1)}";
        if (_questions > 0 && _faker.Random.Bool(0.2f))
        {
            return KnowledgeEffect();
        }

        return _faker.Random.Int(0, depth > 0 ? 9 : 4) switch
        {
            0 => new() { ["add"] = indicator, ["by"] = Amount(World) },
            1 => new() { ["add"] = indicator, ["between"] = new JsonArray(-3, 4), ["upTo"] = 20 },
            2 => new() { ["set"] = indicator, ["to"] = _faker.Random.Int(-10, 30) },
            3 => new() { ["flag"] = $"f{_faker.Random.Int(0, _flags - 1)}", ["value"] = _faker.Random.Bool() },
            4 => new() { ["add"] = indicator, ["by"] = _faker.Random.Int(-9, 9) },
            5 => new() { ["when"] = Condition(), ["then"] = Many(1, _ => Effect(depth - 1)), ["otherwise"] = Many(1, _ => Effect(depth - 1)) },
            6 => new() { ["chance"] = _faker.Random.Int(0, 100), ["then"] = Many(1, _ => Effect(depth - 1)), ["otherwise"] = new JsonArray() },
            7 => new() { ["after"] = _faker.Random.Int(1, 4), ["then"] = Many(1, _ => Effect(depth - 1)) },
            8 => new() { ["inject"] = $"j{_faker.Random.Int(0, _injects - 1)}" },
            _ => new() { ["phase"] = _faker.PickRandom("advance", "step-down") },
        };
    }

    private string Condition(int asker = World, int depth = 2) => _faker.Random.Int(0, depth > 0 ? 10 : 5) switch
    {
        0 when Pick(_indicators, i => Sees(asker, _indicatorsSeenBy[i])) is { } i => $"i{i} {_faker.PickRandom(">=", "<=", ">", "<", "=", "!=")} {_faker.Random.Int(-20, 60)}",
        1 when Pick(_flags, i => Sees(asker, _flagsSeenBy[i])) is { } f => $"f{f}",
        2 when Pick(_secret.Length, i => SeesMove(asker, i)) is { } m => $"chosen(m{m})",
        3 => $"turn >= {_faker.Random.Int(1, _turns)}",
        4 => $"phase >= r{_faker.Random.Int(0, _phases - 1)}",
        5 when _questions > 0 && asker != Everybody => Belief(asker),
        6 => $"not ({Condition(asker, depth - 1)})",
        7 => $"({Condition(asker, depth - 1)}) and ({Condition(asker, depth - 1)})",
        8 when Pick(_injects, i => Sees(asker, _toAll[i] ? "all" : "s0")) is { } j => $"({Condition(asker, depth - 1)}) or delivered(j{j})",
        9 => $"sustained({Condition(asker, depth - 1)}, {_faker.Random.Int(1, 3)})",
        10 => $"first({Condition(asker, depth - 1)})",
        _ => $"turn <= {_faker.Random.Int(1, _turns)}",
    };

    private string Amount(int asker) => _faker.Random.Int(0, 3) switch
    {
        0 when Pick(_indicators, i => Sees(asker, _indicatorsSeenBy[i])) is { } i => $"i{i} * 0.5",
        1 when Pick(_secret.Length, i => SeesMove(asker, i)) is { } m => $"made(m{m}) - 2",
        2 when Pick(_indicators, i => Sees(asker, _indicatorsSeenBy[i])) is { } i => $"change(i{i}) + turn",
        _ => "min(phase, 3) * 1.25",
    };

    private int? Pick(int count, Func<int, bool> isSeen) =>
        Enumerable.Range(0, count).Where(isSeen).ToList() is { Count: > 0 } seen ? _faker.PickRandom(seen) : null;

    private static bool Sees(int asker, string seenBy) => asker == World || seenBy == "all" || seenBy == $"s{asker}";

    private bool SeesMove(int asker, int move) => asker == World || !_secret[move] || move % _seats == asker;

    private static JsonNode SeenBy(string who) => who.StartsWith('s') ? new JsonArray(who) : JsonValue.Create(who);

    private static JsonArray Many(int count, Func<int, JsonNode> make) => new(Enumerable.Range(0, count).Select(make).ToArray());
}
