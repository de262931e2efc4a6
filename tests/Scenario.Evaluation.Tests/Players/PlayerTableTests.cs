using Scenario.Evaluation.Players;
using Scenario.Evaluation.Playthroughs;
using Scenario.Exercise.Events;
using Scenario.Exercise.Rules;
using Scenario.Exercise.State;

namespace Scenario.Evaluation.Tests.Players;

public class PlayerTableTests
{
    private static readonly PlayerReply Nothing = PlayerReply.Of(new([], [], new(KnowingScenario.Dam, [], "Wait")));

    [Fact]
    public void A_player_thinks_while_people_read_and_its_decision_comes_when_it_comes()
    {
        var player = new PatientPlayer();
        using var game = new PlayingGames(player, waits: false);
        using var arrived = new ManualResetEventSlim();
        game.Open();
        game.Table.Changed += (_, _) => arrived.Set();
        Assert.Equal(DecisionStatus.Open, game.Table.View(KnowingScenario.Dam).Decision.Status);
        player.Answer(Nothing);
        Assert.True(arrived.Wait(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken));
        Assert.Equal(DecisionStatus.Committed, game.Table.View(KnowingScenario.Dam).Decision.Status);
        Assert.Equal(DecisionStatus.Open, game.Table.View(KnowingScenario.Town).Decision.Status);
        game.Commit();
        Assert.Equal(ProcedureStep.Reaction, game.Live.Step);
    }

    [Fact]
    public void People_see_only_their_own_seats_at_the_table_and_a_player_only_its_view()
    {
        var player = new PatientPlayer();
        using var game = new PlayingGames(player, waits: false);
        game.Open();
        Assert.Equal([KnowingScenario.Town], game.Table.PlayedSeats);
        Assert.Equal(KnowingScenario.Dam, player.Shown().Seat);
        Assert.Null(player.Shown().Opened);
    }

    [Fact]
    public void Where_the_table_waits_a_turn_is_closed_when_the_last_person_has_committed()
    {
        using var game = new PlayingGames(new FixedPlayer(Nothing));
        game.PlayTurn();
        Assert.Equal(ProcedureStep.Reaction, game.Live.Step);
        game.PlayTurn();
        game.PlayTurn();
        Assert.Equal(ProcedureStep.HotWash, game.Live.Step);
        game.Verify();
    }

    [Fact]
    public void A_thought_of_a_turn_that_is_over_counts_no_more()
    {
        var player = new PatientPlayer();
        using var game = new PlayingGames(player, waits: false);
        game.Open();
        Assert.Equal(1, player.Shown().Moment.Turn);
        game.Commit();
        Assert.Null(game.Table.Submit(CloseDeliberation.Instance).Refusal);
        game.Open();
        player.Answer(Nothing);
        Assert.Equal(2, player.Shown(1).Moment.Turn);
        Assert.DoesNotContain(game.Live.History(), e => e.Kind == EventKind.DecisionCommitted && e.Subject == KnowingScenario.Dam);
    }

    [Fact]
    public void What_comes_during_a_pause_counts_when_the_exercise_goes_on()
    {
        var player = new PatientPlayer();
        using var game = new PlayingGames(player, waits: false);
        game.Open();
        Assert.Null(game.Table.Submit(new PauseExercise()).Refusal);
        player.Answer(Nothing);
        Assert.Null(game.Table.Submit(new ResumeExercise()).Refusal);
        Assert.True(SpinWait.SpinUntil(
            () => game.Table.View(KnowingScenario.Dam).Decision.Status == DecisionStatus.Committed, TimeSpan.FromSeconds(30)));
    }

    [Fact]
    public void What_the_rules_refuse_is_no_decision_with_their_reason()
    {
        using var game = new PlayingGames(new FixedPlayer(PlayerReply.Of(new([], [], new(KnowingScenario.Dam, [new(KnowingScenario.Tell, null)], null)))));
        game.PlayTurn();
        Assert.Equal(["Its decision was refused: That is not a move of Dam."], game.Faults());
        Assert.Equal(ProcedureStep.Reaction, game.Live.Step);
        game.Verify();
    }

    [Fact]
    public void A_player_that_throws_is_no_decision_and_no_crash()
    {
        using var game = new PlayingGames(new FixedPlayer(null));
        game.PlayTurn();
        Assert.StartsWith("Its player failed: ", Assert.Single(game.Faults()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_script_plays_its_turns_and_has_no_decision_in_others()
    {
        var turns = new[] { new PlayTurn(1, [new PlayMove(KnowingScenario.Dam, new(KnowingScenario.Report, null, new([KnowingScenario.Crest], [KnowingScenario.Town])))]), new PlayTurn(2, [new PlayPass(KnowingScenario.Dam, "Quiet")]) };
        using var game = new PlayingGames(new ScriptPlayer(turns, KnowingScenario.Dam));
        game.PlayTurn();
        game.PlayTurn();
        game.PlayTurn();
        Assert.Equal([null, null, "Its script says nothing of turn 3."], game.Faults());
        Assert.Contains(game.Live.History(), e => e.Kind == EventKind.EstimateShared);
    }

    [Fact]
    public void Players_end_with_the_table()
    {
        var player = new PatientPlayer();
        new PlayingGames(player, waits: false).Dispose();
        Assert.True(player.IsDisposed);
    }

    private sealed class FixedPlayer(PlayerReply? reply) : ISeatPlayer
    {
        public Task<PlayerReply> DecideAsync(Exercise.Views.SeatView view, CancellationToken cancelled) =>
            Task.FromResult(reply ?? throw new InvalidOperationException("broken"));

        public void Dispose()
        {
        }
    }
}
