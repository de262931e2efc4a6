using Scenario.Exercise.Rules;
using Scenario.Exercise.Tables;
using Scenario.Exercise.Views;

namespace Scenario.Cli.Sessions;

/// <summary>A table before whose every submission it is put on record who else asked for the log.</summary>
/// <param name="table">The table.</param>
/// <param name="knocks">Who asked.</param>
internal sealed class KnockedTable(ITable table, Knocks knocks) : ITable
{
    /// <inheritdoc/>
    public event EventHandler? Changed
    {
        add => table.Changed += value;
        remove => table.Changed -= value;
    }

    /// <inheritdoc/>
    public IReadOnlyList<int> PlayedSeats => table.PlayedSeats;

    /// <inheritdoc/>
    public SeatView View(int seat) => table.View(seat);

    /// <inheritdoc/>
    public Answer Submit(Submission submission)
    {
        knocks.TakeUp();
        return table.Submit(submission);
    }
}
