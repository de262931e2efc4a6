using Scenario.Exercise.Rules;
using Scenario.Exercise.State;
using Scenario.Terminal.Playing;
using Scenario.Terminal.Tests.Fakes;
using Terminal.Gui.Input;
using Xunit;

namespace Scenario.Terminal.Tests.Screens;

public class SharingOneTerminal
{
    [Fact]
    public void After_the_hand_over_nothing_of_the_former_seat_is_left_on_the_screen()
    {
        foreach (var (columns, rows) in new[] { (80, 24), (120, 40), (200, 60) })
        {
            var words = new SeatWords();
            words.Set("seoul", "first");
            words.Set("kyiv", "second");
            using var stand = new Stand(Secrets.Table(), columns, rows, words: words);
            Seat(stand, "first");
            stand.Press(Key.Enter);
            Assert.DoesNotContain(Secrets.OfSeat(0), stand.Screen + stand.Sent);
            Seat(stand, "second");
            stand.Press(Key.Enter);
            Seat(stand, "first");
            stand.Press(Key.F4, Key.S, Key.Space);
            Assert.Contains(Secrets.OfSeat(0), stand.Screen);
            stand.Press(Key.Esc, Key.F2, Key.F2, Key.B, Key.F3, Key.Enter);
            Assert.Contains(Secrets.OfSeat(0), stand.Screen);
            stand.Press(Key.H, Key.Enter);
            Assert.Contains("Hand over to Kyiv", stand.Screen);
            Assert.DoesNotContain(Secrets.OfSeat(0), stand.Screen + stand.Sent);
            Assert.DoesNotContain(Secrets.OfSeat(1), stand.Screen + stand.Sent);
            foreach (var key in new[] { Key.B, Key.F2, Key.F3, Key.F4, Key.F5, Key.R, Key.O, Key.F, Key.L, Key.C, Key.E, Key.A, Key.Esc })
            {
                stand.Press(key);
                Assert.DoesNotContain(Secrets.OfSeat(0), stand.Screen + stand.Sent);
                Assert.DoesNotContain(Secrets.OfSeat(1), stand.Screen + stand.Sent);
            }

            Seat(stand, "second");
            foreach (var key in new[] { Key.B, Key.F2, Key.F2, Key.F3, Key.Enter, Key.F4, Key.F5, Key.F, Key.C, Key.Esc, Key.Esc, Key.Esc })
            {
                stand.Press(key);
                Assert.DoesNotContain(Secrets.OfSeat(0), stand.Screen + stand.Sent);
            }
        }
    }

    [Fact]
    public void A_word_is_chosen_by_typing_it_twice_and_asked_for_afterwards()
    {
        var words = new SeatWords();
        using var stand = new Stand(new FakeTable(0, 1), words: words);
        stand.Press(Key.Enter);
        Assert.Contains("Choose a word", stand.Screen);
        stand.Type("제비");
        Assert.DoesNotContain("제비", stand.Screen + stand.Sent);
        Assert.Contains("••", stand.Screen);
        Approval.Matches("word-choose-80x24", stand.Screen);
        stand.Press(Key.Enter);
        Assert.False(words.IsSet("seoul"));
        Assert.Contains("The same word once more", stand.Screen);
        stand.Type("제비").Press(Key.Enter);
        Assert.True(words.Opens("seoul", "제비"));
        Assert.Contains("Begin", stand.Screen);
    }

    [Fact]
    public void A_slip_while_choosing_keeps_nothing_and_the_word_is_chosen_again()
    {
        var words = new SeatWords();
        using var stand = new Stand(new FakeTable(0, 1), words: words);
        stand.Press(Key.Enter).Type("swallow").Press(Key.Enter).Type("swalow").Press(Key.Enter);
        Approval.Matches("word-differs-80x24", stand.Screen);
        Assert.False(words.IsSet("seoul"));
        stand.Press(Key.Enter).Type("swallow").Press(Key.Enter);
        Assert.False(words.IsSet("seoul"));
        stand.Type("swallow").Press(Key.Enter).Type("swallow").Press(Key.Enter);
        Assert.True(words.Opens("seoul", "swallow"));
    }

    [Fact]
    public void While_the_door_is_shut_a_seat_hears_for_how_long_and_not_that_its_word_is_wrong()
    {
        var words = new SeatWords();
        words.Set("seoul", "swallow");
        words.WrongSoFar = new(5, true, SeatWords.Evening(41.2));
        using var stand = new Stand(new FakeTable(0, 1), words: words);
        stand.Press(Key.Enter);
        Approval.Matches("word-shut-80x24", stand.Screen);
        stand.Type("swallow").Press(Key.Enter);
        Assert.Contains("What you typed was not tried", stand.Screen);
        Assert.DoesNotContain("That is not", stand.Screen);
        Assert.DoesNotContain("delete", stand.Screen);
        words.WrongSoFar = new(5, true);
        stand.Type("swallow").Press(Key.Enter);
        Assert.Contains("Briefing", stand.Screen);
    }

    [Fact]
    public void A_wrong_word_is_refused_as_often_as_it_comes_and_nothing_changes()
    {
        var words = new SeatWords();
        words.Set("seoul", "swallow");
        var table = new FakeTable(0, 1);
        using var stand = new Stand(table, words: words);
        stand.Press(Key.Enter).Type("crane").Press(Key.Enter);
        Assert.Contains("That is not the word of Seoul", stand.Screen);
        Assert.DoesNotContain("the words", stand.Screen);
        Assert.DoesNotContain("crane", stand.Screen);
        stand.Press(Key.Enter);
        Assert.Contains("nothing was tried", stand.Screen);
        words.WrongSoFar = new(3, true);
        stand.Type("heron").Press(Key.Enter);
        Approval.Matches("word-wrong-80x24", stand.Screen);
        Assert.Contains("whoever runs this exercise can help", stand.Screen.ReplaceLineEndings(" "));
        Assert.DoesNotContain(".words", stand.Screen);
        Assert.DoesNotContain("delete", stand.Screen);
        Assert.Empty(table.Received);
        stand.Type("swallow").Press(Key.Enter);
        Assert.Contains("Briefing", stand.Screen);
    }

    [Fact]
    public void A_seat_that_wants_no_word_is_asked_for_none_and_a_single_seat_never()
    {
        using (var stand = new Stand(new FakeTable(0, 1), words: new SeatWords()))
        {
            stand.Press(Key.Enter, Key.Enter, Key.Enter, Key.Enter, Key.Enter, Key.Enter, Key.Enter, Key.Enter);
            Assert.Contains("Hand over to Seoul", stand.Screen);
            stand.Press(Key.Enter);
            Assert.Contains("Your decision", stand.Screen);
        }

        using var alone = new Stand(new FakeTable(), words: new SeatWords());
        Assert.Contains("Briefing", alone.Screen);
    }

    [Fact]
    public void Where_no_word_can_be_kept_one_plays_without()
    {
        using var stand = new Stand(new FakeTable(0, 1), words: new UnkeptWords());
        stand.Press(Key.Enter).Type("crane").Press(Key.Enter).Type("crane").Press(Key.Enter);
        Assert.Contains("The word could not be kept: The disk is full.", stand.Screen);
        stand.Press(Key.Enter, Key.Enter);
        Assert.Contains("Briefing", stand.Screen);
    }

    [Fact]
    public void A_draft_is_kept_while_the_keyboard_goes_round()
    {
        using var stand = AtFirstTurn();
        stand.Press(Key.F4, Key.Space).Type("winter").Press(Key.Enter, Key.H, Key.Enter);
        Assert.Contains("Hand over to Kyiv", stand.Screen);
        stand.Press(Key.Enter);
        Assert.Contains("no move marked yet", stand.Screen);
        stand.Press(Key.H, Key.Enter, Key.Enter);
        Assert.Contains("[x] Publish", stand.Screen);
        stand.Press(Key.C, Key.Enter);
        Assert.Equal([new Choice(0, "winter")], stand.Table.Received.OfType<CommitDecision>().Single().Choices);
        Assert.Contains("Hand over to Kyiv", stand.Screen);
    }

    [Fact]
    public void A_seat_may_leave_without_a_decision_and_says_why()
    {
        using var stand = AtFirstTurn();
        stand.Press(Key.X, Key.Enter);
        Assert.Contains("Write why", stand.Screen);
        stand.Type("We could not agree").Press(Key.Enter);
        Assert.Equal(new ForgoDecision(0, "We could not agree"), stand.Table.Received.OfType<ForgoDecision>().Single());
        Assert.Contains("Hand over to Kyiv", stand.Screen);
        stand.Press(Key.Enter, Key.C, Key.Enter);
        Assert.Equal(ProcedureStep.Reaction, stand.Table.Step);
    }

    [Fact]
    public void The_facilitator_closes_a_turn_after_hearing_who_is_missing()
    {
        using var stand = AtFirstTurn();
        stand.Press(Key.C, Key.Enter, Key.T);
        Assert.Contains("- Kyiv: Office of the President", stand.Screen);
        Assert.DoesNotContain("- Seoul", stand.Screen);
        stand.Press(Key.Enter);
        Assert.Empty(stand.Table.Received.OfType<CloseDeliberation>());
        stand.Press(Key.T, Key.Tab, Key.Enter);
        Assert.Single(stand.Table.Received.OfType<CloseDeliberation>());
        Assert.Equal(ProcedureStep.Reaction, stand.Table.Step);
        Assert.Contains("Hand over to Seoul", stand.Screen);
    }

    [Fact]
    public void While_others_think_their_names_are_shown_and_what_they_decide_goes_on_by_itself()
    {
        var table = new FakeTable { Elsewhere = 1 };
        using var stand = new Stand(table);
        stand.Press(Key.Enter, Key.C, Key.Enter);
        Assert.Contains("waiting for Brussels", stand.Rows[^1]);
        table.Arrive();
        stand.Window.LookAgain();
        Assert.Contains("Turn 1 is over", stand.Screen);
    }

    [Fact]
    public void Who_has_no_decision_on_record_is_told_so()
    {
        var table = new FakeTable { Elsewhere = 1 };
        using var stand = new Stand(table);
        stand.Press(Key.Enter, Key.X).Type("why").Press(Key.Enter);
        Assert.Contains("No decision is on record for you; waiting for Brussels", stand.Rows[^1]);
        Assert.Contains("no decision this turn", stand.Screen);
        stand.Press(Key.F4, Key.Space);
        Assert.Contains("No decision of yours is awaited", stand.Screen);
    }

    [Fact]
    public void What_one_seat_wrote_and_did_not_send_is_not_offered_to_another()
    {
        using var stand = new Stand(new FakeTable(0, 1) { Disturb = Closing.Asking });
        stand.Press(Key.Enter, Key.Enter, Key.Enter, Key.Enter, Key.Enter, Key.End, Key.A).Type("our own trigger").Press(Key.Esc, Key.H, Key.Enter, Key.Enter, Key.F3, Key.End, Key.A);
        Assert.Contains("Your answer, in writing", stand.Screen);
        Assert.DoesNotContain("our own trigger", stand.Screen);
    }

    [Fact]
    public void Messages_that_the_rules_write_are_read_each_for_itself_and_for_one_seat()
    {
        using var stand = AtFirstTurn(3);
        stand.Press(Key.F3, Key.Home);
        string before = Unread(stand);
        stand.Press(Key.CursorDown, Key.CursorDown);
        Assert.Equal(int.Parse(before) - 2, int.Parse(Unread(stand)));
        stand.Press(Key.H, Key.Enter, Key.Enter);
        Assert.Equal(before, Unread(stand));
    }

    /// <summary>Words on a disk that takes nothing more.</summary>
    private sealed class UnkeptWords : ISeatWords
    {
        public bool IsSet(string seatId) => false;

        public void Set(string seatId, string word) => throw new IOException("The disk is full.");

        public bool Opens(string seatId, string word) => false;

        public WrongWords Wrong(string seatId) => default;
    }

    private static string Unread(Stand stand) => stand.Rows[3].Split('●')[1].Split(' ')[0].TrimEnd(']');

    private static void Seat(Stand stand, string word) => stand.Press(Key.Enter).Type(word).Press(Key.Enter);

    private static Stand AtFirstTurn(int turn = 1)
    {
        var table = new FakeTable(0, 1);
        for (int open = 0; open < turn; open++)
        {
            table.Submit(OpenTurn.Instance);
        }

        return new Stand(table).Press(Key.Enter);
    }
}
