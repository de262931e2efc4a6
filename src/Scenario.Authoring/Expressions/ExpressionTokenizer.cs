using System.Text;
using Superpower;
using Superpower.Model;

namespace Scenario.Authoring.Expressions;

/// <summary>Cuts a condition into tokens. Never fails: what it does not know becomes a token that the parser reports.</summary>
internal sealed class ExpressionTokenizer : Tokenizer<ExpressionToken>
{
    public static readonly ExpressionTokenizer Instance = new();

    private static readonly string[] ForeignSigns = ["&&", "||", "==", "=>", "=<", "<>", "**"];

    /// <inheritdoc/>
    protected override IEnumerable<Result<ExpressionToken>> Tokenize(TextSpan span)
    {
        var text = span.ToStringValue();
        var rest = span;
        var at = 0;
        while (at < text.Length)
        {
            var length = 1;
            if (!IsBlank(text[at]))
            {
                (var kind, length) = At(text, at);
                var after = rest.Skip(length);
                yield return Result.Value(kind, rest, after);
            }

            rest = rest.Skip(length);
            at += length;
        }
    }

    private static (ExpressionToken Kind, int Length) At(string text, int at)
    {
        if (char.IsAsciiDigit(text[at]))
        {
            return (ExpressionToken.Number, Run(text, at, static c => char.IsAsciiDigit(c) || c == '.'));
        }

        if (char.IsAsciiLetter(text[at]) || text[at] == '_')
        {
            return Word(text, at);
        }

        if (ForeignSigns.Any(sign => string.CompareOrdinal(text, at, sign, 0, sign.Length) == 0))
        {
            return (ExpressionToken.Foreign, 2);
        }

        var next = at + 1 < text.Length ? text[at + 1] : ' ';
        return text[at] switch
        {
            '>' or '<' => (ExpressionToken.Comparison, next == '=' ? 2 : 1),
            '=' => (ExpressionToken.Comparison, 1),
            '!' when next == '=' => (ExpressionToken.Comparison, 2),
            '+' => (ExpressionToken.Plus, 1),
            '*' => (ExpressionToken.Times, 1),
            '(' => (ExpressionToken.Opening, 1),
            ')' => (ExpressionToken.Closing, 1),
            ',' => (ExpressionToken.Comma, 1),
            '-' => (IsBlank(next) && at > 0 && IsBlank(text[at - 1]) ? ExpressionToken.Minus : ExpressionToken.TightMinus, 1),
            _ => (ExpressionToken.Foreign, Rune.TryGetRuneAt(text, at, out var rune) ? rune.Utf16SequenceLength : 1),
        };
    }

    private static (ExpressionToken Kind, int Length) Word(string text, int at)
    {
        var length = Run(text, at, static c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-');
        while (text[at + length - 1] == '-')
        {
            length--;
        }

        return (text.AsSpan(at, length) switch
        {
            "and" => ExpressionToken.And,
            "or" => ExpressionToken.Or,
            "not" => ExpressionToken.Not,
            _ => ExpressionToken.Name,
        }, length);
    }

    private static int Run(string text, int at, Func<char, bool> belongs)
    {
        var end = at;
        while (end < text.Length && belongs(text[end]))
        {
            end++;
        }

        return end - at;
    }

    private static bool IsBlank(char c) => c is ' ' or '\t' or '\r' or '\n';
}
