using System.Text;
using Scenario.Terminal.Panes;
using Scenario.Terminal.Setup;
using Scenario.Terminal.Wording;
using Terminal.Gui.App;
using Terminal.Gui.Drivers;
using Terminal.Gui.Input;
using Terminal.Gui.Testing;
using Terminal.Gui.Time;

namespace Scenario.Terminal.Tests.Screens;

/// <summary>A set-up page on a driver without a terminal.</summary>
internal sealed class SetupStand : IDisposable
{
    private readonly IApplication _app;
    private readonly SessionToken _token;

    public SetupStand(SetupQuestion question, int columns = 80, int rows = 24)
    {
        _app = Application.Create(new VirtualTimeProvider());
        _app.Init(DriverRegistry.Names.ANSI);
        _app.Driver!.SetScreenSize(columns, rows);
        Window = new SetupWindow(question, Palette.For(mono: false, sixteen: false));
        _token = _app.Begin(Window)!;
        _app.LayoutAndDraw(true);
    }

    public SetupWindow Window { get; }

    public string Screen
    {
        get
        {
            _app.LayoutAndDraw(true);
            return ScreenText.Of(_app.Driver!);
        }
    }

    public SetupStand Press(params Key[] keys)
    {
        foreach (var key in keys)
        {
            _app.InjectKey(key);
            _app.LayoutAndDraw(true);
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

/// <summary>What a driver shows, as rows of text.</summary>
internal static class ScreenText
{
    public static string Of(IDriver driver)
    {
        var cells = driver.Contents!;
        var rows = new string[driver.Rows];
        for (int y = 0; y < rows.Length; y++)
        {
            var row = new StringBuilder();
            for (int x = 0; x < driver.Cols; x++)
            {
                string letter = cells[y, x].Grapheme;
                row.Append(letter);
                // The right half of a wide letter holds a blank that is not there.
                x += CellWidth.Of(letter) > 1 ? 1 : 0;
            }

            rows[y] = row.ToString().TrimEnd();
        }

        return string.Join('\n', rows);
    }
}
