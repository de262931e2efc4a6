using Scenario.Authoring.Diagnostics;
using Superpower.Model;
using Sign = Superpower.Model.Token<Scenario.Authoring.Expressions.ExpressionToken>;

namespace Scenario.Authoring.Expressions;

/// <summary>Text to expression. Limits are checked before anything recursive looks at the text.</summary>
public static class ExpressionParsing
{
    /// <summary>The most UTF-16 units of a condition.</summary>
    public const int Longest = 2000;

    /// <summary>The most levels.</summary>
    public const int Deepest = 50;

    /// <summary>The most sums, products, least and greatest values: each of them spells itself out in words.</summary>
    public const int MostSums = 60;

    /// <summary>The expression, or null after reporting what is wrong.</summary>
    public static Expression? Parse(ExpressionText text)
    {
        if (text.Value.Length > Longest)
        {
            text.Report(
                ExpressionCodes.TooLong, new(Longest, 1), $"the condition holds {text.Value.Length} characters and may hold at most {Longest}", "too long from here");
            return null;
        }

        var tokens = ExpressionTokenizer.Instance.Tokenize(text.Value);
        var signs = tokens.ToArray();
        if (signs.Length == 0)
        {
            text.Diagnostics.Report(ExpressionCodes.NotReadable, text.Whole, "the condition is empty", "expected a value", "leave the property out if nothing is meant");
            return null;
        }

        if (ExpressionLimits.AreExceeded(text, signs))
        {
            return null;
        }

        var foreign = Array.Find(signs, static s => s.Kind == ExpressionToken.Foreign);
        if (foreign.Kind == ExpressionToken.Foreign)
        {
            ReportForeign(text, foreign);
            return null;
        }

        var result = ExpressionGrammar.Whole(tokens);
        if (result.HasValue && result.Remainder.IsAtEnd)
        {
            return result.Value;
        }

        var (expected, rest) = result.HasValue ? ([], result.Remainder) : (result.Expectations ?? [], result.Remainder);
        ReportUnreadable(text, signs, expected, rest, afterValue: result.HasValue);
        return null;
    }

    private static void ReportForeign(ExpressionText text, Sign sign)
    {
        var written = sign.ToStringValue();
        string? help = written switch
        {
            "&&" or "&" => "write `and`",
            "||" or "|" => "write `or`",
            "==" => "write `=`",
            "!" => "write `not`",
            "<>" => "write `!=`",
            "=>" => "write `>=`",
            "=<" => "write `<=`",
            "/" => "there is no division: multiply by a decimal such as `0.5`",
            "%" => "percentages are written without a sign",
            "\"" or "'" or "`" => "names are written without quotation marks",
            _ => null,
        };
        text.Report(ExpressionCodes.ForeignSign, ExpressionGrammar.At(sign), $"conditions do not know the sign {DiagnosticBag.Quote(written)}", "unknown sign", help);
    }

    private static void ReportUnreadable(
        ExpressionText text, Sign[] signs, string[] expected, TokenList<ExpressionToken> rest, bool afterValue)
    {
        if (rest.IsAtEnd)
        {
            var end = new Stretch(text.Value.Length, 0);
            var missing = Words(expected, signs, signs.Length);
            text.Report(ExpressionCodes.NotReadable, end, $"expected {missing}, found the end", $"expected {missing}");
            return;
        }

        var found = rest.ConsumeToken().Value;
        var index = Array.FindIndex(signs, s => s.Span.Position.Absolute == found.Span.Position.Absolute);
        var at = ExpressionGrammar.At(found);
        var isAfterValue = afterValue || (index > 0 && EndsValue(signs[index - 1].Kind));
        if (isAfterValue && found.Kind == ExpressionToken.Comparison && HasEarlierComparison(signs, index))
        {
            text.Report(ExpressionCodes.ChainedComparison, at, "a comparison follows a comparison", "second comparison", "write `0 < a and a < 10` for `0 < a < 10`");
        }
        else if (isAfterValue && found.Kind == ExpressionToken.TightMinus)
        {
            text.Report(ExpressionCodes.TightMinus, at, "minus needs a space on both sides", "no space here", "write `a - b`: ids may hold hyphens");
        }
        else
        {
            var words = Words(expected, signs, index);
            text.Report(ExpressionCodes.NotReadable, at, $"expected {words}, found {DiagnosticBag.Quote(found.ToStringValue())}", $"expected {words}");
        }
    }

    // After a complete value the parser has tried every operator in turn: they are summed up in one word.
    private static string Words(string[] expected, Sign[] signs, int index)
    {
        var open = 0;
        for (var i = 0; i < index; i++)
        {
            open += signs[i].Kind switch { ExpressionToken.Opening => 1, ExpressionToken.Closing => -1, _ => 0 };
        }

        if (index > 0 && EndsValue(signs[index - 1].Kind))
        {
            return open > 0 ? "an operator or `)`" : "an operator or the end";
        }

        return expected.Length == 0 ? ExpressionGrammar.Value : string.Join(" or ", expected.Distinct());
    }

    private static bool EndsValue(ExpressionToken kind) => kind is ExpressionToken.Name or ExpressionToken.Number or ExpressionToken.Closing;

    private static bool HasEarlierComparison(Sign[] signs, int index)
    {
        for (var i = index - 1; i >= 0; i--)
        {
            switch (signs[i].Kind)
            {
                case ExpressionToken.Comparison:
                    return true;
                case ExpressionToken.And or ExpressionToken.Or or ExpressionToken.Comma:
                    return false;
            }
        }

        return false;
    }
}
