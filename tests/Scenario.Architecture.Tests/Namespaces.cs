using System.Text.RegularExpressions;
using Xunit;

namespace Scenario.Architecture.Tests;

/// <summary>Folders tell the story in one direction: inside a room no two namespaces need each other, however far round.</summary>
public partial class Namespaces
{
    [Theory]
    [InlineData("Scenario.Exercise")]
    [InlineData("Scenario.Authoring")]
    [InlineData("Scenario.Evaluation")]
    [InlineData("Scenario.Terminal")]
    [InlineData("Scenario.Cli")]
    public void No_namespaces_of_a_room_need_each_other(string room)
    {
        var needs = Needs(room);
        var cycles = needs.Keys.Where(space => Reaches(needs, space, space, [])).Order(StringComparer.Ordinal);
        Assert.Empty(cycles);
    }

    [Theory]
    [InlineData("Scenario.Exercise")]
    [InlineData("Scenario.Authoring")]
    [InlineData("Scenario.Evaluation")]
    [InlineData("Scenario.Terminal")]
    [InlineData("Scenario.Cli")]
    public void A_file_lies_in_the_folder_of_its_namespace(string room) =>
        Assert.Empty(Repository.Sources(Path.Combine("src", room)).Where(path =>
        {
            var folder = Path.GetRelativePath(Path.Combine(Repository.Root, "src", room), Path.GetDirectoryName(path)!);
            var expected = folder == "." ? room : room + "." + folder.Replace(Path.DirectorySeparatorChar, '.');
            var declared = Declaration().Match(File.ReadAllText(path));
            return declared.Success && declared.Groups[1].Value != expected;
        }).Select(Repository.Relative));

    [Fact]
    public void A_cycle_would_be_seen() =>
        Assert.True(Reaches(new() { ["a"] = ["b"], ["b"] = ["c"], ["c"] = ["a"] }, "a", "a", []));

    private static Dictionary<string, HashSet<string>> Needs(string room)
    {
        var needs = new Dictionary<string, HashSet<string>>();
        foreach (var path in Repository.Sources(Path.Combine("src", room)))
        {
            var text = File.ReadAllText(path);
            if (Declaration().Match(text) is { Success: true } declared)
            {
                var own = declared.Groups[1].Value;
                var named = Usings().Matches(text).Select(static match => match.Groups[1].Value)
                    .Where(space => space != own && (space == room || space.StartsWith(room + ".", StringComparison.Ordinal)));
                if (!needs.TryGetValue(own, out var all))
                {
                    needs[own] = all = [];
                }

                all.UnionWith(named);
                all.UnionWith(Qualified(text, room, own));
            }
        }

        return needs;
    }

    // A neighbour can also be named without a using, as in "Definitions.Audience" inside Scenario.Exercise.Rules.
    private static IEnumerable<string> Qualified(string text, string room, string own) =>
        Directory.GetDirectories(Path.Combine(Repository.Root, "src", room)).Select(Path.GetFileName)
            .Where(folder => own != $"{room}.{folder}" && Regex.IsMatch(text, $@"(?<![\w."".]){folder}\.[A-Z]\w+", RegexOptions.None, TimeSpan.FromSeconds(5)))
            .Select(folder => $"{room}.{folder}");

    private static bool Reaches(Dictionary<string, HashSet<string>> needs, string from, string to, HashSet<string> seen) =>
        needs.TryGetValue(from, out var next) && next.Any(space => space == to || (seen.Add(space) && Reaches(needs, space, to, seen)));

    [GeneratedRegex(@"^namespace\s+([\w.]+)\s*;", RegexOptions.Multiline, 5000)]
    private static partial Regex Declaration();

    [GeneratedRegex(@"^using\s+(?:static\s+)?([\w.]+)\s*;", RegexOptions.Multiline, 5000)]
    private static partial Regex Usings();
}
