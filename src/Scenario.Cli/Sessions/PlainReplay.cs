using Scenario.Cli.Output;
using Scenario.Evaluation.Reports;
using Scenario.Evaluation.Tables;
using Scenario.Exercise.Text;
using Scenario.Exercise.Views;

namespace Scenario.Cli.Sessions;

/// <summary>Replays a log line by line: words in, the course of the exercise out. One seat's course, or with all layers open any seat's.</summary>
internal sealed class PlainReplay(Streams streams, ReplayTable table, int seat)
{
    private const string Help = """
        n, next        the next turn          b, back       the turn before
        +, step        the next event         -, unstep     the event before
        d, decision    the next decision      turn N        go to turn N
        i, indicators  the situation          all           everything from here to the end
        e, estimates   what is believed       q, quit       leave
        """;

    private const string RevealHelp = """
        as SEAT        look as another seat   truth         knowledge against truth
        """;

    private int _seat = seat;

    public int Run()
    {
        streams.Out.WriteLine(table.IsRevealed
            ? $"{table.Scenario.Title}: {table.Length} events, all layers open. ? lists the commands."
            : $"{table.Scenario.Title}: {table.Length} events, as seen by {table.Scenario.Seats[_seat].Title}. ? lists the commands.");
        while (true)
        {
            streams.Out.WriteLine($"[event {table.Position} of {table.Length}, turn {table.Turn}]");
            streams.Out.Write("> ");
            streams.Out.Flush();
            if (streams.In.ReadLine() is not { } line || Obey(SafeText.Line(line).Trim()))
            {
                streams.Out.WriteLine();
                return ExitCodes.Sound;
            }
        }
    }

    private bool Obey(string command)
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
                Show(Situation(table.View(_seat)));
                return false;
            case "e" or "estimates":
                Show(Estimates(table.View(_seat)));
                return false;
            case "truth" when table.IsRevealed:
                Show(KnowledgeText.Lines(table.View(_seat).Opened));
                return false;
            default:
                if (!ObeyArgument(command))
                {
                    return false;
                }

                break;
        }

        Tell(from);
        return false;
    }

    // True if the replay went somewhere.
    private bool ObeyArgument(string command)
    {
        if (command.StartsWith("turn ", StringComparison.Ordinal) && int.TryParse(command[5..], out var turn) && table.GoToTurn(turn))
        {
            return true;
        }

        if (table.IsRevealed && command.StartsWith("as ", StringComparison.Ordinal))
        {
            LookAs(command[3..].Trim());
            return false;
        }

        var help = table.IsRevealed ? Help + "\n" + RevealHelp : Help;
        streams.Out.WriteLine(command is "?" or "h" or "help" ? help : $"Not understood, or not reached in this exercise: {command}\n{help}");
        return false;
    }

    private void LookAs(string id)
    {
        var wanted = table.Scenario.SeatIndex(id);
        if (wanted < 0)
        {
            streams.Out.WriteLine($"There is no seat {id}. There are: {string.Join(", ", table.Scenario.Seats.Select(static s => s.Id))}.");
            return;
        }

        _seat = wanted;
        streams.Out.WriteLine($"Now as {table.Scenario.Seats[_seat].Title}; what happens is told with all layers open.");
    }

    private static IEnumerable<string> Situation(SeatView view) => view.Indicators.Select(static indicator =>
        $"{indicator.Title}: {indicator.Value} of {indicator.Min} to {indicator.Max}{(indicator.Change.Length > 0 ? ", " + indicator.Change + " this turn" : "")}");

    private static IEnumerable<string> Estimates(SeatView view) => view.Estimates.Count == 0
        ? ["There are no questions to hold an answer to."]
        : view.Estimates.Select(static estimate => estimate.Held is { } held
            ? $"{estimate.Title} {held.Low} - {held.Best} - {held.High}, {held.Confidence} confidence; as of turn {held.AsOf}; {held.Origin}{(held.IsDisputed ? "; figures in it do not fit" : "")}"
            : $"{estimate.Title} nothing held");

    private void Show(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            streams.Out.WriteLine("  " + line);
        }
    }

    private void Tell(int from)
    {
        if (table.Position > from)
        {
            foreach (var line in CourseText.Lines(table.Scenario, table.History(), from, table.IsRevealed ? CourseText.AllLayers : _seat))
            {
                streams.Out.WriteLine(line);
            }
        }
    }
}
