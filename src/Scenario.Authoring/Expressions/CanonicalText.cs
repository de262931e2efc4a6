namespace Scenario.Authoring.Expressions;

/// <summary>Writes an expression so that equal ones read equal, however they were spaced and bracketed.</summary>
internal static class CanonicalText
{
    public static string Of(Expression expression) => expression switch
    {
        NumberExpression number => number.Text,
        NameExpression name => name.Name,
        CallExpression call => $"{call.Name}({string.Join(',', call.Arguments.Select(Of))})",
        NotExpression not => $"(not {Of(not.Inner)})",
        NegatedExpression negated => $"(- {Of(negated.Inner)})",
        BinaryExpression binary => $"({Of(binary.Left)} {binary.Operator} {Of(binary.Right)})",
        _ => "",
    };
}
