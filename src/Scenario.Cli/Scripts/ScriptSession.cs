using Scenario.Cli.Output;
using Scenario.Cli.Sessions;
using Scenario.Evaluation.Reports;
using Scenario.Evaluation.Tables;
using Scenario.Exercise.Rules;
using Scenario.Exercise.State;
using Scenario.Exercise.Text;
using Scenario.Terminal.Facilitating.Commands;
using Scenario.Terminal.Staff;

namespace Scenario.Cli.Scripts;

/// <summary>Runs a facilitated exercise from a script and prints what is asked, answered and what happens.</summary>
internal sealed class ScriptSession(Streams streams, LiveTable table, ScriptClock clock, string path)
{
    private readonly Dictionary<int, SeatLines> _seats = [];
    private int _told = table.History().Count;

    /// <summary>Runs it, and says where the log is.</summary>
    public int RunAndSay(IReadOnlyList<ScriptLine> lines, string log)
    {
        TableSession.Announce(streams, table, log);
        var code = Run(lines);
        streams.Say((table.Step == ProcedureStep.Closed ? "The record is " : "Saved in ") + log);
        return code;
    }

    /// <summary>Runs it; stops at the first line that does not come out as written.</summary>
    private int Run(IReadOnlyList<ScriptLine> lines)
    {
        foreach (var line in lines)
        {
            streams.Out.WriteLine($"{(line.MustFail ? "! " : "")}{line.Text}");
            var refusal = Refusal(line.Text);
            Tell();
            if (refusal is not null)
            {
                streams.Out.WriteLine("    refused: " + SafeText.Line(refusal));
            }

            if (table.Fault is { } fault)
            {
                streams.Complain(fault);
                return ExitCodes.Fault;
            }

            if (line.MustFail != refusal is not null)
            {
                streams.Out.Flush();
                streams.Complain($"{path}:{line.Number}: {refusal ?? "this was to be refused, and was accepted."}");
                return ExitCodes.Findings;
            }
        }

        return ExitCodes.Sound;
    }

    private string? Refusal(string line)
    {
        try
        {
            return line[0] == ':' ? Control(line) : Other(line);
        }
        catch (UsageException unclear)
        {
            return unclear.Message;
        }
    }

    private string? Control(string line)
    {
        switch (ControlCommands.Parse(line, table))
        {
            case ControlRequest request:
                return table.Submit(request.Submission).Refusal?.Reason;
            case ControlPreview preview:
                Show(StaffAnswers.Lines(table.Foresee(preview.Submission)));
                return null;
            case ControlQuestion question:
                Show(StaffAnswers.Lines(table, question));
                return null;
            case ControlMistake mistake:
                return mistake.Words;
            default:
                return "This is no command.";
        }
    }

    // seat> what it does, or: wait 10m
    private string? Other(string line)
    {
        var arrow = line.IndexOf('>', StringComparison.Ordinal);
        if (arrow <= 0)
        {
            return Wait(line);
        }

        var id = line[..arrow].Trim();
        var seat = table.Scenario.SeatIndex(id);
        if (seat < 0)
        {
            return $"There is no seat \"{id}\". There are: {string.Join(", ", table.Scenario.Seats.Where(static s => !s.IsControl).Select(static s => s.Id))}.";
        }

        var people = _seats.TryGetValue(seat, out var known) ? known : _seats[seat] = new SeatLines(table, seat);
        foreach (var submission in people.Read(line[(arrow + 1)..].Trim()))
        {
            if (table.Submit(submission).Refusal is { } refusal)
            {
                return refusal.Reason;
            }

            if (submission is CommitDecision or ForgoDecision)
            {
                people.Committed();
            }
        }

        return null;
    }

    private string? Wait(string line)
    {
        var parts = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts is not ["wait", [.. var digits, 's' or 'm' or 'h']] || !int.TryParse(digits, System.Globalization.NumberStyles.None, null, out var amount))
        {
            return "A line is a command (:fire ID), what a seat does (seoul> commit), a wait (wait 10m), or a comment (# ...).";
        }

        clock.Wait(parts[1][^1] switch { 's' => TimeSpan.FromSeconds(amount), 'm' => TimeSpan.FromMinutes(amount), _ => TimeSpan.FromHours(amount) });
        return null;
    }

    private void Tell()
    {
        var history = table.History();
        foreach (var line in CourseText.Lines(table.Scenario, history, _told))
        {
            streams.Out.WriteLine(line.Length == 0 ? "" : "    " + line);
        }

        _told = history.Count;
    }

    private void Show(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            streams.Out.WriteLine("    " + SafeText.Line(line));
        }
    }
}
