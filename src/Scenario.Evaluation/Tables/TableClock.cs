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
    private readonly TimeProvider _time;
    private readonly long _opened;
    private readonly TimeSpan _before;

    /// <summary>A clock.</summary>
    /// <param name="time">The machine's clock.</param>
    /// <param name="before">What was recorded before, or null.</param>
    public TableClock(TimeProvider time, RecordedExercise? before)
    {
        _time = time;
        _opened = time.GetTimestamp();
        if (before is null || before.Commands.Count == 0)
        {
            return;
        }

        _before = TimeSpan.FromMilliseconds(before.Commands[^1].Line.ElapsedMilliseconds);
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
    public void Follow(ExerciseState state, IReadOnlyList<ExerciseEvent> happened) =>
        Follow(Now(), state, happened.Any(static e => e.Kind == EventKind.TurnOpened));

    /// <summary>What it shows.</summary>
    /// <param name="history">What has happened, for the timer.</param>
    public ClockView View(IReadOnlyList<ExerciseEvent> history)
    {
        var elapsed = _clock.Elapsed(Now());
        var seconds = Timer(Undoing.Effective(history));
        return new(elapsed, seconds == 0 ? null : TimeSpan.FromSeconds(seconds) - elapsed, _clock.IsPaused);
    }

    private void Follow(TimeSpan now, ExerciseState state, bool hasOpened) => _clock.Follow(
        now, state.Turn, hasOpened, state.Step == ProcedureStep.Paused, state.Step is ProcedureStep.HotWash or ProcedureStep.Closed);

    private TimeSpan Now() => _before + _time.GetElapsedTime(_opened);

    // A timer belongs to the turn in which it was set.
    private static int Timer(IReadOnlyList<ExerciseEvent> history)
    {
        for (var i = history.Count - 1; i >= 0 && history[i].Kind != EventKind.TurnOpened; i--)
        {
            if (history[i].Kind == EventKind.TimerSet)
            {
                return history[i].After;
            }
        }

        return 0;
    }
}
