using Scenario.Terminal.Setup;
using Scenario.Terminal.Tests.Fakes;
using Scenario.Terminal.Tests.Screens;
using Terminal.Gui.Input;
using Xunit;

namespace Scenario.Terminal.Tests.Setup;

public class SetupTests
{
    [Fact]
    public void One_key_plays_the_first_seat_with_every_other_by_its_own_way()
    {
        using var stand = new SetupStand(SetupQuestions.Ladder);
        stand.Press(Key.Enter);
        var answer = stand.Window.Answer!;
        Assert.Equal(("full", 5), (answer.StartId, answer.Policies.Count));
        Assert.Equal(["seoul"], answer.People);
        Assert.Equal("kyiv-own", answer.Policies["kyiv"]);
    }

    [Fact]
    public void Seats_policies_and_start_are_chosen_by_keyboard()
    {
        using var stand = new SetupStand(SetupQuestions.Ladder);
        stand.Press(Key.CursorDown, Key.Space, Key.CursorDown, Key.P, Key.P, Key.End, Key.Space, Key.Enter);
        var answer = stand.Window.Answer!;
        Assert.Equal(["seoul", "kyiv"], answer.People);
        Assert.Equal("cautious", answer.Policies["washington"]);
        Assert.Equal("short", answer.StartId);
        Assert.DoesNotContain("kyiv", answer.Policies.Keys);
    }

    [Fact]
    public void Nobody_playing_begins_nothing_and_says_why()
    {
        using var stand = new SetupStand(SetupQuestions.Ladder);
        stand.Press(Key.Space, Key.Enter);
        Assert.Null(stand.Window.Answer);
        Assert.False(stand.Window.StopRequested);
        Assert.Contains("Space gives the selected seat to people.", stand.Screen);
    }

    [Fact]
    public void A_seat_that_is_not_for_people_says_so()
    {
        using var stand = new SetupStand(SetupQuestions.Ladder);
        stand.Press(Key.End, Key.CursorUp, Key.CursorUp, Key.Space);
        Assert.Contains("is not a seat for people", stand.Screen);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Leaving_answers_nothing(bool control)
    {
        using var stand = new SetupStand(SetupQuestions.Ladder);
        stand.Press(control ? Key.C.WithCtrl : Key.Esc);
        Assert.True(stand.Window.StopRequested);
        Assert.Null(stand.Window.Answer);
    }

    [Fact]
    public void The_same_can_be_said_line_by_line()
    {
        var (answer, said) = Ask("about 2\n2\npolicy 3\npolicy 2\n6\n99\nsing\nstart 2\nstart 9\n\n");
        Approval.Matches("plain-setup", said);
        Assert.Equal(["seoul", "kyiv"], answer!.People);
        Assert.Equal(("short", "random"), (answer.StartId, answer.Policies["washington"]));
    }

    [Fact]
    public void An_empty_line_begins_at_once_unless_nobody_plays()
    {
        Assert.Equal(["seoul"], Ask("\n").Answer!.People);
        var (answer, said) = Ask("1\n\nquit\n");
        Assert.Null(answer);
        Assert.Contains("Nobody plays yet", said);
        Assert.Null(Ask("").Answer);
    }

    private static (SetupAnswer? Answer, string Said) Ask(string lines)
    {
        using var output = new StringWriter { NewLine = "\n" };
        return (PlainSetup.Ask(SetupQuestions.Ladder, new StringReader(lines), output, echo: true), output.ToString());
    }
}
