using System.CommandLine;
using Scenario.Cli.Files;
using Scenario.Cli.Output;
using Scenario.Evaluation.Recording;
using Scenario.Evaluation.Reports;

namespace Scenario.Cli.Verbs;

/// <summary><c>report</c>: the after-action report of a log, in Markdown.</summary>
internal static class ReportVerb
{
    public static Command Create(Streams streams)
    {
        var log = Arguments.Log();
        var output = new Option<string?>("--output", "-o") { Description = "The file to write; standard output if none is named." };
        var force = new Option<bool>("--force") { Description = "Replace the file if it exists." };
        var command = new Command("report", "Write the after-action report of an exercise in Markdown.") { log, output, force };
        command.SetAction(parsed =>
        {
            var recorded = RecordedExercise.Read(parsed.GetValue(log)!, LoggedScenario.Compile);
            if (recorded.Torn is { } torn)
            {
                streams.Complain(torn.Words);
            }

            var report = ExerciseReport.Write(recorded);
            if (parsed.GetValue(output) is { } file)
            {
                OutputFile.Write(file, report, parsed.GetValue(force));
                streams.Note($"The report is {Path.GetFullPath(file)}");
            }
            else
            {
                streams.Out.Write(report);
            }

            return ExitCodes.Sound;
        });
        return command;
    }
}
