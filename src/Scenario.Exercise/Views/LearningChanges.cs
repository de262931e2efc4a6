using Scenario.Exercise.Definitions;
using Scenario.Exercise.Effects;
using Scenario.Exercise.Events;

namespace Scenario.Exercise.Views;

/// <summary>What became known through something, in a line of a reveal.</summary>
internal static class LearningChanges
{
    /// <summary>One line, or null if the event says nothing of knowledge to the actor.</summary>
    public static string? Line(CompiledScenario scenario, in ExerciseEvent happened, int actor) => happened.Kind switch
    {
        EventKind.EstimateShared when happened.Before == actor =>
            $"passed on to {scenario.Actors[happened.After].Name}, {EstimateWords.FormName(happened.Estimate.Form)}: {scenario.Questions[happened.Subject].Title}",
        // Who sees a thing itself sees it every turn: that is no news.
        EventKind.EstimateChanged when happened.Subject / scenario.Questions.Count == actor && happened.Cause.Kind != CauseKind.Drift => Changed(scenario, happened),
        EventKind.ShareLeaked => "it leaked: what was shared has become known",
        _ => null,
    };

    private static string Changed(CompiledScenario scenario, in ExerciseEvent happened)
    {
        var question = scenario.Questions[happened.Subject % scenario.Questions.Count];
        return $"\"{question.Title}\" you now hold {EstimateWords.Figures(question, happened.Estimate)}, with {EstimateWords.Sure(happened.Estimate.Confidence)}";
    }
}
