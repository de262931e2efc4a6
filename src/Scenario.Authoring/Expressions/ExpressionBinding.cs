using Scenario.Authoring.Diagnostics;
using Scenario.Authoring.Shapes;
using Scenario.Authoring.Syntax;
using Scenario.Exercise.Conditions;
using Scenario.Exercise.State;
using static Scenario.Authoring.Diagnostics.DiagnosticBag;

namespace Scenario.Authoring.Expressions;

/// <summary>Gives names their meaning and tells truths from numbers. After a fault it goes on with a stand-in, so that all faults are told.</summary>
internal sealed class ExpressionBinding(ExpressionText text, IVocabulary vocabulary, ElementConditions elements)
{
    private static readonly Amount Zero = Amount.Constant(0);
    private static readonly string[] ConfidenceWords = ["none", "low", "moderate", "high"];

    public Condition Truth(Expression expression)
    {
        switch (expression)
        {
            case NameExpression name:
                return BareTruth(name);
            case CallExpression call:
                return new CallBinding(text, vocabulary, elements, this).Truth(call);
            case NotExpression not:
                return Contrary(not);
            case BinaryExpression { Operator: "and" or "or" } junction:
                return new JunctionCondition(junction.Operator == "and", Truth(junction.Left), Truth(junction.Right));
            case BinaryExpression binary when ComparisonOf(binary.Operator) is { } comparison:
                return Compare(binary, comparison);
            default:
                NeedsTruth(expression.At, "a number", "compare it with something, such as `... >= 1`");
                return ConstantCondition.Always;
        }
    }

    public Amount Number(Expression expression)
    {
        switch (expression)
        {
            case NumberExpression number:
                return Literal(number, negative: false);
            case NegatedExpression { Inner: NumberExpression number }:
                return Literal(number, negative: true);
            case NegatedExpression negated:
                return new ArithmeticAmount(ArithmeticOperator.Minus, Zero, Number(negated.Inner));
            case NameExpression name:
                return BareNumber(name);
            case CallExpression call:
                return new CallBinding(text, vocabulary, elements, this).Number(call);
            case BinaryExpression { Operator: "+" or "-" or "*" } sum:
                var kind = sum.Operator switch { "+" => ArithmeticOperator.Plus, "-" => ArithmeticOperator.Minus, _ => ArithmeticOperator.Times };
                return new ArithmeticAmount(kind, Number(sum.Left), Number(sum.Right));
            default:
                NeedsNumber(expression.At, "a truth", null);
                return Zero;
        }
    }

    /// <summary>The slot that remembers a condition.</summary>
    public int Remember(Expression expression, Memory memory)
    {
        var slot = vocabulary.Remember((memory.CountsTurnsInARow ? "row " : "first ") + CanonicalText.Of(expression), memory);
        if (slot < 0 && !text.Diagnostics.HasErrors)
        {
            text.Report(MeaningCodes.TooManySites, expression.At, "this condition cannot be remembered from turn to turn", "one too many");
        }

        return slot;
    }

    public void NeedsTruth(Stretch at, string found, string? help) =>
        text.Report(ExpressionCodes.NeedsTruth, at, $"a truth is needed, found {found}", "not a truth", help);

    public void NeedsNumber(Stretch at, string found, string? help) =>
        text.Report(ExpressionCodes.NeedsNumber, at, $"a number is needed, found {found}", "not a number", help);

    public void Unknown(Stretch at, string words, string name, IEnumerable<string> candidates, string? otherwise = null)
    {
        var help = Spelling.Help("a name", name, candidates) ?? otherwise;
        text.Report(ExpressionCodes.UnknownName, at, $"there is no {words} {Quote(name)}", $"unknown {words}", help);
    }

    private Condition Contrary(NotExpression not)
    {
        // `not a >= 5` reads (not a) >= 5: the usual slip deserves its own words.
        if (not.Inner is NameExpression name && IsNumber(name.Name))
        {
            NeedsTruth(name.At, $"the number {Quote(name.Name)}", $"`not` binds tightly: write `not ({Shorten(name.Name, 60)} >= ...)`");
            return ConstantCondition.Always;
        }

        return new NotCondition(Truth(not.Inner));
    }

    private ComparisonCondition Compare(BinaryExpression binary, ComparisonOperator comparison)
    {
        // "flag = true" is one fault, not two.
        if (IsTruth(binary.Left) && binary.Left is not NotExpression)
        {
            NeedsNumber(binary.Left.At, "a truth", "a truth stands alone: write `x` for `x = true` and `not x` for `x = false`");
            return new(comparison, Zero, Zero);
        }

        if (binary.Left is NotExpression not)
        {
            if (not.Inner is not NameExpression name || vocabulary.Find(NameKind.Flag, name.Name) < 0)
            {
                NeedsTruth(not.Inner.At, "a number", $"`not` binds tightly: write `not (... {binary.Operator} ...)`");
                return new(comparison, Zero, Zero);
            }

            NeedsNumber(not.At, "a truth", "a truth stands alone");
            return new(comparison, Zero, Zero);
        }

        return new(
            comparison, ConfidenceWord(binary.Left, binary.Right) ?? Number(binary.Left), ConfidenceWord(binary.Right, binary.Left) ?? Number(binary.Right));
    }

    // `confidence(...) >= moderate`: beside a confidence the words for it are numbers, unless something else bears the name.
    private Amount? ConfidenceWord(Expression word, Expression beside)
    {
        if (word is not NameExpression name || beside is not CallExpression { Name: "confidence" } || IsNumber(name.Name) || IsTruth(name))
        {
            return null;
        }

        var step = Array.IndexOf(ConfidenceWords, name.Name);
        return step < 0 ? null : Amount.Constant(step * FixedPoint.One, name.Name);
    }

    private bool IsTruth(Expression expression) => expression switch
    {
        NotExpression => true,
        NameExpression name => name.Name is "true" or "false" || vocabulary.Find(NameKind.Flag, name.Name) >= 0,
        CallExpression call => FunctionTable.Find(call.Name) is { IsTruth: true },
        BinaryExpression binary => binary.Operator is not ("+" or "-" or "*"),
        _ => false,
    };

    private bool IsNumber(string name) =>
        name is "turn" or "phase" || vocabulary.Find(NameKind.Indicator, name) >= 0 || vocabulary.Find(NameKind.Phase, name) >= 0;

    private Condition BareTruth(NameExpression name)
    {
        if (name.Name is "true" or "false")
        {
            return name.Name == "true" ? ConstantCondition.Always : new ConstantCondition(false);
        }

        var flag = vocabulary.Find(NameKind.Flag, name.Name);
        if (flag >= 0)
        {
            return elements.Flag(flag);
        }

        if (vocabulary.Find(NameKind.Phase, name.Name) >= 0)
        {
            NeedsTruth(name.At, $"the phase {Quote(name.Name)}", $"compare the rung with it: `phase >= {name.Name}`");
        }
        else if (IsNumber(name.Name))
        {
            NeedsTruth(name.At, $"the number {Quote(name.Name)}", $"compare it with something: `{name.Name} >= ...`");
        }
        else
        {
            ReportUnknown(name);
        }

        return ConstantCondition.Always;
    }

    private Amount BareNumber(NameExpression name)
    {
        if (name.Name is "turn" or "phase")
        {
            return name.Name == "turn" ? new TurnAmount() : new PhaseAmount();
        }

        var indicator = vocabulary.Find(NameKind.Indicator, name.Name);
        var phase = vocabulary.Find(NameKind.Phase, name.Name);
        if (indicator >= 0 || phase >= 0)
        {
            return indicator >= 0 ? elements.Indicator(indicator, change: false) : elements.Phase(phase);
        }

        if (IsTruth(name))
        {
            NeedsNumber(name.At, $"the truth {Quote(name.Name)}", "a truth stands alone: write `x` for `x = true` and `not x` for `x = false`");
        }
        else
        {
            ReportUnknown(name);
        }

        return Zero;
    }

    private void ReportUnknown(NameExpression name)
    {
        if (TightMinusHelp(name.Name) is { } help)
        {
            text.Report(ExpressionCodes.TightMinus, name.At, $"there is no {Quote(name.Name)}: ids may hold hyphens, minus needs spaces", "one name", help);
            return;
        }

        IEnumerable<string> known =
            [.. vocabulary.Ids(NameKind.Indicator), .. vocabulary.Ids(NameKind.Flag), .. vocabulary.Ids(NameKind.Phase), "turn", "phase", "true", "false"];
        var otherwise = FunctionTable.Find(name.Name) is { } function ? $"the function is written {Quote(function.Words)}"
            : Spelling.Nearest(name.Name, ConfidenceWords) is not null ? $"{TextCheck.Choice(ConfidenceWords)} may be compared with `confidence(actor, question)`"
            : null;
        Unknown(name.At, "indicator, flag or phase", name.Name, known, otherwise);
    }

    private string? TightMinusHelp(string name)
    {
        for (var at = name.IndexOf('-', StringComparison.Ordinal); at > 0; at = name.IndexOf('-', at + 1))
        {
            var (left, right) = (name[..at], name[(at + 1)..]);
            if (IsNumber(left) && (IsNumber(right) || right.All(char.IsAsciiDigit)))
            {
                return $"write `{left} - {right}`";
            }
        }

        return null;
    }

    private Amount Literal(NumberExpression number, bool negative)
    {
        var fault = "ends with a point";
        if (!number.Text.EndsWith('.') && DecimalNumber.Read(number.Text, out fault) is { } thousandths)
        {
            return Amount.Constant(negative ? -thousandths : thousandths);
        }

        text.Report(ExpressionCodes.BadNumber, number.At, $"the number {Quote(number.Text)} {fault}", null, "write a decimal with at most three decimals");
        return Zero;
    }

    private static ComparisonOperator? ComparisonOf(string sign) => sign switch
    {
        ">=" => ComparisonOperator.AtLeast,
        "<=" => ComparisonOperator.AtMost,
        ">" => ComparisonOperator.MoreThan,
        "<" => ComparisonOperator.LessThan,
        "=" => ComparisonOperator.EqualTo,
        "!=" => ComparisonOperator.DifferentFrom,
        _ => null,
    };
}
