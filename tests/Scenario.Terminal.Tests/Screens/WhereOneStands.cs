using Scenario.Exercise.Rules;
using Scenario.Terminal.Tests.Fakes;
using Terminal.Gui.Input;
using Xunit;

namespace Scenario.Terminal.Tests.Screens;

public class WhereOneStands
{
    [Fact]
    public void A_turn_opens_on_the_newest_unread_message_even_if_it_came_at_the_close()
    {
        using var stand = new Stand(new FakeTable { Disturb = Closing.Messages });
        stand.Press(Key.Enter, Key.End, Key.C, Key.Enter, Key.Enter);
        Assert.Contains("[F3 Traffic", stand.Screen);
        Assert.Contains("► Traffic", stand.Screen);
        Assert.StartsWith(" ►", stand.Rows[5]);
        Assert.Contains("Kyiv will send an envoy", stand.Rows[5]);
        Assert.Contains("unread messages: read (F3", stand.Rows[^1]);
    }

    [Fact]
    public void On_a_resume_only_the_present_turn_is_unread()
    {
        var table = new FakeTable();
        table.Submit(OpenTurn.Instance);
        table.Submit(new CommitDecision(0, [], null));
        table.Submit(OpenTurn.Instance);
        using var stand = new Stand(table);
        Assert.Contains("F3 Traffic ●5", stand.Screen);
        Assert.Contains("► Traffic", stand.Screen);
    }

    [Fact]
    public void The_status_line_is_that_of_the_pane_and_Esc_leads_from_the_detail_to_the_list()
    {
        using var stand = Stand.AtMoves();
        string list = stand.Rows[^1];
        stand.Press(Key.Tab);
        Assert.Contains("back to the list", stand.Rows[^1]);
        stand.Press(Key.Esc);
        Assert.Equal(list, stand.Rows[^1]);
        Assert.Contains("► Moves", stand.Screen);
    }

    [Theory]
    [InlineData(80, 24)]
    [InlineData(120, 40)]
    public void After_a_reason_the_keyboard_is_back_at_the_moves(int columns, int rows)
    {
        using var stand = Stand.AtMoves(null, columns, rows);
        stand.Press(Key.Space).Type("Winter").Press(Key.Enter);
        Assert.Contains("► Moves", stand.Screen);
        stand.Press(Key.E, Key.Esc);
        Assert.Contains("► Moves", stand.Screen);
        stand.Press(Key.CursorDown, Key.Space, Key.Space);
        Assert.Contains("► Moves", stand.Screen);
    }

    [Fact]
    public void Esc_returns_from_the_keys_to_the_page_they_were_called_from()
    {
        using var stand = Stand.AtMoves();
        stand.Press(Key.C).Type("?").Press(Key.F5).Type("?").Press(Key.Esc);
        Assert.Contains("► Ladder", stand.Screen);
        stand.Press(Key.Esc);
        Assert.Contains("► Commit", stand.Screen);
        stand.Press(Key.Esc);
        Assert.Contains("► Moves", stand.Screen);
    }

    [Fact]
    public void A_page_of_the_stage_is_found_where_it_was_left()
    {
        using var stand = new Stand();
        stand.Press(Key.PageDown, Key.PageDown);
        string page = stand.Screen;
        stand.Type("?").Press(Key.Esc);
        Assert.Equal(page, stand.Screen);
    }

    [Fact]
    public void A_notice_speaks_of_no_other_button_and_goes_with_the_space_bar()
    {
        using var stand = Stand.AtMoves();
        stand.Press(Key.CursorDown, Key.Space);
        Assert.DoesNotContain("other button", stand.Screen);
        stand.Press(Key.Space);
        Assert.DoesNotContain("All right", stand.Screen);
    }

    [Fact]
    public void In_a_sheet_with_a_text_the_space_bar_presses_a_button_only_once_it_was_chosen()
    {
        using var stand = Stand.AtMoves();
        stand.Press(Key.Space).Type("so be it").Press(Key.Tab).Press(Key.Space);
        Assert.DoesNotContain("Why?", stand.Screen);
        Assert.Contains("0 of 3 moves", stand.Screen);
    }

    [Fact]
    public void An_answer_that_was_sent_is_replaced_knowingly()
    {
        using var stand = new Stand(new FakeTable { Disturb = Closing.Asking });
        stand.Press(Key.Enter, Key.End, Key.A).Type("Stage two").Press(Key.Enter).Press(Key.A);
        Assert.Contains("Replace your answer", stand.Screen);
        Assert.Contains("Stage two", stand.Screen);
        stand.Type(" or three").Press(Key.Esc);
        Assert.Single(stand.Table.Received.OfType<AnswerInject>());
        stand.Press(Key.A).Type(", perhaps").Press(Key.Enter);
        Assert.Equal("Stage two, perhaps", stand.Table.Received.OfType<AnswerInject>().Last().Text);
    }

    [Fact]
    public void What_should_be_known_before_a_move_is_chosen_is_said_on_every_way_to_it()
    {
        using var stand = Stand.AtMoves(null, 120, 40);
        stand.Press(Key.End, Key.CursorUp);
        Assert.Contains("! The gate of rung 3", stand.Screen);
        stand.Press(Key.Space);
        Assert.Contains("! The gate of rung 3", stand.Screen);
        stand.Type("It is time").Press(Key.Enter, Key.C);
        Assert.Contains("! The gate of rung 3", stand.Screen);
    }
}
