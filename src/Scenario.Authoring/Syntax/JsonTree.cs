using System.Text;
using System.Text.Unicode;
using Scenario.Authoring.Diagnostics;
using Scenario.Authoring.Source;

namespace Scenario.Authoring.Syntax;

/// <summary>Reads JSON text into a tree of nodes that know where they stand.</summary>
public static class JsonTree
{
    /// <summary>The most bytes of a file.</summary>
    public const int MostBytes = 8 * 1024 * 1024;

    private static ReadOnlySpan<byte> Mark => [0xEF, 0xBB, 0xBF];

    /// <summary>The root, or null after a fault that makes the rest unreadable.</summary>
    public static Node? Read(SourceText source, DiagnosticBag diagnostics)
    {
        var bytes = source.Bytes.Span;
        if (bytes.Length > MostBytes)
        {
            diagnostics.Report(SyntaxCodes.TooLarge, new(0, 0), "the file is larger than 8 MiB");
            return null;
        }

        var start = 0;
        if (bytes.StartsWith(Mark))
        {
            diagnostics.Report(
                SyntaxCodes.ByteOrderMark, new(0, 3), "the file begins with a byte order mark", null, "save it as UTF-8 without BOM");
            start = 3;
        }

        if (!Utf8.IsValid(bytes))
        {
            var at = FirstInvalid(bytes);
            diagnostics.Report(
                SyntaxCodes.NotUtf8, new(at, 1), "the file is not UTF-8: a byte that is no character", $"byte {bytes[at]:X2}", "save it as UTF-8");
            return null;
        }

        return new TreeReader(source, start, diagnostics).Read();
    }

    private static int FirstInvalid(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        while (at < bytes.Length && Rune.DecodeFromUtf8(bytes[at..], out _, out var consumed) == System.Buffers.OperationStatus.Done)
        {
            at += consumed;
        }

        return Math.Min(at, bytes.Length - 1);
    }
}
