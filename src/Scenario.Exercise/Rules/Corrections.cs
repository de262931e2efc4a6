using Scenario.Exercise.Definitions;
using Scenario.Exercise.Effects;
using Scenario.Exercise.Events;
using Scenario.Exercise.State;

namespace Scenario.Exercise.Rules;

/// <summary>States that were, by how many events had happened: what undoing goes back to.</summary>
public interface IPast
{
    /// <summary>The state after so many events, if a submission ended there in this turn or the one before; else null.</summary>
    ExerciseState? After(int events);

    /// <summary>How many events have happened.</summary>
    int Events { get; }

    /// <summary>What people answered and nothing has taken back.</summary>
    StandingAnswers Standing { get; }
}

/// <summary>Corrections by hand, undoing, jumps in time: nothing is ever deleted, and everything says why.</summary>
internal sealed class Corrections(Proceedings proceedings, TurnFlow turns)
{
    private CompiledScenario Scenario => proceedings.Scenario;

    private ExerciseState State => proceedings.State;

    public Refusal? Correct(CorrectState correct)
    {
        if ((ControlRules.NeedsReason(correct.Reason) ?? ControlRules.Check(Scenario, State, correct.Changes)) is { } refusal)
        {
            return refusal;
        }

        if (State.Ending >= 0 || State.Step is ProcedureStep.Closed or ProcedureStep.Paused)
        {
            return ControlRules.NotNow(State, "The exercise has ended: nothing is corrected any more.");
        }

        if (correct.Changes.Count == 0)
        {
            return new(RefusalCode.BadControl, "Say what is to be corrected.");
        }

        var number = State.Corrections;
        proceedings.Tell(EventKind.CorrectionMade, number, 0, 0, Cause.Procedure, correct.Reason);
        turns.TakeEffect(ControlRules.Effects(Scenario, correct.Changes, correct.Reason), new(CauseKind.Correction, number));
        return null;
    }

    public Refusal? Undo(UndoTo undo, IPast? past)
    {
        if (ControlRules.NeedsReason(undo.Reason) is { } refusal)
        {
            return refusal;
        }

        if (State.Ending >= 0)
        {
            return new(RefusalCode.BadControl, "The exercise has ended: an ending is not undone. Branch the record instead.");
        }

        if (past is null || undo.Position >= past.Events || past.After(undo.Position) is not { HasBegun: true } then)
        {
            return new(RefusalCode.BadControl, "One can go back to any decision of this turn or of the one before, and no further.");
        }

        proceedings.Tell(EventKind.Undone, undo.Position, past.Events, 0, Cause.Procedure, undo.Reason);
        for (var cell = 0; cell < State.Cells; cell++)
        {
            if (State.Cell(cell) != then.Cell(cell))
            {
                proceedings.Tell(EventKind.CellRestored, cell, State.Cell(cell), then.Cell(cell), Cause.Procedure);
            }
        }

        return null;
    }

    public Refusal? Jump(JumpToTurn jump)
    {
        if (ControlRules.NeedsReason(jump.Reason) is { } refusal)
        {
            return refusal;
        }

        if (State.Step != ProcedureStep.Reaction)
        {
            return ControlRules.NotNow(State, State.Ending >= 0 ? "The exercise has ended: there is no turn to jump to." : "The story jumps between turns: close this one first.");
        }

        if (jump.Turn <= State.Turn + 1 || jump.Turn > Scenario.Turns.Count + 1)
        {
            return new(RefusalCode.BadControl, State.Turn + 2 > Scenario.Turns.Count
                ? "There is no later turn to jump to: only the end is left." : $"Jump to a turn from {State.Turn + 2} to {Scenario.Turns.Count}, or to the end.");
        }

        proceedings.Tell(EventKind.TimeJumped, State.Turn, 0, jump.Turn, Cause.Procedure, jump.Reason);
        turns.JumpTo(jump.Turn);
        return null;
    }

    public Refusal? Set(SetTimer timer)
    {
        const int LongestTimer = 24 * 60 * 60;
        if (timer.Seconds is < 0 or > LongestTimer || timer.Reason?.Length > DecisionRules.LongestText)
        {
            return new(RefusalCode.BadControl, "A timer runs for at most a day.");
        }

        proceedings.Tell(EventKind.TimerSet, 0, 0, timer.Seconds, Cause.Procedure, timer.Reason);
        return null;
    }
}
