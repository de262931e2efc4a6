using Scenario.Exercise.Knowledge;
using Scenario.Exercise.Rules;
using Scenario.Terminal.Tests.Fakes;
using Terminal.Gui.Input;
using Xunit;

namespace Scenario.Terminal.Tests.Screens;

public class SharingByKeyboard
{
    [Fact]
    public void What_was_chosen_step_by_step_is_what_the_table_receives()
    {
        using var stand = AtSharing();
        stand.Press(Key.CursorDown, Key.Space, Key.CursorDown, Key.Space, Key.Enter);
        stand.Press(Key.Space, Key.CursorDown, Key.CursorDown, Key.Space, Key.Enter);
        stand.Press(Key.CursorDown, Key.Enter).Type("until the 21st").Press(Key.Enter).Type("They must know").Press(Key.Enter);
        stand.Press(Key.C, Key.Enter);

        var choice = Assert.Single(Assert.Single(stand.Table.Received.OfType<CommitDecision>()).Choices);
        Assert.Equal((2, "They must know"), (choice.Move, choice.Reason));
        Assert.Equal([1, 2], choice.Particulars!.Questions);
        Assert.Equal([1, 3], choice.Particulars.Recipients);
        Assert.Equal((SharingForm.Sanitised, "until the 21st"), (choice.Particulars.Form, choice.Particulars.Caveat));
    }

    [Fact]
    public void Nothing_chosen_and_too_much_are_refused_where_they_happen()
    {
        using var stand = AtSharing();
        stand.Press(Key.Enter);
        Assert.Contains("Choose at least one question.", stand.Screen);
        stand.Press(Key.Space, Key.CursorDown, Key.Space, Key.CursorDown, Key.Space);
        Assert.Contains("2 at most. Unmark one first.", stand.Screen);
        Assert.DoesNotContain("[x] How far have", stand.Screen);
        stand.Press(Key.Enter, Key.Enter);
        Assert.Contains("Choose at least one recipient.", stand.Screen);
    }

    [Fact]
    public void Esc_goes_one_step_back_with_everything_kept_and_at_the_first_leaves_the_move_unmarked()
    {
        using var stand = AtSharing();
        stand.Press(Key.Space, Key.Enter, Key.Space, Key.Enter);
        Assert.Contains("In which form?", stand.Screen);
        stand.Press(Key.Esc);
        Assert.Contains("[x] Kyiv", stand.Screen);
        stand.Press(Key.Esc);
        Assert.Contains("[x] How many soldiers does", stand.Screen);
        stand.Press(Key.Esc);
        Assert.Contains("0 of 3 moves", stand.Screen);
        Assert.DoesNotContain("What do you share?", stand.Screen);
    }

    [Fact]
    public void From_the_reason_Esc_leads_back_to_the_caveat()
    {
        using var stand = AtSharing();
        stand.Press(Key.Space, Key.Enter, Key.Space, Key.Enter, Key.Enter).Type("ours").Press(Key.Enter);
        Assert.Contains("Why?", stand.Screen);
        stand.Press(Key.Esc);
        Assert.Contains("A caveat that goes with it?", stand.Screen);
        Assert.Contains("ours", stand.Screen);
    }

    [Fact]
    public void A_marked_move_shows_what_it_is_about_and_e_changes_it()
    {
        using var stand = AtSharing();
        stand.Press(Key.Space, Key.Enter, Key.Space, Key.Enter, Key.Enter, Key.Enter).Type("They must know").Press(Key.Enter);
        Assert.Contains("to Kyiv · in full", string.Join(' ', stand.Rows.Select(r => r.Length > 42 ? r[42..].Trim(' ', '┃', '·') : "")).Replace("  ", " "));
        stand.Press(Key.E);
        Assert.Contains("[x] How many soldiers does", stand.Screen);
        stand.Press(Key.Space, Key.CursorDown, Key.Space, Key.Enter, Key.Enter, Key.CursorDown, Key.CursorDown, Key.Enter, Key.Enter);
        Assert.Contains("They must know", stand.Screen);
        stand.Press(Key.Enter, Key.C, Key.Enter);
        var said = stand.Table.Received.OfType<CommitDecision>().Single().Choices[0].Particulars!;
        Assert.Equal(([1], [1], SharingForm.Headline), (said.Questions, said.Recipients, said.Form), Same);
    }

    [Fact]
    public void A_move_about_one_question_asks_for_nothing_else()
    {
        using var stand = Stand.AtMoves(new FakeTable { Shares = true });
        stand.Press(Key.CursorDown, Key.CursorDown, Key.CursorDown, Key.CursorDown, Key.Space);
        Assert.Contains("About which question?", stand.Screen);
        Assert.Contains("nothing held", stand.Screen);
        stand.Press(Key.CursorDown, Key.CursorDown, Key.Enter, Key.Enter, Key.C, Key.Enter);
        var said = stand.Table.Received.OfType<CommitDecision>().Single().Choices[0].Particulars!;
        Assert.Equal([2], said.Questions);
        Assert.Empty(said.Recipients);
    }

    [Fact]
    public void The_odds_of_a_leak_are_told_before_and_at_the_commit_and_never_beside_confidence()
    {
        using var stand = AtSharing();
        Assert.Contains("That it leaks: very unlikely (7 %).", stand.Screen);
        stand.Press(Key.Space, Key.Enter, Key.Space, Key.Enter, Key.Enter, Key.Enter).Type("so").Press(Key.Enter, Key.C);
        Assert.Contains("leak  very unlikely (7 %)", stand.Screen);
        Assert.DoesNotContain(stand.Rows, r => r.Contains("likely", StringComparison.Ordinal) && r.Contains("confidence", StringComparison.Ordinal));
    }

    [Fact]
    public void A_refusal_of_the_table_keeps_what_was_said_of_the_move()
    {
        using var stand = AtSharing();
        stand.Press(Key.Space, Key.Enter, Key.Space, Key.Enter, Key.Enter, Key.Enter).Type("so").Press(Key.Enter, Key.C);
        stand.Table.RefuseNext = new Refusal(RefusalCode.BadParticulars, "You no longer hold an answer to the first question.");
        stand.Press(Key.Enter);
        Assert.Contains("no longer hold", stand.Screen);
        stand.Press(Key.Enter);
        Assert.Contains("· to Kyiv ·", stand.Screen);
    }

    private static bool Same((IReadOnlyList<int> Q, IReadOnlyList<int> R, SharingForm F) one, (IReadOnlyList<int> Q, IReadOnlyList<int> R, SharingForm F) other) =>
        one.Q.SequenceEqual(other.Q) && one.R.SequenceEqual(other.R) && one.F == other.F;

    private static Stand AtSharing() => Stand.AtMoves(new FakeTable { Shares = true }).Press(Key.CursorDown, Key.CursorDown, Key.Space);
}
