using Scenario.Authoring.Diagnostics;
using Scenario.Authoring.Shapes;
using Scenario.Authoring.Source;
using Scenario.Authoring.Syntax;
using Scenario.Exercise.Definitions;
using Scenario.Exercise.Effects;
using Scenario.Exercise.Knowledge;
using Scenario.Exercise.State;

namespace Scenario.Authoring.Compiling;

/// <summary>Compiles observations, and tells which questions an effect is about.</summary>
internal sealed class ObservationCompiler(CompilationContext context)
{
    private const int MostPercent = 100;

    public ObserveEffect Observe(Fields inner, EffectOwner owner, string? note)
    {
        var question = Question(inner, owner);
        var questions = question >= 0 ? [question] : inner.Has("question") ? [] : owner.Chosen ?? [];
        if (HaveTruth(inner, questions))
        {
            CheckPrecision(inner, questions);
        }

        var first = questions.Count > 0 ? context.Names.Question(questions[0]) : null;
        return new(
            Actor(inner), question, Steps(inner, "noise", first), Steps(inner, "width", first), EstimateCompiler.Confidence(inner.Raw("confidence")),
            Grade.Parse(inner.Raw("grade")), owner.NextSite(), inner.Truth("replaces"), note);
    }

    /// <summary>Whose effect it is.</summary>
    public int Actor(Fields inner)
    {
        var actor = context.Index(NameKind.Actor, inner["actor"]);
        if (actor >= 0)
        {
            context.RefusePublic(actor, inner["actor"]!.Span, "holds no answers");
        }

        return actor;
    }

    /// <summary>The question that an effect names, or -1 for those chosen with the move.</summary>
    /// <param name="inner">The effect.</param>
    /// <param name="owner">Whose effects are compiled.</param>
    /// <param name="fallsBack">Whether it means something where nothing is chosen.</param>
    public int Question(Fields inner, EffectOwner owner, bool fallsBack = false)
    {
        if (inner.Has("question"))
        {
            return context.Index(NameKind.Question, inner["question"]);
        }

        if (owner.Chosen is not null && owner.Delays > 0)
        {
            Report(
                MeaningCodes.NothingChosen, inner.Node.Opening, "what was chosen with a move is forgotten when its turn ends", "about which question?", "name the `question`");
        }
        else if (owner.Chosen is null && !fallsBack)
        {
            Report(
                MeaningCodes.NothingChosen, inner.Node.Opening, "an effect without a `question` is about those chosen with its move, and nothing is chosen here", "about which question?",
                "name the `question`, or put the effect into a move with `choose` or `share`");
        }

        return -1;
    }

    private bool HaveTruth(Fields inner, IReadOnlyList<int> questions)
    {
        foreach (var index in questions)
        {
            var question = context.Names.Question(index);
            if (question.Truth < 0 && !context.Root.Objects("questions").ElementAt(index).Has("truth"))
            {
                Report(
                    MeaningCodes.ObserveWithoutTruth, inner["question"]?.Span ?? inner.Node.Opening,
                    $"{DiagnosticBag.Quote(question.Id)} has no truth round which an observation could be drawn", "without a truth", "give the question a `truth`, or use an `estimate`");
                return false;
            }
        }

        return true;
    }

    // One noise for several questions means something only if they count alike.
    private void CheckPrecision(Fields inner, IReadOnlyList<int> questions)
    {
        foreach (var index in questions.Skip(1))
        {
            var (one, other) = (context.Names.Question(questions[0]), context.Names.Question(index));
            if (one.Decimals != other.Decimals || one.Kind != other.Kind)
            {
                Report(
                    MeaningCodes.NothingChosen, inner.Node.Opening, $"the questions that can be chosen do not count alike: {DiagnosticBag.Quote(one.Id)} and {DiagnosticBag.Quote(other.Id)}",
                    "noise and width of which?", "name the `question`, or let only questions of one kind and precision be chosen");
                return;
            }
        }
    }

    private int Steps(Fields inner, string name, QuestionDefinition? question)
    {
        if (question is null || inner[name] is not NumberNode number)
        {
            return 0;
        }

        var isCategory = question.Kind == QuestionKind.Category;
        if (isCategory && name == "width" && number.Thousandths != 0)
        {
            Report(MeaningCodes.QuestionAnswers, number.Span, "an answer by name has no width", "not 0", "leave `width` out");
        }
        else if (number.Thousandths % question.Step != 0)
        {
            Report(
                MeaningCodes.QuestionAnswers, number.Span, $"{FixedPoint.Text(number.Thousandths)} does not fit the precision of the question",
                $"steps of {FixedPoint.Text(question.Step)}", "round it");
        }
        else if (number.Thousandths / question.Step > (isCategory ? MostPercent : (long)question.Max - question.Min))
        {
            Report(
                MeaningCodes.QuestionAnswers, number.Span, isCategory ? "the noise of a category is the percent of being wrong" : $"`{name}` is larger than the range of the question",
                "too large", isCategory ? "0 to 100" : null);
        }
        else
        {
            return (int)(number.Thousandths / question.Step);
        }

        return 0;
    }

    private void Report(DiagnosticCode code, SourceSpan span, string message, string label, string? help) =>
        context.Diagnostics.Report(code, span, message, label, help);
}
