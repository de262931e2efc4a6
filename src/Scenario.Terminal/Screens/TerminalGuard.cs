using System.Runtime.InteropServices;
using System.Text;
using Terminal.Gui.App;

namespace Scenario.Terminal.Screens;

/// <summary>
/// Gives the terminal back as it was on every way out that the library does not cover itself: signals, exceptions on
/// other threads, and an exit from the middle. Only SIGKILL leaves a terminal to be mended with <c>reset</c>.
/// </summary>
public sealed class TerminalGuard : IDisposable
{
    // Keyboard protocol, mouse, paste, cursor keys and keypad, colours, cursor, alternate screen: each back to its usual state.
    private const string Usual = "\x1b[<u\x1b[?1003l\x1b[?1015l\x1b[?1006l\x1b[?2004l\x1b[?1l\x1b>\x1b[0m\x1b[?25h\x1b[?1049l";

    // What the library leaves behind even on a clean exit.
    private const string Rest = "\x1b[?1l\x1b>";

    // How long a loop gets to end by itself after a signal. When the terminal is gone it may never look up again.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly List<PosixSignalRegistration> _signals = [];
    private readonly Timer _lastResort;
    private readonly IApplication _app;
    private int _restored;
    private int _exitCode;

    /// <summary>Begins to watch over an application that has been initialised.</summary>
    public TerminalGuard(IApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        _app = app;
        _lastResort = new Timer(_ => Leave(), null, System.Threading.Timeout.InfiniteTimeSpan, System.Threading.Timeout.InfiniteTimeSpan);
        Watch(PosixSignal.SIGINT, 130);
        Watch(PosixSignal.SIGTERM, 143);
        Watch(PosixSignal.SIGHUP, 129);
        Watch(PosixSignal.SIGQUIT, 131);
        AppDomain.CurrentDomain.UnhandledException += OnUnhandled;
        AppDomain.CurrentDomain.ProcessExit += OnExit;

        // A signal in the instant in which a loop begins would be told to nobody: look again now and then.
        app.AddTimeout(TimeSpan.FromMilliseconds(100), () =>
        {
            if (ExitCode != 0)
            {
                StopAll(app);
            }

            return true;
        });
    }

    /// <summary>The exit code that belongs to the signal that came, or 0.</summary>
    public int ExitCode => Volatile.Read(ref _exitCode);

    /// <summary>Gives the terminal back now.</summary>
    public void Restore()
    {
        if (Interlocked.Exchange(ref _restored, 1) == 0)
        {
            Write(Usual);
        }
    }

    /// <summary>Stops watching; to be called after the application was disposed of.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _restored, 1) == 0)
        {
            Write(Rest);
        }

        _lastResort.Dispose();
        AppDomain.CurrentDomain.UnhandledException -= OnUnhandled;
        AppDomain.CurrentDomain.ProcessExit -= OnExit;
        foreach (var signal in _signals)
        {
            signal.Dispose();
        }
    }

    private static void StopAll(IApplication app)
    {
        foreach (var token in app.SessionStack ?? [])
        {
            if (token.Runnable is { } runnable)
            {
                app.RequestStop(runnable);
            }
        }
    }

    private static void Write(string sequence)
    {
        try
        {
            using Stream terminal = OperatingSystem.IsWindows() || !Console.IsOutputRedirected
                ? Console.OpenStandardOutput()
                : new FileStream("/dev/tty", FileMode.Open, FileAccess.Write);
            terminal.Write(Encoding.ASCII.GetBytes(sequence));
            terminal.Flush();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The terminal is gone (hang-up): there is nothing left to restore.
        }
    }

    private void Watch(PosixSignal signal, int exitCode) => _signals.Add(PosixSignalRegistration.Create(signal, context =>
    {
        context.Cancel = true;
        Volatile.Write(ref _exitCode, exitCode);
        _lastResort.Change(Patience, System.Threading.Timeout.InfiniteTimeSpan);
        try
        {
            _app.Invoke(() => StopAll(_app));
        }
        catch (Exception e) when (e is InvalidOperationException or ObjectDisposedException)
        {
            Restore();
        }
    }));

    // Everything acknowledged is on stable storage already, so leaving from the middle loses nothing.
    private void Leave()
    {
        Restore();
        Environment.Exit(ExitCode);
    }

    private void OnUnhandled(object? sender, UnhandledExceptionEventArgs e) => Restore();

    private void OnExit(object? sender, EventArgs e) => Restore();
}
