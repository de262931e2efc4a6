using Scenario.Cli.Output;
using Scenario.Cli.Sessions;
using Scenario.Evaluation.Reports;
using Scenario.Evaluation.Tables;
using Scenario.Exercise.Text;
using Scenario.Terminal.Facilitating.Commands;
using Scenario.Terminal.Staff;

namespace Scenario.Cli.Scripts;

/// <summary>Runs a facilitated exercise from a script and prints what is asked, answered and what happens.</summary>
internal sealed class ScriptSession(Streams streams, LiveTable table, Knocks knocks, ScriptClock clock, string path)
{
    private readonly string _name = ScriptFile.NameOf(path);
    private readonly StaffTable _staff = new(new KnockedTable(table, knocks), table);
    private readonly Dictionary<int, SeatDraft> _drafts = [];
    private int _told = table.Course().Count;

    /// <summary>Runs it if all of it can be read, and says where the log is and how to go on.</summary>
    public int RunAndSay(IReadOnlyList<ScriptLine> lines, string log)
    {
        if (!ScriptCheck.IsReadable(streams, _name, lines, table.Scenario, [.. table.PlayedSeats]))
        {
            return ExitCodes.Findings;
        }

        TableSession.Announce(streams, table, log);
        var (code, stopped) = Run(lines);
        var marked = _drafts.Where(static draft => draft.Value.HasMarks).Select(draft => table.Scenario.Seats[draft.Key].Id);
        new ScriptEnding(streams, table, path, log).Say(stopped, [.. marked]);
        return code;
    }

    /// <summary>Runs it; stops at the first line that does not come out as written, and comes back with that line.</summary>
    private (int Code, ScriptLine? Stopped) Run(IReadOnlyList<ScriptLine> lines)
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
                return (ExitCodes.Fault, line);
            }

            if (line.MustFail != refusal is not null)
            {
                streams.Out.Flush();
                streams.Complain($"{_name}:{line.Number}: {refusal ?? "this was to be refused, and was accepted."}");
                return (ExitCodes.Findings, line);
            }
        }

        return (ExitCodes.Sound, null);
    }

    private string? Refusal(string line)
    {
        try
        {
            switch (ScriptReading.Begin(line, table.Scenario))
            {
                case ControlStep control:
                    return Control(control.Line);
                case SeatStep step:
                    var draft = _drafts.TryGetValue(step.Seat, out var known) ? known : _drafts[step.Seat] = new(table, step.Seat);
                    return draft.Do(SeatReading.Read(step, table.Scenario, table.PlayedSeats));
                case WaitStep wait:
                    clock.Wait(ScriptReading.Span(wait));
                    return null;
                default:
                    throw new InvalidOperationException($"A script cannot hold {line}.");
            }
        }
        catch (UsageException unclear)
        {
            return unclear.Message;
        }
    }

    private string? Control(string line)
    {
        switch (ControlCommands.Parse(line, _staff))
        {
            case ControlRequest request:
                return _staff.Submit(request.Submission).Refusal?.Reason;
            case ControlPreview preview:
                Show(StaffAnswers.Lines(_staff, preview.Submission));
                return null;
            case ControlQuestion question:
                Show(StaffAnswers.Lines(_staff, question));
                return null;
            case ControlMistake mistake:
                return mistake.Words;
            default:
                return "This is no command.";
        }
    }

    private void Tell()
    {
        var history = table.Course();
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
