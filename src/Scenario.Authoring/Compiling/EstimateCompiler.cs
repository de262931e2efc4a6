using Scenario.Authoring.Diagnostics;
using Scenario.Authoring.Shapes;
using Scenario.Authoring.Source;
using Scenario.Authoring.Syntax;
using Scenario.Exercise.Definitions;
using Scenario.Exercise.Knowledge;
using Scenario.Exercise.State;

namespace Scenario.Authoring.Compiling;

/// <summary>Reads estimates against their questions, whoever holds them.</summary>
internal sealed class EstimateCompiler(CompilationContext context)
{
    /// <summary>What is said, without what depends on the holder.</summary>
    /// <param name="given">The object that says it.</param>
    /// <param name="question">About which question.</param>
    /// <param name="asOf">The turn it speaks of if nothing is said.</param>
    public Estimate Read(Fields given, QuestionDefinition question, int asOf)
    {
        var (low, best, high) = question.Kind == QuestionKind.Number || (question.Kind == QuestionKind.Stage && !given.Has("category"))
            ? Numbers(given, question)
            : Category(given, question);
        if (given["asOf"] is NumberNode turn && context.Turns > 0 && given.Whole("asOf") > context.Turns)
        {
            context.Diagnostics.Report(MeaningCodes.BeyondClock, turn.Span, $"the estimate speaks of turn {given.Whole("asOf")} of {context.Turns}", "beyond the clock");
        }

        var date = given.Whole("asOf", asOf);
        return new(
            low, best, high, Confidence(given.Raw("confidence")), Grade.Parse(given.Raw("grade")), context.Bits(given.Texts("roots")), 0,
            context.Index(NameKind.Actor, given["from"]), Form(given.Raw("form")), date, date, IsDisputed: false);
    }

    /// <summary>The same as one actor holds it: what it was not told of its origin is veiled.</summary>
    public Estimate HeldBy(int actor, Fields given, Estimate estimate)
    {
        if (estimate.From == actor)
        {
            context.Diagnostics.Report(
                MeaningCodes.ShareWithSelf, given["from"]!.Span, $"{DiagnosticBag.Quote(given.Raw("from"))} passes something on to itself", "the holder itself", "leave `from` out");
        }

        var own = context.Bit(actor);
        var roots = estimate.Roots != 0 ? estimate.Roots : estimate.From >= 0 ? context.Bit(estimate.From) : own;
        return estimate with { Roots = roots, Veiled = estimate.Form == SharingForm.Full ? 0 : roots & ~own };
    }

    public static Confidence Confidence(string word) => word switch
    {
        "low" => Exercise.Knowledge.Confidence.Low,
        "moderate" => Exercise.Knowledge.Confidence.Moderate,
        "high" => Exercise.Knowledge.Confidence.High,
        _ => Exercise.Knowledge.Confidence.None,
    };

    public static SharingForm Form(string word) => word switch
    {
        "sanitised" => SharingForm.Sanitised,
        "headline" => SharingForm.Headline,
        _ => SharingForm.Full,
    };

    private (int Low, int Best, int High) Category(Fields given, QuestionDefinition question)
    {
        foreach (var name in (string[])["low", "best", "high"])
        {
            if (given.Node.Find(name) is { } property)
            {
                Report(property.NameSpan, $"an answer by name has no `{name}`: it cannot be wide or narrow", "never looked at", "remove it");
            }
        }

        if (given.Text("category") is not { } category)
        {
            if (!given.Has("category"))
            {
                Report(given.Node.Opening, "an answer to a question of this kind names its `category`", "which one?", Answers(question));
            }

            return (0, 0, 0);
        }

        for (var i = 0; i < question.Names.Count; i++)
        {
            if (question.Names[i] == given.Line("category"))
            {
                return (i, i, i);
            }
        }

        if (question.Names.Count > 0)
        {
            Report(category.Span, $"{DiagnosticBag.Quote(category.Value)} is not an answer to the question", "unknown answer", Answers(question));
        }

        return (0, 0, 0);
    }

    private (int Low, int Best, int High) Numbers(Fields given, QuestionDefinition question)
    {
        if (given.Node.Find("category") is { } category)
        {
            Report(category.NameSpan, "an answer to a question for a number has no `category`", "not a number", "give `low`, `best` and `high`");
        }

        if (!given.Has("best"))
        {
            Report(given.Node.Opening, "an estimate needs its `best` guess", "which answer?", "add `\"best\": ...`");
        }

        var best = Steps(given, "best", question);
        var low = given.Has("low") ? Steps(given, "low", question) : best;
        var high = given.Has("high") ? Steps(given, "high", question) : best;
        Order(given, "low", low, "best", best);
        Order(given, "best", best, "high", high);
        if (best is null)
        {
            Order(given, "low", low, "high", high);
        }

        return (low ?? 0, best ?? 0, high ?? 0);
    }

    private int? Steps(Fields given, string name, QuestionDefinition question)
    {
        if (given[name] is not NumberNode number)
        {
            return null;
        }

        if (number.Thousandths % question.Step != 0)
        {
            Report(number.Span, $"{FixedPoint.Text(number.Thousandths)} does not fit the precision of the question", $"steps of {FixedPoint.Text(question.Step)}", "round it");
            return null;
        }

        var steps = number.Thousandths / question.Step;
        if (steps >= question.Min && steps <= question.Max)
        {
            return (int)steps;
        }

        var isStage = question.Kind == QuestionKind.Stage;
        if (question.Min < question.Max || isStage)
        {
            Report(
                number.Span, isStage ? $"there is no stage {FixedPoint.Text(number.Thousandths)}" : $"{FixedPoint.Text(number.Thousandths)} lies outside the range of the question",
                isStage ? "no such stage" : "out of range",
                isStage
                    ? $"stages are numbered from 0 to {question.Max}"
                    : $"answers go from {FixedPoint.Text((long)question.Min * question.Step)} to {FixedPoint.Text((long)question.Max * question.Step)}");
        }

        return null;
    }

    private void Order(Fields given, string lower, int? low, string upper, int? high)
    {
        if (low > high && given[lower] is { } node)
        {
            Report(node.Span, $"`{lower}` is above `{upper}`", $"above `{upper}`", null);
        }
    }

    private static string Answers(QuestionDefinition question) => "the answers are: " + string.Join(", ", question.Names);

    private void Report(SourceSpan span, string message, string label, string? help) =>
        context.Diagnostics.Report(MeaningCodes.QuestionAnswers, span, message, label, help);
}
