using System.Text;
using Scenario.Authoring.Diagnostics;
using Scenario.Authoring.Playthroughs;
using Scenario.Exercise.Definitions;

namespace Scenario.Authoring.Tests;

internal static class Corpus
{
    public static string Folder { get; } = Path.Combine(Root(), "tests", "corpus");

    public static byte[] Bytes(string path) => File.ReadAllBytes(Path.Combine(Folder, path));

    public static CompilationResult Compile(string path) => ScenarioCompiler.Compile(Bytes(path), Path.GetFileName(path));

    public static CompilationResult CompileText(string json) => ScenarioCompiler.Compile(Encoding.UTF8.GetBytes(json), "test.json");

    public static CompiledScenario Everything() => Compile("sound/everything.json").Scenario!;

    public static string Harbour() => Encoding.UTF8.GetString(Bytes("sound/harbour.json"));

    /// <summary>The small scenario with one question, two more indicators (<c>low</c>, <c>depth</c>), and what else is given.</summary>
    public static string Known(string question, string more = "") => Harbour()
        .Replace("\"indicators\": [", """
            "indicators": [
              { "id": "low", "title": "Low water", "meaning": "Low.", "min": 0, "max": 3, "start": 1 },
              { "id": "depth", "title": "Depth", "meaning": "Deep.", "min": -1, "max": 10, "start": 2, "decimals": 2 },
            """, StringComparison.Ordinal)
        .Replace("\"phases\": [", $"\"questions\": [ {question} ], \"phases\": [", StringComparison.Ordinal)
        .Replace("\"debrief\": { \"questions\": [] }", $"\"debrief\": {{ \"questions\": [] }}{more}", StringComparison.Ordinal);

    /// <summary>Diagnostics of a corpus file and how people read them.</summary>
    public static (IReadOnlyList<Diagnostic> Diagnostics, string Text) Check(string path)
    {
        if (path.EndsWith(".play", StringComparison.Ordinal))
        {
            var played = PlaythroughParser.Parse(Bytes(path), Path.GetFileName(path), Everything());
            return (played.Diagnostics, HumanRendering.Write(played.Diagnostics, played.Source));
        }

        var result = Compile(path);
        return (result.Diagnostics, HumanRendering.Write(result.Diagnostics, result.Source));
    }

    private static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Scenario.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("Scenario.sln is in no folder above the tests.");
    }
}
