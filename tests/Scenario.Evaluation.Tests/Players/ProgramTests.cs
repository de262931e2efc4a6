using Microsoft.Extensions.Time.Testing;
using Scenario.Evaluation.Players;
using Scenario.Exercise.Events;
using Scenario.Exercise.State;

namespace Scenario.Evaluation.Tests.Players;

/// <summary>Real programs at the table, sound ones and others: whatever they do, the game is intact and says why there is no decision.</summary>
public class ProgramTests
{
    [Fact]
    public void A_sound_program_plays_a_whole_game()
    {
        using var game = Play("sound", turns: 3);
        Assert.Equal([null, null, "Its decision was refused: \"The river reaches six metres\" is asked in turn 1, 2: this is turn 3."], game.Faults());
        Assert.Contains(game.Live.History(), e => e is { Kind: EventKind.ForecastRecorded, After: 40_000 });
        Assert.Contains(game.Live.History(), e => e is { Kind: EventKind.EstimateShared, Subject: KnowingScenario.Crest });
        Assert.Contains(game.Live.History(), e => e is { Kind: EventKind.DecisionCommitted, Subject: KnowingScenario.Dam, Text: "By program" });
        Assert.Equal(ProcedureStep.HotWash, game.Live.Step);
        game.Verify();
    }

    [Theory]
    [InlineData("flood", "more than 64 KiB")]
    [InlineData("crash", "exit code 3")]
    [InlineData("lie", "it speaks for the seat \"town\", and it is asked for \"dam\"")]
    [InlineData("nonsense", "no JSON that can be read")]
    [InlineData("no-moves", "it names no moves")]
    [InlineData("partly", "is chosen twice")]
    [InlineData("illegal", "the seat has no move \"tell\"")]
    [InlineData("unknown-recipient", "there is no recipient \"north\"")]
    [InlineData("not-held", "You hold no answer to \"What makes it rise?\"")]
    public void What_a_program_does_wrong_is_no_decision_with_its_reason(string how, string reason)
    {
        using var game = Play(how);
        Assert.Contains(reason, Assert.Single(game.Faults()), StringComparison.Ordinal);
        Assert.Equal(ProcedureStep.Reaction, game.Live.Step);
        Assert.True(game.Storage.ToArray().Length < 200_000);
        game.Verify();
    }

    [Fact]
    public void A_decision_is_taken_whole_or_not_at_all()
    {
        using var game = Play("partly");
        Assert.DoesNotContain(game.Live.History(), static e => e.Kind == EventKind.ForecastRecorded);
    }

    [Fact]
    public void What_a_program_complains_of_is_told_harmless_and_short()
    {
        using var game = Play("crash");
        Assert.EndsWith("It complained: The \\u{1B}[31mbot is broken", Assert.Single(game.Faults()), StringComparison.Ordinal);
    }

    [Fact]
    public void Complaints_without_end_neither_fill_memory_nor_stop_a_program()
    {
        using var game = Play("complain");
        Assert.Equal([null], game.Faults());
    }

    [Fact]
    public void A_program_that_hangs_is_given_up_when_its_time_is_over()
    {
        var time = new FakeTimeProvider();
        using var game = new PlayingGames(new ProgramPlayer(TestProgram.Command("hang"), KnowingScenario.Value, TimeSpan.FromSeconds(30), time), waits: false);
        game.PlayTurn();
        Assert.True(SpinWait.SpinUntil(
            () =>
            {
                time.Advance(TimeSpan.FromSeconds(1));
                return game.Live.Step == ProcedureStep.Reaction;
            },
            TimeSpan.FromSeconds(60)));
        Assert.Equal(["Its program failed. It gave no answer within 30 seconds."], game.Faults());
    }

    [Fact]
    public void A_program_that_crashed_is_started_again_for_the_next_turn()
    {
        using var game = Play("crash-once", turns: 2);
        Assert.Contains("exit code 3", game.Faults()[0], StringComparison.Ordinal);
        Assert.Null(game.Faults()[1]);
    }

    [Fact]
    public void A_program_that_says_more_than_it_was_asked_for_is_no_longer_heard()
    {
        using var game = Play("chatter", turns: 2);
        Assert.Equal([null, "Its program failed. It said more than it was asked for."], game.Faults());
    }

    [Fact]
    public void What_a_program_started_ends_with_it()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Process groups are ended as a whole on Linux.");
        var game = Play("spawn");
        var child = game.Live.History().Last(e => e is { Kind: EventKind.DecisionCommitted, Subject: KnowingScenario.Dam }).Text!;
        Assert.True(IsRunning(child));
        game.Dispose();
        Assert.True(SpinWait.SpinUntil(() => !IsRunning(child), TimeSpan.FromSeconds(30)));
    }

    // What has ended and is not yet collected by its parent still has an entry.
    private static bool IsRunning(string process)
    {
        try
        {
            return !File.ReadAllText($"/proc/{process}/stat").Split(") ")[1].StartsWith('Z');
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    [Fact]
    public void A_reason_is_read_by_its_seat_and_by_nobody_else()
    {
        using var game = Play("crash");
        Assert.Contains("exit code", game.Live.View(KnowingScenario.Dam).Decision.Reason, StringComparison.Ordinal);
        var town = System.Text.Json.JsonSerializer.Serialize(game.Live.View(KnowingScenario.Town));
        Assert.DoesNotContain("exit code", town, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("./no-such-bot", "There is no program")]
    [InlineData("no-such-bot-on-the-path", "on the search path")]
    [InlineData("", "No program is named")]
    [InlineData("/", "is a folder")]
    public void A_program_that_cannot_be_used_is_refused_before_anything_begins(string text, string reason) =>
        Assert.Contains(reason, Assert.Throws<UnusableProgramException>(() => ProgramCommand.Parse(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_file_that_is_not_executable_is_refused_with_the_remedy()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such mark on files.");
        var path = Path.GetTempFileName();
        try
        {
            Assert.Contains("chmod +x", Assert.Throws<UnusableProgramException>(() => ProgramCommand.Parse(path)).Message, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static PlayingGames Play(string how, int turns = 1)
    {
        var game = new PlayingGames(new ProgramPlayer(TestProgram.Command(how), KnowingScenario.Value, TimeSpan.FromMinutes(2), TimeProvider.System));
        for (var i = 0; i < turns; i++)
        {
            game.PlayTurn();
        }

        return game;
    }
}
