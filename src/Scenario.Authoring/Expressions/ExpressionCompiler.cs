using Scenario.Authoring.Diagnostics;
using Scenario.Exercise.Conditions;

namespace Scenario.Authoring.Expressions;

/// <summary>
/// Text to condition or amount. Always gives something back: after a fault, which is reported, a stand-in. The sum of
/// all texts is bounded too, because compiled amounts spell themselves out in words.
/// </summary>
public sealed class ExpressionCompiler(IVocabulary vocabulary)
{
    private const int MostCharactersInAll = 500_000;
    private const int MostSumsInAll = 20_000;

    private readonly ElementConditions _elements = new(vocabulary);
    private int _characters;
    private int _sums;

    /// <summary>Compiles a truth.</summary>
    public Condition Condition(ExpressionText text) =>
        Parse(text) is { } parsed ? new ExpressionBinding(text, vocabulary, _elements).Truth(parsed) : ConstantCondition.Always;

    /// <summary>
    /// Compiles a truth and remembers from turn to turn for how many turns in a row it has held, or in which turn it first
    /// held. The slot is -1 after a fault.
    /// </summary>
    public (Condition Condition, int Memory) RememberedCondition(ExpressionText text, bool countsTurnsInARow)
    {
        if (Parse(text) is not { } parsed)
        {
            return (ConstantCondition.Always, -1);
        }

        var binding = new ExpressionBinding(text, vocabulary, _elements);
        var condition = binding.Truth(parsed);
        return (condition, binding.Remember(parsed, new(condition, countsTurnsInARow)));
    }

    /// <summary>Compiles a number.</summary>
    public Amount Amount(ExpressionText text) =>
        Parse(text) is { } parsed ? new ExpressionBinding(text, vocabulary, _elements).Number(parsed) : Exercise.Conditions.Amount.Constant(0);

    private Expression? Parse(ExpressionText text)
    {
        _characters += Math.Min(text.Value.Length, ExpressionParsing.Longest);
        _sums += text.Value.AsSpan().CountAny('+', '*', ',') + text.Value.AsSpan().Count(" - ");
        if (_characters <= MostCharactersInAll && _sums <= MostSumsInAll)
        {
            return ExpressionParsing.Parse(text);
        }

        if (text.Diagnostics.IsFull)
        {
            return null;
        }

        text.Diagnostics.Report(
            ExpressionCodes.TooLong, text.Whole,
            $"the conditions up to here hold more than {MostCharactersInAll} characters or {MostSumsInAll} sums in all", "no more from here");
        return null;
    }
}
