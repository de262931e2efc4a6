using System.Diagnostics;

namespace Scenario.Cli.Tests;

/// <summary>The program as a process of its own.</summary>
internal static class ProgramProcess
{
    public static string Path { get; } = System.IO.Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "scenario.exe" : "scenario");

    public static Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo(Path, arguments)
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false,
        };
        return Process.Start(start) ?? throw new InvalidOperationException("The program does not start.");
    }
}
