using System.Text;

namespace Scenario.Cli.Files;

/// <summary>Writes a file beside its target and renames it, so that a reader never meets half of one.</summary>
public static class OutputFile
{
    /// <summary>Writes text as UTF-8.</summary>
    /// <exception cref="IOException">The target exists and may not be replaced, or it cannot be written.</exception>
    public static void Write(string path, string text, bool replace)
    {
        if (string.IsNullOrWhiteSpace(path))
        {
            throw new UsageException("The file to write has no name.");
        }

        if (File.Exists(path))
        {
            RefuseToReplace(path, replace);
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

    // A record of people's decisions is not to be lost to a slip of the keyboard, whatever was said.
    private static void RefuseToReplace(string path, bool replace)
    {
        if (!replace)
        {
            throw new IOException($"{path} exists already: say --force to replace it.");
        }

        if (path.EndsWith(".lock", StringComparison.Ordinal) || path.EndsWith(SeatWords.Suffix, StringComparison.Ordinal) || Path.GetFullPath(path).StartsWith("/dev/", StringComparison.Ordinal) || IsLog(path))
        {
            throw new IOException($"{path} is a log, a lock, a file of words or a device: it is not replaced. Choose another name.");
        }
    }

    private static bool IsLog(string path)
    {
        using var file = File.OpenRead(path);
        Span<byte> head = stackalloc byte[5];
        return file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) == head.Length && head.SequenceEqual("{\"v\":"u8);
    }
}
