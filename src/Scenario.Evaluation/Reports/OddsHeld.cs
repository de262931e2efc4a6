using Scenario.Exercise.Definitions;
using Scenario.Exercise.State;
using Scenario.Exercise.Views;

namespace Scenario.Evaluation.Reports;

/// <summary>Against whose odds luck was held when a move was resolved, with the model's own beside them.</summary>
/// <param name="Model">The model's odds at that moment, percent in thousandths.</param>
/// <param name="IsRuled">Whether the facilitator ruled on the odds.</param>
/// <param name="Estimates">How many people's estimates were averaged; 0 if none counted.</param>
/// <param name="IsOutcomeRuled">Whether the facilitator ruled on the outcome.</param>
internal readonly record struct OddsHeld(int Model, bool IsRuled, int Estimates, bool IsOutcomeRuled)
{
    private const int PerPercent = 1000;

    /// <summary>As things stand just before a move is resolved.</summary>
    public static OddsHeld Of(CompiledScenario scenario, ExerciseState state, int move)
    {
        var definition = scenario.Moves[move];
        var isRuled = state.RuledOdds(move) >= 0;
        return new(
            definition.ModelOdds(state), isRuled, isRuled || definition.Adjudication != Adjudication.Pooled ? 0 : state.EstimatedOdds(move).Count,
            state.RuledOutcome(move) != 0);
    }

    /// <summary>Whose odds they were: a beginning such as <c>as ruled</c>; null for the model's.</summary>
    public string? Whose => IsRuled ? "as ruled" : Estimates > 0 ? $"by {(Estimates == 1 ? "one estimate" : $"the average of {Estimates} estimates")}" : null;

    /// <summary>The odds in words with the model's beside them, such as <c>as ruled it was likely (70 %), the model had 50 %</c>.</summary>
    /// <param name="odds">Percent in thousandths.</param>
    public string Words(int odds) =>
        $"{Whose} it was {Likelihood.Step(odds / PerPercent)} ({odds / PerPercent} %), {(Model == odds ? "as the model had it" : $"the model had {Model / PerPercent} %")}";
}
