using Scenario.Authoring.Diagnostics;
using Scenario.Authoring.Shapes;
using Scenario.Exercise.Definitions;
using Scenario.Exercise.Text;

namespace Scenario.Authoring.Compiling;

/// <summary>Compiles questions of intelligence.</summary>
internal sealed class QuestionCompiler(CompilationContext context)
{
    private readonly KnowledgeCheck _knowledge = new(context);

    public IReadOnlyList<QuestionDefinition> Questions() => [.. context.Root.Objects("questions").Select(Question)];

    private QuestionDefinition Question(Fields question)
    {
        var (kind, list) = question.Raw("kind") switch
        {
            "stage" => (QuestionKind.Stage, "stages"),
            "category" => (QuestionKind.Category, "categories"),
            _ => (QuestionKind.Number, ""),
        };
        if (list.Length > 0 && !question.Has(list))
        {
            context.Diagnostics.Report(
                MeaningCodes.QuestionAnswers, question.Text("kind")!.Span, $"a question of this kind needs its `{list}`", "which ones?", $"add `\"{list}\": [...]`");
        }

        return new(
            question.Raw("id"), question.Line("title"), kind, context.Index(NameKind.Indicator, question["truth"]),
            [.. question.Texts(list).Select(static name => SafeText.Line(name.Value))], question.Truth("moving"),
            [.. question.Objects("holdings").Select(holding => Holding(holding, question))], context.Basis(question));
    }

    private HoldingDefinition Holding(Fields holding, Fields question)
    {
        _knowledge.Holding(holding, question);
        return new(
            context.Index(NameKind.Actor, holding["actor"]), holding.Thousandths("low"), holding.Thousandths("best"), holding.Thousandths("high"),
            holding.LineOrNull("category"), holding.Line("confidence"), holding.LineOrNull("grade"),
            context.Indexes(NameKind.Actor, holding.Texts("roots")), context.Index(NameKind.Actor, holding["from"]),
            holding.LineOrNull("form") ?? "full", holding.Whole("asOf", 1), holding.ProseOrNull("caveat"), context.Basis(holding));
    }
}
