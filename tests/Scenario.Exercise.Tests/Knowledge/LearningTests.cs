using Scenario.Exercise.Events;
using Scenario.Exercise.Knowledge;
using Scenario.Exercise.Rules;
using Scenario.Exercise.State;
using Scenario.Exercise.Views;
using Xunit;
using static Scenario.Exercise.Tests.Knowledge.KnowledgeGame;

namespace Scenario.Exercise.Tests.Knowledge;

public class LearningTests
{
    [Fact]
    public void Two_turns_without_news_on_a_moving_question_cost_a_step_of_confidence()
    {
        var game = new KnowledgeGame();
        game.Turn([]);
        Assert.Equal(Confidence.Moderate, game.Held(Red, Count)!.Value.Confidence);
        game.Turn([]);
        game.Turn([], opensNext: false);
        Assert.Equal(Confidence.Low, game.Held(Red, Count)!.Value.Confidence);
        Assert.Equal(Confidence.Low, game.Held(Red, Stage)!.Value.Confidence);
        Assert.Contains(game.Events(EventKind.EstimateChanged), e => e.Before == (int)EstimateChange.Aged);
    }

    [Fact]
    public void Surging_collection_lifts_confidence_in_the_question_chosen_alone()
    {
        var game = new KnowledgeGame();
        game.Turn([game.Choice("surge", About(Stage))], opensNext: false);
        Assert.Equal(Confidence.Moderate, game.Held(Red, Stage)!.Value.Confidence);
        Assert.Equal(Confidence.Moderate, game.Held(Red, Count)!.Value.Confidence);
    }

    [Fact]
    public void Without_a_question_the_weakest_answer_is_sharpened()
    {
        var game = new KnowledgeGame(triggers: """{"id": "t", "title": "T", "when": "turn = 1", "effects": [{"sharpen": {"actor": "red"}}]}""");
        Assert.Equal(Confidence.Moderate, game.Held(Red, Stage)!.Value.Confidence);
    }

    [Fact]
    public void An_observation_lies_within_its_noise_round_the_truth_and_luck_is_the_same_for_the_same_seed()
    {
        var seen = new HashSet<int>();
        for (ulong seed = 1; seed <= 40; seed++)
        {
            var game = new KnowledgeGame(seed: seed);
            game.Turn([game.Choice("look", About(Count))], opensNext: false);
            var report = game.Events(EventKind.EstimateChanged)[^1].Estimate;
            Assert.Equal("A1", report.Grade.Text);
            seen.Add(report.Best);
            var again = new KnowledgeGame(seed: seed);
            again.Turn([again.Choice("look", About(Count))], opensNext: false);
            Assert.Equal(game.Game.State.Fingerprint(), again.Game.State.Fingerprint());
        }

        Assert.InRange(seen.Min(), 2, 3);
        Assert.InRange(seen.Max(), 3, 4);
        Assert.True(seen.Count > 1);
    }

    [Fact]
    public void Who_sees_the_thing_itself_holds_what_it_sees_and_nothing_of_what_it_held()
    {
        var game = new KnowledgeGame(triggers: """
            {"id": "t", "title": "T", "when": "turn = 2", "effects": [{"observe": {"actor": "blue", "question": "count", "width": 1, "confidence": "high", "replaces": true}}]}
            """);
        game.Turn([]);
        var held = game.Held(Blue, Count)!.Value;
        Assert.Equal((2, 3, 4, Confidence.High), (held.Low, held.Best, held.High, held.Confidence));
    }

    [Fact]
    public void A_gate_reads_what_the_actor_believes_and_at_what_confidence_and_can_be_forced_at_its_price()
    {
        const string Gate = "believed(red, count) >= 4 and confidence(red, count) >= moderate";
        var game = new KnowledgeGame(gate: Gate);
        var rung = game.View(Red).Ladder[1];
        Assert.False(rung.GateIsMet);
        Assert.Contains("what Red believes of \"How many?\" >= 4: it is 3", rung.GateWords, StringComparison.Ordinal);
        game.Turn([game.Choice("up")], opensNext: false);
        Assert.Equal(1, game.Game.State.Phase);
        Assert.Equal(30, game.Game.State.Value(game.Scenario.IndicatorIndex("trust")));

        var believing = new KnowledgeGame(
            gate: Gate, injects: """
                {"id": "j", "kind": "scheduled", "turn": 1, "from": "A", "to": ["red"], "channel": "report", "title": "J", "text": "J",
                 "effects": [{"estimate": {"seat": "red", "question": "count", "low": 4, "best": 5, "high": 6, "confidence": "moderate", "replaces": true}}]}
                """);
        Assert.True(believing.View(Red).Ladder[1].GateIsMet);
        Assert.Null(believing.View(Blue).Ladder[1].GateIsMet);
    }

    [Fact]
    public void A_pooled_effect_shares_at_most_as_many_answers_as_it_says_and_only_what_is_held()
    {
        var game = new KnowledgeGame(triggers: """
            {"id": "t", "title": "T", "when": "turn = 1", "effects": [{"share": {"from": "red", "to": ["blue"], "questions": ["count", "stage", "mood"], "form": "full", "most": 1}}]}
            """);
        Assert.InRange(Assert.Single(game.Events(EventKind.EstimateShared)).Subject, Count, Stage);
    }

    [Fact]
    public void A_secret_move_is_nobodys_business_until_the_scenario_unveils_it()
    {
        var game = new KnowledgeGame("""
            {"id": "plot", "actor": "blue", "category": "talk", "title": "Plot in the dark", "description": "It.", "reason": "none", "secret": true, "unveiled": "turn >= 2"}
            """);
        game.Turn([], [game.Choice("plot")], opensNext: false);
        Assert.DoesNotContain("Plot", System.Text.Json.JsonSerializer.Serialize(game.View(Red)), StringComparison.Ordinal);
        game.Game.Do(OpenTurn.Instance);
        game.Turn([], opensNext: false);
        var entry = Assert.Single(game.View(Red).Reveals[0].Entries, e => e.Kind == RevealKind.Unveiled);
        Assert.Equal(("Blue", "Plot in the dark"), (entry.Who, entry.What));
        Assert.Single(game.Events(EventKind.MoveUnveiled));
    }

    [Fact]
    public void The_answer_given_to_an_earlier_message_is_shown_back_with_a_later_one_to_its_author_alone()
    {
        var game = new KnowledgeGame(injects: """
            {"id": "ask", "kind": "scheduled", "turn": 1, "from": "A", "to": "all", "channel": "memo", "title": "Define", "text": "T", "ask": {"seat": "red", "prompt": "What is the trigger?"}},
            {"id": "later", "kind": "scheduled", "turn": 2, "from": "A", "to": "all", "channel": "chair", "title": "Is it met?", "text": "T", "recalls": "ask"}
            """);
        game.Game.Do(new AnswerInject(Red, 0, "First words."));
        game.Game.Do(new AnswerInject(Red, 0, "Three thousand at the front."));
        game.Turn([]);
        var recalled = game.View(Red).Traffic.Single(m => m.Inject == 1).Recalled;
        Assert.Equal((1, "What is the trigger?", "Three thousand at the front."), (recalled!.Turn, recalled.Prompt, recalled.Text));
        Assert.Null(game.View(Blue).Traffic.Single(m => m.Inject == 1).Recalled);
    }

    [Fact]
    public void A_seat_that_forgoes_its_decision_is_recorded_without_one_and_only_it_reads_why()
    {
        var game = new KnowledgeGame();
        Assert.Equal(RefusalCode.ReasonMissing, game.Game.Try(new ForgoDecision(Red, " "))?.Code);
        game.Game.Do(new ForgoDecision(Red, "We could not agree."));
        Assert.Equal(DecisionStatus.None, game.Game.State.Decision(Red));
        Assert.Equal(RefusalCode.AlreadyCommitted, game.Game.Try(new CommitDecision(Red, [], null))?.Code);
        game.Game.Do(new CommitDecision(Blue, [], null));
        game.Game.Do(CloseDeliberation.Instance);
        Assert.Single(game.Events(EventKind.DecisionMissed));
        Assert.Equal("We could not agree.", game.View(Red).Decision.Reason);
        Assert.DoesNotContain("agree", System.Text.Json.JsonSerializer.Serialize(game.View(Blue)), StringComparison.Ordinal);
    }

    [Fact]
    public void After_the_end_everybody_sees_truth_against_knowledge_and_what_was_withheld()
    {
        var game = new KnowledgeGame();
        for (var turn = 1; turn <= 4; turn++)
        {
            game.Turn([], opensNext: turn < 4);
        }

        var opened = game.View(Blue).Opened!;
        var course = opened.Questions[Count];
        Assert.Equal([1, 2, 3, 4], course.Turns);
        Assert.Equal(["3", "3", "3", "3"], course.Truth.Select(point => point.Text));
        var red = course.Holders.Single(holder => holder.Who == "Red");
        Assert.All(red.Points, point => Assert.True(point!.HoldsTruth));
        var blue = course.Holders.Single(holder => holder.Who == "Blue");
        Assert.Null(blue.Points[0]);
        Assert.False(blue.Points[1]!.HoldsTruth);
        Assert.Contains(opened.Withheld, line => line.Contains("Blue held nothing", StringComparison.Ordinal) && line.Contains("never passed it on", StringComparison.Ordinal));
    }

    [Fact]
    public void Before_the_end_only_the_facilitator_or_a_reveal_sees_all_layers()
    {
        var game = new KnowledgeGame();
        game.Turn([], opensNext: false);
        Assert.Null(game.View(Blue).Opened);
        Assert.NotNull(SeatViews.Build(game.Scenario, game.Game.State, [.. game.Game.Sink.Events], Blue, isRevealed: true).Opened);
    }
}
