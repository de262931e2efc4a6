using Scenario.Evaluation.Playthroughs;
using Scenario.Exercise.Events;
using Scenario.Exercise.Rules;
using Scenario.Exercise.State;

namespace Scenario.Evaluation.Tests;

public class PlaythroughTests
{
    [Fact]
    public void A_playthrough_that_comes_out_as_written_has_no_failures()
    {
        var result = Run(Game() with
        {
            Expectations = [new("made(walk) = 1", state => state.TimesMade(SmallScenario.Walk) == 1, Turn: 1), new("turn = 3", state => state.Turn == 3)],
            PlayOn = true,
        });
        Assert.Empty(result.Failures);
        Assert.True(result.State.Ending >= 0);
        Assert.Equal(3, result.Events.Count(e => e.Kind == EventKind.MoveResolved && e.Subject == SmallScenario.Walk));
    }

    [Fact]
    public void A_playthrough_stops_where_nothing_more_is_written() => Assert.Equal(1, Run(Game()).State.Turn);

    [Fact]
    public void What_does_not_come_out_as_written_is_said_in_words_with_its_line()
    {
        var result = Run(Game() with
        {
            Turns = [new(1, [new PlayRefused(SmallScenario.Town, SmallScenario.Walk, 5), new PlayMove(SmallScenario.Town, new(SmallScenario.Warn, null), 6)]), new(9, [new PlayPass(SmallScenario.Town, null, 7)])],
            Expectations = [new("river = 99", _ => false, Turn: 1, Line: 8), new("x", _ => true, Turn: 7, Line: 9)],
            Ending = "nowhere",
        });
        Assert.Collection(
            result.Failures,
            failure => Assert.Contains("expected ending nowhere", failure.Words, StringComparison.Ordinal),
            failure => Assert.Equal((5, "turn 1: \"Walk the levee\" should be refused, but it is open"), (failure.Line, failure.Words)),
            failure => Assert.Contains("needs a reason", failure.Words, StringComparison.Ordinal),
            failure => Assert.Contains("turn 9 was never played", failure.Words, StringComparison.Ordinal),
            failure => Assert.Equal((8, "expected river = 99 at turn 1: it is not so"), (failure.Line, failure.Words)),
            failure => Assert.Contains("never closed that turn", failure.Words, StringComparison.Ordinal));
    }

    [Fact]
    public void An_unattended_game_runs_to_its_end_or_to_the_turn_asked_for()
    {
        var begin = SmallScenario.Begin() with { Policies = UnattendedGame.OwnPolicies(SmallScenario.Value) };
        var (state, refusal) = UnattendedGame.Play(SmallScenario.Engine(), begin, ForgetfulSink.Instance);
        Assert.Null(refusal);
        Assert.Equal(ProcedureStep.HotWash, state.Step);
        Assert.Equal(2, UnattendedGame.Play(SmallScenario.Engine(), begin, ForgetfulSink.Instance, untilTurn: 2).State.Turn);
        Assert.NotNull(UnattendedGame.Play(SmallScenario.Engine(), begin with { Start = 9 }, ForgetfulSink.Instance).Refusal);
    }

    private static Playthrough Game() => new(
        0, 7, [SmallScenario.Town],
        [new(1, [new PlayAnswer(SmallScenario.Town, SmallScenario.Report, "Soon"), new PlayRefused(SmallScenario.Town, SmallScenario.Release), new PlayMove(SmallScenario.Town, new(SmallScenario.Walk, null))])],
        [], null, PlayOn: false);

    private static PlayResult Run(Playthrough game) => PlaythroughRunner.Run(SmallScenario.Engine(), game);
}
