using Scenario.Authoring.Source;
using Scenario.Exercise.Text;

namespace Scenario.Authoring.Diagnostics;

/// <summary>
/// Collects diagnostics: says nothing twice, keeps what a hostile file can make it hold within bounds, and makes every
/// text that comes from the file harmless.
/// </summary>
public sealed class DiagnosticBag
{
    /// <summary>The most diagnostics kept for one file; a last one says that there were more.</summary>
    public const int Most = 500;

    private const int LongestText = 600;

    private readonly List<Diagnostic> _found = [];
    private readonly HashSet<(string Code, SourceSpan Span, string Message)> _said = [];

    /// <summary>Whether an error is among them.</summary>
    public bool HasErrors { get; private set; }

    /// <summary>Whether no more are kept.</summary>
    public bool IsFull => _found.Count >= Most;

    /// <summary>Adds one.</summary>
    public void Report(
        DiagnosticCode code, SourceSpan span, string message, string? label = null, string? help = null, params IReadOnlyList<DiagnosticNote> notes)
    {
        HasErrors |= code.Severity == Severity.Error;
        var said = Safe(message);
        if (_found.Count > Most || !_said.Add((code.Id, span, said)))
        {
            return;
        }

        if (_found.Count == Most)
        {
            code = SyntaxCodes.TooManyFaults;
            _found.Add(new(code.Id, Severity.Error, $"more than {Most} faults: the rest is not shown", span, null, "mend these first", []));
            return;
        }

        _found.Add(new(
            code.Id, code.Severity, said, span, label is null ? null : Safe(label), help is null ? null : Safe(help),
            [.. notes.Select(static note => note with { Text = Safe(note.Text) })]));
    }

    /// <summary>All of them, in the order of the file.</summary>
    public IReadOnlyList<Diagnostic> InOrder() =>
        [.. _found.OrderBy(static d => d.Span.Start).ThenBy(static d => d.Span.Length).ThenBy(static d => d.Code, StringComparer.Ordinal)];

    /// <summary>A name or a piece of text from the file between backticks, shortened if long.</summary>
    public static string Quote(string text) => "`" + Shorten(text, 60) + "`";

    /// <summary>A text cut to a number of UTF-16 units, with an ellipsis if something is missing.</summary>
    public static string Shorten(string text, int most)
    {
        if (text.Length <= most)
        {
            return text;
        }

        var end = char.IsHighSurrogate(text[most - 1]) ? most - 1 : most;
        return text[..end] + "…";
    }

    private static string Safe(string text) => SafeText.Line(Shorten(text, LongestText));
}
