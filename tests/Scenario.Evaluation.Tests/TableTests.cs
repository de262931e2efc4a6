using System.Text;
using System.Text.Json;
using Scenario.Evaluation.Log;
using Scenario.Evaluation.Recording;
using Scenario.Evaluation.Storage;
using Scenario.Evaluation.Tables;
using Scenario.Exercise.Events;
using Scenario.Exercise.Rules;
using Scenario.Exercise.State;
using Scenario.Exercise.Tables;

namespace Scenario.Evaluation.Tests;

public class TableTests
{
    [Fact]
    public void An_exercise_resumed_after_each_submission_ends_like_one_that_was_never_interrupted()
    {
        var storage = new MemoryStorage();
        var table = Games.Table(storage);
        foreach (var submission in SmallScenario.Script)
        {
            Games.Accept(table, submission);
            table.Dispose();
            table = Games.Resume(storage);
        }

        Assert.Equal(Games.Read(Games.Whole()).Events.Select(e => e.Happened), table.History());
        Assert.Equal(EventCourse.Replay(Games.Read(Games.Whole())).Fingerprint(), table.Fingerprint);
        Assert.Equal(ProcedureStep.Closed, table.Step);
    }

    [Fact]
    public void An_exercise_cut_off_after_any_submission_goes_on_with_what_the_procedure_owes()
    {
        var whole = Games.Whole();
        var lines = Games.Lines(whole);
        var commands = LogScan.Run(new MemoryStorage(whole)).Lines.Where(line => line.Command.Position + 1 == line.Command.Size).Select(line => line.Number);
        var uninterrupted = Games.Read(whole).Events.Select(e => e.Happened).ToList();
        foreach (var number in commands)
        {
            var storage = new MemoryStorage([.. lines.Take(number).SelectMany(line => line)]);
            using var table = Games.Resume(storage);
            var history = table.History();
            Assert.Null(Conduct.Next(SmallScenario.Value, EventCourse.Replay(Games.Read(storage.ToArray()))));
            Assert.Equal(uninterrupted.Take(history.Count), history);
        }
    }

    [Fact]
    public void The_same_command_id_takes_effect_once_even_across_a_restart()
    {
        var storage = new MemoryStorage();
        using var first = Games.Table(storage);
        var answer = first.Submit("once", OpenTurn.Instance);
        var length = storage.Length;
        Assert.Equal(answer, first.Submit("once", OpenTurn.Instance));
        first.Dispose();
        using var second = Games.Resume(storage);
        Assert.Equal(answer, second.Submit("once", new CloseExercise()));
        Assert.Equal(length, storage.Length);
        Assert.NotNull(Receipt.Parse(answer.Receipt!));
    }

    [Fact]
    public void A_refusal_writes_nothing_and_reaches_the_one_who_asked()
    {
        var storage = new MemoryStorage();
        using var table = Games.Table(storage);
        var (length, changed) = (storage.Length, 0);
        table.Changed += (_, _) => changed++;
        var answer = table.Submit(new CommitDecision(SmallScenario.Town, [], null));
        Assert.Equal(RefusalCode.WrongStep, answer.Refusal?.Code);
        Assert.Equal((length, 0), (storage.Length, changed));
    }

    [Fact]
    public void A_full_disk_stops_the_table_and_loses_nothing_accepted()
    {
        var storage = new FillingStorage();
        using var table = Games.Table(storage);
        Games.Accept(table, OpenTurn.Instance);
        var (fingerprint, receipt) = (table.Fingerprint, table.LastReceipt);
        storage.Room = 100;
        var commit = new CommitDecision(SmallScenario.Town, [new(SmallScenario.Walk, null)], null);
        var failed = table.Submit(commit);
        Assert.Equal(RefusalCode.LogFailed, failed.Refusal?.Code);
        Assert.Contains("Make room", failed.Refusal?.Reason, StringComparison.Ordinal);
        Assert.Equal(RefusalCode.LogFailed, table.Submit(commit).Refusal?.Code);
        Assert.Equal(fingerprint, table.Fingerprint);

        storage.Room = int.MaxValue;
        using var again = Games.Resume(storage);
        Assert.Equal(fingerprint, again.Fingerprint);
        Assert.NotNull(again.Torn);
        Assert.Equal(receipt, again.LastReceipt);
        Games.Accept(again, commit);
    }

    [Fact]
    public void Text_of_people_is_made_harmless_before_it_is_recorded()
    {
        var storage = new MemoryStorage();
        using var table = Games.Table(storage);
        Games.Accept(table, OpenTurn.Instance);
        Games.Accept(table, new CommitDecision(SmallScenario.Town, [], "a\u001b[2Jb\u202Ec"));
        Assert.Equal("a\\u{1B}[2Jb\\u{202E}c", table.History().First(e => e.Kind == EventKind.DecisionCommitted && e.Subject == SmallScenario.Town).Text);
        Assert.DoesNotContain((byte)0x1b, storage.ToArray());
    }

    [Fact]
    public void A_table_without_a_log_plays_the_same_game()
    {
        using var table = OpenTable.InMemory(SmallScenario.Engine(), SmallScenario.Begin(), new SeededEntropy(3));
        foreach (var submission in SmallScenario.Script)
        {
            Games.Accept(table, submission);
        }

        Assert.Equal(EventCourse.Replay(Games.Read(Games.Whole())).Fingerprint(), table.Fingerprint);
        Assert.Null(table.LastReceipt);
    }

    [Fact]
    public void A_beginning_that_the_rules_refuse_leaves_no_log()
    {
        var storage = new MemoryStorage();
        Assert.Throws<CannotBeginException>(() => OpenTable.Create(
            storage, SmallScenario.Value, SmallScenario.Text, new(9, 1, []), Games.Surroundings()));
        Assert.Equal(0, storage.Length);
    }

    [Fact]
    public void A_log_that_holds_only_its_first_line_begins_when_it_is_resumed()
    {
        var storage = new MemoryStorage(Games.Lines(Games.Whole())[0]);
        using var table = Games.Resume(storage);
        Assert.Equal(ProcedureStep.Briefing, table.Step);
        Assert.Equal([SmallScenario.Town], table.PlayedSeats);
    }

    [Fact]
    public void Replay_shows_what_was_seen_whether_it_goes_forward_or_back()
    {
        var replay = new ReplayTable(Games.Read(Games.Whole()));
        var forward = new List<string>();
        do
        {
            forward.Add(Seen(replay));
        }
        while (replay.Step(1));

        for (var i = forward.Count - 1; i >= 0; i--)
        {
            Assert.Equal(forward[i], Seen(replay));
            Assert.Equal(i > 0, replay.Step(-1));
        }

        Assert.Equal(RefusalCode.WrongStep, replay.Submit(OpenTurn.Instance).Refusal?.Code);
    }

    [Fact]
    public void Replay_jumps_by_turn_and_by_decision()
    {
        var replay = new ReplayTable(Games.Read(Games.Whole()));
        Assert.True(replay.StepTurn(1));
        Assert.Equal(1, replay.Turn);
        Assert.True(replay.StepDecision(1, SmallScenario.Town));
        Assert.Equal(EventKind.DecisionCommitted, replay.LastEvent?.Kind);
        Assert.True(replay.GoToTurn(3));
        Assert.Equal(3, replay.Turn);
        Assert.Equal(DecisionStatus.Open, replay.View(SmallScenario.Town).Decision.Status);
        Assert.True(replay.StepTurn(-1));
        Assert.True(replay.StepTurn(-1));
        Assert.Equal(2, replay.Turn);
        Assert.False(replay.GoToTurn(4));
        replay.MoveTo(int.MaxValue);
        Assert.False(replay.StepTurn(1));
    }

    [Fact]
    public void A_live_table_and_its_replay_show_the_same()
    {
        var storage = new MemoryStorage();
        using var table = Games.Table(storage);
        foreach (var submission in SmallScenario.Script)
        {
            Games.Accept(table, submission);
            for (var seat = 0; seat < SmallScenario.Value.Seats.Count; seat++)
            {
                var replay = new ReplayTable(Games.Read(storage.ToArray()), seat);
                replay.MoveTo(int.MaxValue);
                Assert.Equal(JsonSerializer.Serialize(table.View(seat)), JsonSerializer.Serialize(replay.View(seat)));
            }
        }
    }

    private static string Seen(ITable table)
    {
        var text = new StringBuilder();
        for (var seat = 0; seat < SmallScenario.Value.Seats.Count; seat++)
        {
            text.Append(JsonSerializer.Serialize(table.View(seat)));
        }

        return text.ToString();
    }

    private sealed class FillingStorage : ILogStorage
    {
        private readonly MemoryStorage _inner = new();

        public int Room { get; set; } = int.MaxValue;

        public long Length => _inner.Length;

        public int Read(long offset, Span<byte> buffer) => _inner.Read(offset, buffer);

        public void Write(long offset, ReadOnlySpan<byte> bytes)
        {
            _inner.Write(offset, bytes[..Math.Min(Room, bytes.Length)]);
            if (bytes.Length > Room)
            {
                throw new IOException("No space left on device");
            }
        }

        public void Truncate(long length) => _inner.Truncate(length);

        public void Flush() => _inner.Flush();

        public string KeepAside(ReadOnlySpan<byte> bytes) => _inner.KeepAside(bytes);

        public void Publish() => _inner.Publish();

        public void Dispose()
        {
        }
    }
}
