using Scenario.Evaluation.Recording;
using Scenario.Exercise.Definitions;
using Scenario.Exercise.Events;
using Scenario.Exercise.Rules;
using Scenario.Exercise.State;
using Scenario.Exercise.Tables;
using Scenario.Exercise.Views;

namespace Scenario.Evaluation.Tables;

/// <summary>A table at which a recorded exercise is looked at again, event by event, from any seat. Nothing can be changed.</summary>
public sealed class ReplayTable : ITable
{
    private readonly ExerciseEvent[] _events;
    private readonly List<(int Position, ExerciseState State)> _marks = [];
    private readonly ExerciseState _state;

    /// <summary>Sets the table at the beginning of a recorded exercise.</summary>
    /// <exception cref="Log.LogException">A fingerprint does not fit.</exception>
    public ReplayTable(RecordedExercise recorded)
    {
        Recorded = recorded;
        _events = [.. recorded.Events.Select(e => e.Happened)];
        EventCourse.Replay(recorded);
        _state = new(recorded.Scenario.Layout);
        _marks.Add((0, _state.Copy()));
        for (var i = 0; i < _events.Length; i++)
        {
            Evolution.Apply(Scenario, _state, _events[i]);
            if (_events[i].Kind == EventKind.TurnOpened)
            {
                _marks.Add((i + 1, _state.Copy()));
            }
        }

        PlayedSeats = SeatsOfPeople.At(Scenario, _state);
        MoveTo(0);
    }

    /// <inheritdoc/>
    public event EventHandler? Changed;

    /// <summary>What is replayed.</summary>
    public RecordedExercise Recorded { get; }

    /// <summary>The scenario played.</summary>
    public CompiledScenario Scenario => Recorded.Scenario;

    /// <inheritdoc/>
    public IReadOnlyList<int> PlayedSeats { get; }

    /// <summary>How many events there are.</summary>
    public int Length => _events.Length;

    /// <summary>How many of them have happened, as shown.</summary>
    public int Position { get; private set; }

    /// <summary>The event that happened last, as shown; null at the very beginning.</summary>
    public ExerciseEvent? LastEvent => Position == 0 ? null : _events[Position - 1];

    /// <summary>The turn shown.</summary>
    public int Turn => _state.Turn;

    /// <summary>The sixteen digits that tell the state shown from any other.</summary>
    public string Fingerprint => _state.Fingerprint();

    /// <inheritdoc/>
    public SeatView View(int seat) => SeatViews.Build(Scenario, _state, new ArraySegment<ExerciseEvent>(_events, 0, Position), seat);

    /// <inheritdoc/>
    public Answer Submit(Submission submission) =>
        new(new(RefusalCode.WrongStep, "This is a replay: nothing can be changed. To decide otherwise, branch the exercise here."), null);

    /// <summary>Goes to the moment after so many events.</summary>
    public void MoveTo(int position)
    {
        var target = Math.Clamp(position, 0, _events.Length);
        var mark = _marks.FindLast(m => m.Position <= target);
        var from = Position;
        if (target < from || mark.Position > from)
        {
            _state.CopyFrom(mark.State);
            from = mark.Position;
        }

        for (; from < target; from++)
        {
            Evolution.Apply(Scenario, _state, _events[from]);
        }

        Position = target;
        Changed?.Invoke(this, EventArgs.Empty);
    }

    /// <summary>One event on (1) or back (-1).</summary>
    public bool Step(int direction) => GoIf(direction > 0 ? Position + 1 : Position - 1);

    /// <summary>To the next moment at which people could act: after a whole submission and what followed by itself.</summary>
    public bool StepTurn(int direction) => direction > 0
        ? GoIf(Next(Position, e => e.Kind == EventKind.TurnOpened) ?? _events.Length)
        : GoIf(Previous(Position, e => e.Kind == EventKind.TurnOpened) ?? 0);

    /// <summary>To the moment after the next decision of any seat, or of the one given.</summary>
    public bool StepDecision(int direction, int seat = -1)
    {
        bool IsDecision(ExerciseEvent e) => e.Kind == EventKind.DecisionCommitted && (seat < 0 || e.Subject == seat);
        return (direction > 0 ? Next(Position, IsDecision) : Previous(Position, IsDecision)) is { } found && GoIf(found);
    }

    /// <summary>To the moment a turn has opened with all that it brought; false if the exercise never got there.</summary>
    public bool GoToTurn(int turn)
    {
        var opened = Array.FindIndex(_events, e => e.Kind == EventKind.TurnOpened && e.Subject == turn);
        if (opened < 0)
        {
            return false;
        }

        var ready = Array.FindIndex(_events, opened, e => e.Kind == EventKind.StepEntered && e.After == (int)ProcedureStep.Deliberation);
        MoveTo(ready < 0 ? opened + 1 : ready + 1);
        return true;
    }

    private bool GoIf(int target)
    {
        if (target < 0 || target > _events.Length || target == Position)
        {
            return false;
        }

        MoveTo(target);
        return true;
    }

    private int? Next(int position, Predicate<ExerciseEvent> wanted) =>
        Array.FindIndex(_events, position, wanted) is var found and >= 0 ? found + 1 : null;

    private int? Previous(int position, Predicate<ExerciseEvent> wanted) =>
        position >= 2 && Array.FindLastIndex(_events, position - 2, wanted) is var found and >= 0 ? found + 1 : null;
}
