using Scenario.Exercise.State;

namespace Scenario.Exercise.Conditions;

/// <summary>How two amounts are compared.</summary>
public enum ComparisonOperator
{
    /// <summary>At least.</summary>
    AtLeast,

    /// <summary>At most.</summary>
    AtMost,

    /// <summary>More than.</summary>
    MoreThan,

    /// <summary>Less than.</summary>
    LessThan,

    /// <summary>Equal.</summary>
    EqualTo,

    /// <summary>Different.</summary>
    DifferentFrom,
}

/// <summary>Two amounts compared.</summary>
public sealed class ComparisonCondition(ComparisonOperator kind, Amount left, Amount right) : Condition
{
    /// <summary>How they are compared.</summary>
    public ComparisonOperator Kind { get; } = kind;

    /// <summary>The left amount.</summary>
    public Amount Left { get; } = left;

    /// <summary>The right amount.</summary>
    public Amount Right { get; } = right;

    /// <inheritdoc/>
    public override bool Holds(ExerciseState state)
    {
        var first = Left.Of(state);
        var second = Right.Of(state);
        return Kind switch
        {
            ComparisonOperator.AtLeast => first >= second,
            ComparisonOperator.AtMost => first <= second,
            ComparisonOperator.MoreThan => first > second,
            ComparisonOperator.LessThan => first < second,
            ComparisonOperator.EqualTo => first == second,
            _ => first != second,
        };
    }

    /// <inheritdoc/>
    public override string Explain(ExerciseState state, IKnowledge knowledge, bool wanted = true)
    {
        if (!IsSeenBy(knowledge))
        {
            return Unseen;
        }

        var sign = Sign(wanted ? Kind : Contrary(Kind));
        var now = Right is ConstantAmount
            ? "it is " + Left.Text(Left.Of(state))
            : $"they are {Left.Text(Left.Of(state))} and {Right.Text(Right.Of(state))}";
        return $"needs {Left.Words} {sign} {Bound}: {now}";
    }

    /// <inheritdoc/>
    public override void AddReadings(ICollection<Reading> readings)
    {
        Left.AddReadings(readings);
        Right.AddReadings(readings);
    }

    /// <inheritdoc/>
    protected internal override string Words => $"{Left.Words} {Sign(Kind)} {Bound}";

    // A bare number beside a belief stands for a stage or a step of confidence, and is read as one; a name stays a name.
    private string Bound => Right is ConstantAmount constant && constant.Words == FixedPoint.Text(constant.Thousandths)
        ? Left.Text(constant.Thousandths)
        : Right.Words;

    private static string Sign(ComparisonOperator kind) => kind switch
    {
        ComparisonOperator.AtLeast => ">=",
        ComparisonOperator.AtMost => "<=",
        ComparisonOperator.MoreThan => ">",
        ComparisonOperator.LessThan => "<",
        ComparisonOperator.EqualTo => "=",
        _ => "!=",
    };

    private static ComparisonOperator Contrary(ComparisonOperator kind) => kind switch
    {
        ComparisonOperator.AtLeast => ComparisonOperator.LessThan,
        ComparisonOperator.AtMost => ComparisonOperator.MoreThan,
        ComparisonOperator.MoreThan => ComparisonOperator.AtMost,
        ComparisonOperator.LessThan => ComparisonOperator.AtLeast,
        ComparisonOperator.EqualTo => ComparisonOperator.DifferentFrom,
        _ => ComparisonOperator.EqualTo,
    };
}
