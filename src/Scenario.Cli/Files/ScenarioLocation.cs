using Scenario.Authoring.Compiling;
using Scenario.Authoring.Diagnostics;
using Scenario.Authoring.Source;
using Scenario.Cli.Output;
using Scenario.Exercise.Definitions;

namespace Scenario.Cli.Files;

/// <summary>A scenario argument cannot be found or read.</summary>
public sealed class ScenarioNotFoundException(string message) : Exception(message);

/// <summary>A scenario's text and where it comes from.</summary>
/// <param name="Name">The file name that diagnostics show.</param>
/// <param name="Bytes">The text, UTF-8.</param>
public sealed record ScenarioText(string Name, ReadOnlyMemory<byte> Bytes);

/// <summary>Finds what a scenario argument means: a file, a folder that holds scenario.json, a bundled id, or <c>-</c> for standard input.</summary>
public static class ScenarioLocation
{
    /// <summary>The scenario that is played when none is named.</summary>
    public const string Flagship = "seoul-phased-response";

    private const string FileName = "scenario.json";

    // One more than the compiler takes, so that it is the compiler that refuses, with its own words.
    private const int MostBytes = (8 * 1024 * 1024) + 1;

    /// <summary>The folder in which bundled scenarios travel beside the program.</summary>
    public static string BundledFolder => Path.Combine(AppContext.BaseDirectory, "scenarios");

    /// <summary>The ids of the bundled scenarios, the flagship first.</summary>
    public static IReadOnlyList<string> Bundled() => Directory.Exists(BundledFolder)
        ? [.. Directory.GetDirectories(BundledFolder)
            .Where(static folder => File.Exists(Path.Combine(folder, FileName)))
            .Select(static folder => Path.GetFileName(folder))
            .OrderBy(static id => id != Flagship)
            .ThenBy(static id => id, StringComparer.Ordinal)]
        : [];

    /// <summary>Reads the scenario an argument means.</summary>
    /// <exception cref="ScenarioNotFoundException">There is none, or it cannot be read.</exception>
    public static ScenarioText Read(string argument)
    {
        if (argument == "-")
        {
            using var input = Console.OpenStandardInput();
            return new("standard input", ReadAtMost(input));
        }

        var path = PathOf(argument);
        try
        {
            using var file = File.OpenRead(path);
            return new(path, ReadAtMost(file));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new ScenarioNotFoundException($"{path} cannot be read: {fault.Message}");
        }
    }

    /// <summary>Reads and compiles; diagnostics go to standard error, and null comes back when the scenario is not sound.</summary>
    /// <exception cref="ScenarioNotFoundException">There is none, or it cannot be read.</exception>
    public static (CompiledScenario Scenario, ScenarioText Text)? Load(string argument, Streams streams)
    {
        var text = Read(argument);
        var result = ScenarioCompiler.Compile(text.Bytes, text.Name);
        if (result.Scenario is { } scenario)
        {
            return (scenario, text);
        }

        streams.Error.Write(HumanRendering.Write(result.Diagnostics, new SourceText(text.Bytes, text.Name)));
        streams.Complain($"{text.Name} is not sound: see above.");
        return null;
    }

    private static string PathOf(string argument)
    {
        if (File.Exists(argument))
        {
            return argument;
        }

        if (Directory.Exists(argument))
        {
            var inside = Path.Combine(argument, FileName);
            return File.Exists(inside) ? inside : throw new ScenarioNotFoundException($"The folder {argument} holds no {FileName}.");
        }

        return Bundled().Contains(argument)
            ? Path.Combine(BundledFolder, argument, FileName)
            : throw new ScenarioNotFoundException(
                $"There is no file, folder or bundled scenario {argument}. Bundled are: {string.Join(", ", Bundled())}.");
    }

    private static byte[] ReadAtMost(Stream stream)
    {
        var buffer = new MemoryStream();
        var chunk = new byte[81920];
        int read;
        while (buffer.Length < MostBytes && (read = stream.Read(chunk, 0, (int)Math.Min(chunk.Length, MostBytes - buffer.Length))) > 0)
        {
            buffer.Write(chunk, 0, read);
        }

        return buffer.ToArray();
    }
}
