using System.Globalization;
using System.Text;
using Scenario.Authoring.Source;
using Scenario.Exercise.Text;

namespace Scenario.Authoring.Diagnostics;

/// <summary>Diagnostics as people read them: message, place, source line, caret, help.</summary>
public static class HumanRendering
{
    /// <summary>All of them, one blank line between.</summary>
    public static string Write(IReadOnlyList<Diagnostic> diagnostics, SourceText source)
    {
        var text = new StringBuilder();
        foreach (var diagnostic in diagnostics)
        {
            if (text.Length > 0)
            {
                text.Append('\n');
            }

            Append(text, diagnostic, source);
        }

        return text.ToString();
    }

    /// <summary>One of them.</summary>
    public static string Write(Diagnostic diagnostic, SourceText source)
    {
        var text = new StringBuilder();
        Append(text, diagnostic, source);
        return text.ToString();
    }

    private static void Append(StringBuilder text, Diagnostic diagnostic, SourceText source)
    {
        var severity = diagnostic.Severity == Severity.Error ? "error" : "warning";
        text.Append(severity).Append('[').Append(diagnostic.Code).Append("]: ").Append(diagnostic.Message).Append('\n');
        text.Append("  --> ").Append(Place(source, diagnostic.Span)).Append('\n');
        var excerpt = Excerpt.Of(source, diagnostic.Span);
        text.Append(("   |   " + excerpt.Line).TrimEnd()).Append('\n');
        text.Append("   |   ").Append(' ', excerpt.Before).Append('^', excerpt.Width);
        if (diagnostic.Label is { } label)
        {
            text.Append(' ').Append(label);
        }

        text.Append('\n');
        foreach (var note in diagnostic.Notes)
        {
            text.Append("   = note: ").Append(note.Text);
            if (note.Span is { } span)
            {
                text.Append(" (").Append(Place(source, span)).Append(')');
            }

            text.Append('\n');
        }

        if (diagnostic.Help is { } help)
        {
            text.Append("   = help: ").Append(help).Append('\n');
        }
    }

    private static string Place(SourceText source, SourceSpan span)
    {
        var position = source.Position(span.Start);
        return string.Create(CultureInfo.InvariantCulture, $"{SafeText.Line(source.FileName)}:{position.Line}:{position.Column}");
    }
}
