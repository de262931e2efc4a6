using System.CommandLine;
using Scenario.Authoring.Shapes;
using Scenario.Cli.Output;

namespace Scenario.Cli.Verbs;

/// <summary><c>schema</c>: the JSON Schema of the scenario format, for editors.</summary>
internal static class SchemaVerb
{
    public static Command Create(Streams streams)
    {
        var command = new Command("schema", "Print the JSON Schema of the scenario format, for your editor.");
        command.SetAction(_ =>
        {
            streams.Out.Write(ScenarioSchema.Write().TrimEnd() + "\n");
            return ExitCodes.Sound;
        });
        return command;
    }
}
