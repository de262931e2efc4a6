using System.CommandLine;
using System.CommandLine.Invocation;
using Scenario.Cli.Files;
using Scenario.Cli.Output;
using Scenario.Cli.Verbs;
using Scenario.Evaluation.Log;
using Scenario.Evaluation.Tables;

namespace Scenario.Cli;

/// <summary>The command line: which verbs there are, and how faults become exit codes.</summary>
public static class CommandLine
{
    private const string Description = """
        Tabletop and decision exercises in a terminal.

        Examples:
          scenario play                          play the flagship as its first seat
          scenario play first-steps              the tutorial, about ten minutes
          scenario play --seat kyiv --seed 7     another seat, with luck that repeats
          scenario resume exercise.jsonl         go on where it was left
          scenario report exercise.jsonl -o aar.md
          scenario validate my-scenario/         every fault at once, with its place and remedy
        """;

    /// <summary>Runs one command line and returns the exit code.</summary>
    public static int Run(string[] arguments, Streams streams)
    {
        var root = Root(streams);
        var parsed = root.Parse(arguments);
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
            parsed.Invoke(configuration);
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
            return ExitCodes.Findings;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            streams.Complain(fault.Message);
            return ExitCodes.Fault;
        }
    }

    /// <summary>All verbs.</summary>
    public static RootCommand Root(Streams streams) => new(Description)
    {
        PlayVerb.Create(streams),
        ResumeVerb.Create(streams),
        ReplayVerb.Create(streams),
        VerifyVerb.Create(streams),
        ReportVerb.Create(streams),
        ValidateVerb.Create(streams),
        GraphVerb.Create(streams),
        SchemaVerb.Create(streams),
        ListVerb.Create(streams),
        CompletionVerb.Create(streams),
    };
}

/// <summary>The command line asks for something that does not exist or does not go together.</summary>
public sealed class UsageException(string message) : Exception(message);
