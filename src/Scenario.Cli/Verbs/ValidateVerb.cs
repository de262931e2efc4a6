using System.CommandLine;
using Scenario.Authoring;
using Scenario.Authoring.Diagnostics;
using Scenario.Authoring.Source;
using Scenario.Cli.Files;
using Scenario.Cli.Output;
using Scenario.Exercise.Definitions;
using Scenario.Exercise.Procedure;
using Scenario.Exercise.Text;

namespace Scenario.Cli.Verbs;

/// <summary><c>validate</c>: everything that is wrong with scenarios, at once.</summary>
internal static class ValidateVerb
{
    public static Command Create(Streams streams)
    {
        var scenarios = new Argument<string[]>("SCENARIO")
        {
            Description = "Files, folders, bundled ids or - ; all bundled scenarios if none is given.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var format = new Option<string>("--format") { Description = "human or json.", DefaultValueFactory = static _ => "human" };
        format.AcceptOnlyFromAmong("human", "json");
        var explain = new Option<string?>("--explain") { Description = "Explain a code such as SCN0012 instead." };
        var command = new Command("validate", "Check scenarios: every fault at once, with line, column and remedy.") { scenarios, format, explain };
        command.SetAction(parsed => parsed.GetValue(explain) is { } code
            ? Explain(streams, code)
            : Validate(streams, parsed.GetValue(scenarios) is { Length: > 0 } given ? given : ScenarioLocation.Bundled(), parsed.GetValue(format) == "json"));
        return command;
    }

    private static int Validate(Streams streams, IReadOnlyList<string> scenarios, bool json)
    {
        var unsound = 0;
        var separator = "[";
        foreach (var argument in scenarios)
        {
            var text = ScenarioLocation.Read(argument);
            var result = ScenarioCompiler.Compile(text.Bytes, text.Name);
            var source = new SourceText(text.Bytes, text.Name);
            var failures = result.Scenario is { } scenario ? Playthroughs(scenario, text.Name) : [];
            unsound += result.IsSound && failures.Count == 0 ? 0 : 1;
            if (json)
            {
                streams.Out.Write(separator + "\n" + JsonRendering.Write(result.Diagnostics, source).Trim());
                separator = ",";
            }
            else
            {
                streams.Out.Write(HumanRendering.Write(result.Diagnostics, source));
                failures.ToList().ForEach(line => streams.Out.WriteLine(SafeText.Lines(line)));
                streams.Say($"{text.Name}: {Summary(result)}{PlaythroughSummary(text.Name, result, failures)}");
            }
        }

        if (json)
        {
            streams.Out.WriteLine("\n]");
        }

        return unsound == 0 ? ExitCodes.Sound : ExitCodes.Findings;
    }

    private static string Summary(CompilationResult result)
    {
        var errors = result.Diagnostics.Count(static d => d.Severity == Severity.Error);
        var warnings = result.Diagnostics.Count - errors;
        var counts = $"{Count(errors, "error")}, {Count(warnings, "warning")}";
        return result.Scenario is { } scenario
            ? $"sound ({counts}): {scenario.Seats.Count} seats, {scenario.Turns.Count} turns, {scenario.Moves.Count} moves, {scenario.Injects.Count} injects, {scenario.Endings.Count} endings"
            : $"not sound ({counts})";
    }

    // An author's playthroughs lie beside the scenario and are part of what it promises.
    private static IReadOnlyList<string> Playthroughs(CompiledScenario scenario, string file) =>
        [.. PlaythroughFile.Beside(file).SelectMany(path => PlaythroughFile.Run(path, scenario, StatelessMachinery.For(scenario)))];

    private static string PlaythroughSummary(string file, CompilationResult result, IReadOnlyList<string> failures)
    {
        var count = result.IsSound ? PlaythroughFile.Beside(file).Count : 0;
        return count == 0 ? "" : failures.Count == 0 ? $", {Count(count, "playthrough")} as written" : ", playthroughs NOT as written";
    }

    private static string Count(int number, string what) => number == 1 ? $"1 {what}" : $"{number} {what}s";

    private static int Explain(Streams streams, string id)
    {
        if (Catalogue.Find(id) is not { } code)
        {
            throw new UsageException($"There is no code {id}. The codes go from {Catalogue.All[0].Id} to {Catalogue.All[^1].Id}.");
        }

        streams.Out.WriteLine($"{code.Id} ({code.Severity.ToString().ToLowerInvariant()}): {code.Title}");
        streams.Out.WriteLine();
        streams.Out.WriteLine(code.Explanation);
        return ExitCodes.Sound;
    }
}
