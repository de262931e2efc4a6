using Scenario.Exercise.Rules;
using Scenario.Exercise.State;
using Scenario.Exercise.Tables;

namespace Scenario.Cli.Sessions;

/// <summary>A table for one sitting: it opens no turn beyond the one at which the sitting ends. The exercise goes on another day.</summary>
public sealed class SittingTable(ITable table, int lastTurn) : PassingTable(table)
{
    /// <inheritdoc/>
    public override Answer Submit(Submission submission)
    {
        if (submission is OpenTurn && Table.PlayedSeats.Count > 0 && Table.View(Table.PlayedSeats[0]).Moment is var now
            && now.Step == ProcedureStep.Reaction && now.Turn >= lastTurn)
        {
            return new(new(RefusalCode.WrongStep, $"This sitting ends after turn {lastTurn}. Quit now; the exercise is saved and can be resumed."), null);
        }

        return Table.Submit(submission);
    }
}
