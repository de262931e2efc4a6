using Scenario.Authoring.Diagnostics;
using Scenario.Authoring.Shapes;
using Scenario.Authoring.Source;
using Scenario.Authoring.Syntax;
using Scenario.Exercise.Conditions;
using Scenario.Exercise.Definitions;

namespace Scenario.Authoring.Compiling;

/// <summary>Compiles what moves leave to those who choose them. By the first rules that is nothing.</summary>
internal sealed class OfferCompiler(CompilationContext context, EffectCompiler effects)
{
    private readonly KnowledgeEffects _knowledge = new(context);

    /// <summary>Questions among which those who choose the move name some; null if it has no offer.</summary>
    public IReadOnlyList<int>? Chosen(Fields move) =>
        context.Rules == CompilationRules.First || Given(move) is not { } given ? null
        : given.Has("among") ? context.Indexes(NameKind.Question, given.Texts("among"))
        : [.. Enumerable.Range(0, context.Names.QuestionCount)];

    /// <summary>The offer of a move, or null. Its draws come after those of the move's effects.</summary>
    public OfferDefinition? Offer(Fields move, EffectOwner owner)
    {
        if (context.Rules == CompilationRules.First)
        {
            return null;
        }

        CheckParts(move);
        if (Given(move) is not { } given)
        {
            return null;
        }

        CheckQuestions(given);
        var shares = move.Has("share");
        var forms = shares ? Forms(given, owner) : [];
        if (shares)
        {
            CheckRecipients(move, given);
        }

        return new(
            given.Whole("questions", 1), context.Indexes(NameKind.Question, given.Texts("among")), given.Truth("disputed"),
            context.Indexes(NameKind.Actor, given.Texts("recipients")), forms, given.Truth("caveat"),
            shares && move.Object("leak") is { } leak ? Leak(leak, owner) : null);
    }

    /// <summary>When a secret move becomes known, or null.</summary>
    public Condition? Unveiled(Fields move)
    {
        if (context.Rules == CompilationRules.First)
        {
            return null;
        }

        if (move.Node.Find("unveiled") is { } property && !move.Truth("secret"))
        {
            context.Diagnostics.Report(
                MeaningCodes.UnveiledNotSecret, property.NameSpan, "a move that is not secret is known from the start", "never looked at", "add `\"secret\": true`, or remove it");
        }

        return context.ConditionOrNull(move["unveiled"]);
    }

    private static Fields? Given(Fields move) => move.Object("share") ?? move.Object("choose");

    private void CheckParts(Fields move)
    {
        if (move.Has("share") && move.Node.Find("choose") is { } choose)
        {
            Report(choose.NameSpan, "a move with `share` has no `choose`: who shares names the questions already", "beside `share`", "put `among` into `share`, or make two moves of it");
        }

        if (!move.Has("share") && move.Node.Find("leak") is { } leak)
        {
            Report(leak.NameSpan, "a move that shares nothing cannot leak", "without `share`", "add a `share`, or remove the `leak`");
        }
    }

    private void CheckQuestions(Fields given)
    {
        if (context.Names.QuestionCount == 0)
        {
            Report(given.Node.Opening, "there is nothing to choose from: the scenario has no `questions`", "no questions", "add `questions`, or remove the offer");
        }

        if (given["questions"] is NumberNode { Thousandths: 0 } none)
        {
            Report(none.Span, "a move with an offer is about one question at least", "none", "allow 1 or more");
        }
    }

    private void CheckRecipients(Fields move, Fields share)
    {
        if (share["recipients"] is ListNode { Items.Count: 0 } recipients)
        {
            Report(recipients.Span, "a move shares with nobody", "no recipients", "name actors, or use `choose`");
        }

        var stronger = (share["forms"] as ListNode)?.Items.Select(FormWord).FirstOrDefault(static word => word is { Value: "full" or "sanitised" });
        _knowledge.Recipients(move.Raw("actor"), share.Texts("recipients"), stronger);
    }

    private List<FormDefinition> Forms(Fields share, EffectOwner owner)
    {
        var forms = new List<FormDefinition>();
        foreach (var item in (share["forms"] as ListNode)?.Items ?? [])
        {
            if (FormWord(item) is not { } word)
            {
                continue;
            }

            var form = EstimateCompiler.Form(word.Value);
            if (forms.Exists(known => known.Form == form))
            {
                Report(word.Span, $"the form {DiagnosticBag.Quote(word.Value)} is listed twice", "second time", "list it once");
            }

            forms.Add(new(form, item is ObjectNode node ? effects.Compile(new(node), "effects", owner) : []));
        }

        return forms;
    }

    private static TextNode? FormWord(Node item) => item as TextNode ?? (item is ObjectNode form ? new Fields(form).Text("form") : null);

    private LeakDefinition Leak(Fields leak, EffectOwner owner)
    {
        var chance = Amount.Constant(leak.Thousandths("base") ?? 0);
        foreach (var property in leak.Object("per")?.Node.Properties ?? [])
        {
            var indicator = context.Names.Find(NameKind.Indicator, property.Name);
            if (indicator >= 0 && property.Value is NumberNode percent)
            {
                var value = new IndicatorAmount(indicator, context.Names.Step(indicator), context.Names.Title(NameKind.Indicator, indicator), change: false);
                chance = new ArithmeticAmount(
                    ArithmeticOperator.Plus, chance, new ArithmeticAmount(ArithmeticOperator.Times, Amount.Constant(percent.Thousandths), value));
            }
        }

        var site = owner.NextSite();
        return new(chance, site, effects.Compile(leak, "effects", owner));
    }

    private void Report(SourceSpan span, string message, string label, string help) =>
        context.Diagnostics.Report(MeaningCodes.OfferParts, span, message, label, help);
}
