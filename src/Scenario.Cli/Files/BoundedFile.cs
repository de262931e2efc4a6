namespace Scenario.Cli.Files;

/// <summary>Reads a small file that somebody else may have put there: no more of it than is sensible, and nothing that never ends.</summary>
internal static class BoundedFile
{
    /// <summary>The whole file. What has no length (a pipe, a device) is never opened and counts as empty.</summary>
    /// <param name="path">Where it lies.</param>
    /// <param name="most">The most bytes it may have.</param>
    /// <exception cref="InvalidDataException">It is larger.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static byte[] Read(string path, int most)
    {
        var info = new FileInfo(File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path);
        if (info.Length == 0)
        {
            return [];
        }

        if (info.Length > most)
        {
            throw new InvalidDataException($"{path} is larger than {most / 1024} KiB.");
        }

        using var file = info.OpenRead();
        var bytes = new byte[(int)Math.Min(file.Length, most)];
        file.ReadExactly(bytes);
        return bytes;
    }
}
