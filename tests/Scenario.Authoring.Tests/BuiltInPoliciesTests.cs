using Scenario.Exercise.Conditions;
using Scenario.Exercise.Definitions;
using Scenario.Exercise.Luck;
using Xunit;

namespace Scenario.Authoring.Tests;

public sealed class BuiltInPoliciesTests
{
    [Fact]
    public void Every_scenario_has_them_behind_its_own()
    {
        var scenario = Corpus.Everything();
        Assert.Equal(["careful", "bold", "random", "cautious"], scenario.Policies.Select(static p => p.Id));
        Assert.Equal(["random", "cautious"], Corpus.Compile("sound/harbour.json").Scenario!.Policies.Select(static p => p.Id));
        Assert.Equal((PolicyStyle.Drawn, PolicyStyle.Heaviest), (scenario.Policies[2].Style, scenario.Policies[3].Style));
        Assert.All(scenario.Policies.Skip(2), policy => Assert.Equal(Enumerable.Range(0, scenario.Moves.Count), policy.Rules.Select(static r => r.Move)));
        Assert.All(scenario.Policies.Skip(2), static policy => Assert.Equal(KeyedLuck.Certain, Constant(policy.Acts)));
    }

    [Fact]
    public void At_random_every_move_weighs_as_much_as_passing()
    {
        var random = Corpus.Everything().Policies[2];
        Assert.All(random.Rules.Select(static r => r.Weight).Append(random.Pass), static weight => Assert.Equal(1000, Constant(weight)));
    }

    [Fact]
    public void A_seat_may_name_them()
    {
        var scenario = Corpus.CompileText(Corpus.Harbour().Replace("\"title\": \"Town hall\"", "\"title\": \"Town hall\", \"playable\": false, \"policy\": \"cautious\"", StringComparison.Ordinal));
        Assert.Empty(scenario.Diagnostics);
        Assert.Equal("cautious", scenario.Scenario!.Policies[scenario.Scenario.Seats[0].Policy].Id);
    }

    // Trade goes from 0 to 10: one unit is 100 thousandths of its range. The bound is 300.
    [Theory]
    [InlineData("""{ "add": "trade", "by": 1 }""", 100)]
    [InlineData("""{ "add": "trade", "by": -3 }""", 300)]
    [InlineData("""{ "add": "trade", "by": 99 }""", 1000)]
    [InlineData("""{ "add": "trade", "between": [ -2, 1 ] }""", 200)]
    [InlineData("""{ "add": "trade", "by": "trade * 2" }""", 100)]
    [InlineData("""{ "set": "trade", "to": 4 }""", 600)]
    [InlineData("""{ "set": "trade", "between": [ 3, 8 ] }""", 800)]
    [InlineData("""{ "inject": "i1" }""", 10)]
    [InlineData("""{ "phase": "advance" }""", 500)]
    [InlineData("""{ "end": "over" }""", 1000)]
    [InlineData("""{ "when": "turn > 1", "then": [ { "add": "trade", "by": 1 } ], "otherwise": [ { "add": "trade", "by": 2 } ] }""", 200)]
    [InlineData("""{ "chance": 10, "then": [ { "add": "trade", "by": 1 }, { "add": "trade", "by": -1 } ] }""", 200)]
    [InlineData("""{ "after": 1, "then": [ { "add": "trade", "by": 1 }, { "after": 1, "then": [ { "add": "trade", "by": 1 } ] } ] }""", 200)]
    public void Caution_weighs_a_move_by_what_it_changes(string effect, long magnitude)
    {
        var json = Corpus.Harbour()
            .Replace("\"effects\": [", $"\"effects\": [ {effect} ], \"otherwise\": [", StringComparison.Ordinal)
            .Replace("\"debrief\":", """
                "injects": [ { "id": "i1", "kind": "contingency", "from": "X", "to": "all", "channel": "memo", "title": "T", "text": "T" } ], "debrief":
                """, StringComparison.Ordinal);
        var result = Corpus.CompileText(json);
        Assert.Empty(result.Diagnostics);
        var cautious = result.Scenario!.Policies[1];
        var weight = Constant(cautious.Rules[0].Weight);

        // The failure of this move, one unit of trade, counts where it is the larger change.
        Assert.Equal(1_000_000_000 / (1 + Math.Max(100, magnitude)), weight);
        Assert.Equal(Math.Max(100, magnitude) <= 300, weight > Constant(cautious.Pass));
    }

    private static long Constant(Amount amount) => Assert.IsType<ConstantAmount>(amount).Thousandths;
}
