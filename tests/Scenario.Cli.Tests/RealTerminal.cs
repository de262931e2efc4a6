using System.Diagnostics;
using System.Globalization;
using Xunit;

namespace Scenario.Cli.Tests;

/// <summary>A real terminal for one test: tmux holds it, types into it and reads what it shows.</summary>
internal sealed class RealTerminal : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly string _socket = "scenario-" + Path.GetRandomFileName();

    public RealTerminal(int columns, int rows, string command)
    {
        Tmux("-f", "/dev/null", "new-session", "-d", "-x", Text(columns), "-y", Text(rows), "env", "TERM=tmux-256color", "sh", "-c", command);
        Tmux("set", "-g", "status", "off");
    }

    public static bool IsHere { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Any(static folder => folder.Length > 0 && File.Exists(Path.Combine(folder, "tmux")));

    public string Screen => Tmux("capture-pane", "-p");

    /// <summary>The screen with everything that scrolled off it.</summary>
    public string History => Tmux("capture-pane", "-p", "-J", "-S", "-2000");

    public void Press(params string[] keys) => Tmux(["send-keys", .. keys]);

    public void Type(string text) => Tmux("send-keys", "-l", text);

    /// <summary>Pastes a text as a terminal does that brackets what is pasted.</summary>
    public void Paste(string text)
    {
        Tmux("set-buffer", "-b", "pasted", text);
        Tmux("paste-buffer", "-p", "-b", "pasted");
    }

    public void Resize(int columns, int rows) => Tmux("resize-window", "-x", Text(columns), "-y", Text(rows));

    /// <summary>Looks until the screen shows a text; what is on it when patience ends is the failure's message.</summary>
    public string Until(string shown) => Until(screen => screen.Contains(shown, StringComparison.Ordinal), $"\"{shown}\"");

    /// <summary>Looks until a text has been shown, wherever it has scrolled to.</summary>
    public string UntilSeen(string shown)
    {
        Until(_ => History.Contains(shown, StringComparison.Ordinal), $"\"{shown}\"");
        return History;
    }

    public string UntilGone(string shown) => Until(screen => !screen.Contains(shown, StringComparison.Ordinal), $"no \"{shown}\"");

    public void Dispose() => Tmux("kill-server");

    private string Until(Func<string, bool> isReached, string what)
    {
        var clock = Stopwatch.StartNew();
        while (true)
        {
            var screen = Screen;
            if (isReached(screen))
            {
                return screen;
            }

            Assert.True(clock.Elapsed < Patience, $"The terminal never showed {what}. It shows:\n{screen}");
        }
    }

    private string Tmux(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("tmux", ["-L", _socket, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })
            ?? throw new InvalidOperationException("tmux does not start.");
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return output;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
