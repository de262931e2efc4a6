using Scenario.Exercise.Definitions;
using Scenario.Exercise.State;

namespace Scenario.Exercise.Procedure;

/// <summary>The two machines as Stateless runs them: for play, replay and verification.</summary>
public sealed class StatelessMachinery : IMachinery
{
    private readonly ExerciseProcedure _procedure = new();
    private readonly PhaseLadder _ladder;

    private StatelessMachinery(CompiledScenario scenario) => _ladder = new PhaseLadder(scenario);

    /// <summary>The machines of a scenario; not to be shared between threads.</summary>
    public static IMachinery For(CompiledScenario scenario) => new StatelessMachinery(scenario);

    /// <summary>The scenario's ladder as a Mermaid state diagram, from the machine's own description.</summary>
    public static string LadderAsMermaid(CompiledScenario scenario) => new PhaseLadder(scenario).Mermaid;

    /// <inheritdoc/>
    public ProcedureStep? Next(ExerciseState state, ProcedureTrigger trigger) =>
        _procedure.Next(state.Step, state.StepBeforePause, trigger);

    /// <inheritdoc/>
    public LadderStep Climb(ExerciseState state, int direction) => _ladder.Climb(state, direction);
}
