using Scenario.Authoring.Source;

namespace Scenario.Authoring.Diagnostics;

/// <summary>How grave a diagnostic is.</summary>
public enum Severity
{
    /// <summary>The scenario cannot be used.</summary>
    Error,

    /// <summary>It can, and probably does not do what its author wants.</summary>
    Warning,
}

/// <summary>Another place that belongs to a diagnostic.</summary>
/// <param name="Text">What is there.</param>
/// <param name="Span">Where; null if the remark has no place.</param>
public sealed record DiagnosticNote(string Text, SourceSpan? Span = null);

/// <summary>One fault, said once. Only <paramref name="Help"/> says what to do. Every text in it is safe to show.</summary>
/// <param name="Code">SCN and four digits, see <see cref="Catalogue"/>.</param>
/// <param name="Severity">How grave it is.</param>
/// <param name="Message">What is wrong, one sentence without a full stop.</param>
/// <param name="Span">The smallest stretch of the file that is wrong.</param>
/// <param name="Label">A word or two beside the caret, or null.</param>
/// <param name="Help">What to do, or null.</param>
/// <param name="Notes">Other places that belong to it.</param>
public sealed record Diagnostic(
    string Code, Severity Severity, string Message, SourceSpan Span, string? Label, string? Help, IReadOnlyList<DiagnosticNote> Notes);
