using Scenario.Exercise.State;

namespace Scenario.Exercise.Conditions;

/// <summary>What two amounts can be combined into.</summary>
public enum ArithmeticOperator
{
    /// <summary>Sum.</summary>
    Plus,

    /// <summary>Difference.</summary>
    Minus,

    /// <summary>Product, rounded to thousandths.</summary>
    Times,

    /// <summary>The smaller one.</summary>
    Least,

    /// <summary>The larger one.</summary>
    Greatest,
}

/// <summary>Two amounts combined.</summary>
public sealed class ArithmeticAmount(ArithmeticOperator kind, Amount left, Amount right) : Amount
{
    /// <summary>How they are combined.</summary>
    public ArithmeticOperator Kind { get; } = kind;

    /// <summary>The first amount.</summary>
    public Amount Left { get; } = left;

    /// <summary>The second amount.</summary>
    public Amount Right { get; } = right;

    /// <inheritdoc/>
    public override string Words { get; } = kind switch
    {
        ArithmeticOperator.Plus => $"{left.Words} + {right.Words}",
        ArithmeticOperator.Minus => $"{left.Words} - {Bracketed(right)}",
        ArithmeticOperator.Times => $"{Bracketed(left)} x {Bracketed(right)}",
        ArithmeticOperator.Least => $"the smaller of {left.Words} and {right.Words}",
        _ => $"the larger of {left.Words} and {right.Words}",
    };

    /// <inheritdoc/>
    public override long Of(ExerciseState state)
    {
        var first = Left.Of(state);
        var second = Right.Of(state);
        return Kind switch
        {
            ArithmeticOperator.Plus => FixedPoint.Add(first, second),
            ArithmeticOperator.Minus => FixedPoint.Add(first, -second),
            ArithmeticOperator.Times => FixedPoint.Multiply(first, second),
            ArithmeticOperator.Least => Math.Min(first, second),
            _ => Math.Max(first, second),
        };
    }

    /// <inheritdoc/>
    public override void AddReadings(ICollection<Reading> readings)
    {
        Left.AddReadings(readings);
        Right.AddReadings(readings);
    }

    private static string Bracketed(Amount part) =>
        part is ArithmeticAmount { Kind: ArithmeticOperator.Plus or ArithmeticOperator.Minus } ? $"({part.Words})" : part.Words;
}
