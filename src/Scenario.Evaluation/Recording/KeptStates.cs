using Scenario.Exercise.Definitions;
using Scenario.Exercise.Events;
using Scenario.Exercise.Rules;
using Scenario.Exercise.State;

namespace Scenario.Evaluation.Recording;

/// <summary>
/// The states before every submission of this turn and the one before, so that one can go back to them. Play, resuming and
/// verification keep the same ones.
/// </summary>
internal sealed class KeptStates : IPast
{
    private readonly Dictionary<int, Moment> _moments = [];
    private readonly List<Moment> _undoings = [];
    private Moment? _last;
    private int _turn;
    private int _turnBefore;

    /// <inheritdoc/>
    public int Events { get; private set; }

    /// <inheritdoc/>
    public ExerciseState? After(int events) => _moments.GetValueOrDefault(events)?.State;

    /// <inheritdoc/>
    public StandingAnswers Standing { get; private set; } = StandingAnswers.None;

    /// <summary>Keeps the state in which a submission was accepted.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="before">The state before it; copied.</param>
    /// <param name="submission">The submission.</param>
    /// <param name="happened">The events it brought.</param>
    /// <param name="turn">The turn after it.</param>
    public void Keep(CompiledScenario scenario, ExerciseState before, Submission submission, IReadOnlyList<ExerciseEvent> happened, int turn)
    {
        var byItself = submission is ActByPolicy or CloseDeliberation && Conduct.Next(scenario, before) is not null;
        var moment = new Moment(Events, before.Copy(), submission, byItself, _last, Standing, _turnBefore);
        if (submission is UndoTo undo)
        {
            // What stood before that moment stands again; the undoing itself can be taken back too, but is no step of the course.
            var then = _moments[undo.Position];
            (_last, Standing, _turnBefore) = (then.Before, then.Standing, then.TurnBefore);
            _undoings.Add(moment);
        }
        else
        {
            _last = moment;
            _turnBefore = turn == _turn ? _turnBefore : before.Turn;
            Standing = Standing.After(happened);
        }

        _moments[Events] = moment;
        Events += happened.Count;
        if (turn != _turn)
        {
            _turn = turn;
            Forget();
        }
    }

    /// <summary>The moments that can be gone back to: steps of the course, newest first, then undoings, newest first.</summary>
    public IEnumerable<Moment> Points()
    {
        for (var moment = _last; moment is not null && _moments.ContainsKey(moment.Position); moment = moment.Before)
        {
            if (moment.IsPoint && IsNear(moment))
            {
                yield return moment;
            }
        }

        for (var i = _undoings.Count - 1; i >= 0; i--)
        {
            if (_moments.ContainsKey(_undoings[i].Position) && IsNear(_undoings[i]))
            {
                yield return _undoings[i];
            }
        }
    }

    // A jump leaves turns out: the turn before is the one from which this one was reached.
    private bool IsNear(Moment moment) => moment.State.Turn >= _turnBefore;

    private void Forget()
    {
        foreach (var old in _moments.Values.Where(moment => !IsNear(moment)).ToList())
        {
            _moments.Remove(old.Position);
            _undoings.Remove(old);
        }

        // What is kept must not keep what was forgotten.
        foreach (var kept in _moments.Values.Where(kept => kept.Before is { } before && !_moments.ContainsKey(before.Position)))
        {
            kept.Before = null;
        }
    }

    /// <summary>A moment before a submission.</summary>
    /// <param name="position">How many events had happened.</param>
    /// <param name="state">The state.</param>
    /// <param name="submission">What was then asked for.</param>
    /// <param name="byItself">Whether the procedure asked for it.</param>
    /// <param name="before">The moment before, among those that stood then.</param>
    /// <param name="standing">What stood then.</param>
    /// <param name="turnBefore">From which turn the turn of that moment was reached.</param>
    internal sealed class Moment(
        int position, ExerciseState state, Submission submission, bool byItself, Moment? before,
        StandingAnswers standing, int turnBefore)
    {
        public StandingAnswers Standing => standing;

        public int TurnBefore => turnBefore;

        public int Position => position;

        public ExerciseState State => state;

        public Submission Submission => submission;

        public Moment? Before { get; set; } = before;

        /// <summary>Whether it makes sense to go back to it: the procedure would do again at once what it did by itself, and what is beside the exercise stays.</summary>
        public bool IsPoint => !byItself && state.HasBegun && submission is not (TakeNote or RecordExpectation or OpenMessage);
    }
}
