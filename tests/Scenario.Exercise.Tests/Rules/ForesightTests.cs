using Scenario.Exercise.Definitions;
using Scenario.Exercise.Procedure;
using Scenario.Exercise.Rules;
using Scenario.Exercise.State;
using Scenario.Exercise.Tests.Generated;
using Scenario.Exercise.Views;
using Xunit;

namespace Scenario.Exercise.Tests.Rules;

public class ForesightTests
{
    private const string Moves = """
        {"id": "risk", "actor": "red", "category": "talk", "title": "Take a risk", "description": "It.", "reason": "none", "odds": 50, "effects": [{"add": "trust", "by": 9}], "otherwise": [{"add": "trust", "by": -9}]},
        {"id": "sure", "actor": "red", "category": "talk", "title": "Play safe", "description": "It.", "reason": "none", "effects": [{"add": "trust", "by": 1}, {"add": "tension", "by": 1}]}
        """;

    private const string Injects = """
        {"id": "soon", "kind": "scheduled", "turn": 2, "from": "A", "to": "all", "channel": "memo", "title": "Soon", "text": "Words."}
        """;

    private readonly CompiledScenario _scenario = SmallScenario.With(Moves, injects: Injects);

    [Theory]
    [InlineData(1u)]
    [InlineData(2u)]
    [InlineData(3u)]
    [InlineData(4u)]
    [InlineData(5u)]
    [InlineData(6u)]
    public void Luck_that_is_still_to_be_drawn_is_not_told_before_it_is(uint seed)
    {
        var game = Opened(seed);
        game.Do(new CommitDecision(0, [new(game.Scenario.MoveIndex("risk"), null)], null));
        var lines = Of(game, CloseDeliberation.Instance).Lines;
        Assert.Contains("luck decides the rest; one way it may go:", lines);
        Assert.Contains(lines, line => line.Contains("\"Take a risk\" succeeds", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("\"Take a risk\" fails", StringComparison.Ordinal));
        var other = Opened(seed + 17);
        other.Do(new CommitDecision(0, [new(game.Scenario.MoveIndex("risk"), null)], null));
        Assert.Equal(lines, Of(other, CloseDeliberation.Instance).Lines);
    }

    [Fact]
    public void What_no_luck_touches_is_told_as_it_will_come()
    {
        var game = Opened();
        game.Do(new CommitDecision(0, [new(game.Scenario.MoveIndex("sure"), null)], null));
        var lines = Of(game, CloseDeliberation.Instance).Lines;
        Assert.DoesNotContain(lines, line => line.Contains("luck", StringComparison.Ordinal));
        Assert.Contains("Trust: 50 to 51", lines);
    }

    [Fact]
    public void A_preview_says_what_planning_ruling_sending_and_timing_would_do()
    {
        var game = Opened();
        game.Do(new FacilitateExercise(true));
        game.Do(new CommitDecision(0, [new(game.Scenario.MoveIndex("sure"), null)], null));
        string Told(Submission submission) => string.Join("; ", Of(game, submission).Lines);
        Assert.Equal("\"Soon\" does not come until it is fired or released", Told(new PlanInject(0, InjectPlan.Held, "W")));
        Assert.Equal("\"Soon\" comes in turn 3 at the earliest", Told(new PlanInject(0, 3, "W")));
        Assert.Equal("changes the words of \"Soon\" for all who have none of their own", Told(new EditInject(0, -1, "T", "X")));
        Assert.Equal("delivers \"T\" to Blue", Told(new ImproviseInject(new(2, "A", "call", "T", "X"), null)));
        Assert.Equal("ends the timer 2:05 after the opening of the turn", Told(new SetTimer(125, null)));
        Assert.Equal("settles \"Play safe\" at the close of the turn: it fails", Told(new RuleOnMove(game.Scenario.MoveIndex("sure"), 2, null, [], "W")));
        Assert.Contains("leaves out: ", Told(new RuleOnMove(game.Scenario.MoveIndex("sure"), 1, null, [1], "W")), StringComparison.Ordinal);
        Assert.Equal("nothing in the story changes by this", Told(new TakeNote(Events.NoteKind.Note, -1, 0, "W")));
    }

    private TestGame Opened(ulong seed = 1)
    {
        var game = new TestGame(_scenario, seed, people: true);
        game.Do(OpenTurn.Instance);
        return game;
    }

    private static ForesightView Of(TestGame game, Submission submission) =>
        ForesightViews.Of(game.Scenario, StatelessMachinery.For(game.Scenario), game.State, submission);
}
