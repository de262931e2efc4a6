using System.Text;
using System.Text.Unicode;
using Scenario.Authoring.Diagnostics;
using Scenario.Authoring.Source;
using Scenario.Exercise.Definitions;

namespace Scenario.Authoring.Playthroughs;

/// <summary>Reads <c>.play</c> files. Throws nothing, whatever the bytes.</summary>
public static class PlaythroughParser
{
    /// <summary>The most bytes of a file.</summary>
    public const int MostBytes = 1024 * 1024;

    private const int MostLines = 5000;

    /// <summary>Reads a file against the scenario it belongs to.</summary>
    public static PlaythroughResult Parse(ReadOnlyMemory<byte> utf8, string fileName, CompiledScenario scenario)
    {
        var source = new SourceText(utf8, fileName);
        var diagnostics = new DiagnosticBag();
        Playthrough? playthrough = null;
        if (utf8.Length > MostBytes || source.LineCount > MostLines)
        {
            diagnostics.Report(SyntaxCodes.TooLarge, new(0, 0), $"a playthrough holds at most 1 MiB and {MostLines} lines");
        }
        else if (!Utf8.IsValid(utf8.Span))
        {
            diagnostics.Report(SyntaxCodes.NotUtf8, new(0, 1), "the file is not UTF-8", null, "save it as UTF-8");
        }
        else
        {
            var reading = new PlaythroughReading(scenario, diagnostics);
            foreach (var line in Lines(source))
            {
                reading.Read(line);
            }

            playthrough = reading.Finish(source);
        }

        return new(diagnostics.HasErrors ? null : playthrough, diagnostics.InOrder(), source);
    }

    private static IEnumerable<PlaythroughLine> Lines(SourceText source)
    {
        for (var number = 1; number <= source.LineCount; number++)
        {
            var span = source.Line(number);
            var text = Encoding.UTF8.GetString(source.Bytes.Span.Slice(span.Start, span.Length));
            var trimmed = text.Trim(' ', '\t');
            var lead = Encoding.UTF8.GetByteCount(text.AsSpan(0, text.Length - text.TrimStart(' ', '\t').Length));
            if (trimmed.Length > 0 && !trimmed.StartsWith('#'))
            {
                yield return new(trimmed, number, span.Start + lead);
            }
        }
    }
}
