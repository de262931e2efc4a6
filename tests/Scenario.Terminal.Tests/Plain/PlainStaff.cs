using Scenario.Exercise.Rules;
using Scenario.Exercise.State;
using Scenario.Exercise.Tables;
using Scenario.Exercise.Views;
using Scenario.Terminal.Plain;
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
    public void A_wrong_word_opens_no_console()
    {
        using var table = Room.Table();
        var words = new SeatWords();
        words.Set("facilitator", "heron");
        string said = Play(table, ":truth\ngull\n:close\ngull\nquit", words, facilitates: false);
        Assert.Equal(2, said.Split("not the facilitator's word").Length - 1);
        Assert.DoesNotContain("Known cause", said);
        Assert.Equal(ProcedureStep.Deliberation, table.Step);
    }

    [Fact]
    public void A_wrong_word_names_the_command_that_asks_again()
    {
        using var table = Room.Table();
        Assert.Contains(":role facilitator asks again", Play(table, ":truth\ngull\nquit", Heron(), facilitates: false).ReplaceLineEndings(" "));
    }

    [Fact]
    public void While_the_door_is_shut_no_word_is_asked_for()
    {
        using var table = Room.Table();
        var words = Heron();
        words.WrongSoFar = new(5, true, TimeSpan.FromSeconds(30));
        string said = Play(table, ":truth\nquit", words, facilitates: false).ReplaceLineEndings(" ");
        Assert.Contains("Try again in 30 seconds.", said);
        Assert.DoesNotContain("The word of the facilitator:", said);
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

    private static string Play(IControlTable table, string lines, SeatWords? words = null, bool facilitates = true)
    {
        var output = new StringWriter { NewLine = "\n" };
        new PlainSession(table, new StringReader(lines), output, echo: true, words: words ?? new SeatWords(), control: table, facilitates: facilitates).Run();
        return output.ToString();
    }
}
