using Scenario.Authoring.Diagnostics;
using Scenario.Authoring.Source;

namespace Scenario.Authoring.Playthroughs;

/// <summary>One line of a playthrough that is neither empty nor a comment.</summary>
/// <param name="Text">The line without blanks round it.</param>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Bytes">Its first byte in the file.</param>
internal sealed record PlaythroughLine(string Text, int Number, int Bytes)
{
    /// <summary>The first word.</summary>
    public string Command => Word(0);

    /// <summary>The second word.</summary>
    public string Argument => Word(1);

    /// <summary>Where the second word stands; the first, if there is none.</summary>
    public SourceSpan ArgumentSpan => Argument.Length == 0 ? Span(0, Command.Length) : Span(StartOf(1), Argument.Length);

    /// <summary>Where the whole stands.</summary>
    public SourceSpan Whole => Span(0, Text.Length);

    /// <summary>Everything from a word on.</summary>
    public string From(int word) => StartOf(word) is var start && start < Text.Length ? Text[start..] : "";

    /// <summary>Where a stretch, in UTF-16 units, stands in the file.</summary>
    public SourceSpan Span(int start, int length)
    {
        var first = System.Text.Encoding.UTF8.GetByteCount(Text.AsSpan(0, Math.Min(start, Text.Length)));
        var last = System.Text.Encoding.UTF8.GetByteCount(Text.AsSpan(0, Math.Min(start + length, Text.Length)));
        return new(Bytes + first, Math.Max(1, last - first));
    }

    /// <summary>Reports a fault about the second word.</summary>
    public void Report(DiagnosticBag diagnostics, DiagnosticCode code, string message, string? label = null, string? help = null) =>
        diagnostics.Report(code, ArgumentSpan, message, label, help);

    /// <summary>Where a word begins.</summary>
    public int StartOf(int word)
    {
        var at = 0;
        for (; word > 0 && at < Text.Length; word--)
        {
            at = EndOf(at);
            while (at < Text.Length && Text[at] is ' ' or '\t')
            {
                at++;
            }
        }

        return at;
    }

    private string Word(int word) => StartOf(word) is var start && start < Text.Length ? Text[start..EndOf(start)] : "";

    private int EndOf(int at)
    {
        while (at < Text.Length && Text[at] is not (' ' or '\t'))
        {
            at++;
        }

        return at;
    }
}
