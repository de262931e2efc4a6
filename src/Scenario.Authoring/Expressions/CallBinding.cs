using Scenario.Authoring.Diagnostics;
using Scenario.Authoring.Shapes;
using Scenario.Authoring.Syntax;
using Scenario.Exercise.Conditions;
using Scenario.Exercise.State;
using static Scenario.Authoring.Diagnostics.DiagnosticBag;

namespace Scenario.Authoring.Expressions;

/// <summary>Binds functions.</summary>
internal sealed class CallBinding(ExpressionText text, IVocabulary vocabulary, ElementConditions elements, ExpressionBinding binding)
{
    private const int MostTurns = 60;

    public Condition Truth(CallExpression call)
    {
        if (Checked(call) is not { } function)
        {
            return ConstantCondition.Always;
        }

        if (!function.IsTruth)
        {
            binding.NeedsTruth(call.At, $"the number {Quote(function.Words)}", $"compare it with something: `{function.Words} >= 1`");
            return ConstantCondition.Always;
        }

        switch (function.Name)
        {
            case "sustained":
                var held = binding.Truth(call.Arguments[0]);
                return Turns(call.Arguments[1]) is { } turns
                    ? new SustainedCondition(held, turns, binding.Remember(call.Arguments[0], new(held, CountsTurnsInARow: true)))
                    : held;
            case "first":
                var once = binding.Truth(call.Arguments[0]);
                return new FirstCondition(once, binding.Remember(call.Arguments[0], new(once, CountsTurnsInARow: false)));
            default:
                return OfElement(call, function);
        }
    }

    public Amount Number(CallExpression call)
    {
        if (Checked(call) is not { } function)
        {
            return Amount.Constant(0);
        }

        if (function.IsTruth)
        {
            binding.NeedsNumber(call.At, $"the truth {Quote(function.Words)}", "a truth stands alone, joined with `and`, `or`, `not`");
            return Amount.Constant(0);
        }

        if (function.Name is "min" or "max")
        {
            var kind = function.Name == "min" ? ArithmeticOperator.Least : ArithmeticOperator.Greatest;
            return new ArithmeticAmount(kind, binding.Number(call.Arguments[0]), binding.Number(call.Arguments[1]));
        }

        if (function.Parameters[0].Name == NameKind.Actor)
        {
            return Belief(call) is { } subject ? elements.BeliefNumber(function.Name, subject.Actor, subject.Question) : Amount.Constant(0);
        }

        var named = Named(call.Arguments[0], function.Parameters[0].Name!.Value);
        return named < 0 ? Amount.Constant(0) : elements.Number(function.Name, function.Parameters[0].Name!.Value, named);
    }

    private Condition OfElement(CallExpression call, FunctionShape function)
    {
        var kind = function.Parameters[0].Name!.Value;
        if (kind == NameKind.Actor)
        {
            return Belief(call) is { } subject ? elements.BeliefTruth(function.Name, subject.Actor, subject.Question) : ConstantCondition.Always;
        }

        var named = Named(call.Arguments[0], kind);
        if (named < 0)
        {
            return ConstantCondition.Always;
        }

        if (kind == NameKind.Phase && vocabulary.Gate(named) is null)
        {
            text.Report(ExpressionCodes.GateInGate, call.At, "the condition of a gate cannot ask about gates", "a gate", "repeat the condition of that gate instead");
            return ConstantCondition.Always;
        }

        return elements.Truth(function.Name, kind, named);
    }

    // Knows the function and the number of its arguments.
    private FunctionShape? Checked(CallExpression call)
    {
        if (FunctionTable.Find(call.Name) is not { } function)
        {
            text.Report(
                ExpressionCodes.UnknownFunction, call.NameAt, $"there is no function {Quote(call.Name)}", "unknown function",
                Spelling.Help("a function", call.Name, FunctionTable.All.Select(static f => f.Name)));
            return null;
        }

        if (call.Arguments.Count != function.Parameters.Count)
        {
            text.Report(
                ExpressionCodes.WrongArguments, call.At, $"{Quote(call.Name)} takes {function.Parameters.Count} thing(s), found {call.Arguments.Count}",
                "wrong number of things", $"write {Quote(function.Words)}");
            return null;
        }

        return function;
    }

    // Whose belief, and about what; both faults are told at once.
    private (int Actor, int Question)? Belief(CallExpression call)
    {
        var actor = Named(call.Arguments[0], NameKind.Actor);
        var question = Named(call.Arguments[1], NameKind.Question);
        return actor < 0 || question < 0 ? null : (actor, question);
    }

    private int Named(Expression argument, NameKind kind)
    {
        if (argument is not NameExpression name)
        {
            text.Report(ExpressionCodes.WrongArguments, argument.At, $"the id of {kind.WithArticle()} is needed here", $"not the id of {kind.WithArticle()}");
            return -1;
        }

        var index = vocabulary.Find(kind, name.Name);
        if (index < 0)
        {
            binding.Unknown(name.At, kind.Words(), name.Name, vocabulary.Ids(kind));
        }

        return index;
    }

    private int? Turns(Expression argument)
    {
        if (argument is NumberExpression number && DecimalNumber.Read(number.Text, out _) is { } thousandths
            && thousandths % FixedPoint.One == 0 && thousandths is >= FixedPoint.One and <= MostTurns * FixedPoint.One)
        {
            return (int)(thousandths / FixedPoint.One);
        }

        text.Report(ExpressionCodes.WrongArguments, argument.At, $"the number of turns is a whole number from 1 to {MostTurns}", "expected a whole number");
        return null;
    }
}
