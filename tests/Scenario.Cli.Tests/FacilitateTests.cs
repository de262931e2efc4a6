using Microsoft.Extensions.Time.Testing;
using Scenario.Cli.Files;
using Scenario.Evaluation.Tables;
using Scenario.Terminal.Playing;
using Xunit;

namespace Scenario.Cli.Tests;

public class FacilitateTests
{
    private static readonly string[] Room = ["--facilitate", "--plain", "--seat", "seoul,kyiv", "--seed", "3"];

    [Fact]
    public void A_facilitator_begins_at_the_console_with_the_exercise_in_hand()
    {
        using var shell = new Shell();
        var played = shell.RunWith("the word\n:status\n:next\n:fire i25 because Now\n", ["play", "seoul-phased-response", .. Room, "--log", shell.Log]);
        Assert.Equal(ExitCodes.Sound, played.Code);
        Assert.Contains("in hand", played.Out, StringComparison.Ordinal);
        var report = shell.Run("report", shell.Log).Out;
        Assert.Contains("| A clip of captured soldiers | by hand; fired (Now) | turn 1 |", report, StringComparison.Ordinal);
        Assert.Equal(ExitCodes.Sound, shell.Run("verify", shell.Log).Code);
    }

    [Fact]
    public void A_second_console_on_the_same_log_is_refused_and_told_who_holds_it()
    {
        using var shell = new Shell();
        shell.RunWith("\n:next\n", ["play", "seoul-phased-response", .. Room, "--log", shell.Log]);
        using var first = OpenTable.Resume(shell.Log, LoggedScenario.Compile, TableSurroundings.OfThisMachine());
        var second = shell.RunWith("\n", "resume", shell.Log, "--facilitate", "--plain");
        Assert.Equal(ExitCodes.Fault, second.Code);
        Assert.Contains(Environment.ProcessId.ToString(System.Globalization.CultureInfo.InvariantCulture), second.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Nobody_facilitates_what_plays_itself_or_runs_from_a_script()
    {
        using var shell = new Shell();
        Assert.Equal(ExitCodes.Usage, shell.Run("play", "--facilitate", "--auto", "--log", shell.Log).Code);
        Assert.Equal(ExitCodes.Usage, shell.Run("play", "--facilitate", "--script", "x", "--log", shell.Log).Code);
    }

    [Fact]
    public void After_five_wrong_words_within_a_minute_even_the_right_one_waits_and_somebody_is_told()
    {
        var time = new FakeTimeProvider();
        var told = new List<string>();
        var words = new PatientWords(new OneWord(), time, told.Add);
        for (var i = 0; i < 5; i++)
        {
            Assert.Empty(told);
            Assert.False(words.Opens("facilitator", "guess"));
        }

        Assert.Equal(["facilitator"], told);
        Assert.False(words.Opens("facilitator", "right"));
        Assert.True(words.Opens("kyiv", "right"));
        time.Advance(TimeSpan.FromSeconds(59));
        Assert.False(words.Opens("facilitator", "right"));
        time.Advance(TimeSpan.FromSeconds(1));
        Assert.True(words.Opens("facilitator", "right"));
    }

    [Fact]
    public void Wrong_words_far_apart_and_asking_whether_there_is_a_word_count_for_nothing()
    {
        var time = new FakeTimeProvider();
        var words = new PatientWords(new OneWord(), time, static _ => Assert.Fail("Nobody was in haste."));
        for (var i = 0; i < 20; i++)
        {
            Assert.False(words.Opens("facilitator", ""));
            Assert.False(words.Opens("facilitator", "guess"));
            time.Advance(TimeSpan.FromSeconds(20));
        }

        Assert.True(words.Opens("facilitator", "right"));
    }

    private sealed class OneWord : ISeatWords
    {
        public bool IsSet(string seatId) => true;

        public void Set(string seatId, string word)
        {
        }

        public bool Opens(string seatId, string word) => word == "right";
    }
}
