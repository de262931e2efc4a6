using Scenario.Exercise.Conditions;
using Scenario.Exercise.Definitions;
using Scenario.Exercise.Effects;
using Scenario.Exercise.Knowledge;
using Scenario.Exercise.Luck;
using Xunit;

namespace Scenario.Authoring.Tests;

public sealed class KnowledgeTests
{
    private const ulong North = 1, South = 2;

    private readonly CompiledScenario _scenario = Corpus.Everything();

    private MoveDefinition Warn => _scenario.Moves[_scenario.MoveIndex("m1-warn")];

    [Fact]
    public void A_question_counts_in_the_steps_of_its_truth_and_takes_its_range_if_none_is_given()
    {
        var (many, far, whose) = (_scenario.Questions[0], _scenario.Questions[1], _scenario.Questions[2]);
        Assert.Equal((0, 20000, 0, true, false), (many.Min, many.Max, many.Decimals, many.Moving, many.Growing));
        Assert.Equal((0, 1, true, true), (far.Min, far.Max, far.Moving, far.Growing));
        Assert.Equal((-1, 0, 1, "Hired"), (whose.Truth, whose.Min, whose.Max, whose.Text(1)));
        var fine = Sound(Corpus.Known("""{ "id": "fine", "title": "?", "kind": "number", "truth": "depth", "holdings": [ { "actor": "town", "best": 2.25, "confidence": "low" } ] }""")).Questions[0];
        Assert.Equal((-100, 1000, 2, 225), (fine.Min, fine.Max, fine.Decimals, fine.Holdings[0].Estimate.Best));
    }

    [Fact]
    public void A_holding_says_whose_figure_it_is_and_veils_what_the_holder_was_not_told()
    {
        var held = Assert.Single(_scenario.Questions[0].Holdings);
        Assert.Equal(new(1000, 2500, 5000, Confidence.Low, Grade.Parse("C3"), South, South, 1, SharingForm.Sanitised, 1, 1, IsDisputed: false), held.Estimate);
        Assert.Equal((0, "Old."), (held.Actor, held.Caveat));
        var (own, named) = (_scenario.Questions[1].Holdings[0].Estimate, _scenario.Questions[1].Holdings[1].Estimate);
        Assert.Equal((0, 1, 1, South, 0UL, -1, 2), (own.Low, own.Best, own.High, own.Roots, own.Veiled, own.From, own.AsOf));
        Assert.Equal((0, 0, 0, Confidence.None, North), (named.Low, named.Best, named.High, named.Confidence, named.Roots));
        Assert.Equal((1, 1, 1), _scenario.Questions[2].Holdings[0].Estimate is var x ? (x.Low, x.Best, x.High) : default);
    }

    [Fact]
    public void Trust_goes_one_way_and_may_be_an_expression()
    {
        Assert.Equal([(1, 0), (0, 1)], _scenario.Trust.Select(static t => (t.Of, t.In)));
        Assert.IsType<IndicatorAmount>(_scenario.Trust[0].Percent);
        Assert.Equal(80_000, Assert.IsType<ConstantAmount>(_scenario.Trust[1].Percent).Thousandths);
    }

    [Fact]
    public void A_forecast_remembers_when_its_condition_first_held()
    {
        var move = _scenario.Forecasts[_scenario.ForecastIndex("f-move")];
        Assert.Equal([1, 2], move.Turns);
        Assert.Equal((3, "They move by turn 3."), (move.By, move.Text));
        Assert.All([move.Memory, move.GivenMemory, _scenario.Forecasts[1].Memory], slot => Assert.False(_scenario.Memories[slot].CountsTurnsInARow));
        Assert.Same(move.Condition, _scenario.Memories[move.Memory].Condition);
        Assert.Equal((null, -1), (_scenario.Forecasts[1].Given, _scenario.Forecasts[1].GivenMemory));
    }

    [Fact]
    public void A_sharing_move_offers_questions_recipients_and_forms_and_draws_its_leak_after_its_effects()
    {
        var offer = Warn.Offer!;
        Assert.Equal([0, 1], offer.Questions);
        Assert.Equal([1], offer.Recipients);
        Assert.Equal((2, true, false, true), (offer.MostQuestions, offer.Shares, offer.OnlyDisputed, offer.Caveat));
        Assert.Equal([SharingForm.Full, SharingForm.Headline], offer.Forms.Select(static f => f.Form));
        Assert.Empty(offer.Forms[0].Effects);
        Assert.Equal(new DrawSite(KeyedLuck.Purpose("everything/move.m1-warn"), 7), Assert.IsType<AddDrawnEffect>(Assert.Single(offer.Forms[1].Effects)).Site);
        Assert.Equal(8, offer.Leak!.Site.Index);
        Assert.IsType<FlagEffect>(Assert.Single(offer.Leak.Effects));
        Assert.Equal("4 + 0.5 x 긴장", offer.Leak.Chance.Words);
    }

    [Fact]
    public void A_move_may_be_about_questions_without_sharing_them()
    {
        var look = _scenario.Moves[_scenario.MoveIndex("m5-look")];
        Assert.Equal((1, false, true), (look.Offer!.MostQuestions, look.Offer.Shares, look.Offer.OnlyDisputed));
        Assert.Null(look.Offer.Leak);
        Assert.Equal((1, -1), look.Effects[0] is ObserveEffect o ? (o.Actor, o.Question) : default);
        Assert.Equal((1, -1), look.Effects[1] is ReconcileEffect r ? (r.Actor, r.Question) : default);
    }

    [Fact]
    public void Reports_reach_one_actor_each_and_all_means_everybody_but_the_public()
    {
        var reports = Warn.Effects.OfType<EstimateEffect>().ToList();
        Assert.Equal([0, 0, 1, 0, 1], reports.Select(static e => e.Actor));
        Assert.Equal([0, 1, 1], reports.Take(1).Concat(reports.Skip(3)).Select(static e => e.Report.Best));
        Assert.Equal([false, true, true, false, false], reports.Select(static e => e.Replaces));
        var press = reports[1].Report;
        Assert.Equal((2, SharingForm.Headline, 1, South), (press.From, press.Form, press.AsOf, press.Roots));
        Assert.Equal([South, 0UL], reports.Skip(1).Take(2).Select(static e => e.Report.Veiled));
        Assert.Equal((0, North, South), (reports[3].Report.AsOf, reports[3].Report.Roots, reports[4].Report.Roots));
    }

    [Fact]
    public void Observing_sharing_and_sharpening_draw_at_places_of_their_own()
    {
        var look = Warn.Effects.OfType<ObserveEffect>().Single();
        Assert.Equal((0, 0, 500, 1000, Confidence.Moderate, "B2", 4, "They look."), (look.Actor, look.Question, look.Noise, look.Width, look.Confidence, look.Grade.Text, look.Site.Index, look.Note));
        var share = Warn.Effects.OfType<ShareEffect>().Single();
        Assert.Equal([1, 2], share.To);
        Assert.Equal((0, 1, 5, "Rough."), (share.From, share.Most, share.Site.Index, share.Caveat));
        var drawn = Warn.Effects.OfType<ChanceEffect>().Last();
        Assert.Equal(new SharpenEffect(0, 0, 1), Assert.Single(drawn.Then));
        Assert.Equal(new SharpenEffect(1, -1, -2), Warn.Effects.OfType<SharpenEffect>().Single());
    }

    [Fact]
    public void Conditions_read_what_actors_believe()
    {
        var when = _scenario.Moves[_scenario.MoveIndex("m5-look")].When;
        var readings = new List<Reading>();
        when.AddReadings(readings);
        Assert.Equal([_scenario.Holding(1, 2), _scenario.Holding(1, 2), _scenario.Holding(1, 1)], readings.Select(static r => r.Index));
        var state = new Exercise.State.ExerciseState(_scenario.Layout);
        Assert.Contains("moderate", when.Explain(state, FullKnowledge.Instance), StringComparison.Ordinal);
        Assert.False(when.Holds(state));
    }

    [Fact]
    public void A_word_for_a_confidence_is_the_element_that_bears_it_if_there_is_one()
    {
        var scenario = Sound(Corpus.Known(
            """{ "id": "q", "title": "?", "kind": "number", "min": 0, "max": 9 }""",
            """, "triggers": [ { "id": "t1", "title": "T", "when": "confidence(town, q) < moderate", "effects": [] }, { "id": "t2", "title": "T", "when": "low < confidence(town, q)", "effects": [] } ]"""));
        Assert.Equal(2000, Right(scenario.Triggers[0]) is ConstantAmount two ? two.Thousandths : 0);
        Assert.IsType<IndicatorAmount>(Left(scenario.Triggers[1]));
    }

    [Fact]
    public void An_inject_recalls_what_was_answered_and_a_secret_move_becomes_known()
    {
        Assert.Equal([-1, -1, 0], _scenario.Injects.Select(static i => i.Recalls));
        var push = _scenario.Moves[_scenario.MoveIndex("m3-push")];
        Assert.NotNull(push.Unveiled);
        Assert.Equal((3, 3, 5), (_scenario.Layout.Sizes.Actors, _scenario.Layout.Sizes.Questions, _scenario.Layout.Sizes.Unveilable));
        Assert.True(_scenario.Actors[2].IsPublic);
    }

    [Fact]
    public void A_scenario_without_questions_lays_out_nothing_for_knowledge()
    {
        var sizes = Corpus.Compile("sound/harbour.json").Scenario!.Layout.Sizes;
        Assert.Equal((0, 0, 0), (sizes.Actors, sizes.Questions, sizes.Unveilable));
    }

    private static Amount Left(TriggerDefinition trigger) => Assert.IsType<ComparisonCondition>(trigger.Occasion.Condition).Left;

    private static Amount Right(TriggerDefinition trigger) => Assert.IsType<ComparisonCondition>(trigger.Occasion.Condition).Right;

    private static CompiledScenario Sound(string json)
    {
        var result = Corpus.CompileText(json);
        Assert.Empty(result.Diagnostics);
        return result.Scenario!;
    }
}
