using CsCheck;
using Scenario.Exercise.Knowledge;
using Xunit;

namespace Scenario.Exercise.Tests.Knowledge;

/// <summary>The rule by which a report enters an estimate, with the cases worked out by hand beside it.</summary>
public class EstimateMergeTests
{
    private const ulong Seoul = 1;
    private const ulong Kyiv = 2;
    private const ulong Washington = 4;
    private const ulong Brussels = 8;

    [Fact]
    public void A_joint_figure_of_a_later_date_overlaps_in_part_with_the_partners_earlier_one()
    {
        var held = Figure(9000, 10_000, 11_000, Confidence.Moderate, Washington, asOf: 3);
        var report = Figure(11_000, 11_000, 12_500, Confidence.Moderate, Seoul | Washington, asOf: 4);
        var merged = Merge(held, report, trust: 800, turn: 4);
        Assert.Equal(MergeOutcome.Partial, merged.Outcome);
        AssertFigures(9000, 10_615, 12_500, Confidence.Moderate, merged.Estimate);
        Assert.False(merged.Estimate.IsDisputed);
        Assert.Equal(Seoul | Washington, merged.Estimate.Roots);
    }

    [Fact]
    public void A_figure_that_is_repeated_by_one_of_its_roots_is_circular_and_changes_nothing()
    {
        var held = Figure(9000, 10_615, 12_500, Confidence.Moderate, Seoul | Washington, asOf: 4);
        var merged = Merge(held, Figure(9000, 10_000, 11_000, Confidence.Moderate, Washington, asOf: 3), trust: 800, turn: 5);
        Assert.Equal(MergeOutcome.Circular, merged.Outcome);
        Assert.Equal(held, merged.Estimate);
    }

    [Fact]
    public void Whoever_holds_nothing_adopts_what_comes_at_moderate_confidence_at_most()
    {
        var report = Figure(11_000, 11_000, 12_500, Confidence.High, Seoul, asOf: 4) with { Form = SharingForm.Sanitised };
        var merged = EstimateMerge.Of(null, report, QuestionKind.Number, isGrowing: true, trust: 500, turn: 4);
        Assert.Equal(MergeOutcome.Adopted, merged.Outcome);
        AssertFigures(11_000, 11_000, 12_500, Confidence.Moderate, merged.Estimate);
    }

    [Fact]
    public void A_headline_is_adopted_at_low_confidence()
    {
        var merged = EstimateMerge.Of(
            null, Figure(1, 2, 3, Confidence.High, Seoul, asOf: 1) with { Form = SharingForm.Headline }, QuestionKind.Number, false, 1000, 1);
        Assert.Equal(Confidence.Low, merged.Estimate.Confidence);
    }

    [Fact]
    public void Two_counts_of_their_own_that_overlap_agree_and_lift_confidence()
    {
        var held = Figure(10_500, 11_200, 12_500, Confidence.Low, Kyiv, asOf: 4);
        var merged = Merge(held, Figure(11_000, 11_000, 12_500, Confidence.Moderate, Seoul, asOf: 4), trust: 500, turn: 4);
        Assert.Equal(MergeOutcome.Agreed, merged.Outcome);
        AssertFigures(10_714, 11_114, 12_500, Confidence.Moderate, merged.Estimate);
    }

    [Fact]
    public void Figures_of_one_date_that_do_not_meet_conflict_and_cost_confidence()
    {
        var held = Figure(6000, 7000, 8000, Confidence.Moderate, Kyiv, asOf: 4);
        var merged = Merge(held, Figure(11_000, 11_000, 12_500, Confidence.Moderate, Seoul, asOf: 4), trust: 500, turn: 4);
        Assert.Equal(MergeOutcome.Conflicting, merged.Outcome);
        AssertFigures(6000, 8333, 12_500, Confidence.Low, merged.Estimate);
        Assert.True(merged.Estimate.IsDisputed);
    }

    [Fact]
    public void Figures_of_different_dates_conflict_unless_the_quantity_only_grows()
    {
        var held = Figure(6000, 7000, 8000, Confidence.Moderate, Kyiv, asOf: 3);
        var report = Figure(11_000, 11_000, 12_500, Confidence.Moderate, Seoul, asOf: 4);
        Assert.Equal(MergeOutcome.Partial, EstimateMerge.Of(held, report, QuestionKind.Number, true, 500, 4).Outcome);
        Assert.Equal(MergeOutcome.Conflicting, EstimateMerge.Of(held, report, QuestionKind.Number, false, 500, 4).Outcome);
    }

    [Fact]
    public void The_newer_of_two_counts_double_and_the_form_and_the_trust_weigh()
    {
        var held = Figure(0, 100, 200, Confidence.Low, Kyiv, asOf: 1);
        var newer = Figure(0, 200, 200, Confidence.Low, Seoul, asOf: 2);
        Assert.Equal(167, Merge(held, newer, 1000, 2).Estimate.Best);
        Assert.Equal(150, Merge(held, newer, 500, 2).Estimate.Best);
        Assert.Equal(155, Merge(held, newer with { Form = SharingForm.Sanitised }, 1000, 2).Estimate.Best);
        Assert.Equal(138, Merge(held, newer with { Form = SharingForm.Headline }, 1000, 2).Estimate.Best);
        Assert.Equal(133, Merge(held with { AsOf = 3 }, newer, 1000, 3).Estimate.Best);
    }

    [Fact]
    public void A_form_lifts_confidence_no_higher_than_it_can_reach_and_never_lowers_what_was_held()
    {
        var held = Figure(0, 5, 10, Confidence.Low, Kyiv, asOf: 1);
        var report = Figure(0, 5, 10, Confidence.High, Seoul, asOf: 1);
        Assert.Equal(Confidence.Moderate, Merge(held, report, 1000, 1).Estimate.Confidence);
        Assert.Equal(Confidence.Low, Merge(held, report with { Form = SharingForm.Headline }, 1000, 1).Estimate.Confidence);
        Assert.Equal(Confidence.High, Merge(held with { Confidence = Confidence.High }, report with { Form = SharingForm.Headline }, 1000, 1).Estimate.Confidence);
    }

    [Fact]
    public void A_root_that_was_not_named_stays_unnamed_until_somebody_names_it()
    {
        var held = Figure(0, 5, 10, Confidence.Low, Seoul, asOf: 1) with { Veiled = Seoul, Form = SharingForm.Sanitised, From = 0 };
        var more = Merge(held, Figure(0, 5, 10, Confidence.Low, Brussels, asOf: 1), 1000, 1).Estimate;
        Assert.Equal(Seoul, more.Veiled);
        var named = Merge(more, Figure(0, 5, 10, Confidence.Low, Seoul, asOf: 2), 1000, 2).Estimate;
        Assert.Equal(0UL, named.Veiled);
    }

    [Fact]
    public void Stages_are_counted_and_categories_only_compared()
    {
        var stage = Figure(1, 1, 1, Confidence.Low, Kyiv, asOf: 1);
        Assert.Equal(MergeOutcome.Agreed, EstimateMerge.Of(stage, Figure(1, 1, 2, Confidence.Low, Seoul, 1), QuestionKind.Stage, false, 1000, 1).Outcome);
        Assert.Equal(MergeOutcome.Conflicting, EstimateMerge.Of(stage, Figure(2, 2, 3, Confidence.Low, Seoul, 1), QuestionKind.Stage, false, 1000, 1).Outcome);
        var category = EstimateMerge.Of(Figure(0, 0, 0, Confidence.Low, Kyiv, 1), Figure(2, 2, 2, Confidence.High, Seoul, 1), QuestionKind.Category, false, 1000, 1);
        Assert.Equal(MergeOutcome.Conflicting, category.Outcome);
        Assert.Equal(2, category.Estimate.Best);
    }

    [Fact]
    public void A_merge_stays_within_both_ranges_raises_confidence_by_a_step_at_most_and_keeps_every_root() =>
        Gen.Select(Estimates, Estimates, Gen.Int[0, 2], Gen.Bool, Gen.Int[-100, 1500]).Sample(
            (held, report, kind, growing, trust) =>
            {
                var merged = EstimateMerge.Of(held, report, (QuestionKind)kind, growing, trust, 9).Estimate;
                Assert.True(merged.Low >= Math.Min(held.Low, report.Low) && merged.High <= Math.Max(held.High, report.High));
                Assert.True(merged.Low <= merged.Best && merged.Best <= merged.High, $"{held} {report} {merged}");
                Assert.InRange((int)merged.Confidence, 0, Math.Min(3, (int)held.Confidence + 1));
                Assert.Equal(held.Roots | (merged == held ? 0 : report.Roots), merged.Roots);
                Assert.Equal(0UL, merged.Veiled & ~merged.Roots);
            },
            iter: 3000);

    private static readonly Gen<Estimate> Estimates = Gen.Select(
        Gen.Int[-5000, 20_000], Gen.Int[0, 3000], Gen.Int[0, 3000], Gen.Int[0, 3], Gen.ULong[1, 15], Gen.ULong[0, 15], Gen.Int[1, 8], Gen.Int[0, 2])
        .Select((low, up, more, confidence, roots, veiled, asOf, form) => new Estimate(
            low, low + up, low + up + more, (Confidence)confidence, Grade.None, roots, veiled & roots, 1, (SharingForm)form, asOf, asOf, false));

    private static Merged Merge(Estimate held, Estimate report, int trust, int turn) =>
        EstimateMerge.Of(held, report, QuestionKind.Number, isGrowing: true, trust, turn);

    private static Estimate Figure(int low, int best, int high, Confidence confidence, ulong roots, int asOf) =>
        new(low, best, high, confidence, Grade.None, roots, 0, -1, SharingForm.Full, asOf, asOf, IsDisputed: false);

    private static void AssertFigures(int low, int best, int high, Confidence confidence, Estimate actual) =>
        Assert.Equal((low, best, high, confidence), (actual.Low, actual.Best, actual.High, actual.Confidence));
}
