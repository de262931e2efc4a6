namespace Scenario.Authoring.Shapes;

/// <summary>Short words for the parts of the tables.</summary>
internal static class Parts
{
    public static readonly TextShape Line = new(TextForm.Line, 200);
    public static readonly TextShape Sentence = new(TextForm.Prose, 2_000);
    public static readonly TextShape Prose = new(TextForm.Prose, 20_000);
    public static readonly TextShape Condition = new(TextForm.Condition, int.MaxValue);
    public static readonly TextShape Grade = new(TextForm.Grade, 2);
    public static readonly TruthShape Truth = new();
    public static readonly EffectsShape Effects = new();
    public static readonly WordShape SharingForms = new("full", "sanitised", "headline");
    public static readonly WordShape Confidences = new("none", "low", "moderate", "high");
    public static readonly AmountShape Percent = new(0, 100);
    public static readonly AmountShape Amount = new(-1_000_000_000, 1_000_000_000);
    public static readonly NumberShape Number = new(-1_000_000_000, 1_000_000_000, Whole: false);

    public static readonly ObjectShape Basis = new(
        "Basis", "What an element rests on; shown on request and in the report.",
        Required("kind", new WordShape("source", "extension", "hypothetical"), "source: it stands in a source; extension: it is inferred; hypothetical: it is invented."),
        Optional("refs", new ListShape(new ObjectShape(
            "Reference", "A place in a source.",
            Required("source", Reference(NameKind.Source), "The id of the source."),
            Optional("at", new TextShape(TextForm.Prose, 200), "Paragraph and sentence, such as P2 s10.")), 0, 50), "Places in sources."),
        Optional("note", Sentence, "A remark."));

    public static readonly PropertyShape BasisProperty = Optional("basis", Basis, "What it rests on.");

    public static PropertyShape Required(string name, ValueShape shape, string description) => new(name, shape, description, Required: true);

    public static PropertyShape Optional(string name, ValueShape shape, string description) => new(name, shape, description, Required: false);

    public static PropertyShape Id(NameKind kind) => Required("id", new IdShape(kind), "Its id, kebab-case, unique within its kind.");

    public static ReferenceShape Reference(NameKind kind) => new(kind);

    public static ListShape References(NameKind kind, int most) => new(Reference(kind), 0, most);

    public static NumberShape Whole(long least, long greatest) => new(least, greatest, Whole: true);
}
