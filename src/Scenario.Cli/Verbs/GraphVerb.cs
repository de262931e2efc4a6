using System.CommandLine;
using Scenario.Cli.Files;
using Scenario.Cli.Output;
using Scenario.Exercise.Procedure;

namespace Scenario.Cli.Verbs;

/// <summary><c>graph</c>: the response ladder as a Mermaid diagram, from the state machine's own description.</summary>
internal static class GraphVerb
{
    public static Command Create(Streams streams)
    {
        var scenario = Arguments.Scenario();
        var command = new Command("graph", "Print the response ladder as a Mermaid state diagram.") { scenario };
        command.SetAction(parsed =>
        {
            if (ScenarioLocation.Load(parsed.GetValue(scenario)!, streams) is not { } loaded)
            {
                return ExitCodes.Findings;
            }

            streams.Out.WriteLine(StatelessMachinery.LadderAsMermaid(loaded.Scenario).ReplaceLineEndings("\n").Replace("\t", "    ", StringComparison.Ordinal).TrimEnd());
            return ExitCodes.Sound;
        });
        return command;
    }
}
