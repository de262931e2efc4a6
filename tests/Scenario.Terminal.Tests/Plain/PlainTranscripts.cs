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
        var (_, said) = Play(new FakeTable(0, 1), "next\nbrief\nmoves\nnext\nquit");
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
