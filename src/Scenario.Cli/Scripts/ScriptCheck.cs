using Scenario.Cli.Output;
using Scenario.Exercise.Definitions;

namespace Scenario.Cli.Scripts;

/// <summary>Reads a whole script before anything is played, so that a slip of the pen in its last line leaves nothing half played.</summary>
internal static class ScriptCheck
{
    private const int MostTold = 50;

    /// <summary>Whether every line can be read; if not, tells all that cannot, each with its place.</summary>
    /// <param name="streams">Where faults are told.</param>
    /// <param name="name">What the script is called.</param>
    /// <param name="lines">The script.</param>
    /// <param name="scenario">The scenario that is played.</param>
    /// <param name="played">The seats that people play.</param>
    public static bool IsReadable(Streams streams, string name, IReadOnlyList<ScriptLine> lines, CompiledScenario scenario, IReadOnlyCollection<int> played)
    {
        var faults = new List<string>();
        var waits = TimeSpan.Zero;
        foreach (var line in lines)
        {
            try
            {
                waits = ScriptClock.Sum(waits, Read(line, scenario, played));
            }
            catch (UsageException unclear)
            {
                faults.Add($"{name}:{line.Number}: {unclear.Message}");
            }
        }

        if (faults.Count == 0)
        {
            return true;
        }

        faults.Take(MostTold).ToList().ForEach(streams.Note);
        var others = faults.Count > MostTold ? $", of which the first {MostTold} are named" : "";
        streams.Complain($"{faults.Count} line{(faults.Count == 1 ? "" : "s")} of the script cannot be read{others}. Nothing was played.");
        return false;
    }

    // Comes back with the time that passes. A line that must be refused may be wrong in its particulars, but not in its kind:
    // mistyped it would be refused whatever the exercise does, and show nothing.
    private static TimeSpan Read(ScriptLine line, CompiledScenario scenario, IReadOnlyCollection<int> played)
    {
        if (line.Text.Length == 0)
        {
            throw new UsageException("What must be refused is missing: ! stands before a line, such as ! :fire i01");
        }

        if (line.Text.Length > BoundedReader.LongestLine)
        {
            throw new UsageException($"The line is too long: it may have {BoundedReader.LongestLine} characters.");
        }

        var step = ScriptReading.Begin(line.Text, scenario);
        if (!line.MustFail && step is SeatStep seat)
        {
            SeatReading.Read(seat, scenario, played);
        }

        return !line.MustFail && step is WaitStep wait ? ScriptReading.Span(wait) : TimeSpan.Zero;
    }
}
