using Scenario.Authoring;
using Scenario.Authoring.Compiling;
using Scenario.Authoring.Diagnostics;
using Scenario.Evaluation.Log;
using Scenario.Evaluation.Recording;
using Scenario.Exercise.Definitions;

namespace Scenario.Cli.Files;

/// <summary>Compiles the scenario that a log carries within it, by the rules under which it was played.</summary>
public static class LoggedScenario
{
    /// <summary>The scenario of a log.</summary>
    /// <exception cref="InvalidDataException">It is not sound for this version of the program.</exception>
    public static CompiledScenario Compile(LogHeader header)
    {
        var rules = header.Format == LogFormat.FirstVersion ? CompilationRules.First : CompilationRules.Played;
        var result = ScenarioCompiler.Compile(header.ScenarioText, "the scenario inside the log", rules);
        return result.Scenario
            ?? throw new InvalidDataException(result.Diagnostics.First(static d => d.Severity == Severity.Error).Message);
    }
}
