using Scenario.Exercise.Rules;
using Scenario.Exercise.Tables;
using Scenario.Exercise.Views;

namespace Scenario.Evaluation.Tables;

/// <summary>
/// The staff's side of a table. Only what is asked for here was asked for by staff, in hand or not: what they were refused goes
/// on record, see <see cref="RefusedStaff"/>. It goes past the players too, so that programs begin to think when a turn is opened
/// from the console.
/// </summary>
/// <param name="table">The table as the seats have it.</param>
/// <param name="control">The table as the facilitator has it.</param>
public sealed class StaffTable(ITable table, IControlTable control) : IControlTable
{
    /// <inheritdoc/>
    public event EventHandler? Changed
    {
        add => control.Changed += value;
        remove => control.Changed -= value;
    }

    /// <inheritdoc/>
    public IReadOnlyList<int> PlayedSeats => control.PlayedSeats;

    /// <inheritdoc/>
    public ClockView Clock => control.Clock;

    /// <inheritdoc/>
    public SeatView View(int seat) => control.View(seat);

    /// <inheritdoc/>
    public Answer Submit(Submission submission)
    {
        var answer = table.Submit(submission);
        if (answer.Refusal is { } refusal && RefusedStaff.Note(submission, refusal) is { } note)
        {
            // Where nothing is recorded any more, nothing is left to run.
            table.Submit(note);
        }

        return answer;
    }

    /// <inheritdoc/>
    public ControlView Control() => control.Control();

    /// <inheritdoc/>
    public ForesightView Foresee(Submission submission) => control.Foresee(submission);

    /// <inheritdoc/>
    public IReadOnlyList<UndoPoint> UndoPoints() => control.UndoPoints();
}
