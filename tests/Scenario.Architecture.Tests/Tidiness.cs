using System.Text.RegularExpressions;
using Xunit;

namespace Scenario.Architecture.Tests;

public partial class Tidiness
{
    [Fact]
    public void No_file_is_longer_than_400_lines() =>
        Assert.Empty(Repository.Sources("src").Concat(Repository.Sources("tests"))
            .Where(static path => File.ReadLines(path).Count() > 400).Select(Repository.Relative));

    [Fact]
    public void The_median_file_of_the_program_is_under_150_lines()
    {
        var lengths = Repository.Sources("src").Select(static path => File.ReadLines(path).Count()).Order().ToList();
        Assert.InRange(lengths[lengths.Count / 2], 1, 149);
    }

    [Fact]
    public void No_type_is_named_like_a_namespace_or_after_nothing_in_particular() =>
        Assert.Empty(Repository.Sources("src")
            .SelectMany(static path => TypeNames().Matches(File.ReadAllText(path)).Select(match => (path, name: match.Groups[1].Value)))
            .Where(static type => type.name is "Scenario" or "Exercise" || Vague().IsMatch(type.name))
            .Select(static type => $"{Repository.Relative(type.path)}: {type.name}"));

    [Fact]
    public void Own_namespaces_are_never_global_usings() =>
        Assert.Empty(Repository.Sources("src").Where(static path => File.ReadAllText(path).Contains("global using Scenario.", StringComparison.Ordinal)).Select(Repository.Relative));

    [Fact]
    public void The_top_level_holds_what_the_plan_names_and_nothing_else()
    {
        string[] allowed =
        [
            "ARCHITECTURE.md", "CONTRIBUTING.md", "Directory.Build.props", "Directory.Packages.props", "README.md", "Scenario.sln",
            "global.json", "scenarios", "src", "tests",
        ];
        var found = Directory.GetFileSystemEntries(Repository.Root).Select(Path.GetFileName)
            .Where(static name => !name!.StartsWith('.') && name is not ("artifacts" or "TestResults")).Order(StringComparer.Ordinal);
        Assert.Equal(allowed, found);
    }

    [GeneratedRegex(@"\b(?:class|record struct|record|struct|interface|enum)\s+([A-Z]\w*)", RegexOptions.None, 5000)]
    private static partial Regex TypeNames();

    [GeneratedRegex("(Manager|Helper|Helpers|Util|Utils|Utility|Utilities|Misc|Common)$", RegexOptions.None, 5000)]
    private static partial Regex Vague();
}
