using Scenario.Terminal.Panes;
using Terminal.Gui.App;
using Terminal.Gui.Drivers;
using Terminal.Gui.Views;

namespace Scenario.Terminal.Screens;

/// <summary>Runs one window full-screen, and gives the terminal back whatever happens.</summary>
internal static class GuardedRun
{
    /// <summary>Runs until the window stops or a signal comes; the exit code that belongs to the signal, or 0.</summary>
    /// <param name="options">How the screen is to look; from the environment if null.</param>
    /// <param name="make">Makes the window.</param>
    /// <param name="during">What is to be undone when it stops, given the application and the window; null for nothing.</param>
    public static int Show<T>(ScreenOptions? options, Func<IApplication, Palette, T> make, Func<IApplication, T, IDisposable>? during = null)
        where T : Runnable
    {
        options ??= ScreenOptions.FromEnvironment();
        TerminalGuard? guard = null;
        var app = Application.Create();
        try
        {
            Driver.Force16Colors = options.SixteenColors && !options.NoColor;
            WholeLetters.Install(app);
            app.Init(DriverRegistry.Names.ANSI);
            guard = new TerminalGuard(app);
            using var window = make(app, Palette.For(options.NoColor, options.SixteenColors));
            using (during?.Invoke(app, window))
            {
                app.Run(window);
            }

            return guard.ExitCode;
        }
        finally
        {
            app.Dispose();
            guard?.Dispose();
        }
    }
}
