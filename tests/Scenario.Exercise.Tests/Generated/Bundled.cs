using Scenario.Authoring;
using Scenario.Exercise.Definitions;

namespace Scenario.Exercise.Tests.Generated;

/// <summary>The scenarios that travel with the program.</summary>
internal static class Bundled
{
    public static CompiledScenario Flagship { get; } = Load("seoul-phased-response");

    public static string FlagshipText => File.ReadAllText(Path.Combine(FindFolder(), "seoul-phased-response", "scenario.json"));

    public static CompiledScenario FirstSteps { get; } = Load("first-steps");

    public static string Folder { get; } = FindFolder();

    private static CompiledScenario Load(string id)
    {
        var path = Path.Combine(FindFolder(), id, "scenario.json");
        return ScenarioCompiler.Compile(File.ReadAllBytes(path), path).Scenario
            ?? throw new InvalidOperationException($"{path} is not sound.");
    }

    private static string FindFolder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Scenario.sln")))
            {
                return Path.Combine(folder.FullName, "scenarios");
            }
        }

        throw new InvalidOperationException("The tests run outside the repository.");
    }
}
