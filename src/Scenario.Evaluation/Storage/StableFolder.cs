namespace Scenario.Evaluation.Storage;

/// <summary>Makes names survive a loss of power: a file that was flushed can still be lost with its name.</summary>
public static class StableFolder
{
    /// <summary>Flushes the folder that holds a file. Windows keeps names in its own journal and needs nothing.</summary>
    public static void Flush(string path)
    {
        if (!OperatingSystem.IsWindows())
        {
            UnixCalls.FlushFolder(Path.GetDirectoryName(Path.GetFullPath(path))!);
        }
    }

    /// <summary>Writes a whole file beside its target, flushes it and renames it, so that a reader sees the old one or the new one.</summary>
    /// <param name="path">The target.</param>
    /// <param name="bytes">Its content.</param>
    /// <param name="isPrivate">Whether only its owner may read and write it.</param>
    public static void Replace(string path, ReadOnlySpan<byte> bytes, bool isPrivate = false)
    {
        var passing = path + ".new";
        File.Delete(passing);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (isPrivate && !OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var file = new FileStream(passing, options))
        {
            file.Write(bytes);
            file.Flush(flushToDisk: true);
        }

        File.Move(passing, path, overwrite: true);
        Flush(path);
    }

    /// <summary>
    /// Says in one sentence why locks cannot be trusted where a file lies, or null when they can: network file systems
    /// skip or ignore them.
    /// </summary>
    public static string? LockWarning(string path)
    {
        try
        {
            var drive = new DriveInfo(Path.GetFullPath(path));
            return drive.DriveType == DriveType.Network || IsRemote(drive.DriveFormat)
                ? $"{path} lies on a network file system ({drive.DriveFormat}): a second writer cannot be kept out there; a local folder is safe."
                : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }

    private static bool IsRemote(string format) =>
        format.StartsWith("nfs", StringComparison.OrdinalIgnoreCase)
        || format.StartsWith("cifs", StringComparison.OrdinalIgnoreCase)
        || format.StartsWith("smb", StringComparison.OrdinalIgnoreCase)
        || format.StartsWith("fuse", StringComparison.OrdinalIgnoreCase);
}
