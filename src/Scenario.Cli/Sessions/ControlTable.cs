using Scenario.Exercise.Rules;
using Scenario.Exercise.Tables;
using Scenario.Exercise.Views;

namespace Scenario.Cli.Sessions;

/// <summary>
/// The facilitator's side of a table at which programs play too: what is asked for goes past them, so that they begin to think
/// when a turn is opened from the console.
/// </summary>
/// <param name="table">The table as the seats have it.</param>
/// <param name="control">The table as the facilitator has it.</param>
internal sealed class ControlTable(ITable table, IControlTable control) : IControlTable
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
    public Answer Submit(Submission submission) => table.Submit(submission);

    /// <inheritdoc/>
    public ControlView Control() => control.Control();

    /// <inheritdoc/>
    public ForesightView Foresee(Submission submission) => control.Foresee(submission);

    /// <inheritdoc/>
    public IReadOnlyList<UndoPoint> UndoPoints() => control.UndoPoints();
}
