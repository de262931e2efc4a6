namespace Scenario.Authoring.Diagnostics;

/// <summary>Every code there is.</summary>
public static class Catalogue
{
    /// <summary>All codes, in order.</summary>
    public static IReadOnlyList<DiagnosticCode> All { get; } =
        [.. SyntaxCodes.All, .. ShapeCodes.All, .. ExpressionCodes.All, .. MeaningCodes.All, .. PlaythroughCodes.All];

    /// <summary>The code with this id, in small letters or capitals, or null.</summary>
    public static DiagnosticCode? Find(string id) =>
        All.FirstOrDefault(code => string.Equals(code.Id, id, StringComparison.OrdinalIgnoreCase));
}
