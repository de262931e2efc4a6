namespace Scenario.Authoring.Source;

/// <summary>A file's bytes, and where its lines begin. Lines end with a line feed, a carriage return before it belongs to the end.</summary>
public sealed class SourceText
{
    private const int BlockBits = 12;

    private readonly List<int> _lineStarts = [0];

    // Characters before every block of 4,096 bytes: a line may be as long as the file, and many places may be asked for.
    private readonly int[] _charactersBefore;

    /// <summary>Takes bytes as they are, whatever they are.</summary>
    public SourceText(ReadOnlyMemory<byte> bytes, string fileName)
    {
        Bytes = bytes;
        FileName = fileName;
        var span = bytes.Span;
        for (var i = span.IndexOf((byte)'\n'); i >= 0;)
        {
            _lineStarts.Add(i + 1);
            var next = span[(i + 1)..].IndexOf((byte)'\n');
            i = next < 0 ? -1 : i + 1 + next;
        }

        _charactersBefore = new int[(span.Length >> BlockBits) + 1];
        for (var block = 1; block < _charactersBefore.Length; block++)
        {
            _charactersBefore[block] = _charactersBefore[block - 1] + CharactersIn(span.Slice((block - 1) << BlockBits, 1 << BlockBits));
        }
    }

    /// <summary>The bytes.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>The name under which the file is spoken of.</summary>
    public string FileName { get; }

    /// <summary>How many lines there are; at least one.</summary>
    public int LineCount => _lineStarts.Count;

    /// <summary>The place of a byte.</summary>
    public SourcePosition Position(int offset)
    {
        offset = Math.Clamp(offset, 0, Bytes.Length);
        var found = _lineStarts.BinarySearch(offset);
        var line = found >= 0 ? found : ~found - 1;
        return new(line + 1, CharactersBefore(offset) - CharactersBefore(_lineStarts[line]) + 1);
    }

    /// <summary>The bytes of a line, counted from 1, without its end.</summary>
    public SourceSpan Line(int line)
    {
        var start = _lineStarts[line - 1];
        var end = line < _lineStarts.Count ? _lineStarts[line] - 1 : Bytes.Length;
        if (end > start && Bytes.Span[end - 1] == '\r')
        {
            end--;
        }

        return new(start, end - start);
    }

    /// <summary>The byte at a line and a byte within it, both from 0, kept within the file.</summary>
    public int Offset(long line, long byteInLine)
    {
        var start = _lineStarts[(int)Math.Clamp(line, 0, _lineStarts.Count - 1)];
        return (int)Math.Clamp(start + byteInLine, 0, Bytes.Length);
    }

    private int CharactersBefore(int offset)
    {
        var block = offset >> BlockBits;
        return _charactersBefore[block] + CharactersIn(Bytes.Span[(block << BlockBits)..offset]);
    }

    // Every byte that does not continue a character begins one.
    private static int CharactersIn(ReadOnlySpan<byte> bytes)
    {
        var count = 0;
        foreach (var octet in bytes)
        {
            count += (octet & 0xC0) != 0x80 ? 1 : 0;
        }

        return count;
    }
}
