using Scenario.Terminal.Screens;
using Scenario.Terminal.Tests.Fakes;
using Terminal.Gui.Input;
using Xunit;

namespace Scenario.Terminal.Tests.Screens;

public class MouseSizeAndSafety
{
    private const string Hostile = "see https://evil.example/x and [this](<http://e.example/\u001b]52;c;AAAA\u0007>) \u202Egnp.exe \u001b[2J\u009b31m \u2066x http://a.b";

    [Fact]
    public void A_click_selects_a_row_and_a_click_on_its_mark_marks_it()
    {
        using var stand = Stand.AtMoves();
        int row = stand.RowOf("Surge national collection");
        stand.Click(12, row);
        Assert.StartsWith(" ►[ ] 1 Surge", stand.Rows[row]);
        stand.Click(3, row).Press(Key.Enter);
        Assert.Contains("1 of 3 moves", stand.Screen);
    }

    [Fact]
    public void A_click_on_a_tab_opens_it_and_a_click_on_the_button_commits()
    {
        using var stand = Stand.AtMoves();
        stand.Click(5, 3);
        Assert.Contains("► Situation", stand.Screen);
        stand.Click(70, 21);
        Assert.Contains("Doing nothing is a decision too", stand.Screen);
        stand.Click(6, stand.RowOf("Enter: Commit this decision"));
        Assert.Contains("Turn 1 is over", stand.Screen);
    }

    [Fact]
    public void Resizing_keeps_what_was_selected()
    {
        using var stand = Stand.AtMoves();
        stand.Press([.. Enumerable.Repeat(Key.CursorDown, 12)]);
        string selected = stand.Rows.First(r => r.StartsWith(" ►", StringComparison.Ordinal))[8..30];
        stand.Resize(200, 60).Resize(30, 10).Resize(120, 40);
        Assert.Contains(stand.Rows, r => r.Contains("►[ ]", StringComparison.Ordinal) && r.Contains(selected.Trim(), StringComparison.Ordinal));
        stand.Press(Key.Space);
        Assert.Contains("Why?", stand.Screen);
    }

    [Fact]
    public void Nothing_that_a_scenario_says_reaches_the_terminal_as_a_command_or_a_link()
    {
        var table = new FakeTable
        {
            Disturb = v => v with
            {
                SeatTitle = Hostile,
                Brief = Hostile,
                Frame = v.Frame with { Title = Hostile, Summary = Hostile },
                Moves = [.. v.Moves.Select(m => m with { Title = Hostile, Description = Hostile, Category = Hostile })],
                Traffic = [.. v.Traffic.Select(m => m with { Title = Hostile, Text = Hostile, From = Hostile })],
                Indicators = [.. v.Indicators.Select(i => i with { Title = Hostile, Meaning = Hostile })],
            },
        };
        using var stand = new Stand(table, 200, 60);
        var sent = new List<string> { stand.Sent };
        foreach (var key in new[] { Key.Enter, Key.F2, Key.F3, Key.Enter, Key.F4, Key.Space, Key.Esc, Key.C, Key.B, Key.F5 })
        {
            stand.Press(key);
            sent.Add(stand.Sent);
        }

        foreach (string output in sent)
        {
            Assert.DoesNotContain("]8;", output);
            Assert.DoesNotContain("\u001b]", output);
            Assert.DoesNotContain("\u0007", output);
            Assert.DoesNotContain("\u202E", output);
            Assert.DoesNotContain("\u2066", output);
            Assert.DoesNotContain("\u009b", output);
            Assert.DoesNotContain("\u001b[2J", output);
            Assert.All(output.Split('\u001b').Skip(1), after => Assert.StartsWith("[", after));
        }
    }

    [Fact]
    public void Without_colours_no_colour_is_sent()
    {
        using var stand = new Stand(mono: true);
        stand.Press(Key.Enter, Key.F4);
        Assert.DoesNotContain("38;2;", stand.Sent);
        Assert.DoesNotContain("48;2;", stand.Sent);
        Assert.DoesNotContain("38;5;", stand.Sent);
    }

    [Theory]
    [InlineData("xterm-256color", 80, 24, null)]
    [InlineData("dumb", 80, 24, "dumb")]
    [InlineData(null, 80, 24, "TERM")]
    [InlineData("xterm", 0, 0, "how large")]
    public void A_terminal_that_cannot_show_a_screen_is_told_apart(string? term, int columns, int rows, string? why)
    {
        string? said = TerminalCheck.Judge(term, windows: false, columns, rows);
        if (why is null)
        {
            Assert.Null(said);
        }
        else
        {
            Assert.Contains(why, said);
        }
    }

    [Fact]
    public void A_replay_is_walked_through_and_decides_nothing()
    {
        var table = new FakeTable(0, 1);
        table.Submit(Exercise.Rules.OpenTurn.Instance);
        var control = new FakeReplay();
        using var stand = new Stand(table, replay: control);
        Approval.Matches("replay-80x24", stand.Screen);
        stand.Press(Key.CursorRight, Key.CursorRight, Key.CursorLeft, Key.PageDown, Key.PageUp, Key.N, Key.V, Key.C, Key.F4, Key.Space);
        Assert.Equal("e+1 e+1 e-1 t+1 t-1 n", string.Join(' ', control.Asked));
        Assert.Contains("as Kyiv", stand.Screen);
        Assert.Single(table.Received);
    }

    [Fact]
    public void A_replay_for_one_seat_shows_no_other_and_the_reveal_only_when_it_is_open()
    {
        var table = new FakeTable { LastTurn = 1 };
        table.Submit(Exercise.Rules.OpenTurn.Instance);
        using var stand = new Stand(table, replay: new FakeReplay());
        Assert.DoesNotContain("other seat", stand.Rows[^1]);
        stand.Press(Key.V);
        Assert.Contains("as Seoul", stand.Screen);
        stand.Press(Key.O);
        Assert.Contains("━━ Not yet ━━", stand.Screen);
        stand.Press(Key.Enter);
        table.Submit(new Exercise.Rules.CommitDecision(0, [], null));
        stand.Window.LookAgain();
        Assert.Contains("o reveal", stand.Rows[^1]);
        stand.Press(Key.O, Key.Enter);
        Assert.Contains("The reveal, 1 of", stand.Screen);
        stand.Press(Key.X, Key.T, Key.H);
        Assert.Equal(2, table.Received.Count);
    }

    [Fact]
    public void A_click_marks_what_is_shared()
    {
        using var stand = Stand.AtMoves(new FakeTable { Shares = true });
        stand.Press(Key.CursorDown, Key.CursorDown, Key.Space);
        stand.Click(12, stand.RowOf("[ ] How far have the furthest"));
        Assert.Contains("[x] How far have the furthest", stand.Screen);
        stand.Click(8, stand.RowOf("Go on ]"));
        Assert.Contains("With whom?", stand.Screen);
    }

    [Fact]
    public void Nothing_that_others_say_of_figures_reaches_the_terminal_as_a_command()
    {
        var table = new FakeTable
        {
            Shares = true,
            Disturb = v => v with
            {
                Estimates = [.. v.Estimates.Select(e => e with { Title = Hostile, Held = e.Held is null ? null : e.Held with { Best = Hostile, Origin = Hostile, Caveat = Hostile, Change = Hostile } })],
                Forecasts = [.. v.Forecasts.Select(f => f with { Text = Hostile, IsAsked = true })],
                Moves = [.. v.Moves.Select(m => m with { Offer = m.Offer is null ? null : m.Offer with { Leak = Hostile, Questions = [.. m.Offer.Questions.Select(q => q with { Title = Hostile, Held = Hostile })] } })],
            },
        };
        using var stand = new Stand(table, 120, 40);
        foreach (var key in new[] { Key.Enter, Key.F2, Key.F2, Key.F, Key.Esc, Key.F4, Key.CursorDown, Key.CursorDown, Key.Space, Key.Space, Key.Enter, Key.Space, Key.Enter, Key.Enter })
        {
            stand.Press(key);
            Assert.DoesNotContain("\u001b]", stand.Sent);
            Assert.DoesNotContain("\u0007", stand.Sent);
            Assert.DoesNotContain("\u202E", stand.Sent);
            Assert.DoesNotContain("\u009b", stand.Sent);
        }
    }

    private sealed class FakeReplay : IReplayControl
    {
        public List<string> Asked { get; } = [];

        public int Position => 14;

        public int Count => 212;

        public string Caption => "Turn 1: Seoul commits 2 moves";

        public bool StepEvent(int by)
        {
            Asked.Add($"e{by:+0;-0}");
            return true;
        }

        public bool StepTurn(int by)
        {
            Asked.Add($"t{by:+0;-0}");
            return true;
        }

        public void NextDecision() => Asked.Add("n");
    }
}
