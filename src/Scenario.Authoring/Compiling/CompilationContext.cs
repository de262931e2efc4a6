using Scenario.Authoring.Diagnostics;
using Scenario.Authoring.Expressions;
using Scenario.Authoring.Shapes;
using Scenario.Authoring.Source;
using Scenario.Authoring.Syntax;
using Scenario.Exercise.Conditions;
using Scenario.Exercise.Definitions;
using Scenario.Exercise.Effects;

namespace Scenario.Authoring.Compiling;

/// <summary>What all parts of one compilation share.</summary>
internal sealed class CompilationContext(Fields root, DiagnosticBag diagnostics, CompilationRules rules)
{
    private readonly FileVocabulary _names = new(root, rules);
    private ExpressionCompiler? _expressions;

    public Fields Root { get; } = root;

    public DiagnosticBag Diagnostics => diagnostics;

    public CompilationRules Rules => rules;

    public FileVocabulary Names => _names;

    public ExpressionCompiler Expressions => _expressions ??= new(_names);

    /// <summary>Effects put off to later turns, in the order in which their places were met.</summary>
    public List<DelayedEffects> Delays { get; } = [];

    /// <summary>How many effects were compiled so far.</summary>
    public int Effects { get; set; }

    public string ScenarioId { get; } = root.Raw("id");

    /// <summary>Turns on the clock.</summary>
    public int Turns { get; } = root.Object("clock")?.Objects("turns").Count() ?? 0;

    /// <summary>A condition; always, if there is none.</summary>
    public Condition Condition(Node? node) =>
        node is TextNode text ? Expressions.Condition(ExpressionText.Of(text, diagnostics)) : ConstantCondition.Always;

    /// <summary>A condition, or null if there is none.</summary>
    public Condition? ConditionOrNull(Node? node) => node is TextNode ? Condition(node) : null;

    /// <summary>A number or an expression.</summary>
    public Amount Amount(Node? node, long otherwise) => node switch
    {
        NumberNode number => Exercise.Conditions.Amount.Constant(number.Thousandths),
        TextNode text => Expressions.Amount(ExpressionText.Of(text, diagnostics)),
        _ => Exercise.Conditions.Amount.Constant(otherwise),
    };

    /// <summary>The number of the element that a text names; -1 if there is none (which the check of names reports).</summary>
    public int Index(NameKind kind, Node? node) => node is TextNode text ? _names.Find(kind, text.Value) : -1;

    /// <summary>The numbers of the elements that a list names, those that exist.</summary>
    public IReadOnlyList<int> Indexes(NameKind kind, IEnumerable<TextNode> texts) =>
        [.. texts.Select(text => _names.Find(kind, text.Value)).Where(static index => index >= 0).Distinct()];

    /// <summary>Elements of a list about knowledge; by the first rules there are none.</summary>
    public IEnumerable<Fields> Known(string list) => rules == CompilationRules.First ? [] : Root.Objects(list);

    /// <summary>One actor as a set of actors; none, where there are more than sets can hold (which is an error).</summary>
    public ulong Bit(int actor) => actor is >= 0 and < QuestionCompiler.Most && rules != CompilationRules.First ? 1UL << actor : 0;

    /// <summary>Actors as a set.</summary>
    public ulong Bits(IEnumerable<TextNode> actors) => Indexes(NameKind.Actor, actors).Aggregate(0UL, (bits, actor) => bits | Bit(actor));

    /// <summary>Whether an actor stands for the public.</summary>
    public bool IsPublic(int actor) => actor >= 0 && _names.IsPublic(actor);

    /// <summary>Reports the public where somebody in particular is needed.</summary>
    public void RefusePublic(int actor, SourceSpan span, string what)
    {
        if (IsPublic(actor))
        {
            diagnostics.Report(
                MeaningCodes.PublicActor, span, $"the public is nobody in particular: it {what}", "the public", "name another actor, or make this one an actor without `public`");
        }
    }

    /// <summary>Who may see something; everybody, if nothing is said.</summary>
    public Audience Audience(Fields fields, string name)
    {
        switch (fields[name])
        {
            case TextNode { Value: "control" }:
                return Exercise.Definitions.Audience.Control;
            case ListNode:
                var audience = Exercise.Definitions.Audience.Control;
                foreach (var seat in Indexes(NameKind.Seat, fields.Texts(name)))
                {
                    audience = audience.With(Exercise.Definitions.Audience.Of(seat));
                }

                return audience;
            default:
                return Exercise.Definitions.Audience.All;
        }
    }

    /// <summary>What an element rests on.</summary>
    public Basis Basis(Fields element)
    {
        if (element.Object("basis") is not { } basis)
        {
            return Exercise.Definitions.Basis.None;
        }

        var kind = basis.Raw("kind") switch
        {
            "source" => BasisKind.Source,
            "extension" => BasisKind.Extension,
            "hypothetical" => BasisKind.Hypothetical,
            _ => BasisKind.Unstated,
        };
        return new(
            kind,
            [.. basis.Objects("refs").Select(r => new BasisReference(Index(NameKind.Source, r["source"]), r.Line("at")))],
            basis.ProseOrNull("note"));
    }
}
