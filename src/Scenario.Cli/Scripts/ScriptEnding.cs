using Scenario.Cli.Output;
using Scenario.Evaluation.Tables;
using Scenario.Exercise.State;

namespace Scenario.Cli.Scripts;

/// <summary>What is said when a script has ended or stopped: what is saved, where, and how to go on.</summary>
internal sealed class ScriptEnding(Streams streams, LiveTable table, string path, string log)
{
    /// <summary>Says it.</summary>
    /// <param name="stopped">The line at which the script stopped, or null.</param>
    /// <param name="marked">The seats whose marked moves nobody committed.</param>
    public void Say(ScriptLine? stopped, IReadOnlyList<string> marked)
    {
        if (table.Step == ProcedureStep.Closed)
        {
            streams.Say("The record is " + log);
            return;
        }

        streams.Say("Saved in " + log);
        if (table.Fault is not null)
        {
            return;
        }

        if (stopped is not null)
        {
            // What was to be refused and was not has happened all the same.
            streams.Say($"The script stopped at line {stopped.Number}, {(table.Turn == 0 ? "before the first turn" : $"in turn {table.Turn}")}. "
                + (stopped.MustFail ? "All up to it is saved, that line too." : "All before it is saved, that line is not."));
        }

        if (marked.Count > 0)
        {
            streams.Say($"What {string.Join(" and ", marked)} had marked and not committed is not saved: mark it again.");
        }

        streams.Say($"To go on by hand: scenario resume \"{log}\"{(table.Control().IsInHand ? " --facilitate" : "")}");
        if (stopped is not null)
        {
            streams.Say("To go on with the script: " + Rest(stopped));
        }
    }

    private string Rest(ScriptLine stopped)
    {
        var resume = $"scenario resume \"{log}\" --script";
        var first = stopped.Number + (stopped.MustFail ? 1 : 0);
        return path == ScriptFile.StandardInput || OperatingSystem.IsWindows()
            ? $"{resume} FILE, with the lines from {first} on in FILE"
            : $"{(stopped.MustFail ? "" : "put that line right, then ")}tail -n +{first} \"{path}\" | {resume} -";
    }
}
