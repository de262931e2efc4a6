namespace Scenario.Exercise.Definitions;

/// <summary>What an element rests on.</summary>
public enum BasisKind
{
    /// <summary>The author does not say.</summary>
    Unstated,

    /// <summary>It stands in a source.</summary>
    Source,

    /// <summary>It is inferred from the sources.</summary>
    Extension,

    /// <summary>It is invented.</summary>
    Hypothetical,
}

/// <summary>A place in a source.</summary>
/// <param name="Source">Which source.</param>
/// <param name="At">Paragraph and sentence, such as <c>P2 s10</c>; empty if the whole is meant.</param>
public sealed record BasisReference(int Source, string At);

/// <summary>What an element rests on, shown on request and in the report.</summary>
public sealed record Basis(BasisKind Kind, IReadOnlyList<BasisReference> References, string? Note)
{
    /// <summary>No statement.</summary>
    public static readonly Basis None = new(BasisKind.Unstated, [], null);
}

/// <summary>A document the scenario rests on.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">What it is.</param>
/// <param name="Publisher">Who published it.</param>
/// <param name="Date">When, as the author gives it.</param>
/// <param name="Weight">How far it can be trusted: good, usable or weak.</param>
/// <param name="Note">A remark, or null.</param>
public sealed record SourceDefinition(string Id, string Title, string Publisher, string Date, string Weight, string? Note);
