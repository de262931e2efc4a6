using Scenario.Exercise.Definitions;
using Scenario.Exercise.Events;
using Scenario.Exercise.Rules;
using Scenario.Exercise.State;
using Scenario.Exercise.Tests.Generated;
using Scenario.Exercise.Views;
using Xunit;

namespace Scenario.Exercise.Tests.Rules;

public class ExpectedActionTests
{
    private const string Moves = """
        {"id": "reply", "actor": "red", "category": "talk", "title": "Reply", "description": "It.", "reason": "none", "effects": [{"add": "trust", "by": 1}]}
        """;

    private const string Injects = """
        {"id": "asked", "kind": "scheduled", "turn": 2, "from": "A", "to": "all", "channel": "memo", "title": "Asked", "text": "Well?",
         "expected": [{"action": "Think of it."}, {"action": "Reply.", "when": "chosen(reply)"}]}
        """;

    private readonly CompiledScenario _scenario = SmallScenario.With(Moves, injects: Injects);
    private readonly TestGame _game;

    public ExpectedActionTests()
    {
        _game = new TestGame(_scenario, people: true);
        _game.Do(OpenTurn.Instance);
    }

    [Fact]
    public void An_expected_action_that_a_condition_can_tell_is_noted_once_at_the_close_of_the_turn_in_which_it_was_done()
    {
        Close("reply");
        Assert.Empty(Met());
        _game.Do(OpenTurn.Instance);
        Assert.Equal((null, null), (Expected(0).Verdict, Expected(1).Verdict));
        Close("reply");
        Assert.Equal((null, 1), (Expected(0).Verdict, Expected(1).Verdict));
        Assert.Contains("turn 2", Expected(1).Remark, StringComparison.Ordinal);
        _game.Do(OpenTurn.Instance);
        Close("reply");
        Assert.Equal((0, 1, 2), Assert.Single(Met().Select(e => (e.Subject, e.Before, e.After))));
    }

    [Fact]
    public void What_people_judge_comes_before_what_the_condition_shows()
    {
        Close();
        _game.Do(OpenTurn.Instance);
        Close("reply");
        _game.Do(new RecordExpectation(0, 1, 2, "They sang it."));
        Assert.Equal((2, "They sang it."), (Expected(1).Verdict, Expected(1).Remark));
    }

    [Fact]
    public void Nobody_at_a_seat_is_told_what_was_expected_of_them()
    {
        Close();
        _game.Do(OpenTurn.Instance);
        Close("reply");
        Assert.Equal(Audience.Control, Visibility.Of(_scenario, Met().Single()));
    }

    [Fact]
    public void A_jump_ends_where_an_ending_comes_on_the_way()
    {
        var scenario = SmallScenario.With(
            Moves, triggers: """{"id": "slide", "title": "Slide", "when": "turn = 1", "effects": [{"after": 2, "then": [{"end": "over"}]}]}""");
        var game = new TestGame(scenario, people: true);
        game.Do(OpenTurn.Instance);
        Close(game, scenario);
        game.Do(new JumpToTurn(4, "Nothing happens until then."));
        Assert.Equal((3, ProcedureStep.HotWash), (game.State.Turn, game.State.Step));
        Assert.DoesNotContain(game.Sink.Events, e => e is { Kind: EventKind.TurnOpened, Subject: 4 });
    }

    private List<ExerciseEvent> Met() => [.. _game.Sink.Events.Where(e => e.Kind == EventKind.ExpectationMet)];

    private ExpectationView Expected(int number) => ControlViews.Build(_scenario, _game.State, [.. _game.Sink.Events]).Injects[0].Expected[number];

    private void Close(params string[] red) => Close(_game, _scenario, red);

    private static void Close(TestGame game, CompiledScenario scenario, params string[] red)
    {
        game.Do(new CommitDecision(0, [.. red.Select(move => new Choice(scenario.MoveIndex(move), null))], null));
        game.Do(new CommitDecision(1, [], null));
        if (game.State.Step == ProcedureStep.Deliberation)
        {
            game.Do(CloseDeliberation.Instance);
        }
    }
}
