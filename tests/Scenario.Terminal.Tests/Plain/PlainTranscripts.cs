using Scenario.Exercise.Rules;
using Scenario.Terminal.Plain;
using Scenario.Terminal.Playing;
using Scenario.Terminal.Tests.Fakes;
using Xunit;

namespace Scenario.Terminal.Tests.Plain;

public class PlainTranscripts
{
    [Fact]
    public void A_whole_game_reads_as_approved()
    {
        var table = new FakeTable { LastTurn = 2 };
        var (outcome, said) = Play(table, """
            begin
            1
            traffic
            read 2
            moves
            detail 23
            choose 23
            choose 3 because Kyiv decides with what it knows
            choose 99
            choose 1

            drop 1
            drop 1
            6
            no
            commit because one line, two audiences
            yes
            next
            ans 5 Stage three, seen twice by two sources
            ladder
            commit
            yes
            next
            next
            """);
        Assert.Equal(Leaving.Ended, outcome.Leaving);
        Approval.Matches("plain-game", said);
    }

    [Fact]
    public void What_came_at_the_close_of_a_turn_is_announced_when_the_next_opens()
    {
        var (_, said) = Play(new FakeTable { Disturb = Closing.Messages }, "next\ncommit\nyes\nnext\nquit");
        string turn = said[said.IndexOf("Turn 2 of 3", StringComparison.Ordinal)..];
        Assert.Contains("unread messages:", turn);
        Assert.Contains("1. Kyiv will send an envoy", turn);
    }

    [Fact]
    public void Anything_but_yes_or_no_is_asked_again()
    {
        var table = new FakeTable();
        var (_, said) = Play(table, "next\ncommit\nsure\n\nno\ncommit\nwell\nyes\nquit");
        Assert.Equal(3, said.Split("Please type yes or no").Length - 1);
        Assert.Contains("Not committed; everything is still marked.", said);
        Assert.Single(table.Received.OfType<CommitDecision>());
    }

    [Fact]
    public void A_number_belongs_to_what_was_listed_last()
    {
        var (_, said) = Play(new FakeTable(), "next\nsituation\nread 14\nsituation 5\nread 99\ntraffic\nread 2\nmoves\nread 1\nquit");
        Assert.Contains("Seoul's own estimate of the furthest stage", said);
        Assert.Contains("How far Seoul, Washington, NATO and the EU hold together", said);
        Assert.Contains("Which indicator? Give its number, 1 to 19.", said);
        Assert.Contains("Note of a call, 21 October.", said);
        Assert.Contains("Put a page of your own findings", said);
    }

    [Fact]
    public void An_answer_is_replaced_knowingly_and_a_receipt_is_short()
    {
        var table = new FakeTable { Disturb = Closing.Asking, Hash = "9f2c41aa77ee0011" };
        var (_, said) = Play(table, "next\nanswer 4 Two\nanswer 4\nThree\ncommit\nyes\nquit");
        Assert.Contains("Your answer is sent and may be replaced: \"Two\"", said);
        Assert.Contains("in place of the one before", said);
        Assert.Equal("Three", table.Received.OfType<AnswerInject>().Last().Text);
        Assert.Contains("Receipt: 4:9f2c41aa\n", said);
    }

    [Fact]
    public void The_end_of_the_input_saves_and_leaves()
    {
        var table = new FakeTable();
        var (outcome, said) = Play(table, "next\nchoose 1 because winter");
        Assert.Equal(Leaving.Left, outcome.Leaving);
        Assert.EndsWith("can be resumed. Moves that were marked and not\ncommitted are not part of it.\n", said);
        Assert.Empty(table.Received.OfType<CommitDecision>());
    }

    [Fact]
    public void The_end_of_the_input_in_the_middle_of_a_question_commits_nothing()
    {
        var table = new FakeTable();
        var (outcome, _) = Play(table, "next\nchoose 1 because winter\ncommit");
        Assert.Equal(Leaving.Left, outcome.Leaving);
        Assert.Empty(table.Received.OfType<CommitDecision>());
    }

    [Fact]
    public void A_missing_reason_is_asked_for_and_a_refusal_keeps_everything()
    {
        var table = new FakeTable();
        var input = new LinesThenAction("next\nchoose 3\n\nchoose 3\nbecause it must know\ncommit\nyes\ncommit\nyes\nquit", 6,
            () => table.RefuseNext = new Refusal(RefusalCode.LogFailed, "The record could not be written."));
        using var output = new StringWriter { NewLine = "\n" };
        new PlainSession(table, input, output).Run();
        Assert.Contains("Not marked: Send an intelligence delegation to Kyiv.", output.ToString());
        Assert.Contains("The record could not be written.", output.ToString());
        Assert.Equal(2, table.Received.OfType<CommitDecision>().Count());
        Assert.Equal("it must know", table.Received.OfType<CommitDecision>().Last().Choices[0].Reason);
    }

    [Fact]
    public void Between_two_seats_only_next_is_obeyed()
    {
        var (_, said) = Play(new FakeTable(0, 1), "brief\nmoves\nnext\nnext\nbrief\nmoves\nnext\nquit");
        Assert.Contains("Hand over to Kyiv", said);
        Assert.DoesNotContain("Publish a declassified", said);
    }

    [Fact]
    public void Every_word_is_known_by_its_beginning_and_an_unknown_one_is_answered()
    {
        Assert.Equal(new PlainCommand(PlainWord.Choose, 4, "winter is coming"), PlainCommand.Parse("ch 4 because winter is coming"));
        Assert.Equal(new PlainCommand(PlainWord.Traffic, 0, ""), PlainCommand.Parse("2"));
        Assert.Equal(new PlainCommand(PlainWord.Unknown, 0, "sing 4"), PlainCommand.Parse("sing 4"));
    }

    [Fact]
    public void Plain_mode_and_its_words_know_nothing_of_the_screen_library()
    {
        var plain = typeof(PlainSession).Assembly.GetTypes()
            .Where(t => t.Namespace is "Scenario.Terminal.Plain" or "Scenario.Terminal.Wording" or "Scenario.Terminal.Playing");
        const System.Reflection.BindingFlags All = System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.Static
            | System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.DeclaredOnly;
        var used = plain.SelectMany(t => t.GetFields(All).Select(f => f.FieldType)
            .Concat(t.GetMethods(All).SelectMany(m => m.GetParameters().Select(p => p.ParameterType).Append(m.ReturnType)
                .Concat(m.GetMethodBody()?.LocalVariables.Select(v => v.LocalType) ?? []))));
        Assert.DoesNotContain(used, t => t.Assembly.GetName().Name == "Terminal.Gui" || t.Namespace == "Scenario.Terminal.Screens");
    }

    private static (PlayOutcome Outcome, string Said) Play(FakeTable table, string input)
    {
        using var output = new StringWriter { NewLine = "\n" };
        var outcome = new PlainSession(table, new StringReader(input), output, echo: true).Run();
        return (outcome, output.ToString());
    }

    /// <summary>Lines, with something that happens before one of them.</summary>
    private sealed class LinesThenAction(string lines, int before, Action act) : TextReader
    {
        private readonly StringReader _lines = new(lines);
        private int _read;

        public override string? ReadLine()
        {
            if (_read++ == before)
            {
                act();
            }

            return _lines.ReadLine();
        }
    }
}
