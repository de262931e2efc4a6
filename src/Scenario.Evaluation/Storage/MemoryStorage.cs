namespace Scenario.Evaluation.Storage;

/// <summary>A log that lives in memory: for try-outs, and for logs read from a pipe.</summary>
public sealed class MemoryStorage : ILogStorage
{
    private byte[] _bytes;
    private int _length;

    /// <summary>Begins with some bytes.</summary>
    public MemoryStorage(ReadOnlySpan<byte> bytes = default)
    {
        _bytes = bytes.ToArray();
        _length = bytes.Length;
    }

    /// <inheritdoc/>
    public long Length => _length;

    /// <summary>What it holds now.</summary>
    public byte[] ToArray() => _bytes[.._length];

    /// <inheritdoc/>
    public int Read(long offset, Span<byte> buffer)
    {
        var count = (int)Math.Min(buffer.Length, Math.Max(0, _length - offset));
        _bytes.AsSpan((int)offset, count).CopyTo(buffer);
        return count;
    }

    /// <inheritdoc/>
    public void Write(long offset, ReadOnlySpan<byte> bytes)
    {
        var end = (int)offset + bytes.Length;
        if (end > _bytes.Length)
        {
            Array.Resize(ref _bytes, Math.Max(end, _bytes.Length * 2));
        }

        bytes.CopyTo(_bytes.AsSpan((int)offset));
        _length = Math.Max(_length, end);
    }

    /// <inheritdoc/>
    public void Truncate(long length) => _length = (int)length;

    /// <inheritdoc/>
    public void Flush()
    {
    }

    /// <inheritdoc/>
    public string KeepAside(ReadOnlySpan<byte> bytes) => "memory";

    /// <inheritdoc/>
    public void Publish()
    {
    }

    /// <inheritdoc/>
    public void Dispose()
    {
    }
}
