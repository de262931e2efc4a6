using System.Globalization;

namespace Scenario.Cli.Files;

/// <summary>Where logs go when nobody says where: the user's data folder, as each platform has it.</summary>
public static class LogLocation
{
    /// <summary>The folder: <c>$XDG_DATA_HOME/scenario</c> or <c>~/.local/share/scenario</c> on Linux, the platform's own elsewhere.</summary>
    public static string Folder()
    {
        var xdg = Environment.GetEnvironmentVariable("XDG_DATA_HOME");
        var root = OperatingSystem.IsLinux() && Path.IsPathRooted(xdg)
            ? xdg
            : Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        return Path.Combine(root.Length > 0 ? root : Path.GetTempPath(), "scenario", "exercises");
    }

    /// <summary>The whole path of the file itself, wherever a link leads: its lock and its words are kept by this name, so there must be one.</summary>
    public static string Of(string log)
    {
        var path = Path.GetFullPath(log);
        try
        {
            return File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // Whoever opens it says better what is wrong with it.
            return path;
        }
    }

    /// <summary>A file that does not exist yet, named after the scenario and the moment; its folder exists afterwards.</summary>
    public static string NewFile(string scenario, DateTimeOffset now)
    {
        var folder = Folder();
        Directory.CreateDirectory(folder);
        var stem = string.Create(CultureInfo.InvariantCulture, $"{now:yyyyMMdd-HHmmss}-{scenario}");
        var path = Path.Combine(folder, stem + ".exercise.jsonl");
        for (var again = 2; File.Exists(path); again++)
        {
            path = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{stem}-{again}.exercise.jsonl"));
        }

        return path;
    }
}
