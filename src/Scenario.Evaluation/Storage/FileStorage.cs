using Microsoft.Win32.SafeHandles;

namespace Scenario.Evaluation.Storage;

/// <summary>A log in a file. Its writer holds a <see cref="WriterLock"/> besides: the file itself stays readable for everybody.</summary>
public sealed class FileStorage : ILogStorage
{
    private readonly string _path;
    private readonly string? _unpublished;
    private readonly SafeFileHandle _handle;

    private FileStorage(string path, string? unpublished, FileMode mode, FileAccess access)
    {
        _path = path;
        _unpublished = unpublished;
        _handle = File.OpenHandle(unpublished ?? path, mode, access, FileShare.ReadWrite | FileShare.Delete, FileOptions.None);
        if (unpublished is not null && !OperatingSystem.IsWindows())
        {
            // A log holds every seat's secrets: it is its owner's alone.
            File.SetUnixFileMode(_handle, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }

    /// <inheritdoc/>
    public long Length => RandomAccess.GetLength(_handle);

    /// <summary>Opens an existing log for reading; its writer may go on.</summary>
    public static FileStorage OpenToRead(string path) => new(path, null, FileMode.Open, FileAccess.Read);

    /// <summary>Opens an existing log for writing.</summary>
    public static FileStorage OpenToWrite(string path) => new(path, null, FileMode.Open, FileAccess.ReadWrite);

    /// <summary>Begins a log under a passing name; <see cref="Publish"/> gives it its own, so that no log is ever without its first line.</summary>
    public static FileStorage CreateNew(string path) =>
        File.Exists(path)
            ? throw new IOException($"{path} exists already: resume it, or choose another name")
            : new(path, path + ".new", FileMode.Create, FileAccess.ReadWrite);

    /// <inheritdoc/>
    public int Read(long offset, Span<byte> buffer) => RandomAccess.Read(_handle, buffer, offset);

    /// <inheritdoc/>
    public void Write(long offset, ReadOnlySpan<byte> bytes) => RandomAccess.Write(_handle, bytes, offset);

    /// <inheritdoc/>
    public void Truncate(long length) => RandomAccess.SetLength(_handle, length);

    /// <inheritdoc/>
    public void Flush() => RandomAccess.FlushToDisk(_handle);

    /// <inheritdoc/>
    public string KeepAside(ReadOnlySpan<byte> bytes)
    {
        for (var number = 1; ; number++)
        {
            var name = $"{_path}.torn-{number}";
            if (File.Exists(name))
            {
                continue;
            }

            using (var handle = File.OpenHandle(name, FileMode.CreateNew, FileAccess.Write))
            {
                RandomAccess.Write(handle, bytes, 0);
                RandomAccess.FlushToDisk(handle);
            }

            StableFolder.Flush(name);
            return name;
        }
    }

    /// <inheritdoc/>
    public void Publish()
    {
        if (_unpublished is null)
        {
            return;
        }

        File.Move(_unpublished, _path, overwrite: false);
        StableFolder.Flush(_path);
    }

    /// <inheritdoc/>
    public void Dispose() => _handle.Dispose();
}
