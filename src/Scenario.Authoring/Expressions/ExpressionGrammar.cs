using Superpower;
using Superpower.Model;

namespace Scenario.Authoring.Expressions;

using ExpressionParser = TokenListParser<ExpressionToken, Expression>;
using Sign = Token<ExpressionToken>;

/// <summary>
/// The grammar, tightest binding first: <c>not</c> and signs, products, sums, comparisons, <c>and</c>, <c>or</c>. Every
/// expectation is named by hand, so that messages are in plain words and nothing is looked up by reflection.
/// </summary>
internal static class ExpressionGrammar
{
    /// <summary>What a value is called in messages.</summary>
    public const string Value = "a value";

    private static readonly ExpressionParser Number =
        One(ExpressionToken.Number, Value).Select(static Expression (sign) => new NumberExpression(sign.ToStringValue(), At(sign)));

    private static readonly TokenListParser<ExpressionToken, IReadOnlyList<Expression>> ArgumentList =
        from first in Parse.Ref(static () => Either!)
        from others in One(ExpressionToken.Comma, "`,`").IgnoreThen(Parse.Ref(static () => Either!)).Many()
        select (IReadOnlyList<Expression>)[first, .. others];

    private static readonly ExpressionParser Named =
        from name in One(ExpressionToken.Name, Value)
        from call in (
            from opening in One(ExpressionToken.Opening, "`(`")
            from arguments in ArgumentList
            from closing in One(ExpressionToken.Closing, "`)`")
            select new CallExpression(name.ToStringValue(), At(name), arguments, At(name).To(At(closing)))).OptionalOrDefault()
        select (Expression?)call ?? new NameExpression(name.ToStringValue(), At(name));

    private static readonly ExpressionParser Bracketed =
        from opening in One(ExpressionToken.Opening, Value)
        from inner in Parse.Ref(static () => Either!)
        from closing in One(ExpressionToken.Closing, "`)`")
        select inner with { At = At(opening).To(At(closing)) };

    private static readonly ExpressionParser Not =
        from sign in One(ExpressionToken.Not, Value)
        from inner in Parse.Ref(static () => Prefixed!)
        select (Expression)new NotExpression(inner, At(sign).To(inner.At));

    private static readonly ExpressionParser Negated =
        from sign in One(ExpressionToken.TightMinus, Value).Or(One(ExpressionToken.Minus, Value))
        from inner in Parse.Ref(static () => Prefixed!)
        select (Expression)new NegatedExpression(inner, At(sign).To(inner.At));

    private static readonly ExpressionParser Prefixed = Not.Or(Negated).Or(Number).Or(Named).Or(Bracketed);

    private static readonly ExpressionParser Product = Parse.Chain(One(ExpressionToken.Times, "`*`"), Prefixed, Join);

    private static readonly ExpressionParser Sum =
        Parse.Chain(One(ExpressionToken.Plus, "`+`").Or(One(ExpressionToken.Minus, "`-`")), Product, Join);

    private static readonly ExpressionParser Compared =
        from left in Sum
        from rest in Parse.Sequence(One(ExpressionToken.Comparison, "a comparison"), Sum).OptionalOrDefault()
        select rest.Item2 is null ? left : Join(rest.Item1, left, rest.Item2);

    private static readonly ExpressionParser Both = Parse.Chain(One(ExpressionToken.And, "`and`"), Compared, Join);

    private static readonly ExpressionParser Either = Parse.Chain(One(ExpressionToken.Or, "`or`"), Both, Join);

    /// <summary>A condition or expression, without asking what follows.</summary>
    public static ExpressionParser Whole => Either;

    /// <summary>Where a token stands.</summary>
    public static Stretch At(Sign sign) => new(sign.Span.Position.Absolute, sign.Span.Length);

    private static Expression Join(Sign sign, Expression left, Expression right) =>
        new BinaryExpression(sign.ToStringValue(), At(sign), left, right);

    private static TokenListParser<ExpressionToken, Sign> One(ExpressionToken kind, string words)
    {
        string[] expectations = [words];
        return input =>
        {
            var next = input.ConsumeToken();
            return next.HasValue && next.Value.Kind == kind
                ? TokenListParserResult.Value(next.Value, next.Location, next.Remainder)
                : TokenListParserResult.Empty<ExpressionToken, Sign>(input, expectations);
        };
    }
}
