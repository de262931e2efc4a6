using System.Xml.Linq;
using Xunit;

namespace Scenario.Architecture.Tests;

public class ProjectReferences
{
    public static TheoryData<string, string[]> Allowed => new()
    {
        { "Scenario.Exercise", [] },
        { "Scenario.Authoring", ["Scenario.Exercise"] },
        { "Scenario.Evaluation", ["Scenario.Exercise"] },
        { "Scenario.Terminal", ["Scenario.Exercise"] },
        { "Scenario.Cli", ["Scenario.Authoring", "Scenario.Evaluation", "Scenario.Exercise", "Scenario.Terminal"] },
    };

    [Theory]
    [MemberData(nameof(Allowed))]
    public void A_room_refers_to_exactly_the_rooms_the_plan_names(string room, string[] allowed)
    {
        var project = XDocument.Load(Path.Combine(Repository.Root, "src", room, room + ".csproj"));
        var references = project.Descendants("ProjectReference")
            .Select(static reference => Path.GetFileNameWithoutExtension(((string)reference.Attribute("Include")!).Replace('\\', '/')))
            .Order(StringComparer.Ordinal);
        Assert.Equal(allowed, references);
    }

    [Fact]
    public void Every_room_is_in_the_plan() =>
        Assert.Equal(
            Allowed.Select(static row => row.Data.Item1).Order(StringComparer.Ordinal),
            Directory.GetDirectories(Path.Combine(Repository.Root, "src")).Select(Path.GetFileName).Order(StringComparer.Ordinal));

    [Fact]
    public void The_rules_need_no_package_but_Stateless() =>
        Assert.Equal(["Stateless"], Packages("Scenario.Exercise"));

    [Theory]
    [InlineData("Scenario.Exercise")]
    [InlineData("Scenario.Authoring")]
    public void The_pure_rooms_are_marked_pure(string room) =>
        Assert.Contains("<PureRoom>true</PureRoom>", File.ReadAllText(Path.Combine(Repository.Root, "src", room, room + ".csproj")), StringComparison.Ordinal);

    private static IEnumerable<string> Packages(string room) =>
        XDocument.Load(Path.Combine(Repository.Root, "src", room, room + ".csproj"))
            .Descendants("PackageReference").Select(static package => (string)package.Attribute("Include")!);
}
