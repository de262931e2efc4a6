using Scenario.Authoring.Diagnostics;
using Scenario.Authoring.Shapes;
using Scenario.Authoring.Syntax;
using Scenario.Exercise.Effects;

namespace Scenario.Authoring.Compiling;

/// <summary>Compiles effects on what actors know. By the first rules there are none.</summary>
internal sealed class KnowledgeEffects(CompilationContext context)
{
    private readonly EstimateCompiler _estimates = new(context);
    private readonly ObservationCompiler _observations = new(context);

    public IReadOnlyList<Effect> Compile(string leading, Fields effect, EffectOwner owner)
    {
        if (context.Rules == CompilationRules.First || effect.Object(leading) is not { } inner)
        {
            return [];
        }

        var note = effect.ProseOrNull("note");
        return leading switch
        {
            "estimate" => Estimates(inner, note),
            "observe" => [_observations.Observe(inner, owner, note)],
            "share" => [Share(inner, owner, note)],
            "sharpen" => [Sharpen(inner, owner, note)],
            _ => [Reconcile(inner, owner, note)],
        };
    }

    private IReadOnlyList<Effect> Estimates(Fields inner, string? note)
    {
        var question = context.Index(NameKind.Question, inner["question"]);
        var actors = Whose(inner, "actors");
        if (question < 0)
        {
            return [];
        }

        var report = _estimates.Read(inner, context.Names.Question(question), asOf: 0);
        return [.. actors.Select(actor => new EstimateEffect(
            actor, question, _estimates.HeldBy(actor, inner, report), inner.ProseOrNull("caveat"), inner.Truth("replaces"), note))];
    }

    private ShareEffect Share(Fields inner, EffectOwner owner, string? note)
    {
        var from = context.Index(NameKind.Actor, inner["from"]);
        if (inner.Text("from") is { } text)
        {
            context.RefusePublic(from, text.Span, "has nothing to pass on");
            Recipients(text.Value, inner.Texts("to"), inner.Raw("form") is "full" or "sanitised" ? inner.Text("form") : null);
        }

        return new(
            from, context.Indexes(NameKind.Actor, inner.Texts("to")), context.Indexes(NameKind.Question, inner.Texts("questions")),
            EstimateCompiler.Form(inner.Raw("form")), inner.ProseOrNull("caveat"), inner.Whole("most"), owner.NextSite(), note);
    }

    /// <summary>That an actor does not share with itself, and that the public is told no more than a headline.</summary>
    public void Recipients(string from, IEnumerable<TextNode> recipients, TextNode? strongerForm)
    {
        foreach (var recipient in recipients)
        {
            if (recipient.Value == from)
            {
                context.Diagnostics.Report(
                    MeaningCodes.ShareWithSelf, recipient.Span, $"{DiagnosticBag.Quote(from)} shares with itself", "shares", "name other actors");
            }
            else if (strongerForm is not null && context.IsPublic(context.Index(NameKind.Actor, recipient)))
            {
                context.Diagnostics.Report(
                    MeaningCodes.PublicActor, strongerForm.Span, $"what {DiagnosticBag.Quote(recipient.Value)}, the public, is told is a headline", "more than a headline",
                    "share with the public by a move or effect of its own, as `headline`");
            }
        }
    }

    private Effect Sharpen(Fields inner, EffectOwner owner, string? note)
    {
        var actor = Whose(inner, "actor") is [var first, ..] ? first : -1;
        var effect = new SharpenEffect(actor, _observations.Question(inner, owner, fallsBack: true), inner.Whole("steps", 1), note);
        return inner["chance"] is { } chance ? new ChanceEffect(context.Amount(chance, 0), [effect], [], owner.NextSite()) : effect;
    }

    private ReconcileEffect Reconcile(Fields inner, EffectOwner owner, string? note) =>
        new(_observations.Actor(inner), _observations.Question(inner, owner), note);

    // A seat stands for its actor; one of both is named.
    private IReadOnlyList<int> Whose(Fields inner, string actors)
    {
        if (inner.Has("seat") == inner.Has(actors))
        {
            var at = inner.Node.Find(actors)?.NameSpan ?? inner.Node.Opening;
            context.Diagnostics.Report(
                MeaningCodes.WhoseEstimate, at, inner.Has("seat") ? $"an effect names both a `seat` and `{actors}`" : "an effect does not say whose estimate it means",
                inner.Has("seat") ? "second holder" : "whose?", $"name either a `seat` or `{actors}`");
            return [];
        }

        if (inner.Text("seat") is { } seat)
        {
            return OfSeat(seat);
        }

        if (inner[actors] is TextNode { Value: "all" } && actors == "actors")
        {
            return [.. Enumerable.Range(0, context.Root.Objects("actors").Count()).Where(actor => !context.IsPublic(actor))];
        }

        var named = inner[actors] is TextNode single ? [single] : inner.Texts(actors).ToList();
        foreach (var text in named)
        {
            context.RefusePublic(context.Index(NameKind.Actor, text), text.Span, "holds no answers");
        }

        return context.Indexes(NameKind.Actor, named);
    }

    private IReadOnlyList<int> OfSeat(TextNode seat)
    {
        var index = context.Index(NameKind.Seat, seat);
        if (index < 0)
        {
            return [];
        }

        var speaker = context.Root.Objects("seats").ElementAt(index);
        if (speaker.Truth("control"))
        {
            context.Diagnostics.Report(
                MeaningCodes.WhoseEstimate, seat.Span, "the facilitator's seat speaks for no actor and holds no answers", "holds nothing", "name an actor, or a seat that speaks for one");
        }

        return context.Index(NameKind.Actor, speaker["actor"]) is var actor and >= 0 ? [actor] : [];
    }
}
