using Terminal.Gui.App;
using Terminal.Gui.Drivers;
using Terminal.Gui.Input;
using Terminal.Gui.Testing;
using Terminal.Gui.Time;
using Terminal.Gui.Views;

namespace Scenario.Terminal.Tests.Screens;

/// <summary>A window on a driver without a terminal: keys in, rows of text out.</summary>
internal abstract class WindowStand<TStand, TWindow> : IDisposable
    where TStand : WindowStand<TStand, TWindow>
    where TWindow : Runnable
{
    private readonly SessionToken _token;

    protected WindowStand(Func<TWindow> open, int columns, int rows)
    {
        App = Application.Create(new VirtualTimeProvider());
        App.Init(DriverRegistry.Names.ANSI);
        App.Driver!.SetScreenSize(columns, rows);
        // A window asks its driver while it is made, so it is made only now.
        Window = open();
        _token = App.Begin(Window)!;
        App.LayoutAndDraw(true);
    }

    public TWindow Window { get; }

    public bool IsStopped => Window.StopRequested;

    public string Screen
    {
        get
        {
            App.LayoutAndDraw(true);
            return ScreenText.Of(App.Driver!);
        }
    }

    protected IApplication App { get; }

    public TStand Press(params Key[] keys)
    {
        foreach (var key in keys)
        {
            App.InjectKey(key);
            App.LayoutAndDraw(true);
        }

        return (TStand)this;
    }

    public TStand Type(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            Press(new Key(rune.Value));
        }

        return (TStand)this;
    }

    public void Dispose()
    {
        App.End(_token);
        Window.Dispose();
        App.Dispose();
    }
}
