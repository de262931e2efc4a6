using System.Text;
using System.Text.Json;
using Scenario.Authoring.Diagnostics;

namespace Scenario.Authoring.Syntax;

/// <summary>Says in plain words what JSON would have allowed at a place.</summary>
internal static class Grammar
{
    /// <summary>A message and a label for a fault of grammar.</summary>
    public static (string Message, string Label) Describe(ReadOnlySpan<byte> bytes, int at, int lastEnd, JsonTokenType last, bool? inObject)
    {
        if (bytes.TrimStart(" \t\r\n"u8).IsEmpty)
        {
            return ("the file is empty", "expected `{`");
        }

        if (at >= bytes.Length || (inObject is not null && bytes[Math.Min(at, bytes.Length)..].TrimStart(" \t\r\n"u8).IsEmpty))
        {
            return ("the file ends too early", inObject switch { true => "expected `}`", false => "expected `]`", null => "expected more" });
        }

        var marks = QuotationMarks(bytes, lastEnd, at);
        if (marks % 2 == 1)
        {
            return bytes[at] < 0x20
                ? ("a text is not closed on its line, or holds a control character", "expected `\"`, or an escape such as `\\n`")
                : ("a text holds an escape that JSON does not know", "expected `\\n`, `\\\"`, `\\\\`, `\\u0041` or the like");
        }

        Rune.DecodeFromUtf8(bytes[at..], out var rune, out _);
        var expected = marks > 0 ? "`:` after the name" : Expected(bytes, at, lastEnd, last, inObject);
        return ($"this is not JSON: found {DiagnosticBag.Quote(rune.ToString())}", "expected " + expected);
    }

    /// <summary>How many bytes at the beginning are blanks and comments.</summary>
    public static int SkipBlanksAndComments(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        while (at < bytes.Length)
        {
            if (bytes[at] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
            {
                at++;
                continue;
            }

            if (!bytes[at..].StartsWith("/"u8))
            {
                break;
            }

            var end = bytes[at..].StartsWith("//"u8) ? bytes[at..].IndexOf((byte)'\n') + 1 : bytes[at..].IndexOf("*/"u8) + 2;
            at = end <= 2 ? bytes.Length : at + end;
        }

        return at;
    }

    private static string Expected(ReadOnlySpan<byte> bytes, int at, int lastEnd, JsonTokenType last, bool? inObject)
    {
        var between = bytes[Math.Min(lastEnd, at)..at];
        var afterComma = between.IndexOf((byte)',') >= 0;
        return (inObject, last) switch
        {
            (null, JsonTokenType.None) => "`{`",
            (null, _) => "the end of the file",
            (_, JsonTokenType.PropertyName) => "a value",
            (true, JsonTokenType.StartObject) => "a name in quotation marks, or `}`",
            (true, _) => afterComma ? "a name in quotation marks" : "`,` or `}`",
            (false, JsonTokenType.StartArray) => "a value or `]`",
            (false, _) => afterComma ? "a value" : "`,` or `]`",
        };
    }

    // Since the last token: an odd number means that the fault lies within a text, two that a name is complete.
    private static int QuotationMarks(ReadOnlySpan<byte> bytes, int lastEnd, int at)
    {
        var count = 0;
        for (var i = lastEnd; i < at; i++)
        {
            if (bytes[i] == '\\')
            {
                i++;
            }
            else if (bytes[i] == '"')
            {
                count++;
            }
        }

        return count;
    }
}
