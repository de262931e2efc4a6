using System.CommandLine;
using Scenario.Cli.Files;
using Scenario.Cli.Output;

namespace Scenario.Cli.Verbs;

/// <summary><c>list</c>: the bundled scenarios.</summary>
internal static class ListVerb
{
    public static Command Create(Streams streams)
    {
        var command = new Command("list", "List the bundled scenarios with their seats and starts.");
        command.SetAction(_ =>
        {
            foreach (var id in ScenarioLocation.Bundled())
            {
                if (ScenarioLocation.Load(id, streams) is not { } loaded)
                {
                    return ExitCodes.Findings;
                }

                var scenario = loaded.Scenario;
                streams.Out.WriteLine($"{id}  {scenario.Title}");
                streams.Out.WriteLine($"    {scenario.Turns.Count} turns, {scenario.Turns[0].From:yyyy-MM-dd} to {scenario.Turns[^1].To:yyyy-MM-dd}");
                streams.Out.WriteLine($"    seats:  {string.Join(", ", scenario.Seats.Where(static s => s.Playable && !s.IsControl).Select(static s => s.Id))}");
                streams.Out.WriteLine($"    starts: {string.Join(", ", scenario.Starts.Select(static s => s.Id))}");
            }

            return ExitCodes.Sound;
        });
        return command;
    }
}
