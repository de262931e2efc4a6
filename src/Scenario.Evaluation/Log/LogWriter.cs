using System.Buffers;
using Scenario.Evaluation.Storage;

namespace Scenario.Evaluation.Log;

/// <summary>
/// Appends batches to a log. What <see cref="Append"/> returned for is on stable storage. After any failure it is closed for
/// good: what reached the disk is unknown then, and only reading it again (see <see cref="LogOpening"/>) can tell.
/// </summary>
public sealed class LogWriter : IDisposable
{
    private readonly ILogStorage _storage;
    private readonly TimeProvider _time;
    private readonly IEntropy _entropy;
    private readonly long _opened;
    private readonly long _elapsedBefore;
    private readonly int _version = LogFormat.Version;
    private long _position;
    private long _next;
    private string _previous = LogFormat.NoHash;

    internal LogWriter(ILogStorage storage, TimeProvider time, IEntropy entropy, LogLine? last, long position)
    {
        _storage = storage;
        _time = time;
        _entropy = entropy;
        _opened = time.GetTimestamp();
        _position = position;
        if (last is not null)
        {
            _elapsedBefore = last.ElapsedMilliseconds;
            LastElapsed = TimeSpan.FromMilliseconds(_elapsedBefore);
            _version = last.Version;
            _next = last.Seq + 1;
            _previous = last.Hash;
        }
    }

    /// <summary>The version of the format it writes: a log goes on in the one it was begun in.</summary>
    public int Version => _version;

    /// <summary>How long the exercise has been open, in all its sittings together.</summary>
    public TimeSpan Elapsed => TimeSpan.FromMilliseconds(ElapsedMilliseconds());

    /// <summary>The same at the last line that it wrote.</summary>
    public TimeSpan LastElapsed { get; private set; }

    /// <summary>Whether it accepts nothing more.</summary>
    public bool IsClosed { get; private set; }

    /// <summary>The receipt of the last line that is on stable storage.</summary>
    public Receipt Last => new(_next - 1, _previous);

    /// <summary>Writes all lines of one submission and returns the receipt of the last when all are on stable storage.</summary>
    /// <exception cref="LogException">It could not be written; the writer is closed.</exception>
    public Receipt Append(string commandId, IReadOnlyList<LineDraft> batch)
    {
        if (IsClosed)
        {
            throw new LogException(LogFault.WriteFailed, 0, "the log is closed after a failed write. Open the exercise again: nothing that was accepted is lost.");
        }

        var output = new ArrayBufferWriter<byte>(1024 * batch.Count);
        var hash = Compose(output, commandId, batch);
        IsClosed = true;
        try
        {
            // A lock is kept by the log's name: whoever came to the file by another name would write over what stands there.
            if (_storage.Length != _position)
            {
                throw new IOException("another program has written to it meanwhile");
            }

            _storage.Write(_position, output.WrittenSpan);
            _storage.Flush();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ObjectDisposedException)
        {
            throw new LogException(
                LogFault.WriteFailed, 0,
                $"the log could not be written ({error.Message}). Nothing accepted before is lost. Make room or mend the disk, then open the exercise again.",
                error);
        }

        IsClosed = false;
        _position += output.WrittenCount;
        _next += batch.Count;
        _previous = hash;
        return Last;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        IsClosed = true;
        _storage.Dispose();
    }

    private long ElapsedMilliseconds() => _elapsedBefore + (long)_time.GetElapsedTime(_opened).TotalMilliseconds;

    private string Compose(ArrayBufferWriter<byte> output, string commandId, IReadOnlyList<LineDraft> batch)
    {
        var at = _time.GetUtcNow();
        var elapsed = ElapsedMilliseconds();
        LastElapsed = TimeSpan.FromMilliseconds(elapsed);
        var hash = _previous;
        Span<byte> salt = stackalloc byte[16];
        for (var i = 0; i < batch.Count; i++)
        {
            _entropy.Fill(salt);
            var stamp = new LineStamp(
                _version, _next + i, _next - 1, at, elapsed, Convert.ToHexStringLower(salt), new(commandId, i, batch.Count), hash);
            var before = output.WrittenCount;
            hash = LineText.Write(output, stamp, batch[i]);
            if (output.WrittenCount - before > LogFormat.LongestAt((int)Math.Min(_next + i + 1, int.MaxValue)))
            {
                throw new ArgumentException("A line would be longer than a reader accepts: the text is too long to be recorded.", nameof(batch));
            }
        }

        return hash;
    }
}
