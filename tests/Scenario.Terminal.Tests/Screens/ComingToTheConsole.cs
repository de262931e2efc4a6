using Scenario.Terminal.Screens;
using Scenario.Terminal.Tests.Fakes;
using Terminal.Gui.Input;
using Xunit;

namespace Scenario.Terminal.Tests.Screens;

public class ComingToTheConsole
{
    [Fact]
    public void The_console_shows_nothing_before_the_word_is_right()
    {
        using var table = Room.Busy();
        var words = new SeatWords();
        words.Set("facilitator", "heron");
        using var stand = new ConsoleStand(table, words: words, role: null);
        stand.Press(Key.Enter);
        for (int wrong = 0; wrong < 3; wrong++)
        {
            stand.Type("gull").Press(Key.Enter);
        }

        Assert.Contains("not the facilitator's word", stand.Screen);
        Assert.DoesNotContain("gull", stand.Screen);
        stand.Press(Key.Esc, Key.F6);
        Assert.DoesNotContain("Known cause", stand.Screen);
        stand.Press(Key.Enter);
        Assert.True(stand.IsStopped);
        Assert.Equal(ConsoleWish.ToSeats, stand.Window.Wish);
    }

    [Fact]
    public void The_word_is_chosen_the_first_time_and_then_opens()
    {
        using var table = Room.Table();
        var words = new SeatWords();
        using var stand = new ConsoleStand(table, words: words);
        Assert.Contains("Choose a word", stand.Screen);
        stand.Type("heron").Press(Key.Enter);
        Assert.Contains("Type the same word once more", stand.Screen);
        stand.Type("hreon").Press(Key.Enter);
        Assert.Contains("two different words", stand.Screen);
        stand.Type("heron").Press(Key.Enter).Type("heron").Press(Key.Enter);
        Assert.Contains("MSEL", stand.Screen);
        Assert.True(words.Opens("facilitator", "heron"));
        Assert.Equal("The console of the facilitator was first opened in turn 1, and its word chosen.", Assert.Single(table.Control().Notes).Text);
    }

    [Fact]
    public void While_the_door_is_shut_it_says_so_and_for_how_long_and_advises_nothing_else()
    {
        using var table = Room.Table();
        var words = new SeatWords { Shut = TimeSpan.FromSeconds(42) };
        words.Set("facilitator", "heron");
        using var stand = new ConsoleStand(table, words: words);
        stand.Type("heron").Press(Key.Enter);
        Assert.Contains("Try again in 42 seconds.", stand.Screen);
        Assert.DoesNotContain("deleted", stand.Screen);
    }
}
