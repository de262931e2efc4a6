using Scenario.Authoring.Diagnostics;
using Scenario.Authoring.Playthroughs;
using Scenario.Evaluation.Playthroughs;
using Scenario.Exercise.Definitions;
using Scenario.Exercise.Procedure;
using Scenario.Exercise.Rules;
using Played = Scenario.Evaluation.Playthroughs.Playthrough;
using Written = Scenario.Authoring.Playthroughs.Playthrough;

namespace Scenario.Cli.Files;

/// <summary>A playthrough in a file beside a scenario: read in the author's words, played by the rules.</summary>
public static class PlaythroughFile
{
    private const int LongestFile = 4 * 1024 * 1024;

    /// <summary>The playthroughs beside a scenario file, in order of their names.</summary>
    public static IReadOnlyList<string> Beside(string scenarioFile) => Path.GetDirectoryName(scenarioFile) is { Length: > 0 } folder
        ? [.. Directory.GetFiles(folder, "*.play").Order(StringComparer.Ordinal)]
        : [];

    /// <summary>Plays the file; comes back with what did not come out as written, each a line to show, or empty.</summary>
    public static IReadOnlyList<string> Run(string path, CompiledScenario scenario, IMachinery machinery)
    {
        var parsed = PlaythroughParser.Parse(BoundedFile.Read(path, LongestFile), path, scenario);
        if (parsed.Playthrough is not { } written)
        {
            return [HumanRendering.Write(parsed.Diagnostics, parsed.Source)];
        }

        var result = PlaythroughRunner.Run(new ExerciseEngine(scenario, machinery), Translate(scenario, written));
        return [.. result.Failures.Select(failure => $"{path}:{failure.Line}: {failure.Words}")];
    }

    /// <summary>Reads what a playthrough does turn by turn, for a seat that it is written for.</summary>
    /// <exception cref="UsageException">It cannot be read, or is written for another seat.</exception>
    public static IReadOnlyList<PlayTurn> Turns(string path, CompiledScenario scenario, int seat)
    {
        if (!File.Exists(path))
        {
            throw new UsageException($"There is no playthrough {path}.");
        }

        var parsed = PlaythroughParser.Parse(BoundedFile.Read(path, LongestFile), path, scenario);
        return parsed.Playthrough is not { } written
                ? throw new UsageException($"The playthrough {path} cannot be read.\n{HumanRendering.Write(parsed.Diagnostics, parsed.Source)}")
            : written.Seat != seat ? throw new UsageException($"The playthrough {path} is written for {scenario.Seats[written.Seat].Id}, not for {scenario.Seats[seat].Id}.")
            : Translate(scenario, written).Turns;
    }

    /// <summary>Reads one line of a playthrough, for a seat.</summary>
    /// <exception cref="UsageException">It cannot be read.</exception>
    public static PlayCommand Line(string line, CompiledScenario scenario, int seat)
    {
        var text = $"seat {scenario.Seats[seat].Id}\nturn {scenario.Starts[0].FirstTurn.ToString(System.Globalization.CultureInfo.InvariantCulture)}\n  {line}\n";
        var parsed = PlaythroughParser.Parse(System.Text.Encoding.UTF8.GetBytes(text), "script", scenario);
        if (parsed.Playthrough?.Turns is [{ Commands: [var command] }])
        {
            return Translate(seat, command);
        }

        var fault = parsed.Diagnostics.Count > 0 ? parsed.Diagnostics[0] : null;
        throw new UsageException(fault is null ? $"\"{line}\" is nothing that a seat can do." : fault.Message + (fault.Help is { } help ? $" ({help})" : ""));
    }

    private static Played Translate(CompiledScenario scenario, Written written) => new(
        written.Start, written.Seed, [written.Seat],
        [.. written.Turns.Select(turn => new PlayTurn(turn.Number, [.. turn.Commands.Select(command => Translate(written.Seat, command))]))],
        [.. written.Expectations.Select(e => new PlayExpectation(e.Text, e.Condition.Holds, e.Turn ?? 0, e.Line))],
        written.Ending < 0 ? null : scenario.Endings[written.Ending].Id, written.PlaysOn);

    private static PlayCommand Translate(int seat, PlaythroughCommand command) => command switch
    {
        MakeMove move => new PlayMove(seat, new Choice(move.Move, move.Reason, move.Particulars), move.Line),
        GiveAnswer answer => new PlayAnswer(seat, answer.Inject, answer.Text, answer.Line),
        GiveForecast forecast => new PlayForecast(seat, forecast.Person, forecast.Forecast, forecast.Percent, forecast.Line),
        ExpectRefusal refusal => new PlayRefused(seat, refusal.Move, refusal.Line, refusal.Particulars),
        PassTurn pass => new PlayPass(seat, pass.Reason, pass.Line),
        _ => throw new InvalidOperationException($"A playthrough cannot hold {command}."),
    };
}
