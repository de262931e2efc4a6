using Scenario.Authoring.Diagnostics;
using Scenario.Authoring.Syntax;

namespace Scenario.Authoring.Compiling;

/// <summary>Checks what the file says about knowledge. The rules do not act on it yet.</summary>
internal sealed class KnowledgeCheck(CompilationContext context)
{
    /// <summary>An estimate, share or sharpen effect.</summary>
    public void Effect(string leading, Fields effect)
    {
        if (effect.Object(leading) is not { } inner)
        {
            return;
        }

        if (leading == "estimate" && QuestionOf(inner) is { } question)
        {
            Holding(inner, question);
        }
        else if (leading == "share" && inner.Text("from") is { } from)
        {
            Recipients(from.Value, inner.Texts("to"));
        }
        else if (leading == "sharpen" && inner["chance"] is TextNode)
        {
            context.Amount(inner["chance"], 0);
        }
    }

    /// <summary>That an actor does not share with itself.</summary>
    public void Recipients(string from, IEnumerable<TextNode> recipients)
    {
        foreach (var recipient in recipients.Where(r => r.Value == from))
        {
            context.Diagnostics.Report(
                MeaningCodes.ShareWithSelf, recipient.Span, $"{DiagnosticBag.Quote(from)} shares with itself", "shares", "name other actors");
        }
    }

    /// <summary>That an estimate fits its question.</summary>
    public void Holding(Fields holding, Fields question)
    {
        var list = question.Raw("kind") == "stage" ? "stages" : "categories";
        if (holding.Text("category") is { } category && question.Has(list) && question.Texts(list).All(c => c.Value != category.Value))
        {
            context.Diagnostics.Report(
                MeaningCodes.QuestionAnswers, category.Span, $"{DiagnosticBag.Quote(category.Value)} is not an answer to the question", "unknown answer",
                "the answers are: " + string.Join(", ", question.Texts(list).Select(static c => c.Value)));
        }

        Order(holding, "low", "best");
        Order(holding, "best", "high");
        Order(holding, "low", "high");
    }

    private void Order(Fields holding, string lower, string upper)
    {
        if (holding[lower] is NumberNode low && holding[upper] is NumberNode high && low.Thousandths > high.Thousandths)
        {
            context.Diagnostics.Report(MeaningCodes.QuestionAnswers, low.Span, $"`{lower}` is above `{upper}`", $"above `{upper}`");
        }
    }

    private Fields? QuestionOf(Fields estimate)
    {
        foreach (var question in context.Root.Objects("questions"))
        {
            if (question.Raw("id") == estimate.Raw("question"))
            {
                return question;
            }
        }

        return null;
    }
}
