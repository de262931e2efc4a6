using Scenario.Exercise.Tables;
using Scenario.Terminal.Panes;
using Scenario.Terminal.Playing;
using Scenario.Terminal.Screens;
using Scenario.Terminal.Staff;
using Terminal.Gui.App;
using Terminal.Gui.Drivers;
using Terminal.Gui.Input;
using Terminal.Gui.Testing;
using Terminal.Gui.Time;

namespace Scenario.Terminal.Tests.Screens;

/// <summary>A console on a driver without a terminal.</summary>
internal sealed class ConsoleStand : IDisposable
{
    private readonly IApplication _app;
    private readonly SessionToken _token;

    public ConsoleStand(IControlTable table, int columns = 80, int rows = 24, ISeatWords? words = null, StaffRole? role = StaffRole.Facilitator)
    {
        _app = Application.Create(new VirtualTimeProvider());
        _app.Init(DriverRegistry.Names.ANSI);
        _app.Driver!.SetScreenSize(columns, rows);
        Window = new ConsoleWindow(table, new StaffDoor(words, table), Palette.For(mono: false, sixteen: false), role);
        _token = _app.Begin(Window)!;
        _app.LayoutAndDraw(true);
    }

    public ConsoleWindow Window { get; }

    public bool IsStopped => Window.StopRequested;

    public string Screen
    {
        get
        {
            _app.LayoutAndDraw(true);
            return ScreenText.Of(_app.Driver!);
        }
    }

    public ConsoleStand Press(params Key[] keys)
    {
        foreach (var key in keys)
        {
            _app.InjectKey(key);
            _app.LayoutAndDraw(true);
        }

        return this;
    }

    public ConsoleStand Type(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            Press(new Key(rune.Value));
        }

        return this;
    }

    public void Dispose()
    {
        _app.End(_token);
        Window.Dispose();
        _app.Dispose();
    }
}
