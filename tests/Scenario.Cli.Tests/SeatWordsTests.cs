using Scenario.Cli.Files;
using Xunit;

namespace Scenario.Cli.Tests;

/// <summary>Words by which people at one terminal keep each other from their seats.</summary>
public class SeatWordsTests
{
    [Fact]
    public void A_word_opens_its_seat_and_no_other_also_after_a_restart()
    {
        using var shell = new Shell();
        var words = SeatWords.Beside(shell.Log);
        Assert.False(words.IsSet("town"));
        Assert.False(words.Opens("town", ""));
        words.Set("town", "강물");
        words.Set("dam", "stone");
        words = SeatWords.Beside(shell.Log);
        Assert.True(words.IsSet("town"));
        Assert.True(words.Opens("town", "강물"));
        Assert.False(words.Opens("town", "stone"));
        Assert.False(words.Opens("town", ""));
        Assert.False(words.Opens("control", "stone"));
    }

    [Fact]
    public void A_seat_that_wants_no_word_is_open_and_stays_so()
    {
        using var shell = new Shell();
        SeatWords.Beside(shell.Log).Set("town", "");
        var words = SeatWords.Beside(shell.Log);
        Assert.True(words.IsSet("town"));
        Assert.True(words.Opens("town", ""));
        Assert.False(words.Opens("town", "anything"));
    }

    [Fact]
    public void The_file_holds_salted_hashes_and_only_its_owner_may_read_it()
    {
        using var shell = new Shell();
        var words = SeatWords.Beside(shell.Log);
        words.Set("town", "river");
        words.Set("dam", "river");
        var file = shell.Log + SeatWords.Suffix;
        var text = File.ReadAllText(file);
        Assert.DoesNotContain("river", text, StringComparison.Ordinal);
        Assert.Equal(2, text.Split("\"hash\":\"")[1..].Select(static part => part[..44]).Distinct().Count());
        Assert.Equal([Path.GetFileName(file)], Directory.GetFiles(shell.Folder).Select(Path.GetFileName));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        }
    }

    [Theory]
    [InlineData("hello")]
    [InlineData("{\"format\":2,\"seats\":[]}")]
    [InlineData("{\"format\":1,\"seats\":[{\"seat\":\"town\",\"salt\":\"AA==\",\"iterations\":1,\"hash\":\"AA==\"}]}")]
    [InlineData("{\"format\":1,\"seats\":[{\"seat\":\"town\",\"salt\":null,\"iterations\":1,\"hash\":\"AA==\"}]}")]
    [InlineData("{\"format\":1}")]
    public void A_file_that_cannot_be_understood_opens_nothing_and_says_what_to_do(string text)
    {
        using var shell = new Shell();
        File.WriteAllText(shell.Log + SeatWords.Suffix, text);
        Assert.Contains("Delete it", Assert.Throws<InvalidDataException>(() => SeatWords.Beside(shell.Log)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void People_at_one_terminal_ask_each_other_for_their_words_and_a_wrong_one_opens_nothing()
    {
        using var shell = new Shell();
        var played = shell.RunWith(
            "next\nriver\nriver\nnext\nnext\nstone\nstone\nquit\n", "play", "first-steps", "--seat", "town", "--seat", "dam", "--plain", "--seed", "1", "--log", shell.Log);
        Assert.Equal(ExitCodes.Sound, played.Code);
        Assert.DoesNotContain("river\n", played.Out.Replace("next\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("stone", played.Out, StringComparison.Ordinal);
        var wrong = shell.RunWith("next\nstone\nquit\n", "resume", shell.Log, "--plain");
        Assert.DoesNotContain("You want people to be safe", wrong.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Whoever_deletes_the_words_is_told_that_they_are_chosen_anew()
    {
        using var shell = new Shell();
        shell.RunWith("next\nriver\nriver\nnext\nquit\n", "play", "first-steps", "--seat", "town,dam", "--plain", "--seed", "1", "--log", shell.Log);
        File.Delete(shell.Log + SeatWords.Suffix);
        Assert.Contains("chooses its word anew", shell.RunWith("quit\n", "resume", shell.Log, "--plain").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_game_does_not_take_over_the_words_of_one_whose_log_is_gone()
    {
        using var shell = new Shell();
        SeatWords.Beside(shell.Log).Set("town", "old");
        var words = SeatWords.Anew(shell.Log);
        Assert.False(words.IsSet("town"));
        Assert.True(SeatWords.Beside(shell.Log).IsEmpty);
        words.Set("dam", "new");
        Assert.False(SeatWords.Beside(shell.Log).IsSet("town"));
    }

    [Fact]
    public void A_word_that_cannot_be_kept_is_no_word()
    {
        using var shell = new Shell();
        var words = SeatWords.Anew(shell.Log);
        Directory.CreateDirectory(shell.Log + SeatWords.Suffix);
        Assert.ThrowsAny<SystemException>(() => words.Set("town", "river"));
        Assert.False(words.IsSet("town"));
    }

    [Fact]
    public void A_file_without_an_end_is_not_read()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "there is no /dev/zero here");
        using var shell = new Shell();
        File.CreateSymbolicLink(shell.Log + SeatWords.Suffix, "/dev/zero");
        Assert.Contains("Delete it", Assert.Throws<InvalidDataException>(() => SeatWords.Beside(shell.Log)).Message, StringComparison.Ordinal);
    }
}
