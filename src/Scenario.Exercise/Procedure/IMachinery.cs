using Scenario.Exercise.State;

namespace Scenario.Exercise.Procedure;

/// <summary>What can move the procedure on.</summary>
public enum ProcedureTrigger
{
    /// <summary>A turn is to open.</summary>
    Open,

    /// <summary>The situation is on the table: seats may deliberate.</summary>
    Deliberate,

    /// <summary>The deliberation closes.</summary>
    Resolve,

    /// <summary>All moves have taken effect.</summary>
    React,

    /// <summary>An ending is reached.</summary>
    End,

    /// <summary>The hot wash is over.</summary>
    Close,

    /// <summary>Everything is to stand still.</summary>
    Pause,

    /// <summary>It goes on.</summary>
    Resume,
}

/// <summary>How an attempt to move on the ladder comes out.</summary>
/// <param name="Moved">Whether it is possible at all.</param>
/// <param name="Rung">The rung reached; if not moved, the one that stays shut.</param>
/// <param name="Forced">Whether it goes against the gate.</param>
public readonly record struct LadderStep(bool Moved, int Rung, bool Forced);

/// <summary>
/// The two state machines of an exercise, asked where they would go from a given state. They never change the state
/// themselves: the rules turn their answers into events.
/// </summary>
public interface IMachinery
{
    /// <summary>Where a trigger leads, or null where it is not permitted.</summary>
    ProcedureStep? Next(ExerciseState state, ProcedureTrigger trigger);

    /// <summary>How a step up (1) or down (-1) the ladder comes out.</summary>
    LadderStep Climb(ExerciseState state, int direction);
}
