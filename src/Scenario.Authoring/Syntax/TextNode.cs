using System.Text;
using Scenario.Authoring.Source;

namespace Scenario.Authoring.Syntax;

/// <summary>A text, and the way back from a character of it to its place in the file.</summary>
/// <param name="Span">Its bytes, quotation marks included.</param>
/// <param name="Value">What it says, escapes resolved.</param>
/// <param name="Raw">The bytes between the quotation marks.</param>
public sealed record TextNode(SourceSpan Span, string Value, ReadOnlyMemory<byte> Raw) : Node(Span)
{
    /// <inheritdoc/>
    public override string Words => "a text";

    /// <summary>The bytes of a stretch of <see cref="Value"/>, given in UTF-16 units.</summary>
    public SourceSpan Within(int start, int length)
    {
        var first = ByteOf(start);
        return new(first, Math.Max(1, ByteOf(start + length) - first));
    }

    private int ByteOf(int unit)
    {
        var raw = Raw.Span;
        var at = 0;
        var units = 0;
        while (at < raw.Length && units < unit)
        {
            if (raw[at] == '\\')
            {
                at += at + 1 < raw.Length && raw[at + 1] == 'u' ? 6 : 2;
                units++;
                continue;
            }

            Rune.DecodeFromUtf8(raw[at..], out var rune, out var consumed);
            at += consumed;
            units += rune.Utf16SequenceLength;
        }

        return Span.Start + 1 + Math.Min(at, raw.Length);
    }
}
