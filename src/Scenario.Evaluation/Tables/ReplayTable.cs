using Scenario.Evaluation.Recording;
using Scenario.Exercise.Definitions;
using Scenario.Exercise.Events;
using Scenario.Exercise.Rules;
using Scenario.Exercise.State;
using Scenario.Exercise.Tables;
using Scenario.Exercise.Views;

namespace Scenario.Evaluation.Tables;

/// <summary>
/// A table at which a recorded exercise is looked at again, event by event: as one seat, which steps over the events that it
/// could know of and is shown what it saw then, or with all layers open. Nothing can be changed.
/// </summary>
public sealed class ReplayTable : ITable
{
    /// <summary>Instead of a seat: all layers are open.</summary>
    public const int AllLayers = -1;

    private readonly int _seat;
    private readonly ExerciseEvent[] _events;
    private readonly ExerciseEvent[] _known;
    private readonly int[] _applied;
    private readonly List<(int Applied, ExerciseState State)> _marks = [];
    private readonly ExerciseState _state;

    /// <summary>Sets the table at the beginning of a recorded exercise.</summary>
    /// <param name="recorded">What is replayed.</param>
    /// <param name="seat">The seat as which it is looked at, or <see cref="AllLayers"/>.</param>
    /// <exception cref="Log.LogException">A fingerprint does not fit.</exception>
    public ReplayTable(RecordedExercise recorded, int seat = AllLayers)
    {
        Recorded = recorded;
        _seat = seat;
        _events = [.. recorded.Events.Select(e => e.Happened)];
        (_known, _applied) = Layer();
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

        PlayedSeats = seat >= 0 ? [seat] : [.. Enumerable.Range(0, Scenario.Seats.Count)];
        Position = Length;
        MoveTo(0);
    }

    /// <inheritdoc/>
    public event EventHandler? Changed;

    /// <summary>What is replayed.</summary>
    public RecordedExercise Recorded { get; }

    /// <summary>The scenario played.</summary>
    public CompiledScenario Scenario => Recorded.Scenario;

    /// <summary>The seats that can be looked at: one, or with all layers open every one, the facilitator's too.</summary>
    public IReadOnlyList<int> PlayedSeats { get; }

    /// <summary>Whether all layers are open.</summary>
    public bool IsRevealed => _seat < 0;

    /// <summary>How many events there are that can be known here.</summary>
    public int Length => _known.Length;

    /// <summary>How many of them have happened, as shown.</summary>
    public int Position { get; private set; }

    /// <summary>The event that happened last, as shown and as it can be known here; null at the very beginning.</summary>
    public ExerciseEvent? LastEvent => Position == 0 ? null : _known[Position - 1];

    /// <summary>The turn shown.</summary>
    public int Turn => _state.Turn;

    /// <summary>The sixteen digits that tell the state shown from any other, for those who may know all of it.</summary>
    public string Fingerprint => _state.Fingerprint();

    /// <summary>What has happened so far, as shown and as it can be known here; with all layers open what was fired is marked for <c>CourseText</c>.</summary>
    public IReadOnlyList<ExerciseEvent> History() => new ArraySegment<ExerciseEvent>(_known, 0, Position);

    /// <summary>What a seat saw; at the table of one seat there is no other to be seen, whatever is asked for.</summary>
    public SeatView View(int seat) => SeatViews.Build(
        Scenario, _state, new ArraySegment<ExerciseEvent>(_events, 0, _applied[Position]), IsRevealed ? seat : _seat, IsRevealed);

    /// <inheritdoc/>
    public Answer Submit(Submission submission) =>
        new(new(RefusalCode.WrongStep, "This is a replay: nothing can be changed. To decide otherwise, branch the exercise here."), null);

    /// <summary>Goes to the moment after so many events.</summary>
    public void MoveTo(int position)
    {
        var wanted = Math.Clamp(position, 0, Length);
        var target = _applied[wanted];
        var mark = _marks.FindLast(m => m.Applied <= target);
        var from = _applied[Position];
        if (target < from || mark.Applied > from)
        {
            _state.CopyFrom(mark.State);
            from = mark.Applied;
        }

        for (; from < target; from++)
        {
            Evolution.Apply(Scenario, _state, _events[from]);
        }

        Position = wanted;
        Changed?.Invoke(this, EventArgs.Empty);
    }

    /// <summary>One event on (1) or back (-1).</summary>
    public bool Step(int direction) => GoIf(direction > 0 ? Position + 1 : Position - 1);

    /// <summary>To the opening of the next turn (1) or of the present or last one (-1); beyond the last to the end, before the first to the beginning.</summary>
    public bool StepTurn(int direction) => direction > 0
        ? GoIf(Next(Position, e => e.Kind == EventKind.TurnOpened) ?? Length)
        : GoIf(Previous(Position, e => e.Kind == EventKind.TurnOpened) ?? 0);

    /// <summary>To the moment after the next decision of any seat that can be known here, or of the one given.</summary>
    public bool StepDecision(int direction, int seat = -1)
    {
        bool IsDecision(ExerciseEvent e) => e.Kind == EventKind.DecisionCommitted && (seat < 0 || e.Subject == seat);
        return (direction > 0 ? Next(Position, IsDecision) : Previous(Position, IsDecision)) is { } found && GoIf(found);
    }

    /// <summary>To the moment a turn has opened with all that it brought; false if the exercise never got there.</summary>
    public bool GoToTurn(int turn)
    {
        var opened = Array.FindIndex(_known, e => e.Kind == EventKind.TurnOpened && e.Subject == turn);
        if (opened < 0)
        {
            return false;
        }

        var ready = Array.FindIndex(_known, opened, e => e.Kind == EventKind.StepEntered && e.After == (int)ProcedureStep.Deliberation);
        MoveTo(ready < 0 ? opened + 1 : ready + 1);
        return true;
    }

    // For each position how many events of the record have happened then. At the end all of them have.
    private (ExerciseEvent[] Known, int[] Applied) Layer()
    {
        var applied = new List<int> { 0 };
        for (var i = 0; i < _events.Length; i++)
        {
            if (_seat < 0 || Redaction.For(Scenario, _events[i], _seat) is not null)
            {
                applied.Add(i + 1);
            }
        }

        applied[^1] = applied.Count > 1 ? _events.Length : 0;
        return (_seat < 0 ? [.. FiredMessages.Marked(Recorded)] : [.. SeatLens.Course(Scenario, _events, _seat)], [.. applied]);
    }

    private bool GoIf(int target)
    {
        if (target < 0 || target > Length || target == Position)
        {
            return false;
        }

        MoveTo(target);
        return true;
    }

    private int? Next(int position, Predicate<ExerciseEvent> wanted) =>
        Array.FindIndex(_known, position, wanted) is var found and >= 0 ? found + 1 : null;

    private int? Previous(int position, Predicate<ExerciseEvent> wanted) =>
        position >= 2 && Array.FindLastIndex(_known, position - 2, wanted) is var found and >= 0 ? found + 1 : null;
}
