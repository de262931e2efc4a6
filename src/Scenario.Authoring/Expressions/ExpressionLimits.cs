using Scenario.Authoring.Diagnostics;
using Sign = Superpower.Model.Token<Scenario.Authoring.Expressions.ExpressionToken>;

namespace Scenario.Authoring.Expressions;

/// <summary>Counts levels and sums in a row of tokens, so that a hostile condition never reaches the recursive parser.</summary>
internal static class ExpressionLimits
{
    public static bool AreExceeded(ExpressionText text, Sign[] signs)
    {
        var levels = new Stack<int>();
        var depth = 0;
        var prefixes = 0;
        var sums = 0;
        foreach (var sign in signs)
        {
            switch (sign.Kind)
            {
                case ExpressionToken.Not or ExpressionToken.TightMinus:
                    prefixes++;
                    break;
                case ExpressionToken.Opening:
                    levels.Push(prefixes + 1);
                    depth += prefixes + 1;
                    prefixes = 0;
                    break;
                case ExpressionToken.Closing:
                    depth -= levels.TryPop(out var level) ? level : 0;
                    prefixes = 0;
                    break;
                case ExpressionToken.Plus or ExpressionToken.Times or ExpressionToken.Minus or ExpressionToken.Comma:
                    sums++;
                    // A minus may also be a sign, and signs may stand in a row.
                    prefixes = sign.Kind == ExpressionToken.Minus ? prefixes + 1 : 0;
                    break;
                case ExpressionToken.Name:
                    // A function's name stands before its bracket: what precedes it still holds.
                    break;
                default:
                    prefixes = 0;
                    break;
            }

            if (depth + prefixes > ExpressionParsing.Deepest)
            {
                text.Report(ExpressionCodes.TooDeep, ExpressionGrammar.At(sign), $"the condition is nested more than {ExpressionParsing.Deepest} levels deep", "too deep from here");
                return true;
            }

            if (sums > ExpressionParsing.MostSums)
            {
                text.Report(ExpressionCodes.TooLong, ExpressionGrammar.At(sign), $"the condition holds more than {ExpressionParsing.MostSums} sums, products and commas", "too many from here");
                return true;
            }
        }

        return false;
    }
}
