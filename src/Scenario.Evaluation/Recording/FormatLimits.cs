using Scenario.Evaluation.Log;
using Scenario.Exercise.Rules;

namespace Scenario.Evaluation.Recording;

/// <summary>What cannot be said in an older format. A log goes on in the format it was begun in, so that whatever could read its beginning can read its end.</summary>
internal static class FormatLimits
{
    /// <summary>Why a submission cannot be recorded in a format, or null if it can.</summary>
    public static Refusal? Check(int version, Submission submission)
    {
        var what = version > LogFormat.FirstVersion ? null : submission switch
        {
            ForgoDecision => "a decision forgone with its reason",
            RecordForecast => "a forecast",
            CommitDecision { Ballots: not null } => "a vote",
            CommitDecision commit when commit.Choices.Any(static choice => choice.Particulars is not null) => "what is shared with whom",
            _ => FacilitatorText.NameOf(submission) is null ? null : "what a facilitator does",
        };
        return what is null ? null : new(
            RefusalCode.Unknown, $"This exercise was begun in log format {version}, which cannot hold {what}. It goes on as it was begun, without it.");
    }
}
