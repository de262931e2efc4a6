using Scenario.Cli.Output;
using Scenario.Evaluation.Reports;
using Scenario.Evaluation.Tables;
using Scenario.Exercise.Text;

namespace Scenario.Cli.Sessions;

/// <summary>Replays a log line by line: words in, the course of the exercise out.</summary>
internal static class PlainReplay
{
    private const string Help = """
        n, next        the next turn          b, back       the turn before
        +, step        the next event         -, unstep     the event before
        d, decision    the next decision      turn N        go to turn N
        i, indicators  the situation          all           everything from here to the end
        q, quit        leave
        """;

    public static int Run(Streams streams, ReplayTable table, int seat)
    {
        streams.Out.WriteLine($"{table.Scenario.Title}: {table.Length} events, as seen by {table.Scenario.Seats[seat].Title}. ? lists the commands.");
        while (true)
        {
            streams.Out.WriteLine($"[event {table.Position} of {table.Length}, turn {table.Turn}]");
            streams.Out.Write("> ");
            streams.Out.Flush();
            if (streams.In.ReadLine() is not { } line || Obey(streams, table, seat, SafeText.Line(line).Trim()))
            {
                streams.Out.WriteLine();
                return ExitCodes.Sound;
            }
        }
    }

    private static bool Obey(Streams streams, ReplayTable table, int seat, string command)
    {
        var from = table.Position;
        switch (command)
        {
            case "q" or "quit":
                return true;
            case "n" or "next" or "":
                table.StepTurn(1);
                break;
            case "b" or "back":
                table.StepTurn(-1);
                break;
            case "+" or "step":
                table.Step(1);
                break;
            case "-" or "unstep":
                table.Step(-1);
                break;
            case "d" or "decision":
                table.StepDecision(1);
                break;
            case "all":
                table.MoveTo(table.Length);
                break;
            case "i" or "indicators":
                foreach (var indicator in table.View(seat).Indicators)
                {
                    streams.Out.WriteLine($"  {indicator.Title}: {indicator.Value} of {indicator.Min} to {indicator.Max}{(indicator.Change.Length > 0 ? ", " + indicator.Change + " this turn" : "")}");
                }

                return false;
            default:
                if (!command.StartsWith("turn ", StringComparison.Ordinal) || !int.TryParse(command[5..], out var turn) || !table.GoToTurn(turn))
                {
                    streams.Out.WriteLine(command is "?" or "h" or "help" ? Help : $"Not understood, or not reached in this exercise: {command}\n{Help}");
                    return false;
                }

                break;
        }

        Tell(streams, table, seat, from);
        return false;
    }

    private static void Tell(Streams streams, ReplayTable table, int seat, int from)
    {
        if (table.Position > from)
        {
            foreach (var line in CourseText.Lines(table.Scenario, table.History(), from, seat))
            {
                streams.Out.WriteLine(line);
            }
        }
    }
}
