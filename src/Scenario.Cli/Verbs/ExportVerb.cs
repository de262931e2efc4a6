using System.CommandLine;
using Scenario.Cli.Files;
using Scenario.Cli.Output;
using Scenario.Evaluation.Recording;

namespace Scenario.Cli.Verbs;

/// <summary><c>export</c>: a recorded exercise as JSON Lines, as one seat could know it or all of it.</summary>
internal static class ExportVerb
{
    private const string Description = """
        Write a recorded exercise as JSON Lines, one event a line: what one seat could know, or all of it.
        Each line has n (from 1), date (first story day of the turn), turn, phase, kind and data.
        """;

    public static Command Create(Streams streams)
    {
        var log = Arguments.Log();
        var layer = new LogLayer();
        var output = new Option<string?>("--output", "-o") { Description = "The file to write; standard output if none is named." };
        var force = new Option<bool>("--force") { Description = "Replace the file if it exists." };
        var command = new Command("export", Description) { log, layer.As, layer.Reveal, output, force };
        command.SetAction(parsed =>
        {
            var (seat, isRevealed) = (parsed.GetValue(layer.As), parsed.GetValue(layer.Reveal));
            if (seat is null != isRevealed)
            {
                throw new UsageException("Say as whom: --as SEAT for what one seat could know, or --reveal for everything.");
            }

            var recorded = RecordedExercise.Read(parsed.GetValue(log)!, LoggedScenario.Compile);
            if (recorded.Torn is { } torn)
            {
                streams.Complain(torn.Words);
            }

            var lines = ExerciseExport.Write(recorded, isRevealed ? ExerciseExport.Everything : LogLayer.SeatOf(recorded, seat, isRevealed));
            if (parsed.GetValue(output) is { } file)
            {
                OutputFile.Write(file, lines, parsed.GetValue(force));
                streams.Note($"The export is {Path.GetFullPath(file)}");
            }
            else
            {
                streams.Out.Write(lines);
            }

            return ExitCodes.Sound;
        });
        return command;
    }
}
