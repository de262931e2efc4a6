using Scenario.Exercise.Definitions;
using Scenario.Exercise.State;
using Stateless.Reflection;

namespace Scenario.Exercise.Procedure;

/// <summary>
/// The same two machines as tables, derived from what the Stateless machines say of themselves: for bulk runs, where a
/// call to Stateless would cost more than the rest of a turn.
/// </summary>
public sealed class TabulatedMachinery : IMachinery
{
    private const int Nowhere = -1;
    private const int WhereItWas = -2;

    private readonly int[,] _steps;
    private readonly int[,] _rungs;
    private readonly CompiledScenario _scenario;

    private TabulatedMachinery(CompiledScenario scenario)
    {
        _scenario = scenario;
        _steps = Tabulate(
            new ExerciseProcedure().Description, (int)ProcedureStep.Underway + 1, (int)ProcedureTrigger.Resume + 1,
            static step => (int)(ProcedureStep)step, static trigger => (int)(ProcedureTrigger)trigger);
        _rungs = Tabulate(
            new PhaseLadder(scenario).Description, scenario.Phases.Count, (int)LadderTrigger.StepDown + 1,
            static rung => ((Rung)rung).Index, static trigger => (int)(LadderTrigger)trigger);
    }

    /// <summary>The tables of a scenario.</summary>
    public static IMachinery For(CompiledScenario scenario) => new TabulatedMachinery(scenario);

    /// <inheritdoc/>
    public ProcedureStep? Next(ExerciseState state, ProcedureTrigger trigger) => _steps[(int)state.Step, (int)trigger] switch
    {
        Nowhere => null,
        WhereItWas => state.StepBeforePause,
        var step => (ProcedureStep)step,
    };

    /// <inheritdoc/>
    public LadderStep Climb(ExerciseState state, int direction)
    {
        var rung = state.Phase;
        if (direction < 0)
        {
            var below = _rungs[rung, (int)LadderTrigger.StepDown];
            return below == Nowhere ? new(false, rung, false) : new(true, below, false);
        }

        var through = _rungs[rung, (int)LadderTrigger.Advance];
        if (through == Nowhere)
        {
            return new(false, rung, false);
        }

        if (_scenario.Phases[through].Gate.When.Holds(state))
        {
            return new(true, through, false);
        }

        var against = _rungs[rung, (int)LadderTrigger.Force];
        return against == Nowhere ? new(false, through, false) : new(true, against, true);
    }

    private static int[,] Tabulate(StateMachineInfo machine, int states, int triggers, Func<object, int> stateOf, Func<object, int> triggerOf)
    {
        var table = new int[states, triggers];
        for (var state = 0; state < states; state++)
        {
            for (var trigger = 0; trigger < triggers; trigger++)
            {
                table[state, trigger] = Nowhere;
            }
        }

        foreach (var state in machine.States)
        {
            // What the roof permits, everything under it permits.
            for (var source = state; source is not null; source = source.Superstate)
            {
                foreach (var way in source.FixedTransitions)
                {
                    table[stateOf(state.UnderlyingState), triggerOf(way.Trigger.UnderlyingTrigger)] = stateOf(way.DestinationState.UnderlyingState);
                }

                foreach (var way in source.DynamicTransitions)
                {
                    table[stateOf(state.UnderlyingState), triggerOf(way.Trigger.UnderlyingTrigger)] = WhereItWas;
                }
            }
        }

        return table;
    }
}
