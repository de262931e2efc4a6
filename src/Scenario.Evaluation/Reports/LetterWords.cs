using Scenario.Exercise.Definitions;
using Scenario.Exercise.Events;

namespace Scenario.Evaluation.Reports;

/// <summary>What somebody wrote during the exercise (a message, other words for one, a proposal): what it is, apart from its words, so that a page can keep their paragraphs.</summary>
internal static class LetterWords
{
    /// <summary>What was written and why, without the words themselves; null for an event that bears none to be read.</summary>
    public static string? Of(CompiledScenario scenario, in ExerciseEvent happened) =>
        Title(scenario, happened) is { } title ? title + FacilitationWords.Because(happened.Text) : null;

    /// <summary>The same with the words, in one line.</summary>
    public static string? InOneLine(CompiledScenario scenario, in ExerciseEvent happened) =>
        Title(scenario, happened) is { } title ? $"{title}: {happened.Letter?.Text}{FacilitationWords.Because(happened.Text)}" : null;

    private static string? Title(CompiledScenario scenario, in ExerciseEvent happened) => happened.Kind switch
    {
        EventKind.InjectEdited =>
            $"\"{scenario.Injects[happened.Subject].Title}\" is edited{(happened.Before >= 0 ? $" for {scenario.Seats[happened.Before].Title}" : "")}: {happened.Letter?.Title}",
        EventKind.InjectImprovised => $"Message \"{happened.Letter?.Title}\" from {happened.Letter?.From}, improvised",
        EventKind.ProposalMade =>
            $"{FacilitationWords.Who(scenario, happened.Before)} makes {FacilitationWords.Proposal(happened.Subject + 1, happened.Letter)}",
        _ => null,
    };
}
