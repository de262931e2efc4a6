using Scenario.Authoring.Diagnostics;
using Scenario.Authoring.Playthroughs;
using Scenario.Exercise.Conditions;
using Scenario.Exercise.Definitions;
using Scenario.Exercise.Effects;
using Scenario.Exercise.Knowledge;
using Scenario.Exercise.Luck;
using Xunit;

namespace Scenario.Authoring.Tests;

public sealed class CompilingTests
{
    private readonly CompiledScenario _scenario = Corpus.Everything();

    [Fact]
    public void Indicators_count_steps_of_their_precision()
    {
        var tension = _scenario.Indicators[_scenario.IndicatorIndex("tension")];
        Assert.Equal((-150, 1000, 25, 10), (tension.Min, tension.Max, tension.Start, tension.Step));
        Assert.True(tension.SeenBy.Includes(0) && !tension.SeenBy.Includes(1));
    }

    [Fact]
    public void Draws_are_keyed_by_their_element_and_numbered_within_it()
    {
        var move = _scenario.Moves[_scenario.MoveIndex("m1-warn")];
        Assert.Equal(new DrawSite(KeyedLuck.Purpose("everything/move.m1-warn"), 0), move.OddsSite);
        Assert.Equal([1, 2, 3, 6], move.Effects.Select(static e => e switch
        {
            AddDrawnEffect drawn => drawn.Site.Index,
            SetDrawnEffect drawn => drawn.Site.Index,
            ChanceEffect chance => chance.Site.Index,
            _ => 0,
        }).Where(static i => i > 0));
        var drawn = Assert.IsType<AddDrawnEffect>(move.Effects[1]);
        Assert.Equal((-50, 125), (drawn.Low, drawn.High));
    }

    [Fact]
    public void A_task_is_evidenced_by_a_condition_by_the_course_or_by_neither() => Assert.Equal(
        [(true, null), (false, null), (false, Practice.Dissent)],
        _scenario.Objectives[0].Tasks.Select(static task => (task.Met is not null, task.Shown)));

    [Fact]
    public void Delays_have_places_and_causes()
    {
        Assert.Equal(2, _scenario.Delays.Count);
        Assert.All(_scenario.Delays, d => Assert.Equal(new Cause(CauseKind.Move, _scenario.MoveIndex("m1-warn")), d.Cause));
        var inner = Assert.IsType<AfterEffect>(_scenario.Delays[0].Effects[1]);
        Assert.Equal(1, inner.Delay);
        Assert.IsType<FlagEffect>(Assert.Single(_scenario.Delays[1].Effects));
    }

    [Fact]
    public void Reactions_go_by_priority_then_triggers_then_the_order_of_the_file() => Assert.Equal(
        [new Reaction(IsInject: true, 1), new Reaction(IsInject: false, 0), new Reaction(IsInject: false, 1), new Reaction(IsInject: false, 2)],
        _scenario.Reactions);

    [Fact]
    public void Equal_conditions_share_what_is_remembered()
    {
        // sustained(tension >= 0), tension > 5 in a row, tension > 5 for the first time (by a trigger and by a forecast),
        // and what the other forecast waits for.
        Assert.Equal(5, _scenario.Memories.Count);
        Assert.Equal(2, _scenario.Memories.Count(static m => m.CountsTurnsInARow));
        Assert.InRange(_scenario.Triggers[0].Occasion.Memory, 0, 2);
        Assert.Equal(5, _scenario.Layout.Sizes.Memories);
        Assert.InRange(_scenario.Forecasts[1].Memory, 0, 2);
    }

    [Fact]
    public void The_ladder_begins_open_and_phases_are_numbers()
    {
        Assert.Same(ConstantCondition.Always, _scenario.Phases[0].Gate.When);
        var move = _scenario.Moves[_scenario.MoveIndex("m1-warn")];
        Assert.Equal((0, 2), (move.FromPhase, move.ToPhase));
        var choice = Assert.IsType<WhenEffect>(move.Effects[6]);
        Assert.Equal(1000, Assert.IsType<ConstantAmount>(Assert.IsType<ComparisonCondition>(choice.Condition).Right).Thousandths);
    }

    [Fact]
    public void The_facilitator_speaks_for_nobody_and_the_clock_has_dates()
    {
        Assert.True(_scenario.Seats[2] is { IsControl: true, Actor: -1, Playable: false });
        Assert.Equal([0, 1], _scenario.Seats[0].Moves);
        Assert.Equal((new DateOnly(2024, 10, 21), new DateOnly(2024, 10, 30)), (_scenario.Turns[1].From, _scenario.Turns[1].To));
        Assert.Equal("full", Assert.Single(Corpus.Compile("sound/harbour.json").Scenario!.Starts).Id);
    }

    [Fact]
    public void A_playthrough_is_read_with_its_lines()
    {
        var played = PlaythroughParser.Parse(Corpus.Bytes("sound/everything.play"), "everything.play", _scenario).Playthrough!;
        Assert.Equal((0, 7UL, 0, true), (played.Start, played.Seed, played.Seat, played.PlaysOn));
        var made = Assert.IsType<MakeMove>(played.Turns[0].Commands[0]);
        Assert.Equal((0, "Winter is coming to town", 7), (made.Move, made.Reason, made.Line));
        Assert.Equal([0, 1], made.Particulars!.Questions);
        Assert.Equal([1], made.Particulars.Recipients);
        Assert.Equal((SharingForm.Headline, "Not, counted; yet"), (made.Particulars.Form, made.Particulars.Caveat));
        Assert.Equal(new GiveAnswer(0, "We are listening.", 8), played.Turns[0].Commands[1]);
        Assert.Equal(new ExpectRefusal(1, 9), played.Turns[0].Commands[2]);
        Assert.Equal(new GiveForecast(0, 30, 1, 10), played.Turns[0].Commands[3]);
        Assert.Equal(new GiveForecast(0, 70, 2, 12), played.Turns[1].Commands[0]);
        Assert.Equal(new PassTurn("Nothing is open", 13), played.Turns[1].Commands[1]);
        Assert.Equal([2, null, null], played.Expectations.Select(static e => e.Turn));
        Assert.Equal(("e3-on", 17), (_scenario.Endings[played.Ending].Id, played.EndingLine));
    }

    [Fact]
    public void Diagnostics_are_written_for_programs_too()
    {
        var result = Corpus.Compile("unsound/SCN0022-wide-text.json");
        var json = System.Text.Json.Nodes.JsonNode.Parse(JsonRendering.Write(result.Diagnostics, result.Source))!;
        var first = json["diagnostics"]![0]!;
        Assert.Equal("SCN0022", first["code"]!.GetValue<string>());
        Assert.Equal(first["column"]!.GetValue<int>() + 2, first["endColumn"]!.GetValue<int>());
    }

    [Theory]
    [InlineData("surg", "surge", 1)]
    [InlineData("tlak", "talk", 1)]
    [InlineData("kitten", "sitting", 3)]
    public void Distance_counts_letters_that_change_places_once(string left, string right, int distance) =>
        Assert.Equal(distance, Spelling.Distance(left, right));
}
