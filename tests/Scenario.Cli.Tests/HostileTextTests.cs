using System.Text.Json.Nodes;
using Scenario.Cli.Files;
using Xunit;

namespace Scenario.Cli.Tests;

/// <summary>A scenario whose every text attacks the terminal: nothing of it leaves the program as a control character.</summary>
public class HostileTextTests
{
    private const string Attack = "\u001b[2J\u001b]52;c;AAAA\u0007\u009b31m\u202Egnp\u2066\r\b\u0085";

    [Fact]
    public void No_verb_lets_a_control_or_bidirectional_character_of_a_scenario_or_a_participant_out()
    {
        using var shell = new Shell();
        var path = shell.Write("scenario.json", Poison());
        ShellResult[] runs =
        [
            shell.Run("validate", path),
            shell.Run("validate", path, "--format", "json"),
            shell.Run("graph", path),
            shell.Run("play", path, "--auto", "--seed", "1", "--log", Path.Combine(shell.Folder, "auto")),
            shell.RunWith(
                $"situation\ntraffic\nread 1\nmoves\ndetail 1\nbrief\nladder\nnext\nanswer 1 {Attack}\nchoose 1 because {Attack}\ncommit because {Attack}\nyes\nnext\n{Attack}\nquit\n",
                "play", path, "--plain", "--seed", "1", "--log", shell.Log),
            shell.Run("report", shell.Log),
            shell.Run("verify", shell.Log),
            shell.RunWith("all\ni\nq\n", "replay", shell.Log),
            shell.RunWith("n\nas dam\ni\ne\ntruth\nall\nq\n", "replay", shell.Log, "--reveal"),
            shell.Run("export", shell.Log, "--as", "town"),
            shell.Run("export", shell.Log, "--reveal"),
            shell.Run("replay", shell.Log, "--as", Attack),
            shell.Run("play", path, "--auto", "--log", Path.Combine(shell.Folder, "bot"), "--seat-program", $"dam={shell.Write("bot", "")}"),
            shell.Run("play", path, "--auto", "--policy", $"dam={Attack}"),
            shell.RunWith("quit\n", "resume", shell.Log, "--plain"),
            shell.Run("play", Attack),
        ];
        foreach (var run in runs)
        {
            Assert.DoesNotContain(run.Out + run.Error, static c => c != '\n' && (char.IsControl(c) || c is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069'));
        }

        Assert.Equal(ExitCodes.Sound, runs[3].Code);
        Assert.Contains("\\u{1B}", runs[4].Out, StringComparison.Ordinal);
    }

    /// <summary>The tutorial with the attack added to every text that people read.</summary>
    private static string Poison()
    {
        var root = JsonNode.Parse(File.ReadAllText(Path.Combine(ScenarioLocation.BundledFolder, "first-steps", "scenario.json")))!;
        root["$schema"]!.AsValue().ReplaceWith("x");
        Poison(root);
        return root.ToJsonString();
    }

    private static void Poison(JsonNode node)
    {
        string[] texts =
        [
            "title", "summary", "contentNotice", "brief", "wants", "meaning", "description", "text", "from", "prompt", "epilogue", "onSuccess",
            "onFailure", "note", "name", "closedHint", "agree", "unit",
        ];
        if (node is JsonArray array)
        {
            foreach (var item in array.OfType<JsonNode>())
            {
                Poison(item);
            }
        }
        else if (node is JsonObject members)
        {
            foreach (var (name, value) in members.ToList())
            {
                if (value is JsonValue text && texts.Contains(name) && text.TryGetValue<string>(out var words))
                {
                    members[name] = words + Attack;
                }
                else if (value is not null)
                {
                    Poison(value);
                }
            }
        }
    }
}
