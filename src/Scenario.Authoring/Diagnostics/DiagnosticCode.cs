namespace Scenario.Authoring.Diagnostics;

/// <summary>One kind of fault.</summary>
/// <param name="Id">SCN and four digits; never given to another kind once published.</param>
/// <param name="Severity">How grave it is.</param>
/// <param name="Title">Its name.</param>
/// <param name="Explanation">One paragraph: why it is a fault and what to do.</param>
public sealed record DiagnosticCode(string Id, Severity Severity, string Title, string Explanation)
{
    internal static DiagnosticCode Error(string id, string title, string explanation) => new(id, Severity.Error, title, explanation);

    internal static DiagnosticCode Warning(string id, string title, string explanation) => new(id, Severity.Warning, title, explanation);
}
