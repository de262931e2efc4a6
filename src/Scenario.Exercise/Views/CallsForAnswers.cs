using Scenario.Exercise.Definitions;
using Scenario.Exercise.Events;
using Scenario.Exercise.State;

namespace Scenario.Exercise.Views;

/// <summary>
/// Follows messages that ask a seat of people for a written answer. Each has the turn in which it comes and the next one that is
/// played. Where the exercise ends before that, a message counts if a deliberation closed while it lay on the desk; what was asked
/// of a seat that no longer has people does not.
/// </summary>
internal sealed class CallsForAnswers(CompiledScenario scenario)
{
    private readonly List<Call> _open = [];
    private readonly HashSet<int> _people = [];
    private int _passedUntil;
    private int _turn;

    private bool IsPassing => _turn < _passedUntil;

    /// <summary>How many were answered in time.</summary>
    public int Answered { get; private set; }

    /// <summary>How many were not, and no longer can be.</summary>
    public int Missed { get; private set; }

    /// <summary>Takes the next event, oldest first.</summary>
    public void Take(in ExerciseEvent happened)
    {
        var subject = happened.Subject;
        switch (happened.Kind)
        {
            case EventKind.SeatAssigned:
                Assign(subject, happened.After);
                break;
            case EventKind.TimeJumped:
                _passedUntil = happened.After;
                break;
            case EventKind.TurnOpened:
                _turn = subject;
                Open();
                break;
            case EventKind.InjectDelivered when _people.Contains(scenario.Injects[subject].AskedSeat):
                _open.Add(new(subject) { Turns = _turn == 0 ? 0 : 1 });
                break;
            case EventKind.AnswerRecorded:
                Answered += _open.RemoveAll(call => call.Inject == subject);
                break;
            case EventKind.StepEntered when happened.After == (int)ProcedureStep.Resolution && !IsPassing:
                _open.ForEach(static call => call.WasTalkedOver = true);
                break;
            case EventKind.EndingReached:
                Missed += _open.RemoveAll(static call => call.WasTalkedOver);
                _open.Clear();
                break;
        }
    }

    private void Open()
    {
        // Nobody decides in a turn that is jumped over.
        if (!IsPassing)
        {
            Missed += _open.RemoveAll(static call => call.Turns == 2);
            _open.ForEach(static call => call.Turns++);
        }
    }

    private void Assign(int seat, int player)
    {
        if (player == ExerciseState.PlayedByPeople)
        {
            _people.Add(seat);
        }
        else if (_people.Remove(seat))
        {
            _open.RemoveAll(call => scenario.Injects[call.Inject].AskedSeat == seat);
        }
    }

    private sealed class Call(int inject)
    {
        public int Inject { get; } = inject;

        /// <summary>How many turns it has had, with the one in which it came.</summary>
        public int Turns { get; set; }

        /// <summary>Whether a deliberation closed while it lay on the desk.</summary>
        public bool WasTalkedOver { get; set; }
    }
}
