using Scenario.Terminal.Playing;
using Scenario.Terminal.Screens;
using Scenario.Terminal.Staff;
using Scenario.Terminal.Tests.Fakes;
using Terminal.Gui.Input;
using Xunit;

namespace Scenario.Terminal.Tests.Screens;

public class TheConsolesDoor
{
    [Fact]
    public void The_console_shows_nothing_before_the_word_is_right()
    {
        using var table = Room.Busy();
        var words = Heron();
        using var stand = new ConsoleStand(table, words: words, role: null);
        stand.Press(Key.Enter);
        words.WrongSoFar = new(3, true);
        stand.Type("gull").Press(Key.Enter);
        Assert.Contains("not the facilitator's word", stand.Screen);
        Assert.Contains("on record", stand.Screen);
        Assert.Contains("F12 comes back", stand.Screen);
        Assert.DoesNotContain("gull", stand.Screen);
        stand.Press(Key.Esc, Key.F6);
        Assert.DoesNotContain("Known cause", stand.Screen);
        Assert.Contains("F12 there comes back to the console", stand.Screen);
        Assert.Empty(table.Control().Notes);
        stand.Press(Key.Enter);
        Assert.True(stand.IsStopped);
        Assert.Equal(ConsoleWish.ToSeats, stand.Window.Wish);
    }

    [Fact]
    public void While_the_door_is_shut_the_right_word_is_not_called_wrong_and_no_file_is_to_be_deleted()
    {
        using var table = Room.Table();
        var words = Heron();
        words.WrongSoFar = new(5, true, SeatWords.Evening(59.5));
        using var stand = new ConsoleStand(table, words: words);
        stand.Type("heron").Press(Key.Enter);
        Approval.Matches("console-shut-80x24", stand.Screen);
        Assert.DoesNotContain("That is not", stand.Screen);
        Assert.DoesNotContain("delete", stand.Screen);
        words.WrongSoFar = new(5, true);
        stand.Type("heron").Press(Key.Enter);
        Assert.Contains("MSEL", stand.Screen);
    }

    [Fact]
    public void The_word_is_chosen_by_typing_it_twice_and_then_opens()
    {
        using var table = Room.Table(open: false);
        var words = new SeatWords();
        using var stand = new ConsoleStand(table, words: words);
        Assert.Contains("Choose a word", stand.Screen);
        stand.Type("heron").Press(Key.Enter).Type("herron").Press(Key.Enter);
        Assert.Contains("not the same", stand.Screen);
        Assert.False(words.IsSet("facilitator"));
        stand.Type("heron").Press(Key.Enter).Type("heron").Press(Key.Enter);
        Assert.Contains("MSEL", stand.Screen);
        Assert.True(words.Opens("facilitator", "heron"));
        Assert.Empty(table.Control().Notes);
    }

    [Fact]
    public void The_seats_wait_until_the_facilitators_word_is_chosen_or_declined()
    {
        using var table = Room.Table(open: false);
        var words = new SeatWords();
        using var stand = new ConsoleStand(table, words: words);
        stand.Press(Key.Esc);
        Approval.Matches("console-waits-80x24", stand.Screen);
        foreach (var key in new[] { Key.Esc, Key.F12, Key.Enter })
        {
            stand.Press(key);
            Assert.Contains("Choose a word", stand.Screen);
            Assert.False(stand.IsStopped);
            stand.Press(Key.Esc);
        }

        stand.Press(Key.Enter, Key.Enter);
        Assert.Contains("Once more nothing", stand.Screen);
        stand.Press(Key.Enter);
        Assert.Contains("MSEL", stand.Screen);
        Assert.True(words.IsSet("facilitator"));
    }

    [Fact]
    public void Who_comes_first_to_a_console_that_nobody_keeps_is_told_and_goes_on_record()
    {
        using var table = Room.Table(inHand: false);
        using var stand = new ConsoleStand(table, words: new SeatWords(), role: null, facilitates: false);
        stand.Press(Key.Enter);
        Approval.Matches("console-taking-80x24", stand.Screen);
        stand.Press(Key.Esc);
        Assert.Empty(table.Control().Notes);
        stand.Press(Key.Esc);
        Assert.True(stand.IsStopped);
        using var again = new ConsoleStand(table, words: new SeatWords(), role: null, facilitates: false);
        again.Press(Key.Enter).Type("heron").Press(Key.Enter).Type("heron").Press(Key.Enter);
        string note = Assert.Single(table.Control().Notes).Text;
        Assert.Equal("The facilitator's word was chosen in turn 1. Until then no word of the facilitator was kept.", note);
    }

    [Fact]
    public void An_evaluator_who_comes_first_goes_on_record_too_and_an_observer_does_not()
    {
        using var table = Room.Table(inHand: false);
        var words = new SeatWords();
        var door = new StaffDoor(words, table);
        Assert.True(door.Try(StaffRole.Observer, "owl").IsOpen);
        Assert.Empty(table.Control().Notes);
        Assert.True(door.Try(StaffRole.Evaluator, "").IsOpen);
        Assert.Equal("The console was opened as evaluator, without a word, in turn 1. Until then no word of the facilitator was kept.", Assert.Single(table.Control().Notes).Text);
    }

    [Fact]
    public void A_facilitators_word_that_is_chosen_anew_in_mid_exercise_is_on_record()
    {
        using var table = Room.Table();
        var door = new StaffDoor(new SeatWords(), table, facilitates: true);
        Assert.True(door.KeepsWaiting);
        Assert.True(door.Try(StaffRole.Facilitator, "heron").IsOpen);
        Assert.False(door.KeepsWaiting);
        Assert.Contains("in turn 1", Assert.Single(table.Control().Notes).Text);
    }

    [Fact]
    public void Whoever_sits_down_as_facilitator_is_told_once_which_words_opened_nothing_and_nobody_else_is()
    {
        using var table = Room.Table();
        var words = Heron();
        words.Set("evaluator", "owl");
        words.Untold.AddRange(
        [
            new("facilitator", 5, 7, SeatWords.Evening(0), SeatWords.Evening(150), true),
            new("port", 1, 0, SeatWords.Evening(0), SeatWords.Evening(0), true),
            new("coast", 3, 0, SeatWords.Evening(60), SeatWords.Evening(70), false),
        ]);
        using (var evaluator = new ConsoleStand(table, words: words, role: StaffRole.Evaluator))
        {
            evaluator.Type("owl").Press(Key.Enter);
            Assert.DoesNotContain("opened nothing", evaluator.Screen);
        }

        using var stand = new ConsoleStand(table, words: words);
        stand.Type("heron").Press(Key.Enter);
        Approval.Matches("console-told-80x24", stand.Screen);
        stand.Press(Key.Enter);
        Assert.Contains("MSEL", stand.Screen);
        using var again = new ConsoleStand(table, words: words);
        again.Type("heron").Press(Key.Enter);
        Assert.DoesNotContain("opened nothing", again.Screen);
    }

    [Fact]
    public void Whoever_sits_down_as_facilitator_is_told_once_which_programs_asked_for_the_log()
    {
        using var table = Room.Table();
        var words = Heron();
        words.Set("evaluator", "owl");
        words.Knocks.AddRange(Enumerable.Range(1, 7).Select(number => new Knock("resume", "ann\u001b[2J", "desk", number, SeatWords.Evening(0))));
        Assert.Null(new StaffDoor(words, table).Told(StaffRole.Evaluator));
        using var stand = new ConsoleStand(table, words: words);
        stand.Type("heron").Press(Key.Enter);
        Approval.Matches("console-knocks-80x24", stand.Screen);
        Assert.Null(new StaffDoor(words, table).Told(StaffRole.Facilitator));
    }

    private static SeatWords Heron()
    {
        var words = new SeatWords();
        words.Set("facilitator", "heron");
        return words;
    }
}
