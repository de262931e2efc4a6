namespace Scenario.Evaluation.Players;

/// <summary>A program that cannot be started. The message says why and what to do.</summary>
public sealed class UnusableProgramException(string message) : Exception(message);

/// <summary>A program with its arguments, found and known to be executable. No shell is asked.</summary>
/// <param name="File">The full path of the program.</param>
/// <param name="Arguments">Its arguments.</param>
public sealed record ProgramCommand(string File, IReadOnlyList<string> Arguments)
{
    /// <summary>
    /// Reads a program and its arguments, split at blanks. There is no quoting: a path or an argument that holds a blank
    /// cannot be given, but a script of one line can hold it.
    /// </summary>
    /// <exception cref="UnusableProgramException">There is no such program, or it is not executable.</exception>
    public static ProgramCommand Parse(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? throw new UnusableProgramException("No program is named.") : new(Find(words[0]), words[1..]);
    }

    private static string Find(string name)
    {
        if (name.AsSpan().ContainsAny(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar))
        {
            var path = Path.GetFullPath(name);
            return Directory.Exists(path) ? throw new UnusableProgramException($"{path} is a folder, not a program.")
                : !System.IO.File.Exists(path) ? throw new UnusableProgramException($"There is no program {path}.")
                : !IsExecutable(path) ? throw new UnusableProgramException($"{path} is not executable: chmod +x makes it so.")
                : path;
        }

        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return folders.Select(folder => Path.Combine(folder, name)).FirstOrDefault(IsExecutable)
            ?? throw new UnusableProgramException($"There is no program {name} on the search path; one in this folder is named ./{name}.");
    }

    private static bool IsExecutable(string path)
    {
        const UnixFileMode Execute = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
        return System.IO.File.Exists(path) && (OperatingSystem.IsWindows() || (System.IO.File.GetUnixFileMode(path) & Execute) != UnixFileMode.None);
    }
}
