using Scenario.Authoring.Diagnostics;
using Scenario.Authoring.Expressions;
using Scenario.Authoring.Syntax;
using Scenario.Exercise.Conditions;
using Scenario.Exercise.Definitions;
using Scenario.Exercise.State;

namespace Scenario.Authoring.Compiling;

/// <summary>Compiles forecasts. Comes last, so that what else is remembered keeps its place.</summary>
internal sealed class ForecastCompiler(CompilationContext context)
{
    public IReadOnlyList<ForecastDefinition> Forecasts() => [.. context.Known("forecasts").Select(Forecast)];

    private ForecastDefinition Forecast(Fields forecast)
    {
        var turns = Turns(forecast);
        if (forecast["by"] is NumberNode by && context.Turns > 0 && forecast.Whole("by") > context.Turns)
        {
            context.Diagnostics.Report(MeaningCodes.BeyondClock, by.Span, $"the forecast is settled in turn {forecast.Whole("by")} of {context.Turns}", "beyond the clock");
        }

        var (condition, memory) = Remembered(forecast["when"]);
        var (given, givenMemory) = forecast["given"] is TextNode ? Remembered(forecast["given"]) : (null, -1);
        return new(
            forecast.Raw("id"), forecast.Prose("text"), turns, forecast.Whole("by", 1), condition, memory, given, givenMemory, context.Basis(forecast));
    }

    private (Condition Condition, int Memory) Remembered(Node? node) => node is TextNode text
        ? context.Expressions.RememberedCondition(ExpressionText.Of(text, context.Diagnostics), countsTurnsInARow: false)
        : (ConstantCondition.Always, -1);

    private List<int> Turns(Fields forecast)
    {
        var by = forecast["by"] is NumberNode ? forecast.Whole("by") : int.MaxValue;
        var turns = new List<int>();
        foreach (var number in (forecast["turns"] as ListNode)?.Items.OfType<NumberNode>() ?? [])
        {
            var turn = (int)(number.Thousandths / FixedPoint.One);
            if (turns.Count > 0 && turn <= turns[^1])
            {
                context.Diagnostics.Report(
                    MeaningCodes.ForecastTurns, number.Span, $"the forecast is asked in turn {turn} after turn {turns[^1]}", "out of order", "list the turns in order, each once");
            }
            else if (turn > by)
            {
                context.Diagnostics.Report(
                    MeaningCodes.ForecastTurns, number.Span, $"the forecast is asked in turn {turn} and settled in turn {by}", "too late", "ask no later than `by`");
            }

            turns.Add(turn);
        }

        return turns;
    }
}
