namespace Scenario.Authoring.Expressions;

/// <summary>What a condition is made of.</summary>
public enum ExpressionToken
{
    /// <summary>A number.</summary>
    Number,

    /// <summary>A name.</summary>
    Name,

    /// <summary><c>and</c>.</summary>
    And,

    /// <summary><c>or</c>.</summary>
    Or,

    /// <summary><c>not</c>.</summary>
    Not,

    /// <summary>A comparison.</summary>
    Comparison,

    /// <summary><c>+</c>.</summary>
    Plus,

    /// <summary><c>-</c> with a space on both sides.</summary>
    Minus,

    /// <summary><c>-</c> without a space on one side: a sign, not an operator.</summary>
    TightMinus,

    /// <summary><c>*</c>.</summary>
    Times,

    /// <summary><c>(</c>.</summary>
    Opening,

    /// <summary><c>)</c>.</summary>
    Closing,

    /// <summary><c>,</c>.</summary>
    Comma,

    /// <summary>A sign that is not of this language.</summary>
    Foreign,
}
