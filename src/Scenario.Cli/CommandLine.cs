using System.CommandLine;
using System.CommandLine.Invocation;
using System.Text.RegularExpressions;
using Scenario.Cli.Files;
using Scenario.Cli.Output;
using Scenario.Cli.Verbs;
using Scenario.Evaluation.Log;
using Scenario.Evaluation.Storage;
using Scenario.Evaluation.Tables;
using Scenario.Exercise.Text;

namespace Scenario.Cli;

/// <summary>The command line: which verbs there are, and how faults become exit codes.</summary>
public static partial class CommandLine
{
    private const string Description = """
        Tabletop and decision exercises in a terminal.

        Examples:
          scenario play                          play the flagship as its first seat
          scenario play first-steps              the tutorial, ten to fifteen minutes
          scenario play --seat kyiv --seed 7     another seat, with luck that repeats
          scenario play --seat seoul,kyiv        two people at one terminal
          scenario play --seat-program kyiv=./bot --policy moscow=cautious
          scenario resume exercise.jsonl         go on where it was left
          scenario replay exercise.jsonl --as kyiv        what that seat saw; --reveal opens all
          scenario report exercise.jsonl -o aar.md
          scenario validate my-scenario/         every fault at once, with its place and remedy
        """;

    /// <summary>Runs one command line and returns the exit code.</summary>
    public static int Run(string[] arguments, Streams streams)
    {
        var root = Root(streams);
        // A response file would print the lines of any file as complaints about them.
        var parsed = root.Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        var configuration = new InvocationConfiguration
        {
            Output = streams.Out,
            Error = streams.Error,
            EnableDefaultExceptionHandler = false,
            // A signal must reach the screen or the log first: see the guard of the terminal.
            ProcessTerminationTimeout = null,
        };
        if (parsed.Action is ParseErrorAction complaint)
        {
            complaint.ShowHelp = false;
            complaint.ShowTypoCorrections = true;
            using var said = new StringWriter();
            configuration.Output = configuration.Error = said;
            parsed.Invoke(configuration);
            var lines = SafeText.Lines(PlainTypes().Replace(said.ToString(), "as a whole number")).Split('\n', StringSplitOptions.RemoveEmptyEntries);
            lines.ToList().ForEach(streams.Error.WriteLine);
            streams.Error.WriteLine($"See: scenario {(parsed.CommandResult.Command is RootCommand ? "" : parsed.CommandResult.Command.Name + " ")}--help");
            return ExitCodes.Usage;
        }

        try
        {
            return parsed.Invoke(configuration);
        }
        catch (Exception fault) when (fault is ScenarioNotFoundException or UsageException)
        {
            streams.Complain(fault.Message);
            return ExitCodes.Usage;
        }
        catch (CannotBeginException refused)
        {
            streams.Complain(refused.Message);
            return ExitCodes.Findings;
        }
        catch (LogException fault)
        {
            streams.Complain(fault.Message);
            return fault.Fault == LogFault.WriteFailed ? ExitCodes.Fault : ExitCodes.Findings;
        }
        catch (LogHeldException held)
        {
            return Knock(streams, held, parsed.CommandResult.Command.Name);
        }
        catch (ArgumentException fault) when (arguments.Contains(""))
        {
            streams.Complain($"A name on the command line is empty. {fault.Message}");
            return ExitCodes.Usage;
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            // One line for people, never a stack trace; what was acknowledged is on stable storage already.
            streams.Complain(fault is IOException or UnauthorizedAccessException or InvalidDataException ? fault.Message : $"a fault of the program: {fault.Message}");
            return ExitCodes.Fault;
        }
    }

    // Whoever has the log puts on record that somebody else asked for it.
    private static int Knock(Streams streams, LogHeldException held, string verb)
    {
        KnocksFile.Beside(held.Log).Leave(verb, TimeProvider.System);
        streams.Complain(held.Message);
        return ExitCodes.Fault;
    }

    // The parser names types of the language where people need words.
    [GeneratedRegex("as expected type '[^']*'", RegexOptions.None, 1000)]
    private static partial Regex PlainTypes();

    /// <summary>All verbs.</summary>
    public static RootCommand Root(Streams streams) => new(Description)
    {
        PlayVerb.Create(streams),
        ResumeVerb.Create(streams),
        ReplayVerb.Create(streams),
        VerifyVerb.Create(streams),
        ReportVerb.Create(streams),
        ExportVerb.Create(streams),
        ValidateVerb.Create(streams),
        GraphVerb.Create(streams),
        SchemaVerb.Create(streams),
        ListVerb.Create(streams),
        CompletionVerb.Create(streams),
    };
}

/// <summary>The command line asks for something that does not exist or does not go together.</summary>
public sealed class UsageException(string message) : Exception(message);
