using Scenario.Exercise.Rules;
using Scenario.Exercise.State;
using Scenario.Terminal.Playing;
using Scenario.Terminal.Tests.Fakes;
using Terminal.Gui.Input;
using Xunit;

namespace Scenario.Terminal.Tests.Screens;

public class PlayingByKeyboard
{
    [Fact]
    public void What_is_marked_with_reasons_is_what_the_table_receives()
    {
        using var stand = Stand.AtMoves();
        stand.Press(Key.Space).Type("Winter is coming").Press(Key.Enter);
        stand.Press(Key.CursorDown, Key.CursorDown, Key.Enter).Type("겨울이 온다").Press(Key.Enter);
        stand.Press(Key.C).Type("w").Type("One line, two audiences").Press(Key.Enter, Key.Enter);

        var decision = Assert.Single(stand.Table.Received.OfType<CommitDecision>());
        Assert.Equal(0, decision.Seat);
        Assert.Equal([new Choice(0, "Winter is coming"), new Choice(2, "겨울이 온다")], decision.Choices);
        Assert.Equal("One line, two audiences", decision.Reason);
        Assert.Equal(ProcedureStep.Reaction, stand.Table.Step);
    }

    [Fact]
    public void A_required_reason_left_empty_keeps_the_sheet_open_and_Esc_leaves_the_move_unmarked()
    {
        using var stand = Stand.AtMoves();
        stand.Press(Key.CursorDown, Key.CursorDown, Key.Space, Key.Enter);
        Assert.Contains("needs a reason", stand.Screen);
        stand.Press(Key.Esc);
        Assert.Contains("0 of 3 moves", stand.Screen);
    }

    [Fact]
    public void An_optional_reason_may_be_left_out_with_Enter_and_Esc_marks_nothing()
    {
        using var stand = Stand.AtMoves();
        stand.Press(Key.Space, Key.Esc);
        Assert.Contains("0 of 3 moves", stand.Screen);
        stand.Press(Key.Space, Key.Enter);
        Assert.Contains("1 of 3 moves", stand.Screen);
        stand.Press(Key.Space);
        Assert.Contains("0 of 3 moves", stand.Screen);
    }

    [Fact]
    public void A_refusal_is_said_in_plain_words_and_loses_nothing()
    {
        using var stand = Stand.AtMoves();
        stand.Press(Key.Space).Type("Winter").Press(Key.Enter);
        stand.Table.RefuseNext = new Refusal(RefusalCode.TooFewPoints, "The move costs 2 points and 1 is left.");
        stand.Press(Key.C, Key.Enter);
        Assert.Contains("The move costs 2 points and 1 is left.", stand.Screen);
        stand.Press(Key.Enter);
        Assert.Contains("because Winter", stand.Screen);
        stand.Press(Key.Enter);
        Assert.Equal(ProcedureStep.Reaction, stand.Table.Step);
    }

    [Fact]
    public void A_closed_move_says_why_it_cannot_be_marked()
    {
        using var stand = Stand.AtMoves();
        stand.Press(Key.CursorDown, Key.Space);
        Assert.Contains("is closed this turn", stand.Screen);
    }

    [Fact]
    public void Points_run_out_before_moves_do()
    {
        using var stand = Stand.AtMoves();
        stand.Press(Key.Space, Key.Enter);
        stand.Press(Key.CursorDown, Key.CursorDown, Key.CursorDown, Key.Space, Key.Enter);
        Assert.Contains("3 of 3 points, 2 of 3 moves", stand.Screen);
        stand.Press(Key.CursorDown, Key.Space);
        Assert.Contains("of 3 are left", stand.Screen);
    }

    [Fact]
    public void Esc_never_ends_the_program()
    {
        using var stand = new Stand();
        stand.Press(Key.Esc, Key.Esc, Key.Enter, Key.Esc, Key.F4, Key.Esc, Key.F5, Key.Esc, Key.Esc);
        Assert.False(stand.IsStopped);
        Assert.Contains("Your decision", stand.Screen);
    }

    [Theory]
    [InlineData('q')]
    [InlineData('c')]
    public void Ctrl_Q_and_Ctrl_C_ask_and_staying_is_the_default(char letter)
    {
        using var stand = Stand.AtMoves();
        stand.Press(new Key(letter).WithCtrl);
        Assert.Contains("can be resumed", stand.Screen);
        stand.Press(Key.Enter);
        Assert.False(stand.IsStopped);
        stand.Press(new Key(letter).WithCtrl, Key.Tab, Key.Enter);
        Assert.True(stand.IsStopped);
        Assert.Equal(Leaving.Left, stand.Window.Outcome.Leaving);
    }

    [Fact]
    public void A_written_answer_reaches_the_table_and_one_put_off_is_kept()
    {
        using var stand = new Stand();
        stand.Press(Key.Enter, Key.C, Key.Enter, Key.Enter, Key.F3);
        int asked = Array.FindIndex(SeoulTexts.Messages, m => m.Prompt is not null);
        while (!stand.Screen.Contains("You are asked", StringComparison.Ordinal) && !stand.Screen.Contains("►?", StringComparison.Ordinal))
        {
            stand.Press(Key.CursorDown);
        }

        stand.Press(Key.A).Type("Stage three").Press(Key.Esc, Key.A).Type(", seen twice").Press(Key.Enter);
        var answer = Assert.Single(stand.Table.Received.OfType<AnswerInject>());
        Assert.Equal((asked, "Stage three, seen twice"), (answer.Inject, answer.Text));
    }

    [Fact]
    public void A_whole_game_ends_when_the_last_page_is_closed()
    {
        using var stand = new Stand(new FakeTable { LastTurn = 2 });
        stand.Press(Key.Enter, Key.C, Key.Enter, Key.Enter, Key.C, Key.Enter);
        Assert.Contains("How it ended", stand.Screen);
        stand.Press(Key.Enter);
        Assert.Contains("Managed ladder", stand.Screen);
        stand.Press(Key.Enter);
        Assert.False(stand.IsStopped);
        stand.Press(Key.End, Key.Enter);
        Assert.True(stand.IsStopped);
        Assert.Equal(Leaving.Ended, stand.Window.Outcome.Leaving);
    }

    [Fact]
    public void Between_two_seats_nothing_of_either_can_be_seen()
    {
        using var stand = new Stand(new FakeTable(0, 1));
        Assert.Contains("Hand over to Seoul", stand.Screen);
        stand.Press(Key.Enter, Key.Enter);
        Approval.Matches("handover-80x24", stand.Screen);
        stand.Press(Key.B, Key.F3, Key.F4, Key.L);
        Assert.Contains("Hand over to Kyiv", stand.Screen);
        stand.Press(Key.Enter, Key.Enter, Key.Enter, Key.C, Key.Enter);
        Assert.Contains("Hand over to Kyiv", stand.Screen);
        stand.Press(Key.Enter, Key.C, Key.Enter);
        Assert.Equal([0, 1], stand.Table.Received.OfType<CommitDecision>().Select(d => d.Seat));
        Assert.Equal(ProcedureStep.Reaction, stand.Table.Step);
    }
}
