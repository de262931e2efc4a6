using Scenario.Exercise.Definitions;
using Scenario.Exercise.Events;
using Scenario.Exercise.Rules;
using Scenario.Exercise.State;

namespace Scenario.Evaluation.Playthroughs;

/// <summary>Games that nobody plays by hand.</summary>
public static class UnattendedGame
{
    /// <summary>Each seat's own policy; a seat without one, and the facilitator's, stay vacant.</summary>
    public static IReadOnlyList<int> OwnPolicies(CompiledScenario scenario) =>
        [.. scenario.Seats.Select(static seat => seat.IsControl || seat.Policy < 0 ? ExerciseState.Vacant : seat.Policy)];

    /// <summary>
    /// Plays by policy to the end, or until a turn has closed. A seat of people counts as absent: its turns close without a
    /// decision.
    /// </summary>
    /// <param name="engine">The rules.</param>
    /// <param name="begin">Start, seed and who plays what.</param>
    /// <param name="sink">Takes what happens.</param>
    /// <param name="untilTurn">The last turn to play; 0 for all.</param>
    /// <returns>The state in which it ended, or the refusal to begin.</returns>
    public static (ExerciseState State, Refusal? Refusal) Play(ExerciseEngine engine, BeginExercise begin, IEventSink sink, int untilTurn = 0)
    {
        var state = engine.NewState();
        var refusal = engine.Submit(state, begin, sink);
        while (refusal is null && state.Step is ProcedureStep.Briefing or ProcedureStep.Reaction && (untilTurn == 0 || state.Turn < untilTurn))
        {
            refusal = engine.Submit(state, OpenTurn.Instance, sink) ?? CloseTurn(engine, state, sink);
        }

        return (state, refusal);
    }

    /// <summary>Lets policies act and closes the deliberation, whoever is missing.</summary>
    internal static Refusal? CloseTurn(ExerciseEngine engine, ExerciseState state, IEventSink sink)
    {
        while (state.Step == ProcedureStep.Deliberation)
        {
            var next = Conduct.Next(engine.Scenario, state) ?? CloseDeliberation.Instance;
            if (engine.Submit(state, next, sink) is { } refusal)
            {
                return refusal;
            }
        }

        return null;
    }
}
