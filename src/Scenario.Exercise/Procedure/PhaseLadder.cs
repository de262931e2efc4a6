using Scenario.Exercise.Conditions;
using Scenario.Exercise.Definitions;
using Scenario.Exercise.State;
using Stateless;
using Stateless.Graph;

namespace Scenario.Exercise.Procedure;

/// <summary>A rung as the machine knows it; its name is what a graph shows.</summary>
internal sealed record Rung(int Index, string Title)
{
    public override string ToString() => Title;
}

/// <summary>What can move an exercise on its ladder.</summary>
internal enum LadderTrigger
{
    /// <summary>Up through a gate that is met.</summary>
    Advance,

    /// <summary>Up against a gate that is not met.</summary>
    Force,

    /// <summary>Down.</summary>
    StepDown,
}

/// <summary>The scenario's response ladder as a Stateless machine: rungs are states, compiled gates are guards.</summary>
internal sealed class PhaseLadder
{
    private readonly StateMachine<Rung, LadderTrigger> _machine;
    private readonly Rung[] _rungs;
    private Rung _at;
    private ExerciseState _state;

    public PhaseLadder(CompiledScenario scenario)
    {
        _rungs = [.. scenario.Phases.Select((phase, index) => new Rung(index, phase.Title))];
        _at = _rungs[0];
        _state = new ExerciseState(scenario.Layout);
        _machine = new(() => _at, rung => _at = rung);
        for (var i = 0; i < _rungs.Length; i++)
        {
            var rung = _machine.Configure(_rungs[i]);
            if (i + 1 < _rungs.Length)
            {
                var gate = scenario.Phases[i + 1].Gate;
                rung.PermitIf(LadderTrigger.Advance, _rungs[i + 1], () => gate.When.Holds(_state), gate.Text.Length > 0 ? gate.Text : "always open");
                if (gate.Forcible && gate.When is not ConstantCondition)
                {
                    rung.PermitIf(LadderTrigger.Force, _rungs[i + 1], () => !gate.When.Holds(_state), "against the gate");
                }
            }

            if (i > 0)
            {
                rung.Permit(LadderTrigger.StepDown, _rungs[i - 1]);
            }
        }
    }

    /// <summary>The machine's description of itself.</summary>
    public Stateless.Reflection.StateMachineInfo Description => _machine.GetInfo();

    /// <summary>The ladder as a Mermaid state diagram, drawn by Stateless from its own description.</summary>
    public string Mermaid => MermaidGraph.Format(Description, MermaidGraphDirection.LeftToRight);

    /// <summary>How a step up (1) or down (-1) comes out.</summary>
    public LadderStep Climb(ExerciseState state, int direction)
    {
        _state = state;
        _at = _rungs[state.Phase];
        if (direction < 0)
        {
            return Fires(LadderTrigger.StepDown) ? new(true, _at.Index, false) : new(false, state.Phase, false);
        }

        return Fires(LadderTrigger.Advance) ? new(true, _at.Index, false)
            : Fires(LadderTrigger.Force) ? new(true, _at.Index, true)
            : new(false, Math.Min(state.Phase + 1, _rungs.Length - 1), false);
    }

    private bool Fires(LadderTrigger trigger)
    {
        if (!_machine.CanFire(trigger))
        {
            return false;
        }

        _machine.Fire(trigger);
        return true;
    }
}
