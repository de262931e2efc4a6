using System.Text;
using System.Text.Json;
using Scenario.Authoring.Diagnostics;
using Scenario.Authoring.Source;

namespace Scenario.Authoring.Syntax;

/// <summary>One reading of one file. Stops at the first fault of grammar; everything else is reported and read over.</summary>
internal sealed class TreeReader
{
    private const int Deepest = 64;
    private const int MostValues = 200_000;

    private readonly SourceText _source;
    private readonly int _start;
    private readonly DiagnosticBag _diagnostics;
    private readonly Stack<bool> _inObject = new();
    private int _values;
    private int _lastEnd;
    private bool _stopped;

    public TreeReader(SourceText source, int start, DiagnosticBag diagnostics) =>
        (_source, _start, _lastEnd, _diagnostics) = (source, start, start, diagnostics);

    public Node? Read()
    {
        var reader = new Utf8JsonReader(
            _source.Bytes.Span[_start..],
            new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Allow, MaxDepth = Deepest + 2 });
        try
        {
            if (!Next(ref reader))
            {
                return null;
            }

            var root = Value(ref reader);
            if (!_stopped)
            {
                // What follows the root is either nothing or a fault that the reader throws.
                Next(ref reader);
            }

            return _stopped ? null : root;
        }
        catch (JsonException fault)
        {
            ReportGrammar(ref reader, fault);
            return null;
        }
    }

    private bool Next(ref Utf8JsonReader reader)
    {
        while (reader.Read())
        {
            var span = SpanOf(ref reader);
            if (reader.TokenType != JsonTokenType.Comment)
            {
                if (reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray)
                {
                    ReportTrailingComma(span.Start);
                }

                _lastEnd = span.End;
                return true;
            }

            _diagnostics.Report(SyntaxCodes.Comment, new(span.Start, 2), "JSON has no comments", null, "move the remark to a `note`");
        }

        return false;
    }

    private Node Value(ref Utf8JsonReader reader)
    {
        var span = SpanOf(ref reader);
        if (++_values > MostValues)
        {
            Stop(SyntaxCodes.TooLarge, span, $"the file holds more than {MostValues} values");
            return new FaultyNode(span);
        }

        if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray && reader.CurrentDepth >= Deepest)
        {
            Stop(SyntaxCodes.TooDeep, new(span.Start, 1), $"nested more than {Deepest} levels deep");
            return new FaultyNode(span);
        }

        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                return Object(ref reader, span.Start);
            case JsonTokenType.StartArray:
                return List(ref reader, span.Start);
            case JsonTokenType.String:
                return Text(ref reader) is { } text
                    ? new TextNode(span, text, _source.Bytes.Slice(span.Start + 1, span.Length - 2))
                    : new FaultyNode(span);
            case JsonTokenType.Number:
                return Number(ref reader, span);
            case JsonTokenType.True or JsonTokenType.False:
                return new TruthNode(span, reader.TokenType == JsonTokenType.True);
            default:
                _diagnostics.Report(SyntaxCodes.NullValue, span, "`null` is not used in this format", null, "leave the property out");
                return new FaultyNode(span);
        }
    }

    private ObjectNode Object(ref Utf8JsonReader reader, int from)
    {
        var properties = new List<Property>();
        var seen = new Dictionary<string, SourceSpan>();
        _inObject.Push(true);
        while (!_stopped && Next(ref reader) && reader.TokenType != JsonTokenType.EndObject)
        {
            var nameSpan = SpanOf(ref reader);
            nameSpan = new(nameSpan.Start, NameEnd(nameSpan.Start) - nameSpan.Start);
            var name = Text(ref reader);
            if (!Next(ref reader))
            {
                break;
            }

            var value = Value(ref reader);
            if (name is null)
            {
                continue;
            }

            if (seen.TryAdd(name, nameSpan))
            {
                properties.Add(new(name, nameSpan, value));
            }
            else
            {
                _diagnostics.Report(
                    SyntaxCodes.DuplicateProperty, nameSpan, $"{DiagnosticBag.Quote(name)} is given twice in one object", "second time",
                    "remove one of the two", new DiagnosticNote("the first one is here", seen[name]));
            }
        }

        _inObject.TryPop(out _);
        return new(new(from, Math.Max(1, _lastEnd - from)), properties);
    }

    private ListNode List(ref Utf8JsonReader reader, int from)
    {
        var items = new List<Node>();
        _inObject.Push(false);
        while (!_stopped && Next(ref reader) && reader.TokenType != JsonTokenType.EndArray)
        {
            items.Add(Value(ref reader));
        }

        _inObject.TryPop(out _);
        return new(new(from, Math.Max(1, _lastEnd - from)), items);
    }

    private Node Number(ref Utf8JsonReader reader, SourceSpan span)
    {
        var text = Encoding.UTF8.GetString(_source.Bytes.Span.Slice(span.Start, Math.Min(span.Length, 100)));
        if (DecimalNumber.Read(text, out var fault) is { } thousandths)
        {
            return new NumberNode(span, thousandths);
        }

        _diagnostics.Report(
            SyntaxCodes.BadNumber, span, $"the number {DiagnosticBag.Quote(text)} {fault}", null,
            "write a decimal with at most three decimals, at most 1000000000 in size");
        return new FaultyNode(span);
    }

    private string? Text(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException)
        {
            _diagnostics.Report(
                SyntaxCodes.LoneSurrogate, SpanOf(ref reader), "the text holds half a surrogate pair", null, "write the character itself");
            return null;
        }
    }

    private SourceSpan SpanOf(ref Utf8JsonReader reader)
    {
        var from = _start + (int)reader.TokenStartIndex;
        return new(from, Math.Max(1, _start + (int)reader.BytesConsumed - from));
    }

    // The reader counts the colon as part of a name; the name itself ends with its closing quotation mark.
    private int NameEnd(int from)
    {
        var bytes = _source.Bytes.Span;
        var at = from + 1;
        while (at < bytes.Length && bytes[at] != '"')
        {
            at += bytes[at] == '\\' ? 2 : 1;
        }

        return Math.Min(at + 1, bytes.Length);
    }

    private void ReportTrailingComma(int before)
    {
        var between = _source.Bytes.Span[_lastEnd..Math.Max(_lastEnd, before)];
        var comma = Grammar.SkipBlanksAndComments(between);
        if (comma < between.Length && between[comma] == ',')
        {
            _diagnostics.Report(SyntaxCodes.TrailingComma, new(_lastEnd + comma, 1), "a comma follows the last element", null, "remove it");
        }
    }

    private void Stop(DiagnosticCode code, SourceSpan span, string message)
    {
        _stopped = true;
        _diagnostics.Report(code, span, message);
    }

    private void ReportGrammar(ref Utf8JsonReader reader, JsonException fault)
    {
        // The reader counts lines and bytes from where it began; a byte order mark belongs to the first line.
        var line = fault.LineNumber ?? 0;
        var at = _source.Offset(line, (fault.BytePositionInLine ?? 0) + (line == 0 ? _start : 0));
        var (message, label) = Grammar.Describe(_source.Bytes.Span, at, _lastEnd, reader.TokenType, _inObject.TryPeek(out var isObject) ? isObject : null);
        _diagnostics.Report(SyntaxCodes.NotJson, new(Math.Min(at, Math.Max(0, _source.Bytes.Length - 1)), 1), message, label);
    }
}
