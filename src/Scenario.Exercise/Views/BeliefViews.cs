using Scenario.Exercise.Definitions;
using Scenario.Exercise.Knowledge;
using Scenario.Exercise.State;

namespace Scenario.Exercise.Views;

/// <summary>What is true now and what every actor holds now. For the facilitator alone.</summary>
internal static class BeliefViews
{
    /// <summary>All actors, in their order.</summary>
    public static List<ActorView> Actors(CompiledScenario scenario) =>
        [.. scenario.Actors.Select(static (actor, index) => new ActorView(index, actor.Id, actor.Name, actor.IsPublic))];

    /// <summary>All questions, in their order.</summary>
    public static List<BeliefsView> Of(CompiledScenario scenario, ExerciseState state) =>
        [.. scenario.Questions.Select((question, index) => Question(scenario, state, question, index))];

    private static BeliefsView Question(CompiledScenario scenario, ExerciseState state, QuestionDefinition question, int index)
    {
        int? truth = question.Truth >= 0 ? state.Value(question.Truth) : null;
        return new(
            index, question.Id, question.Title, question.Kind, question.Decimals, EstimateWords.Answer(question, question.Min),
            EstimateWords.Answer(question, question.Max), question.Kind == QuestionKind.Number ? [] : question.Names,
            truth is { } value ? EstimateWords.Answer(question, value) : null,
            [.. Enumerable.Range(0, scenario.Actors.Count).Where(actor => !scenario.Actors[actor].IsPublic).Select(actor => Belief(scenario, state, actor, index, truth))]);
    }

    private static BeliefView Belief(CompiledScenario scenario, ExerciseState state, int actor, int index, int? truth)
    {
        var question = scenario.Questions[index];
        var place = scenario.Holding(actor, index);
        return state.Estimate(actor, index) is not { } held
            ? new(actor, scenario.Actors[actor].Name, place, null, null, null, null, OwnCollection(question, actor))
            : new(
                actor, scenario.Actors[actor].Name, place, EstimateWords.Figures(question, held), EstimateWords.Confidence(held.Confidence),
                EstimateWords.Origin(scenario, held with { Veiled = 0 }, actor), truth is { } value ? value >= held.Low && value <= held.High : null, held);
    }

    private static Estimate OwnCollection(QuestionDefinition question, int actor) =>
        new(question.Min, question.Min, question.Max, Confidence.Moderate, default, 1UL << actor, 0, -1, SharingForm.Full, 0, 0, IsDisputed: false);
}
