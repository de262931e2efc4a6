using Scenario.Exercise.Rules;
using Scenario.Exercise.State;
using Scenario.Terminal.Plain;
using Scenario.Terminal.Playing;
using Scenario.Terminal.Tests.Fakes;
using Xunit;

namespace Scenario.Terminal.Tests.Plain;

public class PlainOneTerminal
{
    [Fact]
    public void Changing_hands_with_words_reads_as_approved()
    {
        var table = new FakeTable(0, 1);
        table.Submit(OpenTurn.Instance);
        string said = Play(table, """
            moves
            next
            swallow
            swallow
            hand
            next
            crane
            crow
            crane
            crane
            skip
            We could not agree
            yes
            next
            heron
            heron

            close
            no
            next
            swallow
            commit
            yes
            quit
            """, new SeatWords());
        Approval.Matches("plain-handover", string.Join('\n', said.Split('\n').Where((line, at) => line.Length > 0 || at % 10 == 0)));
        Assert.DoesNotContain("swallow", said);
        Assert.DoesNotContain("heron", said);
        Assert.Equal("We could not agree", table.Received.OfType<ForgoDecision>().Single().Reason);
        Assert.Equal(ProcedureStep.Reaction, table.Step);
    }

    [Fact]
    public void After_the_hand_over_a_curtain_of_blank_rows_hides_the_former_seat_and_its_text_comes_no_more()
    {
        string said = Play(Secrets.Table(), "next\nnext\nnext\nnext\nnext\nsituation\nmoves\ntraffic\nread 1\nhand\nnext\nbrief\nsituation\nestimates\nmoves\ntraffic\nread 1\nladder\nlast\nforecast\nhelp\nquit");
        int curtain = said.LastIndexOf(new string('\n', 100), StringComparison.Ordinal);
        Assert.Contains(Secrets.OfSeat(0), said[..curtain]);
        Assert.Contains(Secrets.OfSeat(1), said[curtain..]);
        Assert.DoesNotContain(Secrets.OfSeat(0), said[curtain..]);
    }

    [Fact]
    public void A_facilitator_closes_the_turn_after_hearing_who_is_missing()
    {
        var table = new FakeTable(0, 1);
        table.Submit(OpenTurn.Instance);
        string said = Play(table, "close\nno\nclose\nyes\nquit");
        Assert.Contains("- Seoul: National Security Council\n- Kyiv: Office of the President", said);
        Assert.Single(table.Received.OfType<CloseDeliberation>());
        Assert.Equal(ProcedureStep.Reaction, table.Step);
    }

    [Fact]
    public void Nothing_is_recorded_when_a_reason_or_a_consent_is_missing()
    {
        var table = new FakeTable();
        string said = Play(table, "skip\nnext\nskip\n\nskip because tired\nno\nquit");
        Assert.Contains("No decision of this seat is awaited now.", said);
        Assert.Equal(2, said.Split("Nothing was recorded.").Length - 1);
        Assert.Empty(table.Received.OfType<ForgoDecision>());
    }

    [Fact]
    public void A_hand_over_names_the_seats_there_are()
    {
        var table = new FakeTable(0, 1, 2);
        table.Submit(OpenTurn.Instance);
        string said = Play(table, "next\nhand\nhand 7\nhand 2\nquit");
        Assert.Contains("1. Kyiv: Office of the President\n2. Washington: National Security Council", said);
        Assert.Contains("Which seat? Give its number, 1 to 2.", said);
        Assert.Contains("Hand over to Washington", said);
    }

    [Fact]
    public async Task Waiting_for_others_takes_no_line_from_a_pipe_and_spins_on_nothing()
    {
        var table = new FakeTable { Elsewhere = 1 };
        using var output = new SignallingWriter("Waiting");
        var played = Task.Run(() => new PlainSession(table, new StringReader("next\ncommit\nyes\nlast\nquit"), output, echo: true).Run(), TestContext.Current.CancellationToken);
        output.Seen.Wait(TestContext.Current.CancellationToken);
        table.Arrive();
        await played.WaitAsync(TestContext.Current.CancellationToken);
        string said = output.ToString();
        Assert.Contains("- Brussels: still deliberating", said);
        Assert.Contains("Your decision is committed; waiting for Brussels.", said.ReplaceLineEndings(" "));
        Assert.True(said.IndexOf("Turn 1 is over", StringComparison.Ordinal) < said.IndexOf("> last", StringComparison.Ordinal));
    }

    private static string Play(FakeTable table, string input, ISeatWords? words = null)
    {
        using var output = new StringWriter { NewLine = "\n" };
        new PlainSession(table, new StringReader(input), output, echo: true, words: words).Run();
        return output.ToString();
    }

    /// <summary>Tells when a word has been written.</summary>
    private sealed class SignallingWriter(string word) : StringWriter
    {
        public ManualResetEventSlim Seen { get; } = new();

        public override void WriteLine(string? value)
        {
            base.WriteLine(value);
            if (value?.Contains(word, StringComparison.Ordinal) == true)
            {
                Seen.Set();
            }
        }

        protected override void Dispose(bool disposing)
        {
            Seen.Dispose();
            base.Dispose(disposing);
        }
    }
}
