namespace Scenario.Terminal.Wording;

/// <summary>What a piece of text is, so that a screen can colour it. Plain mode ignores it: no meaning hangs on it.</summary>
internal enum Tone
{
    Normal,
    Strong,
    Heading,
    Faint,
    Good,
    Bad,
    Warning,
    Accent,
}

/// <summary>A piece of text of one tone.</summary>
internal readonly record struct Span(string Text, Tone Tone = Tone.Normal);

/// <summary>One row of text.</summary>
internal sealed record Line(IReadOnlyList<Span> Spans)
{
    public static readonly Line Empty = new([]);

    public string Text => string.Concat(Spans.Select(s => s.Text));

    public int Width => Spans.Sum(s => CellWidth.Of(s.Text));

    public static Line Of(string text, Tone tone = Tone.Normal) => new([new Span(text, tone)]);

    public static Line Of(params Span[] spans) => new(spans);
}
