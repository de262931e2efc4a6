using Scenario.Exercise.Knowledge;
using Scenario.Exercise.Rules;
using Scenario.Terminal.Plain;
using Scenario.Terminal.Playing;
using Scenario.Terminal.Tests.Fakes;
using Xunit;

namespace Scenario.Terminal.Tests.Plain;

public class PlainKnowledge
{
    [Fact]
    public void Sharing_step_by_step_reads_as_approved()
    {
        var table = new FakeTable { Shares = true };
        string said = Play(table, """
            next
            estimates
            estimates 2
            estimates 7
            estimates 3
            choose 3
            9
            1,2,3
            2, 3
            4
            1,2
            sometimes
            2
            until the 21st
            They must know
            edit 3



            none

            commit
            yes
            """);
        Approval.Matches("plain-sharing", said);
        var choice = table.Received.OfType<CommitDecision>().Single().Choices.Single();
        Assert.Equal([1, 2], choice.Particulars!.Questions);
        Assert.Equal([1, 2], choice.Particulars.Recipients);
        Assert.Equal((SharingForm.Sanitised, null, "They must know"), (choice.Particulars.Form, choice.Particulars.Caveat, choice.Reason));
    }

    [Fact]
    public void All_of_it_can_be_said_in_one_line()
    {
        var table = new FakeTable { Shares = true };
        Play(table, "next\nchoose 3 about 2,3 to 1,3 as headline caveat \"우리 집계\" because they must know\ncommit\nyes");
        var choice = table.Received.OfType<CommitDecision>().Single().Choices.Single();
        Assert.Equal("they must know", choice.Reason);
        Assert.Equal([1, 2], choice.Particulars!.Questions);
        Assert.Equal([1, 3], choice.Particulars.Recipients);
        Assert.Equal((SharingForm.Headline, "우리 집계"), (choice.Particulars.Form, choice.Particulars.Caveat));
    }

    [Theory]
    [InlineData("choose 3 about 9 to 1 as full because x", "Give numbers from 1 to 5")]
    [InlineData("choose 3 about 1,2,3 to 1 as full because x", "That is too much for one move")]
    [InlineData("choose 3 about 1 to 7 as full because x", "Give numbers from 1 to 3")]
    [InlineData("choose 3 about 1 to 1 as gossip because x", "Give a number from 1 to 3")]
    [InlineData("choose 3 about 1 and so on", "I do not understand that")]
    [InlineData("choose 3 about 99999999999 to 1 as full because x", "Give numbers from 1 to 5")]
    public void What_cannot_be_in_one_line_is_refused_with_a_reason_and_nothing_is_marked(string line, string why)
    {
        var table = new FakeTable { Shares = true };
        string said = Play(table, $"next\n{line}");
        Assert.Contains(why, said);
        Assert.DoesNotContain("Marked:", said);
    }

    [Fact]
    public void An_empty_line_gives_a_choice_up_and_leaves_the_move_unmarked()
    {
        string said = Play(new FakeTable { Shares = true }, "next\nchoose 3\n\nchoose 3\n1\n\nquit");
        Assert.Equal(2, said.Split("Not marked: Send an intelligence delegation").Length - 1);
    }

    [Fact]
    public void A_reason_that_begins_like_a_recipient_stays_a_reason()
    {
        var table = new FakeTable { Shares = true };
        Play(table, "next\nchoose 3 to win time\n1\n1\n1\n\ncommit\nyes");
        Assert.Equal("to win time", table.Received.OfType<CommitDecision>().Single().Choices.Single().Reason);
    }

    [Fact]
    public void Forecasts_are_asked_person_by_person_and_nonsense_again()
    {
        var table = new FakeTable();
        string said = Play(table, """
            next
            forecast
            commit
            yes
            next
            forecast
            -1
            101
            abc
            70 %

            5
            yes
            20


            no
            forecast
            7
            1
            75


            no
            commit
            no
            quit
            """);
        Approval.Matches("plain-forecasts", said);
        Assert.Equal(
            [new(0, 1, 0, 70), new(0, 1, 2, 5), new(0, 2, 0, 20), new(0, 1, 0, 75)], table.Received.OfType<RecordForecast>());
    }

    [Fact]
    public void The_reveal_reads_as_approved_and_is_closed_before_the_end()
    {
        string said = Play(new FakeTable { LastTurn = 1 }, "next\nreveal\ncommit\nyes\nnext\nreveal\nreveal 1\nreveal 2\nreveal 3\nreveal 4\nreveal 5\nreveal 9\nquit");
        Assert.Contains("All layers are opened when the exercise has ended, not before.", said);
        Approval.Matches("plain-reveal", said[said.IndexOf("The reveal: all layers", StringComparison.Ordinal)..]);
    }

    [Fact]
    public void An_earlier_answer_is_read_before_the_threshold_question_is_answered()
    {
        var table = new FakeTable();
        table.Submit(OpenTurn.Instance);
        table.Submit(OpenTurn.Instance);
        table.Submit(OpenTurn.Instance);
        int number = table.View(0).Traffic.ToList().FindIndex(m => m.Title == "The threshold question") + 1;
        string said = Play(table, $"answer {number}\nMet.\nquit");
        Assert.True(said.IndexOf(SeoulView.Trigger[..40], StringComparison.Ordinal) < said.IndexOf("By your own written definition", StringComparison.Ordinal));
        Assert.Contains("In turn 2 you wrote:", said);
        Assert.Equal("Met.", table.Received.OfType<AnswerInject>().Single().Text);
    }

    private static string Play(FakeTable table, string input)
    {
        using var output = new StringWriter { NewLine = "\n" };
        new PlainSession(table, new StringReader(input), output, echo: true).Run();
        return output.ToString();
    }
}
