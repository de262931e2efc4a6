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
        var info = Target(path);
        if (info.Length == 0)
        {
            return [];
        }

        using var file = info.OpenRead();
        return ReadAtMost(file, most) ?? throw new InvalidDataException($"{path} is larger than {most / 1024} KiB.");
    }

    /// <summary>The whole of a file that was named on the command line; whatever is wrong with it is a matter of usage.</summary>
    /// <param name="path">Where it lies.</param>
    /// <param name="most">The most bytes it may have.</param>
    /// <param name="what">What it is to be, such as <c>script</c>.</param>
    /// <exception cref="UsageException">It is not there, is no file, is empty or too large, or cannot be read.</exception>
    public static byte[] ReadNamed(string path, int most, string what)
    {
        if (string.IsNullOrWhiteSpace(path))
        {
            throw new UsageException($"The name of the {what} is empty: name a file, or - for standard input.");
        }

        try
        {
            if (Directory.Exists(path))
            {
                throw new UsageException($"{path} is a folder: name a {what} in it.");
            }

            if (!File.Exists(path))
            {
                throw new UsageException($"There is no {what} {path}.");
            }

            // A pipe nobody writes to would keep us waiting at its opening, and a device need not end: neither has a length.
            var info = Target(path);
            if (!info.Exists || info.Length == 0)
            {
                throw new UsageException($"{path} is empty, or a pipe or device, which is not read by its name: name a file, or - for standard input.");
            }

            using var file = info.OpenRead();
            return ReadAtMost(file, most) ?? throw new UsageException($"{path} is longer than a {what} may be ({most / 1024} KiB).");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new UsageException($"The {what} {path} cannot be read: {fault.Message}");
        }
    }

    /// <summary>All that comes, or null if it is more than that: what a stream says of its length is not relied upon.</summary>
    public static byte[]? ReadAtMost(Stream stream, int most)
    {
        using var buffer = new MemoryStream();
        var chunk = new byte[Math.Min(most + 1, 81920)];
        int read;
        while ((read = stream.Read(chunk, 0, (int)Math.Min(chunk.Length, most + 1 - buffer.Length))) > 0)
        {
            buffer.Write(chunk, 0, read);
        }

        return buffer.Length > most ? null : buffer.ToArray();
    }

    private static FileInfo Target(string path) => new(File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path);
}
