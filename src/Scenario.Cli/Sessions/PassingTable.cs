using Scenario.Exercise.Rules;
using Scenario.Exercise.Tables;
using Scenario.Exercise.Views;

namespace Scenario.Cli.Sessions;

/// <summary>A table that passes everything on to another; who stands in between has a word only on what is asked for.</summary>
/// <param name="table">The table.</param>
public abstract class PassingTable(ITable table) : ITable
{
    /// <inheritdoc/>
    public event EventHandler? Changed
    {
        add => Table.Changed += value;
        remove => Table.Changed -= value;
    }

    /// <inheritdoc/>
    public IReadOnlyList<int> PlayedSeats => Table.PlayedSeats;

    /// <summary>The table behind.</summary>
    protected ITable Table { get; } = table;

    /// <inheritdoc/>
    public SeatView View(int seat) => Table.View(seat);

    /// <inheritdoc/>
    public abstract Answer Submit(Submission submission);
}
