using Scenario.Authoring.Diagnostics;
using Scenario.Authoring.Source;

namespace Scenario.Authoring.Playthroughs;

/// <summary>What came out of a playthrough file.</summary>
/// <param name="Playthrough">The playthrough; null if there are errors.</param>
/// <param name="Diagnostics">Everything there is to say, in the order of the file.</param>
/// <param name="Source">The file, for showing diagnostics.</param>
public sealed record PlaythroughResult(Playthrough? Playthrough, IReadOnlyList<Diagnostic> Diagnostics, SourceText Source);
