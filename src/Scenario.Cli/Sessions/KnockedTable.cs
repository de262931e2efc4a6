using Scenario.Exercise.Rules;
using Scenario.Exercise.Tables;

namespace Scenario.Cli.Sessions;

/// <summary>A table before whose every submission it is put on record who else asked for the log.</summary>
/// <param name="table">The table.</param>
/// <param name="knocks">Who asked.</param>
internal sealed class KnockedTable(ITable table, Knocks knocks) : PassingTable(table)
{
    /// <inheritdoc/>
    public override Answer Submit(Submission submission)
    {
        knocks.TakeUp();
        return Table.Submit(submission);
    }
}
