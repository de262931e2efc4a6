using Scenario.Exercise.Rules;
using Scenario.Exercise.State;
using Scenario.Exercise.Tables;
using Scenario.Exercise.Views;
using Scenario.Terminal.Plain;
using Scenario.Terminal.Playing;
using Scenario.Terminal.Tests.Fakes;
using Xunit;

namespace Scenario.Terminal.Tests.Plain;

public class PlainStaff
{
    [Fact]
    public void A_facilitated_turn_line_by_line_reads_as_approved()
    {
        using var table = Room.Table(open: false, inHand: false);
        string said = Play(table, """
            heron
            heron
            :in-hand
            :next
            :injects
            :preview fire leak
            :status
            next
            :seats
            next
            crane
            crane
            propose Ask the fishermen
            They have boats, and they know the water.
            team 2
            choose 1 because The tide turns at six.
            vote
            for
            against because it is too early
            commit
            yes
            :proposals
            heron
            :grant P1 at 100%: trust +5 because They are willing.
            :rule boom success because Well argued.
            :note Their vote was split.
            :role evaluator
            gull
            gull
            :fire birds
            :rate O1 P
            quit
            """);
        Approval.Matches("plain-console", string.Join('\n', said.Split('\n').Where((line, at) => line.Length > 0 || at % 10 == 0)));
        Assert.DoesNotContain("heron", said);
        Assert.Equal("55", table.Control().Indicators[0].Value);
        Assert.Equal(InjectStatus.Ready, InjectStatusOf(table, "birds"));
    }

    [Fact]
    public void A_wrong_word_opens_no_console_and_is_asked_for_again_unseen_until_somebody_turns_back()
    {
        using var table = Room.Table();
        string said = Play(table, ":truth\ngull\n:close\n\n:close\nowl\nheron\n", Heron(), facilitates: false).ReplaceLineEndings(" ");
        Assert.Equal(3, said.Split("not the facilitator's word").Length - 1);
        Assert.Contains("Nothing was opened; :role facilitator asks again.", said);
        Assert.DoesNotContain("Known cause", said);
        Assert.DoesNotContain("owl", said);
        Assert.Contains("is closed; everybody", said);
    }

    [Fact]
    public void The_wrong_word_that_shuts_the_door_ends_the_asking()
    {
        using var table = Room.Table();
        var words = new ShuttingWords(Heron());
        string said = Play(table, ":truth\ngull\ngull\nmoves\nquit", words, facilitates: false).ReplaceLineEndings(" ");
        Assert.Equal(2, said.Split("The word of the facilitator").Length - 1);
        Assert.Contains("this door is shut until 20:30:00", said);
        Assert.Contains("> moves", said);
    }

    [Fact]
    public void Whoever_sits_down_as_facilitator_hears_which_words_opened_nothing()
    {
        using var table = Room.Table();
        var words = Heron();
        words.Untold.Add(new("facilitator", 5, 7, SeatWords.Evening(0), SeatWords.Evening(150), true));
        string said = string.Join(' ', Play(table, ":clock\nheron\nquit", words, facilitates: false).Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("- 12 words (7 of them while the door was shut, and not tried) for the facilitator's console, 1 March 2025, 20:30 to 20:32.", said);
    }

    [Theory]
    [InlineData("", "Commands begin with a colon")]
    [InlineData(":", "Commands begin with a colon")]
    [InlineData("yes, at once", "\"yes, at once\" is no command of the console, and nothing was done.")]
    [InlineData("crane", "is no command of the console")]
    [InlineData("7", "is no command of the console")]
    [InlineData("close", "Did you mean :close?")]
    [InlineData("skip birds because Late", "Did you mean :skip birds because Late?")]
    [InlineData("fir birds", "Did you mean :fire birds?")]
    [InlineData("leave", "Did you mean :seats, back to the seats, or :quit")]
    [InlineData("quit it", "is no command of the console")]
    [InlineData(":role", "Which role? :role facilitator")]
    [InlineData(":rolex", "There is no command \":rolex\"")]
    [InlineData(":help seats", ":seats: leave the console for the seats")]
    public void A_line_that_is_no_command_changes_nothing_leaves_nothing_and_is_told_what_can_be_typed(string line, string expected)
    {
        using var table = Room.Table();
        string said = Play(table, $"heron\nheron\n{line}\n:note Still here.\n");
        Assert.Contains(expected, said.ReplaceLineEndings(" "));
        Assert.Contains("facilitator> :note Still here.", said);
        Assert.DoesNotContain("Hand over", said);
        Assert.Equal(ProcedureStep.Deliberation, table.Step);
        Assert.Equal(InjectStatus.Ready, InjectStatusOf(table, "birds"));
        Assert.Equal("Still here.", table.Control().Notes[^1].Text);
    }

    [Theory]
    [InlineData("fire birds", "Fired: Dead birds")]
    [InlineData("Fire birds because Now", "Fired: Dead birds")]
    [InlineData("help", ":seats  leave the console for the seats")]
    [InlineData("?", "deliver a message now")]
    [InlineData("help fire", "deliver a message now")]
    [InlineData("status", "At a glance")]
    [InlineData("role observer", "At the console: observer")]
    public void A_command_without_its_colon_is_taken_for_one(string line, string expected)
    {
        using var table = Room.Table();
        Assert.Contains(expected, Play(table, $"heron\nheron\n{line}\n\n\n"));
    }

    [Theory]
    [InlineData(":quit")]
    [InlineData("exit")]
    [InlineData(":seats\n:seats\n:quit")]
    public void The_console_is_left_by_the_commands_for_that(string lines)
    {
        using var table = Room.Table();
        string said = Play(table, $"heron\nheron\n{lines}\n:note Nobody reads this.\n");
        Assert.Contains("The exercise is saved", said);
        Assert.Equal(lines.Contains("seats", StringComparison.Ordinal), said.Contains("Hand over", StringComparison.Ordinal));
        Assert.DoesNotContain("Nobody reads", said);
    }

    [Fact]
    public void No_page_that_is_read_out_to_staff_speaks_of_a_key()
    {
        using var table = Room.Busy();
        string said = Play(table, "heron\nheron\n:status\n:moves\n:proposals\n:inject slick\n:out\n:status\n:in-hand\n:notes\n:truth\n:points\n:objectives\n:nearest\n:clock\n:help\n:as port\n");
        Assert.DoesNotMatch(@"\bF\d+\b|\bEsc\b|\bEnter\b|Ctrl|\b[a-zA-Z] (rules|grants|rejects|lays|takes|judges|corrects)\b|\([a-zA-Z]: ", said);
        Assert.Contains(":rule rules on it", said.ReplaceLineEndings(" "));
        Assert.Contains("(:close)", said);
        Assert.Contains("(:moves)", said);
    }

    [Fact]
    public void While_the_door_is_shut_no_word_is_asked_for()
    {
        using var table = Room.Table();
        var words = Heron();
        words.WrongSoFar = new(5, true, SeatWords.Evening(30));
        string said = Play(table, ":truth\nquit", words, facilitates: false).ReplaceLineEndings(" ");
        Assert.Contains("this door is shut until 20:30:30", said);
        Assert.DoesNotContain("The word of the facilitator", said);
        Assert.DoesNotContain("That is not", said);
    }

    [Fact]
    public void No_seat_is_opened_before_the_facilitators_word_is_chosen()
    {
        using var table = Room.Table(open: false);
        string said = Play(table, "heron\nherron\nheron\n", new SeatWords());
        Assert.Contains("not the same", said);
        Assert.DoesNotContain("Hand over", said);
        Assert.Contains("--facilitate asks for it again", said.ReplaceLineEndings(" "));
    }

    [Fact]
    public void A_colon_by_mistake_takes_no_place_and_a_yes_goes_on_record_with_its_turn()
    {
        using var table = Room.Table(inHand: false);
        var words = new SeatWords();
        Assert.Contains("nothing has changed", Play(table, ":status\nno\nquit", words, facilitates: false));
        Assert.False(words.IsSet("facilitator"));
        Assert.Empty(table.Control().Notes);
        Play(table, ":status\nyes\nheron\nheron\nquit", words, facilitates: false);
        Assert.True(words.Opens("facilitator", "heron"));
        Assert.Contains("in turn 1", Assert.Single(table.Control().Notes).Text);
    }

    [Fact]
    public void An_argument_against_the_favourite_names_its_author_and_nothing_favoured_is_nothing_to_argue_against()
    {
        using var table = Room.Table();
        string said = Play(table, """
            next


            team 3
            against Too early
            first 1
            2
            70
            against Nobody reads it as 3
            quit
            """, facilitates: false).ReplaceLineEndings(" ");
        Assert.Contains("Nothing is favoured yet", said);
        Assert.Contains("On record: person 3, against \"Brief the press\". It commits nobody.", said);
        Assert.Equal((3, "Nobody reads it"), table.View(0).Team.Against.Select(a => (a.Person, a.Text)).Single());
    }

    [Fact]
    public void In_a_facilitators_hand_closing_is_no_command_of_the_seats_and_a_pause_is_named()
    {
        using var table = Room.Table();
        string said = Play(table, "next\n\n\nhelp\nclose\nquit", facilitates: false).ReplaceLineEndings(" ");
        Assert.DoesNotContain("close the turn although", said);
        Assert.Contains("has this exercise in hand and closes the turn", said);
        table.Submit(new PauseExercise());
        said = Play(table, "next\n\n\nclose\nskip\nquit", facilitates: false).ReplaceLineEndings(" ");
        Assert.Equal(2, said.Split("nothing can be done until it goes on").Length - 1);
        using var free = Room.Table(inHand: false);
        Assert.Contains("close the turn although", Play(free, "next\n\n\nhelp\nquit", facilitates: false).ReplaceLineEndings(" "));
    }

    private static SeatWords Heron()
    {
        var words = new SeatWords();
        words.Set("facilitator", "heron");
        return words;
    }

    [Fact]
    public void Without_a_console_a_colon_says_so()
    {
        var output = new StringWriter { NewLine = "\n" };
        new PlainSession(new FakeTable(), new StringReader(":fire x\nquit"), output).Run();
        Assert.Contains("not run from a console", output.ToString());
    }

    private static InjectStatus InjectStatusOf(IControlTable table, string id) => table.Control().Injects[Room.Inject(id)].Status;

    private static string Play(IControlTable table, string lines, ISeatWords? words = null, bool facilitates = true)
    {
        var output = new StringWriter { NewLine = "\n" };
        new PlainSession(table, new StringReader(lines), output, echo: true, words: words ?? new SeatWords(), control: table, facilitates: facilitates).Run();
        return output.ToString();
    }

    /// <summary>Words that shut their door after two wrong ones.</summary>
    private sealed class ShuttingWords(SeatWords words) : ISeatWords
    {
        private int _wrong;

        public bool IsSet(string seatId) => words.IsSet(seatId);

        public void Set(string seatId, string word) => words.Set(seatId, word);

        public bool Opens(string seatId, string word)
        {
            _wrong += word.Length > 0 ? 1 : 0;
            return words.Opens(seatId, word);
        }

        public WrongWords Wrong(string seatId) => new(_wrong, true, _wrong < 2 ? null : SeatWords.Evening(0));
    }
}
