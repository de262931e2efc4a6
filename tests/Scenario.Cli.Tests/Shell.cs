using Scenario.Cli.Output;

namespace Scenario.Cli.Tests;

/// <summary>One run of the program inside the test, as a shell without a terminal would see it.</summary>
internal sealed class Shell : IDisposable
{
    public Shell() => Directory.CreateDirectory(Folder);

    /// <summary>A folder of this test's own.</summary>
    public string Folder { get; } = Path.Combine(Path.GetTempPath(), "scenario-tests", Path.GetRandomFileName());

    public string Log => Path.Combine(Folder, "exercise.jsonl");

    public ShellResult Run(params string[] arguments) => RunWith("", arguments);

    public ShellResult RunWith(string input, params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var code = CommandLine.Run(arguments, new Streams(new StringReader(input), output, error, IsTerminal: false, IsPiped: true));
        return new(code, output.ToString().ReplaceLineEndings("\n"), error.ToString().ReplaceLineEndings("\n"));
    }

    public string Write(string name, string text)
    {
        var path = Path.Combine(Folder, name);
        File.WriteAllText(path, text);
        return path;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}

internal sealed record ShellResult(int Code, string Out, string Error);
