using Scenario.Exercise.Events;
using Scenario.Exercise.Knowledge;
using Scenario.Exercise.Rules;
using Scenario.Exercise.Views;
using Xunit;
using static Scenario.Exercise.Tests.Knowledge.KnowledgeGame;

namespace Scenario.Exercise.Tests.Knowledge;

public class CorrectedBeliefTests
{
    private readonly KnowledgeGame _game = new();

    [Fact]
    public void The_facilitator_sees_what_is_true_and_what_everybody_holds_now()
    {
        var count = Beliefs(Count);
        Assert.Equal(["2 to 5, best 3", null], count.Held.Select(h => h.Figures));
        Assert.Equal(count.Held.Select(h => h.HoldsTruth), [true, null]);
        Assert.Equal(["Red", "Blue"], Beliefs(Mood).Held.Select(h => h.Who));
    }

    [Fact]
    public void A_belief_corrected_by_hand_takes_the_place_of_what_was_held_and_says_why_in_the_record_alone()
    {
        var belief = Beliefs(Count).Held[Red];
        Correct(new ControlChange(ControlChangeKind.Estimate, belief.Holding, Estimate: belief.Estimate with { Low = 6, Best = 7, High = 8, Confidence = Confidence.High, AsOf = 0 }));
        var held = _game.Held(Red, Count)!.Value;
        Assert.Equal((6, 7, 8, Confidence.High, "B2"), (held.Low, held.Best, held.High, held.Confidence, held.Grade.Text));
        Assert.Equal("6 to 8, best 7", Beliefs(Count).Held[Red].Figures);
        Assert.DoesNotContain("slip of mine", System.Text.Json.JsonSerializer.Serialize(_game.View(Red)), StringComparison.Ordinal);
        Assert.Null(_game.Held(Blue, Count));
    }

    [Fact]
    public void An_actor_that_held_nothing_is_made_to_believe_something_as_of_now_from_its_own_collection()
    {
        var belief = Beliefs(Stage).Held[Blue];
        Correct(new ControlChange(ControlChangeKind.Estimate, belief.Holding, Estimate: belief.Estimate with { Low = 1, Best = 1, High = 1 }));
        var held = _game.Held(Blue, Stage)!.Value;
        Assert.Equal((1, 1UL << Blue, 1), (held.Best, held.Roots, held.AsOf));
    }

    [Fact]
    public void What_one_tells_another_by_hand_is_weighed_like_any_other_report()
    {
        Correct(new ControlChange(ControlChangeKind.Share, Stage, Red, Blue, default(Estimate) with { Form = SharingForm.Headline }));
        Assert.Equal(SharingForm.Headline, _game.Held(Blue, Stage)!.Value.Form);
        Assert.Single(_game.Events(EventKind.EstimateShared));
    }

    [Theory]
    [InlineData(5, 4, 6, "low over best to high")]
    [InlineData(-1, 4, 6, "lies between")]
    [InlineData(3, 4, 11, "lies between")]
    public void Figures_out_of_order_or_out_of_range_are_refused_with_what_is_possible(int low, int best, int high, string says)
    {
        var belief = Beliefs(Count).Held[Red];
        var refusal = _game.Game.Try(new CorrectState([new(ControlChangeKind.Estimate, belief.Holding, Estimate: belief.Estimate with { Low = low, Best = best, High = high })], "Why."));
        Assert.Contains(says, refusal!.Reason, StringComparison.Ordinal);
        Assert.Contains("holds no answer", _game.Game.Try(new CorrectState([new(ControlChangeKind.Share, Mood, Red, Blue)], "Why."))!.Reason, StringComparison.Ordinal);
    }

    private BeliefsView Beliefs(int question) => ControlViews.Build(_game.Scenario, _game.Game.State, [.. _game.Game.Sink.Events]).Beliefs[question];

    private void Correct(ControlChange change) => _game.Game.Do(new CorrectState([change], "A slip of mine."));
}
