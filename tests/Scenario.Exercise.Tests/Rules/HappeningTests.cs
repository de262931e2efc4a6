using Scenario.Exercise.Events;
using Scenario.Exercise.Rules;
using Scenario.Exercise.Tests.Generated;
using Xunit;
using static Scenario.Exercise.Tests.Generated.SmallScenario;

namespace Scenario.Exercise.Tests.Rules;

public class HappeningTests
{
    [Fact]
    public void Triggers_set_each_other_off_by_priority_until_nothing_more_happens()
    {
        var game = Begin(triggers: """
            {"id": "late", "title": "Late", "when": "turn = 1", "priority": -1, "effects": []},
            {"id": "second", "title": "Second", "when": "trust >= 60", "effects": [{"flag": "told"}]},
            {"id": "first", "title": "First", "when": "turn = 1", "priority": 5, "effects": [{"add": "trust", "by": 10}]},
            {"id": "third", "title": "Third", "when": "told", "priority": 9, "effects": []}
            """);
        game.Do(OpenTurn.Instance);
        Assert.Equal(["first", "second", "third", "late"], Fired(game));
    }

    [Fact]
    public void Triggers_that_undo_each_other_come_to_rest()
    {
        var game = Begin(triggers: """
            {"id": "on", "title": "On", "when": "not told", "repeat": "every-turn", "effects": [{"flag": "told"}]},
            {"id": "off", "title": "Off", "when": "told", "repeat": "every-turn", "effects": [{"flag": "told", "value": false}]}
            """);
        game.Do(OpenTurn.Instance);
        Assert.Equal(["on", "off"], Fired(game));
    }

    [Fact]
    public void What_asks_what_was_chosen_is_tried_only_after_the_moves()
    {
        var game = Begin(triggers: """{"id": "idle", "title": "Nobody waited", "when": "not chosen(wait)", "repeat": "every-turn", "effects": [{"add": "trust", "by": -1}]}""");
        game.Do(OpenTurn.Instance);
        Assert.Empty(Fired(game));
        Close(game);
        Assert.Equal(["idle"], Fired(game));
    }

    [Theory]
    [InlineData("once", 1)]
    [InlineData("every-turn", 3)]
    [InlineData("while-false-before", 1)]
    public void A_trigger_repeats_as_its_author_says(string repeat, int times)
    {
        var game = Begin(triggers: $$"""{"id": "t", "title": "T", "when": "turn >= 2", "repeat": "{{repeat}}", "effects": []}""");
        Run(game);
        Assert.Equal(times, Fired(game).Count());
    }

    [Fact]
    public void Sustained_counts_turns_in_a_row_and_first_holds_once()
    {
        var game = Begin(triggers: """
            {"id": "three", "title": "Three", "when": "sustained(turn >= 1, 3)", "repeat": "every-turn", "effects": []},
            {"id": "new", "title": "New", "when": "first(turn >= 2)", "repeat": "every-turn", "effects": []}
            """);
        Run(game);
        Assert.Equal([(2, "new"), (3, "three"), (4, "three")], FiredByTurn(game));
    }

    [Fact]
    public void Messages_come_on_schedule_when_their_condition_holds_with_effects_and_follow_ups()
    {
        var game = Begin(injects: """
            {"id": "a", "kind": "scheduled", "turn": 2, "from": "X", "to": "all", "channel": "press", "title": "A", "text": "A.", "followUps": ["b"], "effects": [{"add": "trust", "by": 1}]},
            {"id": "b", "kind": "contingency", "from": "X", "to": ["red"], "channel": "press", "title": "B", "text": "B.", "effects": [{"inject": "d"}]},
            {"id": "c", "kind": "conditional", "when": "trust > 50", "from": "X", "to": ["blue"], "channel": "press", "title": "C", "text": "C."},
            {"id": "d", "kind": "contingency", "from": "X", "to": ["red"], "channel": "press", "title": "D", "text": "D.", "effects": [{"inject": "b"}]}
            """);
        Run(game);
        Assert.Equal([(2, "a"), (2, "c"), (3, "b"), (3, "d")], Delivered(game));
    }

    [Fact]
    public void A_policy_chooses_only_open_moves_within_points_and_its_draws_are_on_record()
    {
        var game = new TestGame(With(
            Move("a", "", """ "cost": 2 """) + "," + Move("shut", "", """ "when": "false" """),
            policies: """{"id": "red", "title": "P", "rules": [{"move": "a", "weight": "trust"}, {"move": "shut", "weight": 1000}, {"move": "up", "weight": 1}]}"""));
        game.Do(OpenTurn.Instance);
        game.Do(new ActByPolicy(0));
        var chosen = game.Sink.Events.Where(static e => e.Kind == EventKind.MoveChosen).Select(e => game.Scenario.Moves[e.Subject].Id).Order();
        Assert.Equal(["a", "up"], chosen);
        Assert.Equal(2, game.Sink.Events.Count(static e => e.Kind == EventKind.PolicyDrew && e.Before >= 0));
    }

    [Fact]
    public void An_answer_is_taken_only_from_the_seat_that_is_asked()
    {
        var game = Begin(injects: """{"id": "ask", "kind": "scheduled", "turn": 1, "from": "X", "to": "all", "channel": "memo", "title": "Ask", "text": "Say.", "ask": {"seat": "red", "prompt": "What?"}}""");
        Assert.Equal(RefusalCode.Unknown, game.Try(new AnswerInject(0, 0, "Early"))?.Code);
        game.Do(OpenTurn.Instance);
        Assert.Equal(RefusalCode.NotYours, game.Try(new AnswerInject(1, 0, "Mine"))?.Code);
        Assert.Equal(RefusalCode.ReasonMissing, game.Try(new AnswerInject(0, 0, "  "))?.Code);
        Assert.Equal(RefusalCode.TextTooLong, game.Try(new AnswerInject(0, 0, new string('x', 4001)))?.Code);
        Assert.Null(game.Try(new AnswerInject(0, 0, "When they fight.")));
        Assert.True(game.State.Answered(0));
    }

    private static TestGame Begin(string triggers = "", string injects = "") => new(With(triggers: triggers, injects: injects), people: true);

    private static void Close(TestGame game) => game.Do(CloseDeliberation.Instance);

    private static void Run(TestGame game)
    {
        for (var turn = 1; turn <= 4; turn++)
        {
            game.Do(OpenTurn.Instance);
            Close(game);
        }
    }

    private static IEnumerable<string> Fired(TestGame game) =>
        game.Sink.Events.Where(static e => e.Kind == EventKind.TriggerFired).Select(e => game.Scenario.Triggers[e.Subject].Id);

    private static List<(int Turn, string Id)> FiredByTurn(TestGame game) => ByTurn(game, EventKind.TriggerFired, i => game.Scenario.Triggers[i].Id);

    private static List<(int Turn, string Id)> Delivered(TestGame game) => ByTurn(game, EventKind.InjectDelivered, i => game.Scenario.Injects[i].Id);

    private static List<(int Turn, string Id)> ByTurn(TestGame game, EventKind kind, Func<int, string> name)
    {
        var found = new List<(int, string)>();
        var turn = 0;
        foreach (var happened in game.Sink.Events)
        {
            turn = happened.Kind == EventKind.TurnOpened ? happened.Subject : turn;
            if (happened.Kind == kind)
            {
                found.Add((turn, name(happened.Subject)));
            }
        }

        return found;
    }
}
