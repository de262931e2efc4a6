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
            :in-hand
            :next
            :injects
            :preview fire leak
            :status
            next
            next
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
