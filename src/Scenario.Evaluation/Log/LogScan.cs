using System.Text.Json;
using Scenario.Evaluation.Storage;

namespace Scenario.Evaluation.Log;

/// <summary>
/// Reads a log and judges it. What cannot be explained by a writer that was stopped is refused: a line that does not verify
/// is the torn end only if no later line knows it to be on stable storage, and a whole line out of its place never is.
/// </summary>
public sealed class LogScan
{
    private readonly List<LogLine> _lines = [];
    private RawLine? _broken;
    private string _brokenCause = "";
    private string _previous = LogFormat.NoHash;

    private LogScan()
    {
    }

    /// <summary>All whole lines of whole batches, in order; the first is the header.</summary>
    public IReadOnlyList<LogLine> Lines => _lines;

    /// <summary>How long the sound part is, in bytes.</summary>
    public long SoundLength { get; private set; }

    /// <summary>The highest sequence number known to have been on stable storage.</summary>
    public long Durable { get; private set; } = -1;

    /// <summary>The torn end, or null.</summary>
    public TornTail? Torn { get; private set; }

    /// <summary>Reads all of it, or fails with <see cref="LogException"/>.</summary>
    public static LogScan Run(ILogSource source)
    {
        var scan = new LogScan();
        var lines = new LineSource(source);
        while (lines.TryNext(out var raw))
        {
            scan.Take(raw);
        }

        scan.Finish(source.Length);
        return scan;
    }

    private void Take(RawLine raw)
    {
        if (raw.Number == 1)
        {
            RefuseWhatIsNoLog(raw);
        }

        var line = raw is { IsEnded: true, IsTooLong: false } ? LineText.Read(raw.Bytes, raw.Number, raw.Offset) : null;
        if (_broken is { } broken)
        {
            if (line is not null && line.Durable >= _lines.Count)
            {
                throw Damaged(broken.Number, $"{_brokenCause}, though line {line.Number} shows that it had been stored safely (from byte {broken.Offset})");
            }
        }
        else if (line is null)
        {
            _broken = raw with { Bytes = default };
            _brokenCause = raw.IsTooLong ? "longer than a line may be" : raw.IsEnded ? "its hash does not fit its content" : "it breaks off";
        }
        else
        {
            Accept(line);
        }
    }

    private void Accept(LogLine line)
    {
        if (line.Seq != _lines.Count)
        {
            throw Damaged(line.Number, $"it bears number {line.Seq} where {_lines.Count} must follow: lines were removed, repeated or moved");
        }

        if (line.Version != (_lines.Count > 0 ? _lines[0].Version : line.Version) || line.Version < LogFormat.FirstVersion)
        {
            throw Damaged(line.Number, $"it is written in format {line.Version}, which the first line does not announce");
        }

        if (line.Previous != _previous)
        {
            throw Damaged(line.Number, "it does not continue the line before: that line was exchanged, or this one comes from elsewhere");
        }

        var (id, position, size) = line.Command;
        var last = _lines.Count > 0 ? _lines[^1].Command : default;
        var continues = _lines.Count > 0 && last.Position + 1 < last.Size;
        var fits = continues ? position == last.Position + 1 && size == last.Size && id == last.Id : position == 0 && size > 0;
        if (!fits || line.Durable < Durable || line.Durable >= line.Seq - position)
        {
            throw Damaged(line.Number, "it does not fit the submission that it claims to belong to");
        }

        _lines.Add(line);
        _previous = line.Hash;
        Durable = line.Durable;
    }

    private void Finish(long length)
    {
        var tail = _lines.Count > 0 ? _lines[^1].Command : default;
        var whole = tail.Position + 1 < tail.Size ? _lines.Count - tail.Position - 1 : _lines.Count;
        if (whole == 0 && _broken is { } first && (first.IsEnded || first.Number > 1 || length > LogFormat.LongestHeader))
        {
            // Only a beginning that breaks off was never completed; whole lines that do not verify hold somebody's record.
            throw Damaged(1, _brokenCause + "; if an editor or a version control changed the line ends, undo that");
        }

        if (whole == 0)
        {
            throw new LogException(
                LogFault.NeverBegun, 1, "the log was never completed, so nothing was ever recorded in it. Remove the file and begin again.");
        }

        if (_broken is null && whole == _lines.Count)
        {
            SoundLength = length;
            return;
        }

        var (number, offset, cause) = whole < _lines.Count
            ? (_lines[whole].Number, _lines[whole].Offset, "the last submission is not complete")
            : (_broken!.Value.Number, _broken.Value.Offset, _brokenCause);
        _lines.RemoveRange(whole, _lines.Count - whole);
        Durable = _lines[^1].Durable;
        SoundLength = offset;
        Torn = new(number, offset, length - offset, cause);
    }

    // A header that is not whole may still tell what it wanted to be, and a newer format may seal its lines otherwise.
    private static void RefuseWhatIsNoLog(RawLine raw)
    {
        if (raw.IsTooLong)
        {
            throw new LogException(LogFault.NotALog, 1, "longer than the first line of a log may be: this is not a log of this program.");
        }

        var bytes = raw.Bytes.Span;
        if (!bytes.StartsWith("{\"v\":"u8[..Math.Min(bytes.Length, 5)]))
        {
            throw new LogException(LogFault.NotALog, 1, "this is not a log of this program: it does not begin with a format version.");
        }

        if (raw.IsEnded && VersionOf(bytes) is { } version && version > LogFormat.Version)
        {
            throw LineText.Newer(1, version);
        }
    }

    private static int? VersionOf(ReadOnlySpan<byte> bytes)
    {
        try
        {
            var reader = new Utf8JsonReader(bytes);
            return reader.Read() && reader.Read() && reader.Read() && reader.TokenType == JsonTokenType.Number
                && reader.TryGetInt32(out var version) ? version : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static LogException Damaged(int line, string what) => new(
        LogFault.Damaged, line, what + ". Nothing was changed. Restore the file from a copy; the lines before it can still be read from a copy cut there.");
}
