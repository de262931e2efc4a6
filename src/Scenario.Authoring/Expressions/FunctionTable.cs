using Scenario.Authoring.Shapes;

namespace Scenario.Authoring.Expressions;

/// <summary>What a function takes at one place: the name of an element, or something else.</summary>
/// <param name="Name">The kind of element named, or null.</param>
/// <param name="Words">What stands there, in words.</param>
internal sealed record Parameter(NameKind? Name, string Words)
{
    public static readonly Parameter Condition = new(null, "condition");
    public static readonly Parameter Turns = new(null, "number of turns");
    public static readonly Parameter Amount = new(null, "number");

    public static Parameter Of(NameKind kind) => new(kind, kind.Words());
}

/// <summary>A function of the condition language.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsTruth">Whether it is a truth; else a number.</param>
/// <param name="Parameters">What it takes.</param>
internal sealed record FunctionShape(string Name, bool IsTruth, params IReadOnlyList<Parameter> Parameters)
{
    /// <summary>As it is written: <c>chosen(move)</c>.</summary>
    public string Words => $"{Name}({string.Join(", ", Parameters.Select(static p => p.Words))})";
}

/// <summary>All functions.</summary>
internal static class FunctionTable
{
    public static IReadOnlyList<FunctionShape> All { get; } =
    [
        Truth("chosen", Parameter.Of(NameKind.Move)),
        Number("made", Parameter.Of(NameKind.Move)),
        Number("since", Parameter.Of(NameKind.Move)),
        Truth("delivered", Parameter.Of(NameKind.Inject)),
        Truth("fired", Parameter.Of(NameKind.Trigger)),
        Truth("gate", Parameter.Of(NameKind.Phase)),
        Number("forced", Parameter.Of(NameKind.Phase)),
        Truth("sustained", Parameter.Condition, Parameter.Turns),
        Truth("first", Parameter.Condition),
        Number("change", Parameter.Of(NameKind.Indicator)),
        Number("min", Parameter.Amount, Parameter.Amount),
        Number("max", Parameter.Amount, Parameter.Amount),
        Truth("started", Parameter.Of(NameKind.Start)),
        Number("believed", Parameter.Of(NameKind.Actor), Parameter.Of(NameKind.Question)),
        Number("confidence", Parameter.Of(NameKind.Actor), Parameter.Of(NameKind.Question)),
        Truth("knows", Parameter.Of(NameKind.Actor), Parameter.Of(NameKind.Question)),
        Truth("discrepancy", Parameter.Of(NameKind.Actor), Parameter.Of(NameKind.Question)),
    ];

    public static FunctionShape? Find(string name) => All.FirstOrDefault(f => f.Name == name);

    private static FunctionShape Truth(string name, params IReadOnlyList<Parameter> parameters) => new(name, IsTruth: true, parameters);

    private static FunctionShape Number(string name, params IReadOnlyList<Parameter> parameters) => new(name, IsTruth: false, parameters);
}
