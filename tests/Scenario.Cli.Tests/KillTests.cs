using System.Globalization;
using Scenario.Cli.Files;
using Scenario.Evaluation.Log;
using Scenario.Evaluation.Verification;
using Xunit;

namespace Scenario.Cli.Tests;

/// <summary>The promise of the log, tried on real processes: what was acknowledged survives <c>kill -9</c>.</summary>
public class KillTests
{
    private const int Kills = 60;

    [Fact]
    public async Task A_game_killed_again_and_again_keeps_every_receipt_and_ends_like_one_left_alone()
    {
        using var shell = new Shell();
        var random = new Random(20241018);
        var kills = 0;
        for (var game = 0; kills < Kills; game++)
        {
            var seed = (game % 3).ToString(CultureInfo.InvariantCulture);
            var whole = Path.Combine(shell.Folder, $"whole-{seed}");
            if (!File.Exists(whole))
            {
                shell.Run("play", "--auto", "--seed", seed, "--log", whole);
            }

            var log = Path.Combine(shell.Folder, $"killed-{game}");
            var receipts = new List<Receipt>();
            var isOver = false;
            while (!isOver)
            {
                // Each run gets a turn or so further, so that one game is killed several times.
                var killed = await RunAndKill(log, seed, random.Next(0, 4), receipts);
                kills += killed ? 1 : 0;
                isOver = !killed;
                AssertKept(log, receipts);
            }

            Assert.Equal(LogVerifier.Verify(whole, LoggedScenario.Compile).Fingerprint, LogVerifier.Verify(log, LoggedScenario.Compile).Fingerprint);
        }

        Assert.True(kills >= 50, $"only {kills} kills");
        TestContext.Current.SendDiagnosticMessage($"{kills} kills, nothing acknowledged was lost");
    }

    private static async Task<bool> RunAndKill(string log, string seed, int receiptsBefore, List<Receipt> receipts)
    {
        using var process = File.Exists(log)
            ? ProgramProcess.Start("resume", log, "--auto")
            : ProgramProcess.Start("play", "--auto", "--seed", seed, "--log", log);
        for (var seen = 0; await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line;)
        {
            if (!line.StartsWith("receipt ", StringComparison.Ordinal))
            {
                continue;
            }

            receipts.Add(Receipt.Parse(line["receipt ".Length..])!);
            if (++seen > receiptsBefore)
            {
                process.Kill();
                await process.WaitForExitAsync(TestContext.Current.CancellationToken);
                return process.ExitCode != 0;
            }
        }

        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        return false;
    }

    private static void AssertKept(string log, List<Receipt> receipts)
    {
        if (receipts.Count > 0)
        {
            // The chain binds all earlier lines to the last receipt: if that is there, all before it are.
            var verified = LogVerifier.Verify(log, LoggedScenario.Compile, receipts[^1]);
            Assert.True(verified.IsSound, verified.First?.Cause);
        }
    }
}
