using Scenario.Authoring.Compiling;
using Scenario.Authoring.Diagnostics;
using Scenario.Authoring.Shapes;
using Scenario.Authoring.Source;
using Scenario.Authoring.Syntax;
using Scenario.Exercise.Definitions;

namespace Scenario.Authoring;

/// <summary>Bytes of a scenario file to a scenario that can be played, or to everything that is wrong with it.</summary>
public static class ScenarioCompiler
{
    /// <summary>Compiles a file. Throws nothing, whatever the bytes, and ends soon.</summary>
    /// <param name="utf8">The file.</param>
    /// <param name="fileName">What diagnostics call it.</param>
    /// <param name="rules">By which rules: a file out of an old log comes out as it did then.</param>
    public static CompilationResult Compile(ReadOnlyMemory<byte> utf8, string fileName, CompilationRules rules = CompilationRules.Present)
    {
        var source = new SourceText(utf8, fileName);
        var diagnostics = new DiagnosticBag();
        CompiledScenario? scenario = null;
        if (JsonTree.Read(source, diagnostics) is { } root)
        {
            var mentions = ShapeCheck.Run(root, diagnostics);
            NameCheck.Run(mentions, rules == CompilationRules.First ? [] : BuiltInPolicies.Ids, diagnostics);
            if (root is ObjectNode tree)
            {
                scenario = ScenarioAssembly.Build(tree, diagnostics, rules);
            }
        }

        return new(diagnostics.HasErrors ? null : scenario, diagnostics.InOrder(), source);
    }
}
