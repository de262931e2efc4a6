using Scenario.Exercise.Definitions;
using Scenario.Exercise.Effects;
using Scenario.Exercise.Events;
using Scenario.Exercise.Knowledge;
using Scenario.Exercise.Procedure;
using Scenario.Exercise.State;

namespace Scenario.Exercise.Rules;

/// <summary>One submission being carried out: the state it changes, the sink it tells, the machines it asks.</summary>
internal sealed class Proceedings(CompiledScenario scenario, IMachinery machinery)
{
    private IEventSink _sink = ForgetfulSink.Instance;

    public CompiledScenario Scenario { get; } = scenario;

    public IMachinery Machinery { get; } = machinery;

    public ExerciseState State { get; private set; } = new(scenario.Layout);

    /// <summary>Whether costly details are wanted.</summary>
    public bool Records => _sink.Records;

    public void Bind(ExerciseState state, IEventSink sink)
    {
        State = state;
        _sink = sink;
    }

    /// <summary>The only way anything changes: the event is applied, then told.</summary>
    public void Tell(EventKind kind, int subject, int before, int after, Cause cause, string? text = null, in Estimate estimate = default)
    {
        var happened = new ExerciseEvent(kind, subject, before, after, cause, text, estimate);
        Evolution.Apply(Scenario, State, happened);
        _sink.Record(happened);
    }

    /// <summary>Moves the procedure on; a step that the machine does not permit here is a fault of the rules.</summary>
    public void Enter(ProcedureTrigger trigger)
    {
        var next = Machinery.Next(State, trigger)
            ?? throw new InvalidOperationException($"The procedure does not lead from {State.Step} by {trigger}.");
        Tell(EventKind.StepEntered, 0, (int)State.Step, (int)next, Cause.Procedure);
    }

    /// <summary>Whether the procedure permits a trigger now.</summary>
    public bool Permits(ProcedureTrigger trigger) => Machinery.Next(State, trigger) is not null;
}
