using Scenario.Authoring.Diagnostics;
using Scenario.Authoring.Shapes;
using Scenario.Authoring.Syntax;
using Scenario.Exercise.Definitions;
using Scenario.Exercise.Knowledge;
using Scenario.Exercise.State;
using Scenario.Exercise.Text;

namespace Scenario.Authoring.Compiling;

/// <summary>Compiles questions of intelligence. Comes first: conditions and effects are read against them.</summary>
internal sealed class QuestionCompiler(CompilationContext context)
{
    /// <summary>The most questions, and the most actors where there are questions: sets of them are kept as bits.</summary>
    public const int Most = 64;

    public IReadOnlyList<QuestionDefinition> Questions()
    {
        Bound("questions");
        if (context.Known("questions").Any())
        {
            Bound("actors");
        }

        return [.. context.Known("questions").Select(Question)];
    }

    private void Bound(string list)
    {
        if (context.Known(list).Skip(Most).Select(static x => x.Node).FirstOrDefault() is { } first)
        {
            context.Diagnostics.Report(
                ShapeCodes.TooMany, first.Opening, $"a scenario with questions has at most {Most} {list}", "the first one too many");
        }
    }

    private QuestionDefinition Question(Fields question)
    {
        var (kind, list) = question.Raw("kind") switch
        {
            "stage" => (QuestionKind.Stage, "stages"),
            "category" => (QuestionKind.Category, "categories"),
            _ => (QuestionKind.Number, ""),
        };
        CheckLists(question, list);
        IReadOnlyList<string> names = [.. question.Texts(list).Select(static name => SafeText.Line(name.Value))];
        var truth = context.Index(NameKind.Indicator, question["truth"]);
        var (min, max, decimals) = kind == QuestionKind.Number ? NumberRange(question, truth) : (0, Math.Max(0, names.Count - 1), 0);
        if (kind != QuestionKind.Number && names.Count > 0)
        {
            CheckTruth(question, truth, names.Count, list);
        }

        var definition = new QuestionDefinition(
            question.Raw("id"), question.Line("title"), kind, truth, min, max, decimals, names, question.Truth("moving"), question.Truth("growing"), [],
            context.Basis(question));
        return definition with { Holdings = Holdings(question, definition) };
    }

    private List<HoldingDefinition> Holdings(Fields question, QuestionDefinition definition)
    {
        var estimates = new EstimateCompiler(context);
        var holdings = new List<HoldingDefinition>();
        var said = new HashSet<(int, int)>();
        foreach (var holding in question.Objects("holdings"))
        {
            var estimate = estimates.Read(holding, definition, asOf: 1);
            var actor = context.Index(NameKind.Actor, holding["actor"]);
            if (actor < 0)
            {
                continue;
            }

            context.RefusePublic(actor, holding["actor"]!.Span, "holds no answers");
            if (!said.Add((actor, estimate.AsOf)))
            {
                context.Diagnostics.Report(
                    MeaningCodes.QuestionAnswers, holding["actor"]!.Span, $"{DiagnosticBag.Quote(holding.Raw("actor"))} holds two answers of turn {estimate.AsOf}",
                    "second answer", "leave one out, or give them different `asOf`");
            }

            holdings.Add(new(actor, estimates.HeldBy(actor, holding, estimate), holding.ProseOrNull("caveat"), context.Basis(holding)));
        }

        return holdings;
    }

    private void CheckLists(Fields question, string list)
    {
        if (list.Length > 0 && !question.Has(list))
        {
            context.Diagnostics.Report(
                MeaningCodes.QuestionAnswers, question.Text("kind")!.Span, $"a question of this kind needs its `{list}`", "which ones?", $"add `\"{list}\": [...]`");
        }

        string[] others = list.Length == 0 ? ["stages", "categories"] : [list == "stages" ? "categories" : "stages", "min", "max"];
        foreach (var other in others)
        {
            if (question.Text("kind") is { } kind && question.Node.Find(other) is { } property)
            {
                context.Diagnostics.Report(
                    MeaningCodes.QuestionAnswers, property.NameSpan, $"a question of kind `{kind.Value}` has no `{other}`", "never looked at", "remove it, or change the `kind`");
            }
        }

        var names = new HashSet<string>();
        foreach (var name in question.Texts(list).Where(name => !names.Add(name.Value)))
        {
            context.Diagnostics.Report(MeaningCodes.QuestionAnswers, name.Span, $"the answer {DiagnosticBag.Quote(name.Value)} is listed twice", "second time", "give each answer its own name");
        }
    }

    private (int Min, int Max, int Decimals) NumberRange(Fields question, int truth)
    {
        var decimals = truth < 0 ? 0 : context.Names.Decimals(truth);
        var step = FixedPoint.StepOf(decimals);
        var (least, greatest) = truth < 0 ? (null, null) : context.Names.Range(truth);
        var min = Bound(question, "min", least, step);
        var max = Bound(question, "max", greatest, step);
        if (min >= max && (question["min"] ?? question["max"]) is { } at)
        {
            context.Diagnostics.Report(MeaningCodes.QuestionRange, at.Span, "`min` is not below `max`", "out of order");
        }

        return (min ?? 0, max ?? 0, decimals);
    }

    private int? Bound(Fields question, string name, long? otherwise, int step)
    {
        if (question[name] is not NumberNode number)
        {
            if (!question.Has(name) && !question.Has("truth"))
            {
                context.Diagnostics.Report(
                    MeaningCodes.QuestionRange, question.Text("kind")?.Span ?? question.Node.Opening, $"a question for a number without a `truth` needs its `{name}`",
                    "which range?", $"add `\"{name}\": ...`");
            }

            return question.Has(name) ? null : Fitting(otherwise, step);
        }

        if (Fitting(number.Thousandths, step) is { } steps)
        {
            return steps;
        }

        context.Diagnostics.Report(
            MeaningCodes.QuestionRange, number.Span, $"`{name}` does not fit the precision of the question", $"steps of {FixedPoint.Text(step)}",
            "round it, or give the truth more `decimals`");
        return null;
    }

    private static int? Fitting(long? thousandths, int step) =>
        thousandths is { } exact && exact % step == 0 && Math.Abs(exact / step) <= IndicatorCompiler.MostSteps ? (int)(exact / step) : null;

    private void CheckTruth(Fields question, int truth, int answers, string list)
    {
        if (truth < 0)
        {
            return;
        }

        var (least, greatest) = context.Names.Range(truth);
        if (context.Names.Decimals(truth) != 0 || least < 0 || greatest > (answers - 1) * FixedPoint.One)
        {
            context.Diagnostics.Report(
                MeaningCodes.QuestionRange, question["truth"]!.Span, $"{DiagnosticBag.Quote(question.Raw("truth"))} can have values that are the number of none of the {answers} `{list}`",
                "not their number", $"an indicator of whole numbers from 0 to {answers - 1} is needed");
        }
    }
}
