using Scenario.Exercise.State;

namespace Scenario.Exercise.Conditions;

/// <summary>What is kept about a condition from turn to turn. Brought up to date once, at the end of each turn.</summary>
/// <param name="Condition">The condition watched.</param>
/// <param name="CountsTurnsInARow">True: the memory counts for how many turns in a row it has held. False: it keeps the turn in which it first held.</param>
public sealed record Memory(Condition Condition, bool CountsTurnsInARow)
{
    /// <summary>The new content at the end of a turn.</summary>
    public int AtTurnEnd(ExerciseState state, int before)
    {
        var holds = Condition.Holds(state);
        if (CountsTurnsInARow)
        {
            return holds ? before + 1 : 0;
        }

        return before == 0 && holds ? state.Turn : before;
    }
}

/// <summary>Holds now and held at the end of each of the turns before, as many as asked for.</summary>
public sealed class SustainedCondition(Condition inner, int turns, int memory) : Condition
{
    /// <inheritdoc/>
    public override bool Holds(ExerciseState state) => state.Memory(memory) >= turns - 1 && inner.Holds(state);

    /// <inheritdoc/>
    public override string Explain(ExerciseState state, IKnowledge knowledge, bool wanted = true) =>
        !IsSeenBy(knowledge) ? Unseen
        : !wanted ? inner.Explain(state, knowledge, wanted: false)
        : $"for {turns} turns in a row {inner.Explain(state, knowledge)} (so far {state.Memory(memory)})";

    /// <inheritdoc/>
    public override void AddReadings(ICollection<Reading> readings) => inner.AddReadings(readings);

    /// <inheritdoc/>
    protected internal override string Words => $"{inner.Words} for {turns} turns in a row";
}

/// <summary>Holds now and held at the end of no earlier turn.</summary>
public sealed class FirstCondition(Condition inner, int memory) : Condition
{
    /// <inheritdoc/>
    public override bool Holds(ExerciseState state) => state.Memory(memory) == 0 && inner.Holds(state);

    /// <inheritdoc/>
    public override string Explain(ExerciseState state, IKnowledge knowledge, bool wanted = true) =>
        !IsSeenBy(knowledge) ? Unseen
        : state.Memory(memory) != 0 ? $"needs something to be so for the first time: it was so in turn {state.Memory(memory)}"
        : inner.Explain(state, knowledge, wanted);

    /// <inheritdoc/>
    public override void AddReadings(ICollection<Reading> readings) => inner.AddReadings(readings);

    /// <inheritdoc/>
    protected internal override string Words => $"{inner.Words} for the first time";
}

/// <summary>The gate of a rung is met.</summary>
public sealed class GateCondition(Condition gate, string phase) : Condition
{
    /// <inheritdoc/>
    public override bool Holds(ExerciseState state) => gate.Holds(state);

    /// <inheritdoc/>
    public override string Explain(ExerciseState state, IKnowledge knowledge, bool wanted = true) =>
        $"the gate of \"{phase}\": {gate.Explain(state, knowledge, wanted)}";

    /// <inheritdoc/>
    public override void AddReadings(ICollection<Reading> readings) => gate.AddReadings(readings);

    /// <inheritdoc/>
    protected internal override string Words => $"the gate of \"{phase}\" is met";
}
