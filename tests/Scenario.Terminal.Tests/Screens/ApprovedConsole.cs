using Scenario.Evaluation.Tables;
using Scenario.Exercise.Rules;
using Scenario.Terminal.Tests.Fakes;
using Terminal.Gui.Input;
using Xunit;

namespace Scenario.Terminal.Tests.Screens;

public class ApprovedConsole
{
    private static readonly (int Columns, int Rows)[] Sizes = [(80, 24), (120, 40)];

    public static TheoryData<string> Names => [.. Scenes.Keys];

    private static Dictionary<string, Action<ConsoleStand>> Scenes { get; } = new()
    {
        ["msel"] = _ => { },
        ["nearest"] = s => s.Press(Key.F3),
        ["rulings"] = s => s.Press(Key.F4),
        ["proposals"] = s => s.Press(Key.F5),
        ["truth"] = s => s.Press(Key.F6),
        ["seats"] = s => s.Press(Key.F7),
        ["undo-list"] = s => s.Press(Key.F8),
        ["notes"] = s => s.Press(Key.B, Key.F9),
        ["glance"] = s => s.Press(Key.F1),
        ["console-keys"] = s => s.Type("?"),
        ["rule-how"] = s => s.Press(Key.F4, Key.R),
        ["rule-effects"] = s => s.Press(Key.F4, Key.R, Key.CursorDown, Key.CursorDown, Key.Enter),
        ["rule-why"] = s => s.Press(Key.F4, Key.R, Key.CursorDown, Key.CursorDown, Key.Enter, Key.CursorDown, Key.Space, Key.Enter).Type("They argued it well."),
        ["fire"] = s => s.Press(Key.End, Key.F),
        ["preview"] = s => s.Press(Key.End, Key.P),
        ["improvise"] = s => s.Press(Key.I),
        ["improvise-text"] = s => s.Press(Key.I, Key.Space, Key.Enter).Type("The mayor").Press(Key.Enter, Key.Enter).Type("What now?").Press(Key.Enter).Type("I need an answer at noon."),
        ["undo"] = s => s.Press(Key.U),
        ["close-refused"] = s => s.Press(Key.F10),
        ["paused"] = s => s.Press(Key.Space),
        ["observe"] = s => s.Press(Key.O),
        ["observation"] = s => s.Press(Key.O).Type("2"),
        ["hotwash"] = s => s.Press(Key.W),
        ["grant"] = s => s.Press(Key.F5, Key.G),
        ["correct"] = s => s.Press(Key.F6, Key.C).Type("+5").Press(Key.Enter),
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_page_of_the_console_looks_as_approved_at_two_sizes(string scene)
    {
        foreach (var (columns, rows) in Sizes)
        {
            using var table = Room.Busy();
            using var stand = new ConsoleStand(table, columns, rows);
            Scenes[scene](stand);
            Approval.Matches($"console-{scene}-{columns}x{rows}", stand.Screen);
        }
    }

    [Fact]
    public void The_hot_wash_puts_its_questions_when_the_exercise_has_ended()
    {
        using var table = Ended();
        using var stand = new ConsoleStand(table);
        stand.Press(Key.W, Key.Enter).Type("Too little.");
        Approval.Matches("console-hotwash-question-80x24", stand.Screen);
        stand.Press(Key.Enter);
        Assert.Contains("question 2 of 2", stand.Screen);
        stand.Type("Ask sooner.").Press(Key.Enter);
        Assert.Equal(["Too little.", "Ask sooner."], table.Control().Notes.Select(n => n.Text));
    }

    [Fact]
    public void An_observer_sees_the_public_page_and_nothing_else()
    {
        using var table = Room.Busy();
        using var stand = new ConsoleStand(table, role: Staff.StaffRole.Observer);
        Approval.Matches("console-observer-80x24", stand.Screen);
        stand.Press(Key.F6, Key.B, Key.Space, Key.I);
        Assert.DoesNotContain("Known cause", stand.Screen);
        Assert.Empty(table.Control().Notes);
    }

    private static LiveTable Ended()
    {
        var table = Room.Table();
        for (int turn = 1; turn <= 4; turn++)
        {
            table.Submit(CloseDeliberation.Instance);
            table.Submit(OpenTurn.Instance);
        }

        return table;
    }
}
