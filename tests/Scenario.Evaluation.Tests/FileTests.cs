using System.Diagnostics;
using Scenario.Evaluation.Log;
using Scenario.Evaluation.Recording;
using Scenario.Evaluation.Storage;
using Scenario.Evaluation.Tables;
using Scenario.Evaluation.Verification;
using Scenario.Exercise.Rules;

namespace Scenario.Evaluation.Tests;

public sealed class FileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("scenario-log-").FullName;

    private string Log => Path.Combine(_folder, "a.exercise.jsonl");

    [Fact]
    public void A_log_in_a_file_is_played_resumed_and_verified()
    {
        using (var table = Create())
        {
            Games.Accept(table, OpenTurn.Instance);
        }

        using (var table = OpenTable.Resume(Log, SmallScenario.Compile, Games.Surroundings(9)))
        {
            foreach (var submission in SmallScenario.Script.Skip(1))
            {
                Games.Accept(table, submission);
            }

            Assert.True(LogVerifier.Verify(Log, SmallScenario.Compile).IsSound);
        }

        var result = LogVerifier.Verify(Log, SmallScenario.Compile);
        Assert.True(result.IsSound, result.First?.Cause);
    }

    [Fact]
    public void Names_live_beside_the_log_and_never_in_it()
    {
        Create(new() { [SmallScenario.Town] = "Ada \u001b Lovelace", [SmallScenario.Dam] = "Nobody" }).Dispose();
        Assert.DoesNotContain("Ada", File.ReadAllText(Log), StringComparison.Ordinal);
        Assert.Equal([new("P1", "town", "Ada \\u{1B} Lovelace")], Roster.Read(Log));
        File.Delete(Roster.PathFor(Log));
        Assert.Empty(Roster.Read(Log));
        Assert.True(LogVerifier.Verify(Log, SmallScenario.Compile).IsSound);
    }

    [Fact]
    public void A_second_writer_is_refused_and_told_who_holds_the_log()
    {
        using var table = Create();
        var held = Assert.Throws<LogHeldException>(() => OpenTable.Resume(Log, SmallScenario.Compile, Games.Surroundings()));
        Assert.Contains($"process {Environment.ProcessId} of {Environment.UserName}", held.Message, StringComparison.Ordinal);
        Assert.Throws<LogHeldException>(() => Create());
        table.Dispose();
        OpenTable.Resume(Log, SmallScenario.Compile, Games.Surroundings()).Dispose();
    }

    [Fact]
    public void What_another_writer_wrote_under_another_name_of_the_file_is_never_written_over()
    {
        using var table = Create();
        File.AppendAllText(Log, "{\"somebody\":\"else\"}\n");
        string before = File.ReadAllText(Log);
        Assert.Equal(RefusalCode.LogFailed, table.Submit(OpenTurn.Instance).Refusal?.Code);
        Assert.Equal(before, File.ReadAllText(Log));
        Assert.Contains("another program has written to it", table.Fault, StringComparison.Ordinal);
    }

    [Fact]
    public void A_lock_held_by_another_process_is_respected()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && File.Exists("/usr/bin/flock"), "needs the flock command");
        Create().Dispose();
        using var other = Process.Start(new ProcessStartInfo("/usr/bin/flock", [WriterLock.PathFor(Log), "sh", "-c", "echo held; read end"])
        {
            RedirectStandardOutput = true,
            RedirectStandardInput = true,
            UseShellExecute = false,
        })!;
        try
        {
            Assert.Equal("held", other.StandardOutput.ReadLine());
            Assert.Throws<LogHeldException>(() => OpenTable.Resume(Log, SmallScenario.Compile, Games.Surroundings()));
        }
        finally
        {
            other.StandardInput.Close();
            other.WaitForExit();
        }

        OpenTable.Resume(Log, SmallScenario.Compile, Games.Surroundings()).Dispose();
    }

    [Fact]
    public void An_existing_log_is_never_overwritten()
    {
        Create().Dispose();
        var before = File.ReadAllBytes(Log);
        Assert.Contains("exists already", Assert.Throws<IOException>(() => Create()).Message, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(Log));
        Assert.False(File.Exists(Log + ".new"));
    }

    [Fact]
    public void A_torn_end_is_cut_kept_aside_and_reported()
    {
        Create().Dispose();
        var before = File.ReadAllBytes(Log);
        File.AppendAllText(Log, "{\"v\":1,\"seq\":");
        using (var table = OpenTable.Resume(Log, SmallScenario.Compile, Games.Surroundings()))
        {
            Assert.Equal(Log + ".torn-1", table.Torn?.KeptAs);
            Assert.Contains("never acknowledged", table.Torn?.Words, StringComparison.Ordinal);
        }

        Assert.Equal(before, File.ReadAllBytes(Log));
        Assert.Equal("{\"v\":1,\"seq\":", File.ReadAllText(Log + ".torn-1"));
    }

    [Fact]
    public void A_damaged_log_is_left_as_it_is()
    {
        Create().Dispose();
        var bytes = File.ReadAllBytes(Log);
        bytes[100] ^= 1;
        File.WriteAllBytes(Log, bytes);
        Assert.Equal(LogFault.Damaged, Assert.Throws<LogException>(() => OpenTable.Resume(Log, SmallScenario.Compile, Games.Surroundings())).Fault);
        Assert.Equal(bytes, File.ReadAllBytes(Log));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private LiveTable Create(Dictionary<int, string>? names = null) => OpenTable.Create(
        Log, SmallScenario.Value, SmallScenario.Text, SmallScenario.Begin(), names ?? [], Games.Surroundings());
}
