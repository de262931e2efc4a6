namespace Scenario.Exercise.Knowledge;

/// <summary>How a report and what was held came together.</summary>
public enum MergeOutcome
{
    /// <summary>Nothing was held: the report is taken over.</summary>
    Adopted,

    /// <summary>It rests on nothing new and tells nothing newer: nothing changes.</summary>
    Circular,

    /// <summary>The ranges agree.</summary>
    Agreed,

    /// <summary>The ranges overlap in part.</summary>
    Partial,

    /// <summary>They do not fit together.</summary>
    Conflicting,
}

/// <summary>What a merge comes to.</summary>
/// <param name="Outcome">How the two came together.</param>
/// <param name="Estimate">What is held afterwards.</param>
public readonly record struct Merged(MergeOutcome Outcome, Estimate Estimate);

/// <summary>
/// The rule by which a report enters an estimate. Weights are confidence + 1; a report's is multiplied by its form and by
/// the trust in its sender, and the newer of the two counts double. Whole numbers only.
/// </summary>
public static class EstimateMerge
{
    /// <summary>Full trust, in thousandths.</summary>
    public const int FullTrust = 1000;

    /// <summary>Lets a report enter.</summary>
    /// <param name="held">What is held, or null.</param>
    /// <param name="report">The report, as it was sent.</param>
    /// <param name="kind">What kind of answer the question has.</param>
    /// <param name="isGrowing">Whether the quantity only grows, so that figures of different dates need not conflict.</param>
    /// <param name="trust">Trust in the sender, 0 to <see cref="FullTrust"/>.</param>
    /// <param name="turn">The turn now.</param>
    /// <param name="isFresh">Whether the report was collected just now, and so is news even if its date and root are not.</param>
    public static Merged Of(Estimate? held, in Estimate report, QuestionKind kind, bool isGrowing, int trust, int turn, bool isFresh = false)
    {
        if (held is not { } mine)
        {
            var confidence = Least(Least(report.Confidence, Confidence.Moderate), Reach(report.Form));
            return new(MergeOutcome.Adopted, report with { Confidence = confidence, News = turn, IsDisputed = false });
        }

        var bringsRoot = (report.Roots & ~mine.Roots) != 0;
        var isNewer = isFresh || report.AsOf > mine.AsOf;
        if (!bringsRoot && !isNewer)
        {
            return new(MergeOutcome.Circular, mine);
        }

        var outcome = Compare(mine, report, kind, isGrowing);
        var mineWeight = ((long)mine.Confidence + 1) * FullTrust * 1000 * (mine.AsOf > report.AsOf && !isFresh ? 2 : 1);
        var reportWeight = ((long)report.Confidence + 1) * Math.Clamp(trust, 0, FullTrust) * Weight(report.Form) * (isNewer ? 2 : 1);
        var best = kind == QuestionKind.Category ? (reportWeight > mineWeight ? report.Best : mine.Best) : Mean(mine.Best, mineWeight, report.Best, reportWeight);
        var (low, high) = kind == QuestionKind.Category ? (best, best)
            : outcome == MergeOutcome.Agreed ? (Mean(mine.Low, mineWeight, report.Low, reportWeight), Mean(mine.High, mineWeight, report.High, reportWeight))
            : (Math.Min(mine.Low, report.Low), Math.Max(mine.High, report.High));
        var roots = mine.Roots | report.Roots;
        return new(outcome, new(
            low, best, high, After(outcome, mine.Confidence, report, bringsRoot), report.Grade.Code == 0 ? mine.Grade : report.Grade, roots,
            Veil(mine, report), report.From, report.Form, Math.Max(mine.AsOf, report.AsOf), turn,
            outcome == MergeOutcome.Conflicting || (mine.IsDisputed && outcome != MergeOutcome.Agreed)));
    }

    /// <summary>How much a form weighs, in thousandths.</summary>
    public static int Weight(SharingForm form) => form switch { SharingForm.Full => 1000, SharingForm.Sanitised => 600, _ => 300 };

    /// <summary>The confidence that a report of this form can lift its reader to.</summary>
    public static Confidence Reach(SharingForm form) => form switch
    {
        SharingForm.Full => Confidence.High,
        SharingForm.Sanitised => Confidence.Moderate,
        _ => Confidence.Low,
    };

    // Overlap is common range over joint range: from a half they agree, below a tenth they conflict. Stages are counted
    // rather than measured, because a single stage has no length; so is a point compared with the same point.
    private static MergeOutcome Compare(in Estimate mine, in Estimate report, QuestionKind kind, bool isGrowing)
    {
        if (kind == QuestionKind.Category)
        {
            return mine.Best == report.Best ? MergeOutcome.Agreed : MergeOutcome.Conflicting;
        }

        long unit = kind == QuestionKind.Stage || (mine.Low == report.Low && mine.High == report.High) ? 1 : 0;
        var common = Math.Max(0, (long)Math.Min(mine.High, report.High) - Math.Max(mine.Low, report.Low) + unit);
        var joint = (long)Math.Max(mine.High, report.High) - Math.Min(mine.Low, report.Low) + unit;
        return common * 2 >= joint ? MergeOutcome.Agreed
            : common * 10 >= joint || (isGrowing && mine.AsOf != report.AsOf) ? MergeOutcome.Partial
            : MergeOutcome.Conflicting;
    }

    private static Confidence After(MergeOutcome outcome, Confidence mine, in Estimate report, bool bringsRoot)
    {
        var higher = Math.Max((int)mine, (int)report.Confidence);
        var reached = outcome switch
        {
            MergeOutcome.Agreed => higher + (bringsRoot ? 1 : 0),
            MergeOutcome.Conflicting => higher - 1,
            _ => higher,
        };
        var risen = Math.Min(Math.Min(reached, (int)mine + 1), (int)Confidence.High);
        return (Confidence)Math.Max(0, risen > (int)mine ? Math.Max((int)mine, Math.Min(risen, (int)Reach(report.Form))) : risen);
    }

    // A root that either side names is known.
    private static ulong Veil(in Estimate mine, in Estimate report)
    {
        var named = (mine.Roots & ~mine.Veiled) | (report.Roots & ~report.Veiled);
        return (mine.Roots | report.Roots) & ~named;
    }

    private static int Mean(int mine, long mineWeight, int report, long reportWeight)
    {
        var total = mineWeight + reportWeight;
        var sum = ((Int128)mine * mineWeight) + ((Int128)report * reportWeight);
        var half = sum < 0 ? -(Int128)total / 2 : (Int128)total / 2;
        return (int)((sum + half) / total);
    }

    private static Confidence Least(Confidence one, Confidence other) => one < other ? one : other;
}
