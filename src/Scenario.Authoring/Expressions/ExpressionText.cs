using Scenario.Authoring.Diagnostics;
using Scenario.Authoring.Source;
using Scenario.Authoring.Syntax;

namespace Scenario.Authoring.Expressions;

/// <summary>A condition's text and where its characters stand in the file.</summary>
/// <param name="Value">The text.</param>
/// <param name="Whole">Where the whole stands.</param>
/// <param name="Place">From a stretch of the text to its place in the file.</param>
/// <param name="Diagnostics">Where faults go.</param>
public sealed record ExpressionText(string Value, SourceSpan Whole, Func<int, int, SourceSpan> Place, DiagnosticBag Diagnostics)
{
    /// <summary>A condition in a JSON file.</summary>
    public static ExpressionText Of(TextNode node, DiagnosticBag diagnostics) => new(node.Value, node.Span, node.Within, diagnostics);

    /// <summary>Reports a fault in a stretch of the text.</summary>
    public void Report(DiagnosticCode code, Stretch at, string message, string? label = null, string? help = null) =>
        Diagnostics.Report(code, Place(at.Start, at.Length), message, label, help);
}
