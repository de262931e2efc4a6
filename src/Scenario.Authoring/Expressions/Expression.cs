namespace Scenario.Authoring.Expressions;

/// <summary>A stretch of a condition's text, in UTF-16 units.</summary>
public readonly record struct Stretch(int Start, int Length)
{
    /// <summary>From the beginning of one to the end of another.</summary>
    public Stretch To(Stretch last) => new(Start, last.Start + last.Length - Start);
}

/// <summary>A condition or numeric expression as it is written, before its names mean anything.</summary>
/// <param name="At">Where it stands.</param>
public abstract record Expression(Stretch At);

/// <summary>A number, as written.</summary>
public sealed record NumberExpression(string Text, Stretch At) : Expression(At);

/// <summary>A bare name.</summary>
public sealed record NameExpression(string Name, Stretch At) : Expression(At);

/// <summary>A function with its arguments.</summary>
public sealed record CallExpression(string Name, Stretch NameAt, IReadOnlyList<Expression> Arguments, Stretch At) : Expression(At);

/// <summary>The contrary of a truth.</summary>
public sealed record NotExpression(Expression Inner, Stretch At) : Expression(At);

/// <summary>A number with its sign turned.</summary>
public sealed record NegatedExpression(Expression Inner, Stretch At) : Expression(At);

/// <summary>Two parts joined by an operator, which is given as written.</summary>
public sealed record BinaryExpression(string Operator, Stretch OperatorAt, Expression Left, Expression Right)
    : Expression(Left.At.To(Right.At));
