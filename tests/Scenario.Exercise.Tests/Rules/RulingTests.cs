using Scenario.Exercise.Definitions;
using Scenario.Exercise.Events;
using Scenario.Exercise.Procedure;
using Scenario.Exercise.Rules;
using Scenario.Exercise.State;
using Scenario.Exercise.Tests.Generated;
using Scenario.Exercise.Views;
using Xunit;

namespace Scenario.Exercise.Tests.Rules;

/// <summary>Rulings, estimates of odds, arguments and proposals.</summary>
public class RulingTests : FacilitatedGame
{
    [Fact]
    public void A_move_that_the_scenario_leaves_to_a_ruling_waits_for_it_and_the_model_stays_beside_the_ruling()
    {
        Decide("bold");
        Assert.Equal(RefusalCode.RulingMissing, Game.Try(CloseDeliberation.Instance)?.Code);
        Assert.True(Control().Moves.Single().Awaits);
        Assert.Equal(RefusalCode.ReasonMissing, Game.Try(new RuleOnMove(Move("bold"), 1, null, [], " "))?.Code);
        Assert.Equal(RefusalCode.BadControl, Game.Try(new RuleOnMove(Move("bold"), 1, null, [7], "No."))?.Code);
        Assert.Equal(RefusalCode.BadControl, Game.Try(new RuleOnMove(Move("pool"), 1, null, [], "No."))?.Code);
        Game.Do(new RuleOnMove(Move("bold"), 1, null, [1], "They argued it well; no tension."));
        Game.Do(CloseDeliberation.Instance);
        Assert.Equal((60, 30), (Game.State.Value(Indicator("trust")), Game.State.Value(Indicator("tension"))));
        var overruled = Game.Sink.Events.Single(e => e.Kind == EventKind.OutcomeOverruled);
        Assert.Equal((0, 1), (overruled.Before, overruled.After));
        Assert.Contains(Game.Sink.Events, e => e.Kind == EventKind.EffectRejected && e.Before == 1);
        Assert.Contains("Ruled by the facilitator", View(1).Reveals[0].Entries.Single(e => e.What == "Be bold").Outcome, StringComparison.Ordinal);
    }

    [Fact]
    public void A_later_ruling_stands_in_place_of_the_earlier_one_with_its_rejected_effects()
    {
        Decide("bold");
        Game.Do(new RuleOnMove(Move("bold"), 1, null, [0, 1], "Nothing of it."));
        Game.Do(new RuleOnMove(Move("bold"), 1, null, [1], "Only no tension."));
        Game.Do(CloseDeliberation.Instance);
        Assert.Equal((60, 30), (Game.State.Value(Indicator("trust")), Game.State.Value(Indicator("tension"))));
    }

    [Fact]
    public void Pooled_odds_are_the_plain_average_of_what_people_estimate()
    {
        Game.Engine.Past = new GamePast(Game);
        Decide("pool");
        Assert.Equal(RefusalCode.RulingMissing, Game.Try(CloseDeliberation.Instance)?.Code);
        Game.Do(new EstimateOdds(0, 1, Move("pool"), 100));
        Game.Do(new EstimateOdds(1, 1, Move("pool"), 50));
        Game.Do(CloseDeliberation.Instance);
        Assert.Equal(75_000, Game.Sink.Events.Single(e => e.Kind == EventKind.MoveResolved).Before);
    }

    [Fact]
    public void Pooled_odds_wait_for_every_seat_of_people_and_the_facilitator_is_told_who_is_missing()
    {
        Game.Engine.Past = new GamePast(Game);
        Decide("pool");
        Game.Do(new EstimateOdds(0, 1, Move("pool"), 100));
        Game.Do(new EstimateOdds(0, 2, Move("pool"), 60));
        Assert.Contains("1 of 2 seats has estimated; Blue has not", Game.Try(CloseDeliberation.Instance)?.Reason, StringComparison.Ordinal);
        Assert.True(Control().Moves.Single().Awaits);
        Assert.Equal("1 of 2 seats has estimated; Blue has not", Control().Moves.Single().Missing);
        Game.Do(new EstimateOdds(1, 1, Move("pool"), 50));
        Assert.False(Control().Moves.Single().Awaits);
        Assert.Null(Control().Moves.Single().Ruling);
        Game.Do(CloseDeliberation.Instance);
        Assert.Equal(70_000, Game.Sink.Events.Single(e => e.Kind == EventKind.MoveResolved).Before);
    }

    [Fact]
    public void A_ruling_closes_the_estimates_as_they_are()
    {
        Game.Engine.Past = new GamePast(Game);
        Decide("pool");
        Game.Do(new EstimateOdds(0, 1, Move("pool"), 80));
        Game.Do(new RuleOnMove(Move("pool"), 0, null, [], "Blue's people were called away."));
        Assert.False(Control().Moves.Single().Awaits);
        Game.Do(CloseDeliberation.Instance);
        Assert.Equal(80_000, Game.Sink.Events.Single(e => e.Kind == EventKind.MoveResolved).Before);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Nobody_waits_for_the_estimate_of_a_policy_or_of_a_seat_without_a_decision(bool byPolicy)
    {
        Game.Engine.Past = new GamePast(Game);
        Game.Do(new CommitDecision(0, [new(Move("pool"), null)], null));
        Game.Do(byPolicy ? new AssignSeat(1, 0) : new ForgoDecision(1, "Nobody is here."));
        Assert.NotNull(Game.Try(CloseDeliberation.Instance));
        Game.Do(new EstimateOdds(0, 1, Move("pool"), 80));
        Assert.False(Control().Moves.Single().Awaits);
        Game.Do(CloseDeliberation.Instance);
    }

    [Fact]
    public void Odds_argued_over_are_set_by_the_facilitator_and_rolled()
    {
        Decide("bold");
        Game.Do(new OpenRuling(Move("bold")));
        Game.Do(new MakeArgument(1, 1, Move("bold"), 0, IsFor: false, "It cannot work."));
        Game.Do(new RuleOnMove(Move("bold"), 0, 100, [], "The argument for it was better."));
        Game.Do(CloseDeliberation.Instance);
        Assert.Equal(60, Game.State.Value(Indicator("trust")));
        Assert.Equal(100_000, Game.Sink.Events.Single(e => e.Kind == EventKind.MoveResolved).Before);
    }

    [Fact]
    public void Something_else_is_proposed_between_turns_too()
    {
        Game.Do(CloseDeliberation.Instance);
        Game.Do(new ProposeMove(0, 1, "Open the harbour", "Three reasons."));
        Game.Do(new RuleOnProposal(0, 0, [], "Too late."));
        Assert.Single(Control().Proposals);
    }

    [Fact]
    public void A_proposal_is_ruled_on_with_changes_in_range_and_then_happens_like_any_move()
    {
        Game.Do(new ProposeMove(1, 1, "Open the harbour", "Three reasons."));
        Game.Do(new MakeArgument(0, 1, -1, 0, IsFor: false, "It is mined."));
        var outOfRange = Game.Try(new RuleOnProposal(0, 100, [new(ControlChangeKind.Add, Indicator("trust"), 60_000)], "Yes."));
        Assert.Contains("out of range", outOfRange!.Reason, StringComparison.Ordinal);
        Game.Do(new RuleOnProposal(0, 100, [new(ControlChangeKind.Add, Indicator("trust"), 6000), new(ControlChangeKind.Flag, 0, 1)], "Granted."));
        Assert.Equal(56, Game.State.Value(Indicator("trust")));
        Assert.True(Game.State.Flag(0));
        Assert.Equal(RefusalCode.BadControl, Game.Try(new RuleOnProposal(3, 50, [], "No."))?.Code);
        var proposal = Assert.Single(Control().Proposals);
        Assert.Equal(("Blue", "Open the harbour", "It is mined."), (proposal.Seat, proposal.Title, proposal.Arguments[0].Text));
        Assert.StartsWith("succeeded", proposal.Ruling, StringComparison.Ordinal);
    }
}
