using System.Buffers;
using System.Text;
using System.Text.Json;
using Scenario.Authoring.Source;

namespace Scenario.Authoring.Diagnostics;

/// <summary>Diagnostics as programs read them: stable names, positions from 1, columns in characters.</summary>
public static class JsonRendering
{
    /// <summary>One JSON object for one file.</summary>
    public static string Write(IReadOnlyList<Diagnostic> diagnostics, SourceText source)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteNumber("formatVersion", 1);
            json.WriteString("file", source.FileName);
            json.WriteStartArray("diagnostics");
            foreach (var diagnostic in diagnostics)
            {
                Write(json, diagnostic, source);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    private static void Write(Utf8JsonWriter json, Diagnostic diagnostic, SourceText source)
    {
        json.WriteStartObject();
        json.WriteString("code", diagnostic.Code);
        json.WriteString("severity", diagnostic.Severity == Severity.Error ? "error" : "warning");
        json.WriteString("message", diagnostic.Message);
        WritePlace(json, diagnostic.Span, source);
        if (diagnostic.Label is { } label)
        {
            json.WriteString("label", label);
        }

        if (diagnostic.Help is { } help)
        {
            json.WriteString("help", help);
        }

        json.WriteStartArray("notes");
        foreach (var note in diagnostic.Notes)
        {
            json.WriteStartObject();
            json.WriteString("text", note.Text);
            if (note.Span is { } span)
            {
                WritePlace(json, span, source);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WritePlace(Utf8JsonWriter json, SourceSpan span, SourceText source)
    {
        var start = source.Position(span.Start);
        var end = source.Position(span.End);
        json.WriteNumber("line", start.Line);
        json.WriteNumber("column", start.Column);
        json.WriteNumber("endLine", end.Line);
        json.WriteNumber("endColumn", end.Column);
    }
}
