using Scenario.Evaluation.Storage;

namespace Scenario.Evaluation.Log;

/// <summary>A stretch of bytes up to a line break.</summary>
/// <param name="Number">Its place in the file, from 1.</param>
/// <param name="Offset">Where it begins.</param>
/// <param name="Bytes">Its bytes without the line break; valid until the next one is asked for. Empty if it is too long.</param>
/// <param name="IsEnded">Whether a line break follows.</param>
/// <param name="IsTooLong">Whether it is longer than a line may be.</param>
internal readonly record struct RawLine(int Number, long Offset, ReadOnlyMemory<byte> Bytes, bool IsEnded, bool IsTooLong);

/// <summary>Cuts a source into lines, holding no more than one line in memory and never more than a line may have.</summary>
internal sealed class LineSource(ILogSource source)
{
    private byte[] _buffer = new byte[64 * 1024];
    private int _start;
    private int _end;
    private long _offset;
    private int _number;

    public bool TryNext(out RawLine line)
    {
        var limit = LogFormat.LongestAt(++_number);
        var begin = _offset;
        var searched = 0;
        while (true)
        {
            var found = _buffer.AsSpan(_start + searched, _end - _start - searched).IndexOf((byte)'\n');
            if (found >= 0)
            {
                line = Take(begin, searched + found, isEnded: true, isTooLong: searched + found > limit);
                return true;
            }

            searched = _end - _start;
            if (searched > limit)
            {
                return SkipRest(begin, out line);
            }

            if (!Fill())
            {
                line = Take(begin, searched, isEnded: false, isTooLong: false);
                return searched > 0;
            }
        }
    }

    private RawLine Take(long begin, int length, bool isEnded, bool isTooLong)
    {
        var bytes = isTooLong ? ReadOnlyMemory<byte>.Empty : _buffer.AsMemory(_start, length);
        Consume(length + (isEnded ? 1 : 0));
        return new(_number, begin, bytes, isEnded, isTooLong);
    }

    private bool SkipRest(long begin, out RawLine line)
    {
        while (true)
        {
            var found = _buffer.AsSpan(_start, _end - _start).IndexOf((byte)'\n');
            if (found >= 0)
            {
                Consume(found + 1);
                line = new(_number, begin, default, IsEnded: true, IsTooLong: true);
                return true;
            }

            Consume(_end - _start);
            if (!Fill())
            {
                line = new(_number, begin, default, IsEnded: false, IsTooLong: true);
                return true;
            }
        }
    }

    private void Consume(int count)
    {
        _start += count;
        _offset += count;
    }

    private bool Fill()
    {
        var kept = _end - _start;
        if (_start > 0)
        {
            _buffer.AsSpan(_start, kept).CopyTo(_buffer);
        }
        else if (kept == _buffer.Length)
        {
            Array.Resize(ref _buffer, _buffer.Length * 2);
        }

        (_start, _end) = (0, kept);
        // A device such as /dev/zero has no length and never ends: no more is read than a file holds.
        var rest = (int)Math.Clamp(source.Length - _offset - kept, 0, _buffer.Length - _end);
        var count = rest == 0 ? 0 : source.Read(_offset + kept, _buffer.AsSpan(_end, rest));
        _end += count;
        return count > 0;
    }
}
