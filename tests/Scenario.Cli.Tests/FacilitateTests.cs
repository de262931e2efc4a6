using Scenario.Cli.Files;
using Scenario.Evaluation.Tables;
using Xunit;

namespace Scenario.Cli.Tests;

public class FacilitateTests
{
    private static readonly string[] Room = ["--facilitate", "--plain", "--seat", "seoul,kyiv", "--seed", "3"];

    [Fact]
    public void A_facilitator_begins_at_the_console_with_the_exercise_in_hand()
    {
        using var shell = new Shell();
        var played = shell.RunWith("the word\nthe word\n:status\n:next\n:fire i25 because Now\n", ["play", "seoul-phased-response", .. Room, "--log", shell.Log]);
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
        shell.RunWith("\n\n:next\n", ["play", "seoul-phased-response", .. Room, "--log", shell.Log]);
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
    public void Who_leaves_an_exercise_in_hand_is_told_to_resume_it_with_the_facilitator()
    {
        using var shell = new Shell();
        Assert.Contains("--facilitate", shell.RunWith("\n\nquit\n", ["play", "seoul-phased-response", .. Room, "--log", shell.Log]).Out, StringComparison.Ordinal);
        var without = shell.RunWith("quit\n", "resume", shell.Log, "--plain");
        Assert.Contains("in hand", without.Error, StringComparison.Ordinal);
        Assert.Contains("--facilitate", without.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void An_exercise_in_hand_without_a_word_of_the_facilitator_begins_with_it_whatever_is_asked_and_on_record()
    {
        using var shell = new Shell();
        shell.RunWith("", ["play", "seoul-phased-response", .. Room, "--log", shell.Log]);
        var resumed = shell.RunWith("heron\nheron\n:status\nquit\n", "resume", shell.Log, "--plain");
        Assert.Contains("it is chosen first, at the console", resumed.Error, StringComparison.Ordinal);
        Assert.StartsWith("Choose a word for the facilitator", resumed.Out, StringComparison.Ordinal);
        Assert.Contains("resumed before turn 1 without a word of the facilitator", shell.Run("report", shell.Log).Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_nobody_facilitates_that_is_said_at_the_start_and_no_option_is_named_at_the_end()
    {
        using var shell = new Shell();
        var played = shell.RunWith("quit\n", "play", "first-steps", "--seat", "town", "--plain", "--seed", "1", "--log", shell.Log);
        Assert.Contains("Nobody facilitates", played.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("--facilitate", played.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_single_seat_keeps_its_console_by_a_word_too_and_who_chooses_it_midway_is_on_record()
    {
        using var shell = new Shell();
        shell.RunWith("next\n:status\nyes\nheron\nheron\nquit\n", "play", "first-steps", "--seat", "town", "--plain", "--seed", "1", "--log", shell.Log);
        Assert.Contains("The facilitator's word was chosen in turn 1.", shell.Run("report", shell.Log).Out, StringComparison.Ordinal);
        var resumed = shell.RunWith(":status\ngull\nquit\n", "resume", shell.Log, "--plain");
        Assert.Contains("not the facilitator's word", resumed.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Nobody_begins_at_a_seat_before_the_facilitators_word_is_chosen()
    {
        using var shell = new Shell();
        var played = shell.RunWith("heron\n", ["play", "seoul-phased-response", .. Room, "--log", shell.Log]);
        Assert.Contains("no seat was opened", played.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("Hand over to", played.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Restarting_after_each_wrong_word_gives_no_new_tries_and_one_record_a_run()
    {
        using var shell = new Shell();
        shell.RunWith("heron\nheron\nquit\n", ["play", "seoul-phased-response", .. Room, "--log", shell.Log]);
        for (var wrong = 0; wrong < 5; wrong++)
        {
            shell.RunWith("gull\n", "resume", shell.Log, "--facilitate", "--plain");
        }

        var said = shell.RunWith("quit\n", "resume", shell.Log, "--facilitate", "--plain").Out.ReplaceLineEndings(" ");
        Assert.Contains("this door is shut until ", said, StringComparison.Ordinal);
        Assert.DoesNotContain("The word of the facilitator", said, StringComparison.Ordinal);
        var log = File.ReadAllText(shell.Log);
        using (var table = OpenTable.Resume(shell.Log, LoggedScenario.Compile, TableSurroundings.OfThisMachine()))
        {
            Assert.Equal("At least 3 wrong words in a row were given for the console of the facilitator.", Assert.Single(table.Control().Notes).Text);
        }

        Assert.DoesNotContain("gull", log + File.ReadAllText(shell.Log + WrongWordsFile.Suffix), StringComparison.Ordinal);
        Assert.Equal(ExitCodes.Sound, shell.Run("verify", shell.Log).Code);
    }
}
