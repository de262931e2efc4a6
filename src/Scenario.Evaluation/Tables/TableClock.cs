using Scenario.Evaluation.Recording;
using Scenario.Exercise.Events;
using Scenario.Exercise.State;
using Scenario.Exercise.Tables;
using Scenario.Exercise.Views;

namespace Scenario.Evaluation.Tables;

/// <summary>The clock at a live table: it goes on where the log of an earlier sitting left it.</summary>
internal sealed class TableClock
{
    private readonly TurnClock _clock = new();

    /// <summary>A clock.</summary>
    /// <param name="before">What was recorded before, or null.</param>
    public TableClock(RecordedExercise? before)
    {
        if (before is null)
        {
            return;
        }

        var state = new ExerciseState(before.Scenario.Layout);
        foreach (var command in before.Commands)
        {
            foreach (var (happened, _) in command.Events)
            {
                EventCourse.Apply(before.Scenario, state, happened);
            }

            Follow(TimeSpan.FromMilliseconds(command.Line.ElapsedMilliseconds), state, command.Events.Any(static e => e.Happened.Kind == EventKind.TurnOpened));
        }
    }

    /// <summary>Takes note of what happened.</summary>
    /// <param name="at">When, counted over all sittings.</param>
    /// <param name="state">The state after it.</param>
    /// <param name="happened">What happened.</param>
    public void Follow(TimeSpan at, ExerciseState state, IReadOnlyList<ExerciseEvent> happened) =>
        Follow(at, state, happened.Any(static e => e.Kind == EventKind.TurnOpened));

    /// <summary>What it shows.</summary>
    /// <param name="now">How long the exercise has been open, over all sittings.</param>
    /// <param name="history">What has happened, for the timer.</param>
    public ClockView View(TimeSpan now, IReadOnlyList<ExerciseEvent> history)
    {
        var elapsed = _clock.Elapsed(now);
        var seconds = DeliberationTimer.Seconds(Undoing.Effective(history));
        return new(elapsed, seconds == 0 ? null : TimeSpan.FromSeconds(seconds) - elapsed, _clock.IsPaused);
    }

    private void Follow(TimeSpan now, ExerciseState state, bool hasOpened) => _clock.Follow(
        now, state.Turn, hasOpened, state.Step == ProcedureStep.Paused, state.Step is ProcedureStep.HotWash or ProcedureStep.Closed);
}
