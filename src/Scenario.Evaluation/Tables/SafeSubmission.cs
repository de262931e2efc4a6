using Scenario.Exercise.Rules;
using Scenario.Exercise.Text;

namespace Scenario.Evaluation.Tables;

/// <summary>Makes text typed by people harmless before the rules or the log see it.</summary>
internal static class SafeSubmission
{
    public static Submission Of(Submission submission) => submission switch
    {
        CommitDecision commit => commit with
        {
            Choices = [.. commit.Choices.Select(Clean)],
            Reason = Clean(commit.Reason),
        },
        AnswerInject answer => answer with { Text = SafeText.Lines(answer.Text) },
        ForgoDecision forgo => forgo with { Reason = SafeText.Lines(forgo.Reason) },
        _ => submission,
    };

    private static Choice Clean(Choice choice) => choice with
    {
        Reason = Clean(choice.Reason),
        Particulars = choice.Particulars is { Caveat: { } caveat } particulars ? particulars with { Caveat = SafeText.Line(caveat) } : choice.Particulars,
    };

    private static string? Clean(string? text) => text is null ? null : SafeText.Lines(text);
}
