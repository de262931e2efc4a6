using System.Text.Json;
using Xunit;

namespace Scenario.Cli.Tests;

/// <summary>A record is looked at as one seat, or with all layers open because somebody said so.</summary>
public class LayerTests
{
    [Fact]
    public void Without_a_word_a_replay_is_that_of_the_first_seat_people_played()
    {
        using var shell = new Shell();
        shell.RunWith("next\ncommit\nyes\nquit\n", "play", "first-steps", "--seat", "dam", "--plain", "--seed", "1", "--log", shell.Log);
        var replayed = shell.RunWith("all\nas town\ntruth\nq\n", "replay", shell.Log);
        Assert.Contains("as seen by Dam: the duty engineer", replayed.Out, StringComparison.Ordinal);
        Assert.Contains("Not understood, or not reached in this exercise: as town", replayed.Out, StringComparison.Ordinal);
        Assert.Contains("Not understood, or not reached in this exercise: truth", replayed.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("seed", replayed.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Positions_count_only_what_a_seat_could_know_of()
    {
        using var shell = new Shell();
        shell.Run("play", "first-steps", "--auto", "--seed", "1", "--log", shell.Log);
        string First(params string[] layer) => shell.RunWith("q\n", ["replay", shell.Log, .. layer]).Out.Split('\n')[1];
        Assert.NotEqual(First("--reveal"), First("--as", "town"));
        Assert.NotEqual(First("--as", "dam"), First("--reveal"));
        Assert.Equal(
            First("--as", "dam").Split(' ')[3].TrimEnd(','),
            Lines(shell.Run("export", shell.Log, "--as", "dam").Out).Length.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void All_layers_open_go_from_seat_to_seat()
    {
        using var shell = new Shell();
        shell.Run("play", "first-steps", "--auto", "--seed", "1", "--log", shell.Log);
        var replayed = shell.RunWith("n\nas dam\ni\nas nobody\ntruth\ne\nq\n", "replay", shell.Log, "--reveal");
        Assert.Contains("all layers open", replayed.Out, StringComparison.Ordinal);
        Assert.Contains("Now as Dam: the duty engineer", replayed.Out, StringComparison.Ordinal);
        Assert.Contains("There is no seat nobody.", replayed.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void An_export_is_written_once_as_json_lines()
    {
        using var shell = new Shell();
        var file = Path.Combine(shell.Folder, "town.jsonl");
        shell.Run("play", "first-steps", "--auto", "--seed", "1", "--log", shell.Log);
        Assert.Equal(ExitCodes.Sound, shell.Run("export", shell.Log, "--as", "town", "-o", file).Code);
        Assert.Equal(shell.Run("export", shell.Log, "--as", "town").Out, File.ReadAllText(file));
        Assert.Equal(ExitCodes.Fault, shell.Run("export", shell.Log, "--reveal", "-o", file).Code);
        Assert.Equal(ExitCodes.Sound, shell.Run("export", shell.Log, "--reveal", "-o", file, "--force").Code);
        Assert.All(Lines(File.ReadAllText(file)), static line => Assert.Equal(JsonValueKind.Object, JsonDocument.Parse(line).RootElement.ValueKind));
        Assert.Equal(ExitCodes.Fault, shell.Run("export", shell.Log, "--reveal", "-o", shell.Log, "--force").Code);
    }

    [Theory]
    [InlineData("There is no seat nobody", "replay", "--as", "nobody")]
    [InlineData("There is no seat nobody", "export", "--as", "nobody")]
    [InlineData("Say as whom", "export")]
    [InlineData("Say as whom", "export", "--as", "town", "--reveal")]
    public void A_layer_that_does_not_exist_is_a_usage_error(string reason, string verb, params string[] layer)
    {
        using var shell = new Shell();
        shell.Run("play", "first-steps", "--auto", "--seed", "1", "--until-turn", "1", "--log", shell.Log);
        var run = shell.Run([verb, shell.Log, .. layer]);
        Assert.Equal(ExitCodes.Usage, run.Code);
        Assert.Contains(reason, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_facilitators_seat_is_looked_at_only_with_all_layers_open()
    {
        using var shell = new Shell();
        shell.Run("play", "--auto", "--seed", "1", "--until-turn", "1", "--log", shell.Log);
        Assert.Contains("say --reveal", shell.Run("replay", shell.Log, "--as", "control").Error, StringComparison.Ordinal);
        Assert.Contains("say --reveal", shell.Run("export", shell.Log, "--as", "control").Error, StringComparison.Ordinal);
        Assert.Equal(ExitCodes.Sound, shell.RunWith("n\ni\nq\n", "replay", shell.Log, "--as", "control", "--reveal").Code);
    }

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
