namespace Scenario.Evaluation.Storage;

/// <summary>Bytes that can be read from any place.</summary>
public interface ILogSource
{
    /// <summary>How many bytes there are.</summary>
    long Length { get; }

    /// <summary>Reads up to as many bytes as fit; 0 at the end.</summary>
    int Read(long offset, Span<byte> buffer);
}

/// <summary>
/// The little that a log asks of a disk. Every failure is an <see cref="IOException"/>; after one the log is closed, so an
/// implementation need not be usable any more.
/// </summary>
public interface ILogStorage : ILogSource, IDisposable
{
    /// <summary>Writes all bytes at a place. They may stay in memory until <see cref="Flush"/>.</summary>
    void Write(long offset, ReadOnlySpan<byte> bytes);

    /// <summary>Cuts everything from a place on.</summary>
    void Truncate(long length);

    /// <summary>Returns when everything written is on stable storage, or fails. Never to be tried again after a failure.</summary>
    void Flush();

    /// <summary>Keeps a copy of bytes that are about to be cut, on stable storage, and tells where.</summary>
    string KeepAside(ReadOnlySpan<byte> bytes);

    /// <summary>Makes a log whose first line is written known under its name.</summary>
    void Publish();
}
