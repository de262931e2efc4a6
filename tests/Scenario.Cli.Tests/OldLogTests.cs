using System.IO.Compression;
using System.Runtime.CompilerServices;
using Xunit;

namespace Scenario.Cli.Tests;

/// <summary>Logs that released versions wrote. They stay as they are: what cannot read, verify or continue them is wrong.</summary>
public class OldLogTests
{
    [Theory]
    [InlineData("format-1-first-steps.jsonl", "ec1783b2847b784e", "109:93bcd4bd17cd97c9391ccab9d0eca4501f94a80cd63966f7dcc87e0d6cd3c187")]
    [InlineData("format-1-flagship.jsonl.gz", "08287197739319ef", "937:e242c3c2f3f4573c499eb6856fe4d49a6f43e8672f0481b4853dccb65064fbc1")]
    public void A_log_of_the_first_format_verifies_to_the_state_and_receipt_it_had(string name, string fingerprint, string receipt)
    {
        using var shell = new Shell();
        File.WriteAllBytes(shell.Log, Read(name));
        var verified = shell.Run("verify", shell.Log, "--receipt", receipt);
        Assert.Equal(ExitCodes.Sound, verified.Code);
        Assert.Contains("fingerprint " + fingerprint, verified.Out, StringComparison.Ordinal);
        Assert.Equal(ExitCodes.Sound, shell.Run("report", shell.Log).Code);
        Assert.Equal(ExitCodes.Sound, shell.RunWith("all\nq\n", "replay", shell.Log).Code);
        Assert.Equal(ExitCodes.Sound, shell.Run("export", shell.Log, "--reveal").Code);
    }

    [Fact]
    public void An_exercise_of_the_first_format_goes_on_by_its_own_rules_to_the_end_it_had()
    {
        using var shell = new Shell();
        var lines = System.Text.Encoding.UTF8.GetString(Read("format-1-flagship.jsonl.gz")).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var third = Array.FindIndex(lines, static line => line.Contains("\"kind\":\"turn-opened\"", StringComparison.Ordinal) && line.Contains("\"data\":{\"turn\":3}", StringComparison.Ordinal));
        var batch = Array.FindLastIndex(lines, third, static line => line.Contains("\"i\":0,", StringComparison.Ordinal));
        File.WriteAllText(shell.Log, string.Join('\n', lines[..batch]) + "\n");
        Assert.Equal(ExitCodes.Sound, shell.Run("resume", shell.Log, "--auto").Code);
        Assert.Contains("fingerprint 08287197739319ef", shell.Run("verify", shell.Log).Out, StringComparison.Ordinal);
        Assert.All(File.ReadAllLines(shell.Log), static line => Assert.StartsWith("{\"v\":1,", line, StringComparison.Ordinal));
    }

    [Fact]
    public void A_program_is_not_seated_at_an_exercise_that_could_not_record_why_it_failed()
    {
        Assert.SkipUnless(File.Exists("/bin/sh"), "There is no /bin/sh to name as a program.");
        using var shell = new Shell();
        File.WriteAllBytes(shell.Log, Read("format-1-first-steps.jsonl"));
        var before = File.ReadAllBytes(shell.Log);
        var resumed = shell.Run("resume", shell.Log, "--auto", "--seat-program", "dam=/bin/sh");
        Assert.Equal(ExitCodes.Usage, resumed.Code);
        Assert.Contains("first log format", resumed.Error, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(shell.Log));
    }

    private static byte[] Read(string name, [CallerFilePath] string thisFile = "")
    {
        var bytes = File.ReadAllBytes(Path.Combine(Path.GetDirectoryName(thisFile)!, "Logs", name));
        if (!name.EndsWith(".gz", StringComparison.Ordinal))
        {
            return bytes;
        }

        using var packed = new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress);
        using var plain = new MemoryStream();
        packed.CopyTo(plain);
        return plain.ToArray();
    }
}
