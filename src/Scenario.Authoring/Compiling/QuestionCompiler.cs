using Scenario.Authoring.Diagnostics;
using Scenario.Authoring.Shapes;
using Scenario.Exercise.Definitions;
using Scenario.Exercise.Knowledge;
using Scenario.Exercise.Text;

namespace Scenario.Authoring.Compiling;

/// <summary>Compiles questions of intelligence.</summary>
internal sealed class QuestionCompiler(CompilationContext context)
{
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
            question.Raw("id"), question.Line("title"), kind, context.Index(NameKind.Indicator, question["truth"]), 0, 0, 0,
            [.. question.Texts(list).Select(static name => SafeText.Line(name.Value))], question.Truth("moving"), false,
            [], context.Basis(question));
    }
}
