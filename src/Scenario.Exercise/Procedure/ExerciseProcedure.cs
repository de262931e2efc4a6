using Scenario.Exercise.State;
using Stateless;

namespace Scenario.Exercise.Procedure;

/// <summary>The procedure of an exercise as a Stateless machine: briefing, turns, hot wash, with one roof under which it can pause.</summary>
internal sealed class ExerciseProcedure
{
    private readonly StateMachine<ProcedureStep, ProcedureTrigger> _machine;
    private ProcedureStep _at;
    private ProcedureStep _beforePause;

    public ExerciseProcedure()
    {
        _machine = new(() => _at, step => _at = step);
        _machine.Configure(ProcedureStep.Underway).Permit(ProcedureTrigger.Pause, ProcedureStep.Paused);
        _machine.Configure(ProcedureStep.Briefing).SubstateOf(ProcedureStep.Underway)
            .Permit(ProcedureTrigger.Open, ProcedureStep.Opening);
        _machine.Configure(ProcedureStep.Opening).SubstateOf(ProcedureStep.Underway)
            .Permit(ProcedureTrigger.Deliberate, ProcedureStep.Deliberation);
        _machine.Configure(ProcedureStep.Deliberation).SubstateOf(ProcedureStep.Underway)
            .Permit(ProcedureTrigger.Resolve, ProcedureStep.Resolution);
        _machine.Configure(ProcedureStep.Resolution).SubstateOf(ProcedureStep.Underway)
            .Permit(ProcedureTrigger.React, ProcedureStep.Reaction);
        _machine.Configure(ProcedureStep.Reaction).SubstateOf(ProcedureStep.Underway)
            .Permit(ProcedureTrigger.Open, ProcedureStep.Opening)
            .Permit(ProcedureTrigger.End, ProcedureStep.HotWash);
        _machine.Configure(ProcedureStep.HotWash).SubstateOf(ProcedureStep.Underway)
            .Permit(ProcedureTrigger.Close, ProcedureStep.Closed);
        _machine.Configure(ProcedureStep.Paused)
            .PermitDynamic(ProcedureTrigger.Resume, () => _beforePause);
    }

    /// <summary>The machine's description of itself.</summary>
    public Stateless.Reflection.StateMachineInfo Description => _machine.GetInfo();

    /// <summary>Where a trigger leads from a step, or null where it is not permitted.</summary>
    public ProcedureStep? Next(ProcedureStep from, ProcedureStep beforePause, ProcedureTrigger trigger)
    {
        _at = from;
        _beforePause = beforePause;
        if (!_machine.CanFire(trigger))
        {
            return null;
        }

        _machine.Fire(trigger);
        return _at;
    }
}
