using System.Runtime.CompilerServices;
using Scenario.Terminal.Screens;

namespace Scenario.Terminal.Setup;

/// <summary>Asks full-screen who plays. Ask <see cref="TerminalCheck"/> first.</summary>
public static class SetupScreen
{
    /// <summary>Asks until somebody begins or leaves, or a signal comes. The terminal is restored in every case.</summary>
    /// <param name="question">What is asked.</param>
    /// <param name="options">How the screen is to look; from the environment if null.</param>
    public static SetupOutcome Run(SetupQuestion question, ScreenOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(question);
        LibraryStart.Begin();
        return Show(question, options);
    }

    // A method of its own: what it touches of the library must not be touched before the start above.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static SetupOutcome Show(SetupQuestion question, ScreenOptions? options)
    {
        SetupWindow? window = null;
        int exitCode = GuardedRun.Show(options, (_, palette) => window = new SetupWindow(question, palette));
        return exitCode == 0 ? new SetupOutcome(window!.Answer) : new SetupOutcome(null, exitCode);
    }
}
