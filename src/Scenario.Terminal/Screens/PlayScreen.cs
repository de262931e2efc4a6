using System.Runtime.CompilerServices;
using Scenario.Exercise.Tables;
using Scenario.Terminal.Playing;

namespace Scenario.Terminal.Screens;

/// <summary>How a screen is to look.</summary>
/// <param name="NoColor">No colours at all: bold, underline and reverse carry what colours would.</param>
/// <param name="SixteenColors">Only the sixteen colours that every colour terminal has.</param>
public sealed record ScreenOptions(bool NoColor = false, bool SixteenColors = false)
{
    /// <summary>What the environment asks for: NO_COLOR, and COLORTERM for more than sixteen colours.</summary>
    public static ScreenOptions FromEnvironment() => new(
        !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")),
        Environment.GetEnvironmentVariable("COLORTERM") is not ("truecolor" or "24bit") && !OperatingSystem.IsWindows());
}

/// <summary>Plays or replays an exercise full-screen. Ask <see cref="TerminalCheck"/> first.</summary>
public static class PlayScreen
{
    /// <summary>Plays until the exercise is closed, the participant leaves or a signal comes. The terminal is restored in every case.</summary>
    /// <param name="table">The table.</param>
    /// <param name="options">How the screen is to look; from the environment if null.</param>
    /// <param name="words">The words, asked at the console, and at the seats where several share the keyboard; null for none.</param>
    /// <param name="control">The console's side of the same table; null for no console.</param>
    /// <param name="facilitates">Whether the console comes first, and the seats wait for the facilitator's word.</param>
    public static PlayOutcome Run(ITable table, ScreenOptions? options = null, ISeatWords? words = null, IControlTable? control = null, bool facilitates = false)
    {
        ArgumentNullException.ThrowIfNull(table);
        LibraryStart.Begin();
        return control is null ? Show(table, null, options, words) : InTheRoom(table, control, options, words, facilitates);
    }

    /// <summary>Walks through a recorded exercise on the same screen, with a scrubber.</summary>
    public static PlayOutcome Replay(ITable table, IReplayControl control, ScreenOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(control);
        ArgumentNullException.ThrowIfNull(table);
        LibraryStart.Begin();
        return Show(table, control, options, null);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static PlayOutcome InTheRoom(ITable table, IControlTable control, ScreenOptions? options, ISeatWords? words, bool facilitates) =>
        new RoomScreen(table, control, options, words, facilitates).Run();

    // A method of its own: what it touches of the library must not be touched before the start above.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static PlayOutcome Show(ITable table, IReplayControl? control, ScreenOptions? options, ISeatWords? words)
    {
        PlayWindow? window = null;
        int exitCode = GuardedRun.Show(
            options,
            (_, palette) => window = new PlayWindow(new Sitting(table, words, watches: control is not null), palette, control),
            (app, shown) => new Lookout(table, () => app.Invoke(shown.LookAgain)));
        return exitCode == 0 ? window!.Outcome : new PlayOutcome(Leaving.Signalled, exitCode);
    }

    /// <summary>Looks again whenever the table changes.</summary>
    private sealed class Lookout : IDisposable
    {
        private readonly ITable _table;
        private readonly Action _look;

        public Lookout(ITable table, Action look)
        {
            _table = table;
            _look = look;
            table.Changed += Look;
        }

        public void Dispose() => _table.Changed -= Look;

        private void Look(object? sender, EventArgs e) => _look();
    }
}
