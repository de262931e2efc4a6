using System.Runtime.CompilerServices;
using System.Text;
using Scenario.Evaluation.Log;
using Scenario.Evaluation.Recording;
using Scenario.Evaluation.Storage;
using Scenario.Evaluation.Tables;
using Scenario.Evaluation.Verification;
using Scenario.Exercise.Rules;

namespace Scenario.Evaluation.Tests;

/// <summary>Logs of every format version that was ever released. They are never written anew: what cannot read them is wrong.</summary>
public class OldLogTests
{
    [Fact]
    public void A_log_of_format_1_still_leads_to_its_recorded_state()
    {
        var log = File.ReadAllBytes(PathOf("format-1.jsonl"));
        var recorded = Games.Read(log);
        Assert.Equal(OfFormat1.Fingerprint, EventCourse.Replay(recorded).Fingerprint());
        Assert.Equal(OfFormat1.Receipt, recorded.Last.ToString());
        var replay = new ReplayTable(recorded);
        replay.MoveTo(replay.Length);
        Assert.Equal(OfFormat1.Fingerprint, replay.Fingerprint);
    }

    [Fact]
    public void A_log_of_format_1_still_verifies()
    {
        var result = LogVerifier.Verify(new MemoryStorage(File.ReadAllBytes(PathOf("format-1.jsonl"))), SmallScenario.Compile);
        Assert.True(result.IsSound, result.First?.Cause);
    }

    [Fact]
    public void A_log_of_format_1_goes_on_in_its_own_format_and_still_verifies()
    {
        var old = Games.Lines(File.ReadAllBytes(PathOf("format-1.jsonl")));
        var beginning = old.FindLastIndex(line => Encoding.UTF8.GetString(line).Contains("\"i\":0,", StringComparison.Ordinal));
        var storage = new MemoryStorage([.. old.Take(beginning).SelectMany(line => line)]);
        using var table = Games.Resume(storage);
        Games.Accept(table, new CloseExercise());
        Assert.All(Games.Lines(storage.ToArray()), line => Assert.StartsWith("{\"v\":1,", Encoding.UTF8.GetString(line), StringComparison.Ordinal));
        var result = LogVerifier.Verify(new MemoryStorage(storage.ToArray()), SmallScenario.Compile);
        Assert.True(result.IsSound, result.First?.Cause);
        Assert.Equal(OfFormat1.Fingerprint, result.Fingerprint);
    }

    [Fact]
    public void What_format_1_cannot_hold_is_refused_and_the_exercise_goes_on_without_it()
    {
        // The header and the beginning, and no turn opened yet.
        var storage = new MemoryStorage([.. Games.Lines(File.ReadAllBytes(PathOf("format-1.jsonl"))).Take(8).SelectMany(line => line)]);
        using var table = Games.Resume(storage);
        Games.Accept(table, OpenTurn.Instance);
        var length = storage.Length;
        Submission[] newer =
        [
            new ForgoDecision(SmallScenario.Town, "We could not agree"), new RecordForecast(SmallScenario.Town, 1, 0, 50),
            new CommitDecision(SmallScenario.Town, [new(SmallScenario.Walk, null, new([0], []))], null),
        ];
        Assert.All(newer, submission => Assert.Contains("log format 1", table.Submit(submission).Refusal?.Reason, StringComparison.Ordinal));
        Assert.Equal(length, storage.Length);
        Games.Accept(table, new CommitDecision(SmallScenario.Town, [], null));
    }

    [Fact]
    public void A_log_of_format_1_tells_the_compiler_under_which_rules_it_was_played()
    {
        var formats = new List<int>();
        foreach (var name in new[] { "format-1.jsonl", "format-2.jsonl" })
        {
            RecordedExercise.Read(PathOf(name), header =>
            {
                formats.Add(header.Format);
                return header.ScenarioId == "small" ? SmallScenario.Compile(header) : KnowingScenario.Compile(header);
            });
        }

        Assert.Equal([1, 2], formats);
    }

    [Fact]
    public void A_line_of_another_format_than_the_first_is_damage()
    {
        var forged = Forgery.Of(
            File.ReadAllBytes(PathOf("format-1.jsonl")),
            line => line.Contains("\"seq\":9,", StringComparison.Ordinal) ? line.Replace("\"v\":1", "\"v\":2", StringComparison.Ordinal) : line);
        var fault = Assert.Throws<LogException>(() => Games.Read(forged));
        Assert.Equal((LogFault.Damaged, 10), (fault.Fault, fault.Line));
    }

    [Fact]
    public void A_log_of_format_2_leads_to_its_recorded_state_and_verifies()
    {
        var log = File.ReadAllBytes(PathOf("format-2.jsonl"));
        var recorded = Games.ReadKnowing(log);
        Assert.Equal(OfFormat2.Fingerprint, EventCourse.Replay(recorded).Fingerprint());
        Assert.Equal(OfFormat2.Receipt, recorded.Last.ToString());
        var result = LogVerifier.Verify(new MemoryStorage(log), KnowingScenario.Compile);
        Assert.True(result.IsSound, result.First?.Cause);
    }

    [Fact]
    public void The_writer_writes_format_2_byte_for_byte()
    {
        if (Environment.GetEnvironmentVariable("SCENARIO_APPROVE") == "1")
        {
            File.WriteAllBytes(PathOf("format-2.jsonl"), Games.Knowing());
        }

        Assert.Equal(Encoding.UTF8.GetString(File.ReadAllBytes(PathOf("format-2.jsonl"))), Encoding.UTF8.GetString(Games.Knowing()));
    }

    [Fact]
    public void A_facilitated_log_of_format_2_leads_to_its_recorded_state_and_verifies()
    {
        var log = File.ReadAllBytes(PathOf("format-2-facilitated.jsonl"));
        Assert.Equal(OfFacilitated.Fingerprint, EventCourse.Replay(Games.ReadKnowing(log)).Fingerprint());
        var result = LogVerifier.Verify(new MemoryStorage(log), KnowingScenario.Compile, Receipt.Parse(OfFacilitated.Receipt));
        Assert.True(result.IsSound, result.First?.Cause);
    }

    [Fact]
    public void The_writer_writes_a_facilitated_game_byte_for_byte()
    {
        if (Environment.GetEnvironmentVariable("SCENARIO_APPROVE") == "1")
        {
            File.WriteAllBytes(PathOf("format-2-facilitated.jsonl"), Games.Facilitated());
        }

        Assert.Equal(Encoding.UTF8.GetString(File.ReadAllBytes(PathOf("format-2-facilitated.jsonl"))), Encoding.UTF8.GetString(Games.Facilitated()));
    }

    private static string PathOf(string name, [CallerFilePath] string thisFile = "") =>
        Path.Combine(Path.GetDirectoryName(thisFile)!, "Logs", name);

    private static class OfFacilitated
    {
        public const string Fingerprint = "4b86c10d3eaba065";
        public const string Receipt = "145:d7e91dee57ccb3da77ef05046809215912944a431789c841ef90a4625121f5e3";
    }

    private static class OfFormat2
    {
        public const string Fingerprint = "e5eceae5ec03f87f";
        public const string Receipt = "128:43abb171f591d5d71fd21bdaeda2ebb881c288868ee9459330bdea1b83c0894a";
    }

    private static class OfFormat1
    {
        public const string Fingerprint = "b535aa4e67f63971";
        public const string Receipt = "109:d133604aa5f6356ebd2ead3d05a6934bc2c3aa770f014025f5cb83237b5eb2bc";
    }
}
