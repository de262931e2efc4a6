using Scenario.Authoring;
using Scenario.Cli.Files;
using Scenario.Exercise.Procedure;
using Xunit;

namespace Scenario.Cli.Tests;

/// <summary>The playthroughs beside the bundled scenarios come out as written, with the machines and with their tables.</summary>
public class BundledPlaythroughs
{
    public static TheoryData<string, string> All()
    {
        var all = new TheoryData<string, string>();
        foreach (var id in ScenarioLocation.Bundled())
        {
            foreach (var path in PlaythroughFile.Beside(ScenarioFile(id)))
            {
                all.Add(id, Path.GetFileName(path));
            }
        }

        return all;
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_playthrough_comes_out_as_written(string id, string file)
    {
        var scenario = ScenarioCompiler.Compile(File.ReadAllBytes(ScenarioFile(id)), id).Scenario!;
        var path = Path.Combine(ScenarioLocation.BundledFolder, id, file);
        Assert.Empty(PlaythroughFile.Run(path, scenario, StatelessMachinery.For(scenario)));
        Assert.Empty(PlaythroughFile.Run(path, scenario, TabulatedMachinery.For(scenario)));
    }

    [Fact]
    public void Every_bundled_scenario_has_a_playthrough() =>
        Assert.All(ScenarioLocation.Bundled(), id => Assert.NotEmpty(PlaythroughFile.Beside(ScenarioFile(id))));

    [Fact]
    public void A_playthrough_that_comes_out_otherwise_is_told_with_its_line()
    {
        using var shell = new Shell();
        var scenario = ScenarioCompiler.Compile(File.ReadAllBytes(ScenarioFile("first-steps")), "first-steps").Scenario!;
        var path = shell.Write("wrong.play", "seat town\nseed 1\nturn 1\n  pass\nexpect phase = 2 at turn 1\n");
        var failure = Assert.Single(PlaythroughFile.Run(path, scenario, StatelessMachinery.For(scenario)));
        Assert.Contains("wrong.play:5", failure, StringComparison.Ordinal);
    }

    private static string ScenarioFile(string id) => Path.Combine(ScenarioLocation.BundledFolder, id, "scenario.json");
}
