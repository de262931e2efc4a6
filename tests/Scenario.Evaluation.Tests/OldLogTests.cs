using System.Runtime.CompilerServices;
using System.Text;
using Scenario.Evaluation.Recording;
using Scenario.Evaluation.Storage;
using Scenario.Evaluation.Tables;
using Scenario.Evaluation.Verification;

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
    public void The_writer_still_writes_format_1_byte_for_byte() =>
        Assert.Equal(Encoding.UTF8.GetString(File.ReadAllBytes(PathOf("format-1.jsonl"))), Encoding.UTF8.GetString(Games.Whole()));

    private static string PathOf(string name, [CallerFilePath] string thisFile = "") =>
        Path.Combine(Path.GetDirectoryName(thisFile)!, "Logs", name);

    private static class OfFormat1
    {
        public const string Fingerprint = "b535aa4e67f63971";
        public const string Receipt = "109:d133604aa5f6356ebd2ead3d05a6934bc2c3aa770f014025f5cb83237b5eb2bc";
    }
}
