using System.Text;

namespace Scenario.Cli.Files;

/// <summary>Writes a file beside its target and renames it, so that a reader never meets half of one.</summary>
public static class OutputFile
{
    /// <summary>Writes text as UTF-8.</summary>
    /// <exception cref="IOException">The target exists and may not be replaced, or it cannot be written.</exception>
    public static void Write(string path, string text, bool replace)
    {
        if (File.Exists(path) && !replace)
        {
            throw new IOException($"{path} exists already: say --force to replace it.");
        }

        var beside = $"{path}.{Environment.ProcessId}.part";
        try
        {
            File.WriteAllText(beside, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            File.Move(beside, path, replace);
        }
        finally
        {
            File.Delete(beside);
        }
    }
}
