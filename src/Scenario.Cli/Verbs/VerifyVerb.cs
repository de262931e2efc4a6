using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Serialization;
using Scenario.Cli.Files;
using Scenario.Cli.Output;
using Scenario.Evaluation.Log;
using Scenario.Evaluation.Verification;

namespace Scenario.Cli.Verbs;

/// <summary><c>verify</c>: whether a log is whole, unchanged, and what the rules make of its submissions.</summary>
internal static class VerifyVerb
{
    public static Command Create(Streams streams)
    {
        var log = Arguments.Log();
        var json = new Option<bool>("--json") { Description = "Print one JSON object." };
        var receipt = new Option<string?>("--receipt") { Description = "A receipt (SEQ:HASH) told during the exercise, which the log must contain." };
        var command = new Command("verify", "Check a log: chain, fingerprints, and the same game played again.") { log, json, receipt };
        command.SetAction(parsed => Verify(streams, parsed.GetValue(log)!, parsed.GetValue(json), parsed.GetValue(receipt)));
        return command;
    }

    private static int Verify(Streams streams, string log, bool json, string? receiptText)
    {
        Receipt? receipt = null;
        if (receiptText is not null)
        {
            receipt = Receipt.Parse(receiptText) ?? throw new UsageException($"{receiptText} is not a receipt: it looks like 120:9f3c...");
        }

        var result = LogVerifier.Verify(log, LoggedScenario.Compile, receipt);
        if (json)
        {
            var answer = new VerifyAnswer(
                result.IsSound, result.Events, result.Turns, result.Ending, result.Fingerprint, result.First?.Line, result.First is { } found ? Cause(found) : null, result.Notes);
            streams.Out.WriteLine(JsonSerializer.Serialize(answer, VerifyJson.Default.VerifyAnswer));
        }
        else
        {
            Tell(streams, log, result);
        }

        return result.IsSound ? ExitCodes.Sound : ExitCodes.Findings;
    }

    // A fault found while reading names its line in its own words already.
    private static string Cause(Divergence first) =>
        first.Cause.StartsWith($"line {first.Line}: ", StringComparison.Ordinal) ? first.Cause[$"line {first.Line}: ".Length..] : first.Cause;

    private static void Tell(Streams streams, string log, VerificationResult result)
    {
        if (result.First is { } first)
        {
            streams.Complain($"{log}, line {first.Line}: {Cause(first)}");
        }
        else
        {
            streams.Say($"{log} verifies: {result.Events} events in {result.Turns} turns, {(result.Ending is { } ending ? $"ending {ending}" : "not ended yet")}");
            streams.Out.WriteLine($"fingerprint {result.Fingerprint}");
            streams.Out.WriteLine($"receipt {result.Last}");
        }

        foreach (var note in result.Notes)
        {
            streams.Complain(note);
        }
    }
}

/// <summary>What <c>verify --json</c> prints.</summary>
/// <param name="Ok">Whether the log verifies.</param>
/// <param name="Events">Events in it.</param>
/// <param name="Turns">Turns closed in it.</param>
/// <param name="Ending">The id of the ending, or null.</param>
/// <param name="Fingerprint">The fingerprint of the last state.</param>
/// <param name="Line">The first line that does not fit, or null.</param>
/// <param name="Cause">Why it does not fit, or null.</param>
/// <param name="Notes">What should be known besides.</param>
internal sealed record VerifyAnswer(
    bool Ok, int Events, int Turns, string? Ending, string? Fingerprint, int? Line, string? Cause, IReadOnlyList<string> Notes);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(VerifyAnswer))]
internal sealed partial class VerifyJson : JsonSerializerContext;
