using System.Text.Json;
using Scenario.Cli.Files;
using Scenario.Evaluation.Tables;
using Xunit;

namespace Scenario.Cli.Tests;

public class VerbTests
{
    [Fact]
    public void The_flagship_plays_itself_to_an_ending_and_its_log_verifies()
    {
        using var shell = new Shell();
        var played = shell.Run("play", "--auto", "--seed", "7", "--log", shell.Log);
        Assert.Equal((ExitCodes.Sound, $"The log is {shell.Log}\n"), (played.Code, played.Error));
        Assert.Contains("seed 7", played.Out, StringComparison.Ordinal);

        using var answer = JsonDocument.Parse(shell.Run("verify", shell.Log, "--json").Out);
        Assert.True(answer.RootElement.GetProperty("ok").GetBoolean());
        Assert.InRange(answer.RootElement.GetProperty("turns").GetInt32(), 1, 8);
        Assert.Equal(16, answer.RootElement.GetProperty("fingerprint").GetString()!.Length);
        Assert.NotNull(answer.RootElement.GetProperty("ending").GetString());
    }

    [Fact]
    public void A_log_that_is_open_is_refused_through_a_link_too()
    {
        Assert.SkipUnless(!OperatingSystem.IsWindows(), "links need rights on Windows");
        using var shell = new Shell();
        shell.Run("play", "first-steps", "--auto", "--seed", "7", "--until-turn", "1", "--log", shell.Log);
        string link = Path.Combine(shell.Folder, "link.jsonl");
        File.CreateSymbolicLink(link, shell.Log);
        using var held = OpenTable.Resume(shell.Log, LoggedScenario.Compile, TableSurroundings.OfThisMachine());
        var second = shell.Run("resume", link, "--auto");
        Assert.NotEqual(ExitCodes.Sound, second.Code);
        Assert.Contains("is being written by process", second.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_seed_plays_the_same_course_and_another_seed_another_one()
    {
        using var shell = new Shell();
        string Fingerprint(string seed, string name)
        {
            var log = Path.Combine(shell.Folder, name);
            shell.Run("play", "--auto", "--seed", seed, "--log", log);
            return shell.Run("verify", log).Out.Split('\n')[1];
        }

        Assert.Equal(Fingerprint("7", "a"), Fingerprint("7", "b"));
        Assert.NotEqual(Fingerprint("7", "c"), Fingerprint("8", "d"));
    }

    [Fact]
    public void A_game_stopped_after_a_turn_and_resumed_ends_like_one_played_at_a_stretch()
    {
        using var shell = new Shell();
        var whole = Path.Combine(shell.Folder, "whole");
        shell.Run("play", "--auto", "--seed", "3", "--log", whole);
        Assert.Equal(ExitCodes.Sound, shell.Run("play", "--auto", "--seed", "3", "--log", shell.Log, "--until-turn", "3").Code);
        using (var half = JsonDocument.Parse(shell.Run("verify", shell.Log, "--json").Out))
        {
            Assert.Equal(3, half.RootElement.GetProperty("turns").GetInt32());
            Assert.Equal(JsonValueKind.Null, half.RootElement.GetProperty("ending").ValueKind);
        }

        Assert.Equal(ExitCodes.Sound, shell.Run("resume", shell.Log, "--auto").Code);
        Assert.Equal(shell.Run("verify", whole).Out.Split('\n')[1], shell.Run("verify", shell.Log).Out.Split('\n')[1]);
    }

    [Fact]
    public void Damage_is_named_with_line_and_cause()
    {
        using var shell = new Shell();
        shell.Run("play", "--auto", "--seed", "7", "--log", shell.Log);
        var lines = File.ReadAllLines(shell.Log);
        lines[40] = lines[40].Replace("\"seq\":", "\"seq\": ", StringComparison.Ordinal);
        File.WriteAllLines(shell.Log, lines);
        var verified = shell.Run("verify", shell.Log);
        Assert.Equal(ExitCodes.Findings, verified.Code);
        Assert.Contains("line 41", verified.Error, StringComparison.Ordinal);
        using var answer = JsonDocument.Parse(shell.Run("verify", shell.Log, "--json").Out);
        Assert.False(answer.RootElement.GetProperty("ok").GetBoolean());
        Assert.Equal(41, answer.RootElement.GetProperty("line").GetInt32());
    }

    [Fact]
    public void A_person_plays_the_tutorial_line_by_line_leaves_and_comes_back()
    {
        using var shell = new Shell();
        var first = shell.RunWith("next\nquit\n", "play", "first-steps", "--plain", "--seed", "1", "--log", shell.Log);
        Assert.Equal(ExitCodes.Sound, first.Code);
        Assert.Contains("scenario resume", first.Out, StringComparison.Ordinal);
        var second = shell.RunWith("commit because we wait and see\nyes\n", "resume", shell.Log, "--plain");
        Assert.Equal(ExitCodes.Sound, second.Code);
        var report = shell.Run("report", shell.Log);
        Assert.Contains("we wait and see", report.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_is_written_once_and_replaced_only_by_force()
    {
        using var shell = new Shell();
        var report = Path.Combine(shell.Folder, "report.md");
        shell.Run("play", "--auto", "--seed", "7", "--log", shell.Log);
        Assert.Equal(ExitCodes.Sound, shell.Run("report", shell.Log, "-o", report).Code);
        Assert.StartsWith("# ", File.ReadAllText(report), StringComparison.Ordinal);
        Assert.Equal(ExitCodes.Fault, shell.Run("report", shell.Log, "-o", report).Code);
        Assert.Equal(ExitCodes.Sound, shell.Run("report", shell.Log, "-o", report, "--force").Code);
    }

    [Fact]
    public void A_replay_goes_forward_and_back_line_by_line()
    {
        using var shell = new Shell();
        shell.Run("play", "--auto", "--seed", "7", "--log", shell.Log);
        var replayed = shell.RunWith("n\nn\nb\nturn 2\nd\n+\n-\ni\nturn 99\nall\nq\n", "replay", shell.Log);
        Assert.Equal(ExitCodes.Sound, replayed.Code);
        Assert.Contains("turn 2]", replayed.Out, StringComparison.Ordinal);
        Assert.Contains("not reached in this exercise: turn 99", replayed.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void All_bundled_scenarios_are_sound_and_listed()
    {
        using var shell = new Shell();
        var validated = shell.Run("validate");
        Assert.Equal(ExitCodes.Sound, validated.Code);
        var listed = shell.Run("list");
        Assert.StartsWith("seoul-phased-response  ", listed.Out, StringComparison.Ordinal);
        Assert.Contains("\nfirst-steps  ", listed.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unsound_scenario_is_told_with_its_places_and_never_played()
    {
        using var shell = new Shell();
        var path = shell.Write("bad.json", """{ "formatVersion": 1, "titel": "x" }""");
        var validated = shell.Run("validate", path);
        Assert.Equal(ExitCodes.Findings, validated.Code);
        Assert.Contains("bad.json:1:23", validated.Out, StringComparison.Ordinal);
        Assert.Contains("title", validated.Out, StringComparison.Ordinal);
        Assert.Equal(ExitCodes.Findings, shell.Run("play", path, "--auto").Code);
        using var json = JsonDocument.Parse(shell.Run("validate", path, "--format", "json").Out);
        Assert.Equal(JsonValueKind.Array, json.RootElement.ValueKind);
    }

    [Theory]
    [InlineData("plya")]
    [InlineData("play", "--seed", "x")]
    [InlineData("play", "--until-turn", "0", "--auto")]
    [InlineData("play", "no-such-scenario")]
    [InlineData("play", "--seat", "nobody", "--auto")]
    [InlineData("play", "--seat", "nobody")]
    [InlineData("play", "--start", "never", "--auto")]
    [InlineData("report")]
    [InlineData("validate", "--explain", "SCN9999")]
    public void A_command_line_that_makes_no_sense_is_a_usage_error(params string[] arguments)
    {
        using var shell = new Shell();
        var run = shell.Run(arguments);
        Assert.Equal(ExitCodes.Usage, run.Code);
        Assert.NotEmpty(run.Error);
    }

    [Fact]
    public void A_file_that_is_missing_is_a_fault()
    {
        using var shell = new Shell();
        foreach (var verb in new[] { "verify", "resume", "report", "replay" })
        {
            var run = shell.Run(verb, Path.Combine(shell.Folder, "nothing"));
            Assert.NotEqual(ExitCodes.Sound, run.Code);
            Assert.Contains("nothing", run.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void An_existing_log_is_never_overwritten()
    {
        using var shell = new Shell();
        File.WriteAllText(shell.Log, "precious");
        Assert.Equal(ExitCodes.Fault, shell.Run("play", "--auto", "--log", shell.Log).Code);
        Assert.Equal("precious", File.ReadAllText(shell.Log));
    }

    [Fact]
    public void The_ladder_is_drawn_with_its_gates()
    {
        using var shell = new Shell();
        var graph = shell.Run("graph", "seoul-phased-response").Out;
        Assert.StartsWith("stateDiagram-v2", graph, StringComparison.Ordinal);
        Assert.Contains("Defensive arms", graph, StringComparison.Ordinal);
        Assert.Contains("Advance", graph, StringComparison.Ordinal);
    }

    [Fact]
    public void The_published_schema_is_the_one_the_program_prints()
    {
        using var shell = new Shell();
        var published = Path.Combine(AppContext.BaseDirectory, "scenarios", "scenario.schema.json");
        Assert.Equal(File.ReadAllText(published).ReplaceLineEndings("\n"), shell.Run("schema").Out);
    }

    [Fact]
    public void Help_has_examples_and_the_version_is_told()
    {
        using var shell = new Shell();
        Assert.Contains("scenario play first-steps", shell.Run("--help").Out, StringComparison.Ordinal);
        Assert.Matches(@"^\d+\.\d+\.\d+", shell.Run("--version").Out);
        Assert.Contains("_scenario", shell.Run("completion", "bash").Out, StringComparison.Ordinal);
        Assert.Contains("first-steps", shell.Run("[suggest:14]", "scenario play ").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_log_is_never_replaced_by_a_report_whatever_is_said()
    {
        using var shell = new Shell();
        shell.Run("play", "first-steps", "--auto", "--log", shell.Log);
        var before = File.ReadAllBytes(shell.Log);
        Assert.Equal(ExitCodes.Fault, shell.Run("report", shell.Log, "-o", shell.Log, "--force").Code);
        Assert.Equal(ExitCodes.Fault, shell.Run("report", shell.Log, "-o", shell.Log + ".lock", "--force").Code);
        Assert.Equal(before, File.ReadAllBytes(shell.Log));
    }

    [Fact]
    public void A_log_whose_line_ends_were_changed_is_called_damaged_and_not_empty()
    {
        using var shell = new Shell();
        shell.Run("play", "first-steps", "--auto", "--log", shell.Log);
        File.WriteAllText(shell.Log, File.ReadAllText(shell.Log).Replace("\n", "\r\n", StringComparison.Ordinal));
        var verified = shell.Run("verify", shell.Log);
        Assert.Equal(ExitCodes.Findings, verified.Code);
        Assert.Contains("line ends", verified.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Remove", verified.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_torn_end_is_told_by_every_verb_that_reads_the_log()
    {
        using var shell = new Shell();
        shell.Run("play", "first-steps", "--auto", "--until-turn", "1", "--log", shell.Log);
        foreach (var verb in new[] { "verify", "report", "replay", "resume" })
        {
            File.AppendAllText(shell.Log, "{\"v\":1,\"seq\":");
            Assert.Contains("line", shell.Run(verb, shell.Log).Error, StringComparison.Ordinal);
            File.WriteAllLines(shell.Log, File.ReadAllLines(shell.Log).Where(static line => line.EndsWith('}')));
        }
    }

    [Theory]
    [InlineData("verify", "")]
    [InlineData("resume", "")]
    [InlineData("play", "--auto", "--log", "", "first-steps")]
    [InlineData("play", "@/etc/hostname")]
    public void An_empty_name_or_a_response_file_is_a_usage_error(params string[] arguments)
    {
        using var shell = new Shell();
        var run = shell.Run(arguments);
        Assert.Equal(ExitCodes.Usage, run.Code);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_of_files_and_words_of_the_command_line_cannot_give_the_terminal_orders()
    {
        using var shell = new Shell();
        var log = Path.Combine(shell.Folder, "log\u001b[31m\u202e");
        ShellResult[] runs =
        [
            shell.Run("play", "first-steps", "--auto", "--log", log), shell.Run("verify", log), shell.Run("report", log, "-o", log + ".md"),
            shell.RunWith("quit\n", "play", "first-steps", "--plain", "--log", log + "2"), shell.Run("play", "--seed", "\u001b[31m"),
            shell.Run("\u001b[31m"), shell.Run("validate", "--format", "\u001b[31m"),
        ];
        Assert.All(runs, static run => Assert.DoesNotContain(run.Out + run.Error, static c => c is '\u001b' or '\u202e'));
    }

    [Fact]
    public void What_draws_no_screen_never_loads_the_library_of_the_screen()
    {
        using var shell = new Shell();
        shell.Run("validate");
        shell.RunWith("next\nquit\n", "play", "first-steps", "--plain", "--log", shell.Log);
        shell.Run("report", shell.Log);
        shell.RunWith("q\n", "replay", shell.Log, "--plain");
        Assert.DoesNotContain(AppDomain.CurrentDomain.GetAssemblies(), static assembly => assembly.GetName().Name == "Terminal.Gui");
    }
}
