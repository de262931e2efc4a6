namespace Scenario.Terminal.Screens;

/// <summary>Whether a screen can be drawn here at all; asked before anything is.</summary>
public static class TerminalCheck
{
    /// <summary>Why no screen can be drawn here, in one sentence for the person; null if it can.</summary>
    public static string? WhyNot()
    {
        if (Console.IsInputRedirected)
        {
            return "input does not come from a terminal";
        }

        if (Console.IsOutputRedirected)
        {
            return "output does not go to a terminal";
        }

        int columns = 0;
        int rows = 0;
        try
        {
            (columns, rows) = (Console.WindowWidth, Console.WindowHeight);
        }
        catch (IOException)
        {
            // No size can be had: the words below say so.
        }

        return Judge(Environment.GetEnvironmentVariable("TERM"), OperatingSystem.IsWindows(), columns, rows);
    }

    internal static string? Judge(string? term, bool windows, int columns, int rows) =>
        !windows && term is null or "" ? "TERM is not set, so the kind of terminal is not known"
        : term == "dumb" ? "this terminal is dumb (TERM=dumb): it cannot place text"
        : columns <= 0 || rows <= 0 ? "this terminal does not say how large it is"
        : null;
}
