using Scenario.Exercise.State;
using Scenario.Terminal.Tests.Fakes;
using Terminal.Gui.Input;
using Xunit;

namespace Scenario.Terminal.Tests.Screens;

public class ApprovedScreens
{
    private static readonly (int Columns, int Rows)[] Sizes = [(80, 24), (120, 40), (200, 60)];

    public static TheoryData<string> Names => [.. Scenes.Keys];

    private static Dictionary<string, Action<Stand>> Scenes { get; } = new()
    {
        ["briefing"] = _ => { },
        ["traffic"] = s => s.Press(Key.Enter),
        ["situation"] = s => s.Press(Key.Enter, Key.F2),
        ["moves"] = s => s.Press(Key.Enter, Key.F4),
        ["closed-move"] = s => s.Press(Key.Enter, Key.F4, Key.CursorDown),
        ["message"] = s => s.Press(Key.Enter, Key.Enter),
        ["reason"] = s => s.Press(Key.Enter, Key.F4, Key.CursorDown, Key.CursorDown, Key.Space).Type("They trust what we can show. 겨울이 온다"),
        ["commit"] = s => s.Press(Key.Enter, Key.F4, Key.Space).Type("Partners need a figure").Press(Key.Enter, Key.C),
        ["ladder"] = s => s.Press(Key.Enter, Key.F5),
        ["reveal"] = s => s.Press(Key.Enter, Key.F4, Key.Space).Type("Partners need a figure").Press(Key.Enter, Key.C, Key.Enter),
        ["ending"] = s => s.Press(Key.Enter, Key.C, Key.Enter, Key.Enter),
        ["keys"] = s => s.Press(Key.Enter).Type("?"),
        ["leave"] = s => s.Press(Key.Enter, Key.Q.WithCtrl),
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_page_looks_as_approved_at_three_sizes(string scene)
    {
        foreach (var (columns, rows) in Sizes)
        {
            using var stand = new Stand(new FakeTable { LastTurn = scene == "ending" ? 1 : 3 }, columns, rows);
            Scenes[scene](stand);
            Approval.Matches($"{scene}-{columns}x{rows}", stand.Screen);
        }
    }

    [Fact]
    public void The_end_of_a_long_page_can_be_reached()
    {
        using var stand = new Stand(new FakeTable { LastTurn = 1 });
        stand.Press(Key.Enter, Key.C, Key.Enter, Key.Enter, Key.End);
        Assert.Equal(ProcedureStep.HotWash, stand.Table.Step);
        Approval.Matches("ending-foot-80x24", stand.Screen);
    }

    [Theory]
    [InlineData(79, 24)]
    [InlineData(80, 23)]
    [InlineData(20, 5)]
    public void A_window_that_is_too_small_says_how_large_it_must_be(int columns, int rows)
    {
        using var stand = Stand.AtMoves();
        stand.Resize(columns, rows);
        Approval.Matches($"too-small-{columns}x{rows}", stand.Screen);
        stand.Resize(80, 24);
        Assert.Contains("Publish a declassified", stand.Screen);
    }
}
