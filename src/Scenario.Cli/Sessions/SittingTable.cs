using Scenario.Exercise.Rules;
using Scenario.Exercise.State;
using Scenario.Exercise.Tables;
using Scenario.Exercise.Views;

namespace Scenario.Cli.Sessions;

/// <summary>A table for one sitting: it opens no turn beyond the one at which the sitting ends. The exercise goes on another day.</summary>
public sealed class SittingTable(ITable table, int lastTurn) : ITable
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
        if (submission is OpenTurn && table.PlayedSeats.Count > 0 && table.View(table.PlayedSeats[0]).Moment is var now
            && now.Step == ProcedureStep.Reaction && now.Turn >= lastTurn)
        {
            return new(new(RefusalCode.WrongStep, $"This sitting ends after turn {lastTurn}. Quit now; the exercise is saved and can be resumed."), null);
        }

        return table.Submit(submission);
    }
}
