using System.Drawing;
using Scenario.Exercise.Tables;
using Scenario.Terminal.Playing;
using Scenario.Terminal.Panes;
using Scenario.Terminal.Screens;
using Scenario.Terminal.Tests.Fakes;
using Terminal.Gui.Testing;
using Terminal.Gui.Input;

namespace Scenario.Terminal.Tests.Screens;

/// <summary>A play window on a driver without a terminal: keys and clicks in, rows of text out.</summary>
internal sealed class Stand : WindowStand<Stand, PlayWindow>
{
    public Stand(FakeTable? table = null, int columns = 80, int rows = 24, IReplayControl? replay = null, bool mono = false, ISeatWords? words = null, IControlTable? control = null, bool looksAs = false)
        : this(table ?? new FakeTable(), (columns, rows), replay, mono, words, control, looksAs)
    {
    }

    private Stand(FakeTable table, (int Columns, int Rows) size, IReplayControl? replay, bool mono, ISeatWords? words, IControlTable? control, bool looksAs)
        : base(() => new PlayWindow(new Sitting(control ?? (ITable)table, words, watches: replay is not null || looksAs), Palette.For(mono, sixteen: false), replay, control, looksAs), size.Columns, size.Rows)
    {
        Table = table;
    }

    public FakeTable Table { get; }

    public string Sent
    {
        get
        {
            App.LayoutAndDraw(true);
            return App.Driver!.ToAnsi();
        }
    }

    public string[] Rows => Screen.Split('\n');

    /// <summary>A stand at the first turn, in front of the moves.</summary>
    public static Stand AtMoves(FakeTable? table = null, int columns = 80, int rows = 24)
    {
        var stand = new Stand(table, columns, rows);
        stand.Press(Key.Enter, Key.F4);
        return stand;
    }

    public Stand Click(int column, int row)
    {
        App.InjectSequence(InputInjectionExtensions.LeftButtonClick(new Point(column, row)));
        App.LayoutAndDraw(true);
        return this;
    }

    public Stand Resize(int columns, int rows)
    {
        App.Driver!.SetScreenSize(columns, rows);
        App.LayoutAndDraw(true);
        return this;
    }

    /// <summary>The row that shows a text, or -1.</summary>
    public int RowOf(string text) => Array.FindIndex(Rows, r => r.Contains(text, StringComparison.Ordinal));
}
