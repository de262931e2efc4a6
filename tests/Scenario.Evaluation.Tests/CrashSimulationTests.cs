using System.Text;
using Scenario.Evaluation.Log;
using Scenario.Evaluation.Storage;

namespace Scenario.Evaluation.Tests;

/// <summary>
/// Lives of a log on a disk that fails and loses power, thousands of them, each told by its seed. What must hold: whatever
/// was acknowledged is there, in order; what was not is there whole or not at all.
/// </summary>
public class CrashSimulationTests
{
    private const int Lives = 4;

    [Fact]
    public void Nothing_acknowledged_is_ever_lost_whatever_the_disk_does()
    {
        var tally = Simulate(DiskVice.None, seeds: 3000);
        Assert.Empty(tally.Violations);
        Assert.True(tally.Acknowledged > 20_000, $"only {tally.Acknowledged} lines were acknowledged");
        Assert.True(tally.TornTails > 1000, $"only {tally.TornTails} torn ends were seen");
    }

    [Theory]
    [InlineData(nameof(DiskVice.NeverFlushes), 100)]
    [InlineData(nameof(DiskVice.RetriesFlush), 200)]
    [InlineData(nameof(DiskVice.IgnoresRewrites), 400)]
    public void The_simulation_sees_loss_where_a_rule_is_broken(string vice, int seeds) =>
        Assert.NotEmpty(Simulate(Enum.Parse<DiskVice>(vice), seeds).Violations);

    private static Tally Simulate(DiskVice vice, int seeds)
    {
        var total = new Tally();
        for (var seed = 0; seed < seeds; seed++)
        {
            var dice = new Dice((ulong)seed);
            var disk = new SimulatedDisk(dice, vice);
            var life = new LogLife(disk, dice, (ulong)seed);
            if (life.Run(Lives) is { } violation)
            {
                total.Violations.Add($"seed {seed}: {violation}");
            }

            total.Acknowledged += life.Acknowledged.Count;
            total.TornTails += disk.TornTails;
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{vice}: {seeds} seeds, {total.Acknowledged} lines acknowledged, {total.TornTails} torn ends, {total.Violations.Count} violations");
        return total;
    }

    private sealed class Tally
    {
        public List<string> Violations { get; } = [];

        public int Acknowledged { get; set; }

        public int TornTails { get; set; }
    }

    /// <summary>One log through several crashes.</summary>
    private sealed class LogLife(SimulatedDisk disk, Dice dice, ulong seed)
    {
        private readonly SeededEntropy _entropy = new(seed);
        private readonly Microsoft.Extensions.Time.Testing.FakeTimeProvider _time = new();
        private int _batches;

        public List<string> Acknowledged { get; } = [];

        public string? Run(int lives)
        {
            var header = new LineDraft(LogFormat.HeaderKind, StoryMoment.Before, null, [], "{}"u8.ToArray());
            var writer = LogOpening.Create(disk, _time, _entropy, header);
            Acknowledged.Add(writer.Last.Hash);
            disk.IsFaulty = true;
            for (var life = 0; life < lives; life++)
            {
                Live(writer);
                if (dice.Percent(70))
                {
                    disk.Crash();
                }

                if (Reopen(out writer!) is { } violation)
                {
                    return violation;
                }
            }

            return null;
        }

        private void Live(LogWriter writer)
        {
            var count = dice.Below(8);
            for (var i = 0; i < count && !writer.IsClosed; i++)
            {
                var batch = Enumerable.Range(0, 1 + dice.Below(5)).Select(_ => Draft()).ToList();
                try
                {
                    writer.Append($"c{_batches++}", batch);
                    Accept(writer);
                }
                catch (LogException)
                {
                    return;
                }
            }
        }

        // The hash of every line is not told by the writer; the last one stands for the whole batch through the chain.
        private void Accept(LogWriter writer)
        {
            while (Acknowledged.Count <= writer.Last.Seq)
            {
                Acknowledged.Add("");
            }

            Acknowledged[(int)writer.Last.Seq] = writer.Last.Hash;
        }

        private LineDraft Draft() => new(
            "note", StoryMoment.Before, null, null, Encoding.UTF8.GetBytes($"{{\"x\":\"{new string('a', dice.Below(700))}\"}}"));

        private string? Reopen(out LogWriter? writer)
        {
            // A disk that fails while the log is opened fails the opening; the next attempt finds what the last one left.
            while (true)
            {
                try
                {
                    disk.IsFaulty = dice.Percent(50);
                    var opened = LogOpening.Reopen(disk, _time, _entropy);
                    disk.IsFaulty = true;
                    writer = opened.Writer;
                    return Check(opened);
                }
                catch (LogException fault) when (fault.Fault == LogFault.WriteFailed)
                {
                    if (dice.Percent(50))
                    {
                        disk.Crash();
                    }
                }
                catch (LogException fault)
                {
                    writer = null;
                    return $"refused: {fault.Message}";
                }
            }
        }

        private string? Check(OpenedLog opened)
        {
            if (opened.Lines.Count < Acknowledged.Count)
            {
                return $"{Acknowledged.Count - opened.Lines.Count} acknowledged lines lost";
            }

            for (var i = 0; i < Acknowledged.Count; i++)
            {
                if (Acknowledged[i].Length > 0 && opened.Lines[i].Hash != Acknowledged[i])
                {
                    return $"line {i} is another one";
                }
            }

            var last = opened.Lines[^1].Command;
            if (last.Position + 1 != last.Size)
            {
                return "a submission came back in part";
            }

            // Whoever opened it goes on from all of it: now everything counts as acknowledged.
            Accept(opened.Writer);
            return null;
        }
    }
}
