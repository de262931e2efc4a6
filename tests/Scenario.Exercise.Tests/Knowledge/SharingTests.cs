using Scenario.Exercise.Events;
using Scenario.Exercise.Knowledge;
using Scenario.Exercise.Rules;
using Xunit;
using static Scenario.Exercise.Tests.Knowledge.KnowledgeGame;

namespace Scenario.Exercise.Tests.Knowledge;

public class SharingTests
{
    [Fact]
    public void An_actor_begins_with_its_holdings_and_gets_later_dated_ones_when_their_turn_opens()
    {
        var game = new KnowledgeGame();
        Assert.Equal((2, 3, 5), Figures(game.Held(Red, Count)));
        Assert.Null(game.Held(Blue, Count));
        game.Turn([]);
        Assert.Equal((8, 9, 9), Figures(game.Held(Blue, Count)));
        Assert.Equal(2, game.Held(Blue, Count)!.Value.AsOf);
    }

    [Fact]
    public void What_is_shared_in_full_reaches_the_recipient_with_its_root_and_its_caveat()
    {
        var game = new KnowledgeGame();
        game.Turn([game.Choice("tell", new([Count, Stage], [Blue], SharingForm.Full, "A floor, not a count."))], opensNext: false);
        var held = game.Held(Blue, Count)!.Value;
        Assert.Equal((2, 3, 5), Figures(held));
        Assert.Equal((Confidence.Moderate, 1UL << Red, 0UL, Red), (held.Confidence, held.Roots, held.Veiled, held.From));
        Assert.NotNull(game.Held(Blue, Stage));
        Assert.Equal(40, game.Game.State.Value(game.Scenario.IndicatorIndex("tension")));
        var view = game.View(Blue);
        var message = view.Traffic.Single(m => m.Title.EndsWith("How many?", StringComparison.Ordinal));
        Assert.Contains("2 to 5, best 3", message.Text, StringComparison.Ordinal);
        Assert.Contains("A floor, not a count.", message.Text, StringComparison.Ordinal);
        Assert.True(message.Inject < 0);
        Assert.Equal("A floor, not a count.", view.Estimates[Count].Held!.Caveat);
        Assert.Contains("Red", view.Estimates[Count].Held!.Origin, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sanitised_figure_hides_who_collected_it_but_not_from_the_rules()
    {
        var game = new KnowledgeGame();
        game.Turn([game.Choice("tell", new([Count], [Blue], SharingForm.Sanitised))], opensNext: false);
        Assert.Equal(1UL << Red, game.Held(Blue, Count)!.Value.Roots);
        Assert.Contains("a service that was not named", game.View(Blue).Estimates[Count].Held!.Origin, StringComparison.Ordinal);
        Assert.Equal(35, game.Game.State.Value(game.Scenario.IndicatorIndex("tension")));
    }

    [Fact]
    public void A_report_that_comes_home_is_recognised_and_told_in_plain_words()
    {
        var game = new KnowledgeGame();
        game.Turn([game.Choice("tell", new([Stage], [Blue], SharingForm.Sanitised))]);
        var before = game.Held(Red, Stage);
        game.Turn([], [game.Choice("answer", To(Red, Stage))], opensNext: false);
        Assert.Equal(before, game.Held(Red, Stage));
        Assert.Equal(1, Assert.Single(game.Events(EventKind.ReportCircular)).Before);
        Assert.Contains(game.View(Red).Traffic, m => m.Text.Contains("your own report coming back", StringComparison.Ordinal));
        Assert.DoesNotContain(game.View(Blue).Traffic, m => m.Text.Contains("coming back", StringComparison.Ordinal));
    }

    [Fact]
    public void Figures_that_do_not_fit_are_told_open_the_reconciling_move_and_can_be_reconciled()
    {
        var game = new KnowledgeGame();
        Assert.False(MoveRules.IsOpen(game.Scenario, game.Game.State, game.Scenario.MoveIndex("reconcile")));
        game.Turn([]);
        game.Turn([], [game.Choice("answer", To(Red, Count))]);
        var held = game.Held(Red, Count)!.Value;
        Assert.True(held.IsDisputed);
        Assert.Equal((2, 9), (held.Low, held.High));
        Assert.Single(game.Events(EventKind.DiscrepancyNoticed));
        Assert.Contains(game.View(Red).Traffic, m => m.Text.Contains("does not fit what you hold", StringComparison.Ordinal));
        game.Turn([game.Choice("reconcile", About(Count))], opensNext: false);
        Assert.False(game.Held(Red, Count)!.Value.IsDisputed);
        Assert.Equal(held.Confidence + 1, game.Held(Red, Count)!.Value.Confidence);
    }

    [Fact]
    public void What_is_published_everybody_else_hears_as_a_headline()
    {
        var game = new KnowledgeGame();
        game.Turn([game.Choice("publish", new([Count], [Crowd], SharingForm.Headline))], opensNext: false);
        var held = game.Held(Blue, Count)!.Value;
        Assert.Equal((Confidence.Low, SharingForm.Headline), (held.Confidence, held.Form));
        Assert.Null(game.Held(Crowd, Count));
        Assert.Contains("publishes", game.View(Blue).Traffic[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_leak_costs_the_sender_confidence_and_brings_what_the_file_says()
    {
        var game = new KnowledgeGame();
        game.Turn([game.Choice("whisper", To(Blue, Count))], opensNext: false);
        Assert.Single(game.Events(EventKind.ShareLeaked));
        Assert.Equal(Confidence.Low, game.Held(Red, Count)!.Value.Confidence);
        Assert.Equal(43, game.Game.State.Value(game.Scenario.IndicatorIndex("trust")));
        Assert.NotNull(game.Held(Blue, Count));
    }

    [Fact]
    public void A_move_that_fails_passes_nothing_on()
    {
        var game = new KnowledgeGame();
        game.Turn([game.Choice("mumble", To(Blue, Count))], opensNext: false);
        Assert.Null(game.Held(Blue, Count));
        Assert.Empty(game.Events(EventKind.EstimateShared));
    }

    [Fact]
    public void Shares_of_one_step_are_drawn_up_on_the_same_before_state()
    {
        var swap = """
            {"id": "swap", "actor": "blue", "category": "talk", "title": "Swap", "description": "It.", "reason": "none", "share": {"recipients": ["red"], "forms": ["full"]}}
            """;
        var game = new KnowledgeGame(swap);
        game.Turn([]);
        game.Turn([game.Choice("tell", To(Blue, Count))], [game.Choice("swap", To(Red, Count))], opensNext: false);
        var shared = game.Events(EventKind.EstimateShared);
        Assert.Equal([(2, 5), (8, 9)], shared.Select(happened => (happened.Estimate.Low, happened.Estimate.High)));
    }

    public static TheoryData<string, Particulars?, string> WrongParticulars => new()
    {
        { "tell", null, "needs to know about which question" },
        { "tell", new([], [Blue]), "needs to know about which question" },
        { "tell", To(Blue, Mood), "You hold no answer" },
        { "tell", To(Blue, 17), "does not exist" },
        { "tell", To(Blue, -1), "does not exist" },
        { "tell", To(Blue, Count, Count), "twice" },
        { "tell", new([Count], []), "with whom" },
        { "tell", To(Crowd, Count), "does not go to Public" },
        { "tell", To(99, Count), "does not exist" },
        { "tell", To(Red, Count), "does not go to Red" },
        { "tell", new([Count], [Blue, Blue]), "twice" },
        { "tell", new([Count], [Blue], SharingForm.Headline), "form headline" },
        { "tell", new([Count], [Blue], (SharingForm)77), "form 77" },
        { "whisper", To(Blue, Count, Stage), "takes one question" },
        { "whisper", new([Count], [Blue], SharingForm.Full, "but"), "carries no caveat" },
        { "surge", To(Blue, Count), "shares nothing" },
        { "look", About(Stage), "is not about" },
        { "wait", About(Count), "leaves nothing open" },
    };

    [Theory]
    [MemberData(nameof(WrongParticulars))]
    public void What_cannot_be_said_of_a_move_is_refused_with_the_reason_and_changes_nothing(string move, Particulars? said, string reason)
    {
        var game = new KnowledgeGame();
        var before = game.Game.State.Fingerprint();
        var seat = game.Scenario.Moves[game.Scenario.MoveIndex(move)].Seat;
        var refusal = game.Game.Try(new CommitDecision(seat, [game.Choice(move, said)], null));
        Assert.Equal(RefusalCode.BadParticulars, refusal?.Code);
        Assert.Contains(reason, refusal!.Reason, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(before, game.Game.State.Fingerprint());
    }

    [Fact]
    public void A_caveat_may_be_five_hundred_characters_long_and_no_longer()
    {
        var game = new KnowledgeGame();
        Refusal? With(int length) => game.Game.Try(new CommitDecision(
            Red, [game.Choice("tell", new([Count], [Blue], SharingForm.Full, new string('x', length)))], null));
        Assert.Equal(RefusalCode.TextTooLong, With(501)?.Code);
        Assert.Null(With(500));
    }

    private static (int, int, int) Figures(Estimate? estimate) => (estimate!.Value.Low, estimate.Value.Best, estimate.Value.High);
}
