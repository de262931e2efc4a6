using Scenario.Authoring.Diagnostics;
using Scenario.Authoring.Expressions;
using Scenario.Authoring.Shapes;
using Scenario.Authoring.Syntax;
using Scenario.Exercise.Conditions;
using Scenario.Exercise.Definitions;
using Scenario.Exercise.Effects;

namespace Scenario.Authoring.Compiling;

/// <summary>Compiles triggers and injects, and the order in which they are tried.</summary>
internal sealed class HappeningCompiler(CompilationContext context, EffectCompiler effects)
{
    private int _expected;

    public IReadOnlyList<TriggerDefinition> Triggers() => [.. context.Root.Objects("triggers").Select(Trigger)];

    public IReadOnlyList<InjectDefinition> Injects(int turns) => [.. context.Root.Objects("injects").Select((inject, index) => Inject(inject, index, turns))];

    /// <summary>Higher priority first; of equals triggers before injects, each in the order of the file.</summary>
    public IReadOnlyList<Reaction> Reactions()
    {
        var triggers = context.Root.Objects("triggers").Select(static (t, i) => (Priority: t.Whole("priority"), Reaction: new Reaction(IsInject: false, i)));
        var injects = context.Root.Objects("injects")
            .Select(static (inject, i) => (Inject: inject, Priority: inject.Whole("priority"), Reaction: new Reaction(IsInject: true, i)))
            .Where(static x => x.Inject.Raw("kind") == "conditional")
            .Select(static x => (x.Priority, x.Reaction));
        return [.. triggers.Concat(injects).OrderByDescending(static x => x.Priority).Select(static x => x.Reaction)];
    }

    private TriggerDefinition Trigger(Fields trigger, int index) => new(
        trigger.Raw("id"), trigger.Line("title"), Occasion(trigger),
        effects.Compile(trigger, "effects", new(context, CauseKind.Trigger, index, trigger.Raw("id"))), context.Audience(trigger, "seenBy"),
        context.Basis(trigger));

    private InjectDefinition Inject(Fields inject, int index, int turns)
    {
        var kind = inject.Raw("kind") switch
        {
            "conditional" => InjectKind.Conditional,
            "contingency" => InjectKind.Contingency,
            _ => InjectKind.Scheduled,
        };
        CheckOccasion(inject, turns);
        return new(
            inject.Raw("id"), kind, kind == InjectKind.Scheduled ? inject.Whole("turn") : 0, Occasion(inject), inject.Line("from"),
            context.Audience(inject, "to"), inject.Line("channel"), inject.LineOrNull("grade"), inject.Line("title"), inject.Prose("text"),
            Versions(inject), [.. inject.Objects("expected").Select(Expected)],
            context.Indexes(NameKind.Objective, inject.Texts("objectives")),
            effects.Compile(inject, "effects", new(context, CauseKind.Inject, index, inject.Raw("id"))),
            context.Indexes(NameKind.Inject, inject.Texts("followUps")), context.Index(NameKind.Seat, inject.Object("ask")?["seat"]),
            inject.Object("ask")?.ProseOrNull("prompt"), Recalled(inject, index), inject.ProseOrNull("resolution"), context.Basis(inject));
    }

    private ExpectedAction Expected(Fields expected)
    {
        var canTell = expected["when"] is not null;
        return new(
            expected.Prose("action"), expected.LineOrNull("by"), context.Index(NameKind.Objective, expected["objective"]),
            canTell ? context.Condition(expected["when"]) : null, canTell ? _expected++ : -1);
    }

    private Occasion Occasion(Fields element)
    {
        var repetition = element.Raw("repeat") switch
        {
            "every-turn" => Repetition.EveryTurn,
            "while-false-before" => Repetition.WhileFalseBefore,
            _ => Repetition.Once,
        };
        if (repetition != Repetition.WhileFalseBefore)
        {
            return new(context.Condition(element["when"]), repetition, -1);
        }

        // A condition that is always so was so before: it needs its memory all the same.
        if (element["when"] is not TextNode when)
        {
            var slot = context.Names.Remember("row true", new(ConstantCondition.Always, CountsTurnsInARow: true));
            if (slot < 0)
            {
                context.Diagnostics.Report(MeaningCodes.TooManySites, element.Node.Opening, "this element cannot be remembered from turn to turn", "one too many");
            }

            return new(ConstantCondition.Always, repetition, slot);
        }

        var (condition, memory) = context.Expressions.RememberedCondition(ExpressionText.Of(when, context.Diagnostics), countsTurnsInARow: true);
        return new(condition, repetition, memory);
    }

    // What was answered is shown back to the one who answered: it must have been asked, and must get this message.
    private int Recalled(Fields inject, int index)
    {
        var recalled = context.Index(NameKind.Inject, inject["recalls"]);
        if (recalled < 0)
        {
            return -1;
        }

        var asked = context.Root.Objects("injects").ElementAt(recalled).Object("ask");
        var seat = context.Index(NameKind.Seat, asked?["seat"]);
        if (recalled == index)
        {
            context.Diagnostics.Report(MeaningCodes.Recall, inject["recalls"]!.Span, "an inject cannot recall its own answer", "this inject", "name an earlier one");
        }
        else if (asked is null)
        {
            context.Diagnostics.Report(
                MeaningCodes.Recall, inject["recalls"]!.Span, $"{DiagnosticBag.Quote(inject.Raw("recalls"))} asks nobody for an answer", "nothing to recall", "give that inject an `ask`");
        }
        else if (seat >= 0 && !context.Audience(inject, "to").Includes(seat))
        {
            context.Diagnostics.Report(
                MeaningCodes.Recall, inject["recalls"]!.Span, $"{DiagnosticBag.Quote(asked.Value.Raw("seat"))} was asked and does not get this message", "another seat's answer",
                "add the seat to `to`");
        }

        return recalled;
    }

    private Dictionary<int, string> Versions(Fields inject)
    {
        var versions = new Dictionary<int, string>();
        foreach (var property in inject.Object("versions")?.Node.Properties ?? [])
        {
            var seat = context.Names.Find(NameKind.Seat, property.Name);
            if (seat >= 0 && property.Value is TextNode text)
            {
                versions[seat] = Exercise.Text.SafeText.Lines(text.Value);
            }
        }

        return versions;
    }

    private void CheckOccasion(Fields inject, int turns)
    {
        var at = inject.Text("kind")?.Span ?? inject.Node.Opening;
        switch (inject.Raw("kind"))
        {
            case "scheduled" when !inject.Has("turn"):
                context.Diagnostics.Report(MeaningCodes.InjectOccasion, at, "a scheduled inject needs its `turn`", "in which turn?", "add `\"turn\": 1`");
                break;
            case "scheduled" when inject["turn"] is NumberNode turn && inject.Whole("turn") > turns && turns > 0:
                context.Diagnostics.Report(MeaningCodes.BeyondClock, turn.Span, $"the inject arrives in turn {inject.Whole("turn")} of {turns}", "beyond the clock");
                break;
            case "conditional" when !inject.Has("when"):
                context.Diagnostics.Report(MeaningCodes.InjectOccasion, at, "a conditional inject needs its `when`", "on which condition?");
                break;
            case "conditional" or "contingency" when inject.Node.Find("turn") is { } turn:
                context.Diagnostics.Report(
                    MeaningCodes.InjectOccasion, turn.NameSpan, $"a {inject.Raw("kind")} inject has no `turn`", "never looked at",
                    "make it `scheduled`, or remove the turn");
                break;
        }
    }
}
