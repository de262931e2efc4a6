using Scenario.Authoring.Diagnostics;
using Scenario.Authoring.Source;
using Scenario.Exercise.Definitions;

namespace Scenario.Authoring;

/// <summary>What came out of a scenario file.</summary>
/// <param name="Scenario">The scenario; null if there are errors.</param>
/// <param name="Diagnostics">Everything there is to say, in the order of the file.</param>
/// <param name="Source">The file, for showing diagnostics.</param>
public sealed record CompilationResult(CompiledScenario? Scenario, IReadOnlyList<Diagnostic> Diagnostics, SourceText Source)
{
    /// <summary>Whether it can be played: there may be warnings, there are no errors.</summary>
    public bool IsSound => Scenario is not null;
}
