using System.Text;
using Scenario.Authoring.Compiling;
using Scenario.Authoring.Diagnostics;
using Scenario.Exercise.Definitions;
using Scenario.Exercise.Effects;
using Xunit;

namespace Scenario.Authoring.Tests;

/// <summary>A file out of a log of the first format comes out as it did when the log was written.</summary>
public sealed class FirstRulesTests
{
    private static readonly string Text = Encoding.UTF8.GetString(Corpus.Bytes("sound/first-format.json"));

    [Fact]
    public void What_it_says_about_knowledge_is_not_acted_on()
    {
        var scenario = Compile(Text).Scenario!;
        Assert.Empty(scenario.Questions);
        Assert.Empty(scenario.Trust);
        Assert.Empty(scenario.Forecasts);
        Assert.All(scenario.Moves, static move => Assert.True(move is { Offer: null, Unveiled: null }));
        Assert.All(scenario.Actors, static actor => Assert.False(actor.IsPublic));
        Assert.Equal(8, scenario.Moves[0].Effects.Count);
        Assert.DoesNotContain(scenario.Moves[0].Effects, static effect => effect is EstimateEffect or ShareEffect or SharpenEffect);
        Assert.Equal(["careful", "bold"], scenario.Policies.Select(static policy => policy.Id));
    }

    [Fact]
    public void Its_state_is_laid_out_and_its_luck_drawn_as_before()
    {
        var scenario = Compile(Text).Scenario!;
        Assert.Equal(new(3, 3, 2, 3, 4, 3, 3, 3, 3, 2), scenario.Layout.Sizes);
        Assert.Equal([1, 2, 3], Sites(scenario.Moves[0].Effects));
        Assert.Equal([true, true, false], scenario.Memories.Select(static memory => memory.CountsTurnsInARow));
    }

    [Fact]
    public void The_new_parts_take_nothing_from_the_old_ones()
    {
        // What is remembered and drawn for the old parts has the same places by either rules: the new ones come behind.
        var (first, present) = (Compile(Text).Scenario!, Corpus.Everything());
        Assert.Equal(first.Memories.Select(static m => m.CountsTurnsInARow), present.Memories.Take(first.Memories.Count).Select(static m => m.CountsTurnsInARow));
        Assert.Equal(Sites(first.Moves[0].Effects), Sites(present.Moves[0].Effects).Take(3));
    }

    [Fact]
    public void What_a_closed_gate_would_tell_is_a_warning()
    {
        var hidden = Text.Replace("\"when\": \"made(m1-warn) >= 1\", \"forcible\"", "\"when\": \"deal\", \"forcible\"", StringComparison.Ordinal);
        var told = Compile(hidden);
        Assert.True(told.IsSound);
        Assert.Equal(("SCN0110", Severity.Warning), Assert.Single(told.Diagnostics) is var d ? (d.Code, d.Severity) : default);
        Assert.Contains(Corpus.CompileText(hidden).Diagnostics, static d => d is { Code: "SCN0110", Severity: Severity.Error });
    }

    [Fact]
    public void A_policy_may_read_what_its_seat_cannot_see_and_bear_any_name()
    {
        var free = Text.Replace("max(0, 3 - turn)", "tension", StringComparison.Ordinal).Replace("\"careful\"", "\"random\"", StringComparison.Ordinal);
        Assert.Empty(Compile(free).Diagnostics);
        Assert.Equal("random", Compile(free).Scenario!.Policies[0].Id);
        Assert.Equal(["SCN0033", "SCN0110"], Corpus.CompileText(free).Diagnostics.Select(static d => d.Code).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_was_said_loosely_about_knowledge_stays_playable()
    {
        // Each of these is an error today; none was looked at then.
        var loose = Text
            .Replace("\"low\": 1000, \"best\": 2500", "\"low\": 1000.5, \"best\": 99999", StringComparison.Ordinal)
            .Replace("\"kind\": \"number\", \"truth\": \"troops\", \"min\": 0, \"max\": 20000,", "\"kind\": \"number\", \"min\": 0,", StringComparison.Ordinal)
            .Replace("\"share\": { \"questions\": 2,", "\"share\": { \"questions\": 0,", StringComparison.Ordinal)
            .Replace("\"press\", \"name\": \"The press\" }", "\"press\", \"name\": \"The press\" }" + Actors(70), StringComparison.Ordinal);
        Assert.Empty(Compile(loose).Diagnostics);
        Assert.Equal(["SCN0026", "SCN0091", "SCN0094", "SCN0095"], Corpus.CompileText(loose).Diagnostics.Select(static d => d.Code).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_seat_that_was_played_under_a_roles_name_stays_playable()
    {
        byte[] unsound = File.ReadAllBytes(Path.Combine(Corpus.Folder, "unsound", "SCN0105-staff.json"));
        Assert.Empty(ScenarioCompiler.Compile(unsound, "old.json", CompilationRules.Played).Diagnostics);
        Assert.Equal(["SCN0105", "SCN0105"], ScenarioCompiler.Compile(unsound, "new.json").Diagnostics.Select(static d => d.Code));
    }

    [Fact]
    public void Conditions_cannot_read_beliefs_that_are_not_kept() =>
        Assert.Contains(Compile(Text.Replace("\"when\": \"deal\"", "\"when\": \"knows(north, how-many)\"", StringComparison.Ordinal)).Diagnostics, static d => d.Code == "SCN0056");

    private static string Actors(int count) => string.Concat(Enumerable.Range(0, count).Select(static i => $$""", { "id": "a{{i}}", "name": "A" }"""));

    private static CompilationResult Compile(string json) => ScenarioCompiler.Compile(Encoding.UTF8.GetBytes(json), "old.json", CompilationRules.First);

    private static IEnumerable<int> Sites(IReadOnlyList<Effect> effects) => effects.Select(static effect => effect switch
    {
        AddDrawnEffect drawn => drawn.Site.Index,
        SetDrawnEffect drawn => drawn.Site.Index,
        ChanceEffect chance => chance.Site.Index,
        _ => 0,
    }).Where(static index => index > 0);
}
