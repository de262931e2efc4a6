using Scenario.Exercise.Conditions;
using Scenario.Exercise.Definitions;
using Scenario.Exercise.Rules;
using Scenario.Exercise.State;

namespace Scenario.Exercise.Views;

/// <summary>What a move leaves to those who choose it, and what they said of it.</summary>
internal static class OfferViews
{
    public static OfferView? Of(CompiledScenario scenario, ExerciseState state, int move, IKnowledge knowledge, EffectWords words)
    {
        var definition = scenario.Moves[move];
        if (definition.Offer is not { } offer)
        {
            return null;
        }

        var actor = scenario.Seats[definition.Seat].Actor;
        var open = OfferRules.Questions(scenario, state, move);
        return new(
            offer.MostQuestions,
            [.. scenario.Questions.Select((question, index) => (question, index)).Where(pair => (open & (1UL << pair.index)) != 0).Select(pair => new OfferedQuestion(
                pair.index, pair.question.Title, state.Estimate(actor, pair.index) is { } held ? KnowledgeViews.Line(pair.question, held) : "nothing held"))],
            [.. offer.Recipients.Select(recipient => new OfferedRecipient(recipient, scenario.Actors[recipient].Name))],
            [.. offer.Forms.Select(form => new OfferedForm(form.Form, EstimateWords.Form(form.Form), words.Lines(form.Effects)))],
            offer.Caveat, offer.Leak is { } leak ? Odds(leak.Chance, state, knowledge) : "");
    }

    /// <summary>What was said of a move, in one line; null if it leaves nothing open.</summary>
    public static string? Particulars(CompiledScenario scenario, ExerciseState state, int move, string? caveat)
    {
        if (scenario.Moves[move].Offer is not { } offer)
        {
            return null;
        }

        var questions = Join(scenario.Questions.Where((_, index) => (state.SelectedQuestions(move) & (1UL << index)) != 0).Select(static question => question.Title));
        if (!offer.Shares)
        {
            return questions;
        }

        var recipients = Join(scenario.Actors.Where((_, index) => (state.SelectedRecipients(move) & (1UL << index)) != 0).Select(static actor => actor.Name));
        return $"{questions}; to {recipients}; {EstimateWords.FormName(state.SelectedForm(move))}" + (caveat is { Length: > 0 } ? $"; caveat: {caveat}" : "");
    }

    private static string Odds(Amount chance, ExerciseState state, IKnowledge knowledge)
    {
        var readings = new List<Reading>();
        chance.AddReadings(readings);
        return readings.TrueForAll(knowledge.Sees) ? Likelihood.Words(chance.Of(state)) : "uncertain";
    }

    private static string Join(IEnumerable<string> names) => string.Join(", ", names);
}
