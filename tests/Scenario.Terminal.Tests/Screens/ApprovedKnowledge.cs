using Scenario.Exercise.Rules;
using Scenario.Terminal.Tests.Fakes;
using Terminal.Gui.Input;
using Xunit;

namespace Scenario.Terminal.Tests.Screens;

public class ApprovedKnowledge
{
    private static readonly (int Columns, int Rows)[] Sizes = [(80, 24), (120, 40), (200, 60)];

    private static readonly Key[] SecondTurn = [Key.Enter, Key.C, Key.Enter, Key.Enter];

    public static TheoryData<string> Names => [.. Scenes.Keys];

    private static Dictionary<string, Action<Stand>> Scenes { get; } = new()
    {
        ["estimates"] = s => s.Press(SecondTurn).Press(Key.F2, Key.F2, Key.CursorDown),
        ["estimate-stage"] = s => s.Press(SecondTurn).Press(Key.F2, Key.F2, Key.CursorDown, Key.CursorDown),
        ["share-questions"] = s => ToBriefKyiv(s).Press(Key.Space, Key.CursorDown, Key.Space, Key.CursorDown, Key.Space),
        ["share-recipients"] = s => ToBriefKyiv(s).Press(Key.Space, Key.CursorDown, Key.Space, Key.Enter, Key.Space),
        ["share-form"] = s => ToBriefKyiv(s).Press(Key.Space, Key.Enter, Key.Space, Key.Enter, Key.CursorDown),
        ["share-caveat"] = s => ToBriefKyiv(s).Press(Key.Space, Key.Enter, Key.Space, Key.Enter, Key.Enter).Type("우리 집계, until the 21st"),
        ["share-reason"] = s => ToBriefKyiv(s).Press(Key.Space, Key.Enter, Key.Space, Key.Enter, Key.Enter, Key.Enter),
        ["share-commit"] = s => ToBriefKyiv(s).Press(Key.Space, Key.CursorDown, Key.Space, Key.Enter, Key.Space, Key.Enter, Key.CursorDown, Key.Enter).Type("until the 21st").Press(Key.Enter).Type("They must know").Press(Key.Enter, Key.C),
        ["forecast"] = s => s.Press(SecondTurn).Press(Key.F).Type("70"),
        ["forecast-done"] = s => s.Press(SecondTurn).Press(Key.F).Type("70").Press(Key.Enter, Key.Enter).Type("5").Press(Key.Enter),
        ["forecast-who"] = s => s.Press(SecondTurn).Press(Key.F).Type("70").Press(Key.Enter, Key.Enter, Key.Enter, Key.Enter, Key.F),
        ["forecasts"] = s => s.Press(Key.Enter, Key.F),
        ["forgo"] = s => s.Press(Key.Enter, Key.X),
        ["close-turn"] = s => s.Press(Key.Enter, Key.T),
        ["threshold"] = s => ToThreshold(s).Press(Key.Enter, Key.End),
        ["threshold-answer"] = s => ToThreshold(s).Press(Key.A),
        ["own-report"] = s => s.Press(SecondTurn).Press(Key.C, Key.Enter, Key.Enter, Key.F3, Key.Enter),
    };

    private static Dictionary<string, Key[]> Ends { get; } = new()
    {
        ["reveal-contents"] = [],
        ["reveal-number"] = [Key.Enter],
        ["reveal-stage"] = [Key.Enter, Key.End, Key.Enter],
        ["reveal-category"] = [Key.Enter, Key.End, Key.Enter, Key.End, Key.Enter],
        ["reveal-withheld"] = [Key.Backspace, Key.Backspace, Key.Backspace],
        ["reveal-forecasts"] = [Key.Backspace],
    };

    public static TheoryData<string> EndNames => [.. Ends.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void What_one_believes_shares_and_forecasts_looks_as_approved_at_three_sizes(string scene)
    {
        foreach (var (columns, rows) in Sizes)
        {
            using var stand = new Stand(new FakeTable { Shares = true }, columns, rows);
            Scenes[scene](stand);
            Approval.Matches($"{scene}-{columns}x{rows}", stand.Screen);
        }
    }

    [Theory]
    [MemberData(nameof(EndNames))]
    public void The_reveal_looks_as_approved_at_three_sizes(string scene)
    {
        foreach (var (columns, rows) in Sizes)
        {
            var table = new FakeTable { LastTurn = 2 };
            table.Submit(OpenTurn.Instance);
            table.Submit(new CommitDecision(0, [], null));
            table.Submit(OpenTurn.Instance);
            table.Submit(new RecordForecast(0, 1, 0, 70));
            table.Submit(new RecordForecast(0, 2, 0, 20));
            table.Submit(new RecordForecast(0, 1, 1, 5));
            table.Submit(new CommitDecision(0, [], null));
            using var stand = new Stand(table, columns, rows);
            stand.Press(Key.O).Press(Ends[scene]);
            Approval.Matches($"{scene}-{columns}x{rows}", stand.Screen);
        }
    }

    [Fact]
    public void Who_plays_is_asked_as_approved_at_three_sizes()
    {
        foreach (var (columns, rows) in Sizes)
        {
            using var stand = new SetupStand(SetupQuestions.Ladder, columns, rows);
            Approval.Matches($"setup-{columns}x{rows}", stand.Screen);
            stand.Press(Key.CursorDown, Key.Space, Key.CursorDown, Key.P);
            Approval.Matches($"setup-changed-{columns}x{rows}", stand.Screen);
        }
    }

    private static Stand ToThreshold(Stand stand)
    {
        stand.Press(SecondTurn).Press(Key.C, Key.Enter, Key.Enter, Key.F3);
        for (int walked = 0; walked < 30 && !stand.Rows.Any(r => r.StartsWith(" ►? The threshold", StringComparison.Ordinal)); walked++)
        {
            stand.Press(Key.CursorDown);
        }

        return stand;
    }

    private static Stand ToBriefKyiv(Stand stand) => stand.Press(Key.Enter, Key.F4, Key.CursorDown, Key.CursorDown, Key.Space);
}
