using Scenario.Evaluation.Log;
using Scenario.Evaluation.Storage;
using Scenario.Exercise.Definitions;
using Scenario.Exercise.Events;
using Scenario.Exercise.Rules;

namespace Scenario.Evaluation.Recording;

/// <summary>An event and the line it was read from.</summary>
/// <param name="Happened">What happened.</param>
/// <param name="Line">Its line.</param>
public sealed record RecordedEvent(ExerciseEvent Happened, LogLine Line);

/// <summary>A submission and what came of it.</summary>
/// <param name="Submission">What was asked for.</param>
/// <param name="Line">The first line of its batch.</param>
/// <param name="Events">What happened.</param>
public sealed record RecordedCommand(Submission Submission, LogLine Line, IReadOnlyList<RecordedEvent> Events)
{
    /// <summary>The receipt that was given for it.</summary>
    public Receipt Receipt => (Events.Count > 0 ? Events[^1].Line : Line).Receipt;
}

/// <summary>A log that was read and understood: header, scenario, everything that was asked for and everything that happened.</summary>
public sealed class RecordedExercise
{
    private RecordedExercise(LogHeader header, CompiledScenario scenario, IReadOnlyList<RecordedCommand> commands, Receipt last)
    {
        Header = header;
        Scenario = scenario;
        Commands = commands;
        Last = last;
    }

    /// <summary>Its first line.</summary>
    public LogHeader Header { get; }

    /// <summary>The scenario in it.</summary>
    public CompiledScenario Scenario { get; }

    /// <summary>Everything that was asked for and accepted, in order.</summary>
    public IReadOnlyList<RecordedCommand> Commands { get; }

    /// <summary>The receipt of its last line.</summary>
    public Receipt Last { get; }

    /// <summary>The torn end, or null; not part of what was read.</summary>
    public TornTail? Torn { get; private init; }

    /// <summary>Everything that happened, in order.</summary>
    public IEnumerable<RecordedEvent> Events => Commands.SelectMany(command => command.Events);

    /// <summary>Reads a log from a source; its scenario is compiled by <paramref name="compile"/>, under the rules of the format that the header names.</summary>
    /// <exception cref="LogException">It is damaged, from a newer program, or not to be understood.</exception>
    public static RecordedExercise Read(ILogSource source, Func<LogHeader, CompiledScenario> compile)
    {
        var scan = LogScan.Run(source);
        return From(scan.Lines, scan.Torn, compile);
    }

    /// <summary>Reads a log from a file; its writer may go on.</summary>
    /// <exception cref="LogException">It is damaged, from a newer program, or not to be understood.</exception>
    public static RecordedExercise Read(string path, Func<LogHeader, CompiledScenario> compile)
    {
        using var file = FileStorage.OpenToRead(path);
        return Read(file, compile);
    }

    internal static RecordedExercise From(
        IReadOnlyList<LogLine> lines, TornTail? torn, Func<LogHeader, CompiledScenario> compile)
    {
        var header = HeaderText.Read(lines[0]);
        if (!string.Equals(HeaderText.HashOf(header.ScenarioText), header.ScenarioHash, StringComparison.Ordinal))
        {
            throw new LogException(LogFault.Unreadable, 1, "the scenario inside the log is not the one that its hash names. The log was put together by another program.");
        }

        var scenario = Compile(header, compile);
        return new(header, scenario, ReadCommands(lines, scenario), lines[^1].Receipt) { Torn = torn };
    }

    private static CompiledScenario Compile(LogHeader header, Func<LogHeader, CompiledScenario> compile)
    {
        try
        {
            return compile(header);
        }
        catch (Exception error) when (error is not (LogException or OutOfMemoryException))
        {
            throw new LogException(
                LogFault.Unreadable, 1,
                $"the scenario inside the log cannot be read by this program: {error.Message} Open it with version {header.Engine}, which wrote it.", error);
        }
    }

    private static List<RecordedCommand> ReadCommands(IReadOnlyList<LogLine> lines, CompiledScenario scenario)
    {
        var events = new EventText(scenario);
        var submissions = new SubmissionText(scenario, events.Ids);
        var commands = new List<RecordedCommand>();
        var position = 1;
        while (position < lines.Count)
        {
            var first = lines[position];
            var current = first;
            try
            {
                if (first.Kind != LogFormat.SubmissionKind)
                {
                    throw new FormatException($"a batch begins with \"{first.Kind}\" instead of a submission");
                }

                var submission = submissions.Read(first.Data);
                var happened = new List<RecordedEvent>(first.Command.Size - 1);
                for (var i = 1; i < first.Command.Size; i++)
                {
                    current = lines[position + i];
                    happened.Add(new(events.Read(current.Kind, current.Data), current));
                }

                commands.Add(new(submission, first, happened));
            }
            catch (Exception error) when (LineContent.IsUnreadable(error))
            {
                throw LineContent.Unreadable(current.Number, error);
            }

            position += first.Command.Size;
        }

        return commands;
    }
}
