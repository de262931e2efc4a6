using System.Text;
using Scenario.Authoring.Source;
using Scenario.Exercise.Text;

namespace Scenario.Authoring.Diagnostics;

/// <summary>The piece of a source line that is shown, and where the carets stand under it, in cells.</summary>
/// <param name="Line">What is shown.</param>
/// <param name="Before">Cells before the first caret.</param>
/// <param name="Width">How many carets.</param>
internal sealed record Excerpt(string Line, int Before, int Width)
{
    private const int Widest = 72;
    private const int Lead = 24;
    private const int BytesBefore = 256;
    private const int BytesAfter = 512;

    /// <summary>Cuts a window of the line in which a span begins.</summary>
    public static Excerpt Of(SourceText source, SourceSpan span)
    {
        var line = source.Line(source.Position(span.Start).Line);
        var window = Window(source, line, span);
        var (glyphs, first, count) = Glyphs(source, window, span);
        var from = 0;
        while (window.Start == line.Start && from < first && string.IsNullOrWhiteSpace(glyphs[from].Text))
        {
            from++;
        }

        var cut = Cells(glyphs, from, glyphs.Count) > Widest;
        var start = from;
        while (cut && start < first && Cells(glyphs, start, first) > Lead && Cells(glyphs, start, glyphs.Count) > Widest)
        {
            start++;
        }

        var isCut = start > from || window.Start > line.Start;
        var text = new StringBuilder(isCut ? "…" : "");
        var before = (isCut ? 1 : 0) + Cells(glyphs, start, first);
        var used = 0;
        var end = start;
        while (end < glyphs.Count && (!cut || used + glyphs[end].Cells <= Widest))
        {
            used += glyphs[end].Cells;
            text.Append(glyphs[end++].Text);
        }

        text.Append(end < glyphs.Count || window.End < line.End ? "…" : "");
        var width = Cells(glyphs, Math.Min(first, end), Math.Min(first + count, end));
        return new(text.ToString(), before, Math.Max(1, width));
    }

    // A line may be as long as the file: only what is near the span is looked at.
    private static SourceSpan Window(SourceText source, SourceSpan line, SourceSpan span)
    {
        var bytes = source.Bytes.Span;
        var start = Math.Max(line.Start, span.Start - BytesBefore);
        while (start > line.Start && start < line.End && (bytes[start] & 0xC0) == 0x80)
        {
            start++;
        }

        return new(start, Math.Max(0, Math.Min(line.End, span.Start + BytesAfter) - start));
    }

    // Every character of the line as it is shown: tabs as blanks, what a terminal would obey as \u{..}.
    private static (List<Glyph> Glyphs, int First, int Count) Glyphs(SourceText source, SourceSpan line, SourceSpan span)
    {
        var glyphs = new List<Glyph>();
        var first = 0;
        var count = 0;
        var at = line.Start;
        while (at < line.End)
        {
            Rune.DecodeFromUtf8(source.Bytes.Span[at..line.End], out var rune, out var consumed);
            if (at < span.Start)
            {
                first++;
            }
            else if (at < span.End)
            {
                count++;
            }

            var shown = rune.Value == '\t' ? "    " : SafeText.Line(rune.ToString());
            glyphs.Add(new(shown, DisplayWidth.Of(shown)));
            at += consumed;
        }

        return (glyphs, first, count);
    }

    private static int Cells(List<Glyph> glyphs, int from, int to)
    {
        var cells = 0;
        for (var i = from; i < to; i++)
        {
            cells += glyphs[i].Cells;
        }

        return cells;
    }

    private readonly record struct Glyph(string Text, int Cells);
}
