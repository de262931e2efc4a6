using System.Drawing;
using Scenario.Exercise.Tables;
using Scenario.Terminal.Playing;
using Scenario.Terminal.Panes;
using Scenario.Terminal.Screens;
using Scenario.Terminal.Tests.Fakes;
using Terminal.Gui.App;
using Terminal.Gui.Drivers;
using Terminal.Gui.Input;
using Terminal.Gui.Testing;
using Terminal.Gui.Time;

namespace Scenario.Terminal.Tests.Screens;

/// <summary>A play window on a driver without a terminal: keys and clicks in, rows of text out.</summary>
internal sealed class Stand : IDisposable
{
    private readonly IApplication _app;
    private readonly SessionToken _token;

    public Stand(FakeTable? table = null, int columns = 80, int rows = 24, IReplayControl? replay = null, bool mono = false, ISeatWords? words = null, IControlTable? control = null, bool looksAs = false)
    {
        Table = table ?? new FakeTable();
        _app = Application.Create(new VirtualTimeProvider());
        _app.Init(DriverRegistry.Names.ANSI);
        _app.Driver!.SetScreenSize(columns, rows);
        Window = new PlayWindow(new Sitting(control ?? (ITable)Table, words, watches: replay is not null || looksAs), Palette.For(mono, sixteen: false), replay, control, looksAs);
        _token = _app.Begin(Window)!;
        _app.LayoutAndDraw(true);
    }

    public FakeTable Table { get; }

    public PlayWindow Window { get; }

    public bool IsStopped => Window.StopRequested;

    public string Sent
    {
        get
        {
            _app.LayoutAndDraw(true);
            return _app.Driver!.ToAnsi();
        }
    }

    public string[] Rows => Screen.Split('\n');

    public string Screen
    {
        get
        {
            _app.LayoutAndDraw(true);
            return ScreenText.Of(_app.Driver!);
        }
    }

    /// <summary>A stand at the first turn, in front of the moves.</summary>
    public static Stand AtMoves(FakeTable? table = null, int columns = 80, int rows = 24)
    {
        var stand = new Stand(table, columns, rows);
        stand.Press(Key.Enter, Key.F4);
        return stand;
    }

    public Stand Press(params Key[] keys)
    {
        foreach (var key in keys)
        {
            _app.InjectKey(key);
            _app.LayoutAndDraw(true);
        }

        return this;
    }

    public Stand Type(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            Press(new Key(rune.Value));
        }

        return this;
    }

    public Stand Click(int column, int row)
    {
        _app.InjectSequence(InputInjectionExtensions.LeftButtonClick(new Point(column, row)));
        _app.LayoutAndDraw(true);
        return this;
    }

    public Stand Resize(int columns, int rows)
    {
        _app.Driver!.SetScreenSize(columns, rows);
        _app.LayoutAndDraw(true);
        return this;
    }

    /// <summary>The row that shows a text, or -1.</summary>
    public int RowOf(string text) => Array.FindIndex(Rows, r => r.Contains(text, StringComparison.Ordinal));

    public void Dispose()
    {
        _app.End(_token);
        Window.Dispose();
        _app.Dispose();
    }
}
