using System.Runtime.CompilerServices;
using System.Text.Json;
using Xunit;

namespace Scenario.Cli.Tests;

/// <summary>Facilitated exercises run from a script.</summary>
public class ScriptTests
{
    private static readonly string[] ThreeSeats = ["--seat", "seoul,kyiv,washington", "--seed", "11"];

    [Fact]
    public void A_whole_facilitated_exercise_of_three_seats_runs_from_its_script_as_approved_and_verifies()
    {
        using var shell = new Shell();
        var played = shell.Run(["play", "seoul-phased-response", .. ThreeSeats, "--script", Bundled("facilitated.script"), "--log", shell.Log]);
        Assert.Equal((ExitCodes.Sound, $"The log is {shell.Log}\n"), (played.Code, played.Error));
        Approved("facilitated.txt", played.Out.Replace(shell.Log, "LOG", StringComparison.Ordinal));
        using var verified = JsonDocument.Parse(shell.Run("verify", shell.Log, "--json").Out);
        Assert.True(verified.RootElement.GetProperty("ok").GetBoolean());
        Assert.Equal(8, verified.RootElement.GetProperty("turns").GetInt32());

        var report = shell.Run("report", shell.Log).Out;
        Assert.Contains("| failure (the odds of success: 70 %) | it succeeds | success |", report, StringComparison.Ordinal);
        Assert.Contains("We say in public what we cannot show **(dissent)**", report, StringComparison.Ordinal);
        Assert.Contains("Failed; as ruled it was roughly even chance (50 %), the model had 65 %.", report, StringComparison.Ordinal);
        Assert.Contains("Failed; by the average of 4 estimates it was unlikely (30 %), as the model had it.", report, StringComparison.Ordinal);
        Assert.Contains("before the discussion. The record shows it. (the record: 1 of 1 team decision came after", report, StringComparison.Ordinal);
        Assert.Contains("The record does not show it. (the record: 1 of 2 written answers came in time)", report, StringComparison.Ordinal);
        Assert.Contains("  - Person 3 against what is favoured, \"Publish a declassified assessment\" and \"Send a briefing delegation to NATO and the EU\":\n    > Whatever we tell Brussels", report, StringComparison.Ordinal);
        Assert.Contains("  - Dissent of person 2:\n    > We say in public what we cannot show", report, StringComparison.Ordinal);
        Assert.Contains("Fired too early: they have not read the draft line", report, StringComparison.Ordinal);
        Assert.Contains("| Ask for the root of a figure before its size | The intelligence chair | 2025-03-31 |", report, StringComparison.Ordinal);
        Assert.DoesNotContain("Fired too early", shell.Run("export", shell.Log, "--as", "kyiv").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_script_stops_at_the_first_line_that_is_refused_and_names_it()
    {
        using var shell = new Shell();
        var played = Script(shell, ":in-hand", "# A comment", "", ":next", ":fire i01 because It came", ":note Never written");
        Assert.Equal(ExitCodes.Findings, played.Code);
        Assert.Contains("test.script:5: \"Assessment: a decision to send at least twelve thousand\" was delivered in turn 1.", played.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Never written", played.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_that_was_to_be_refused_and_is_not_stops_the_script()
    {
        using var shell = new Shell();
        var played = Script(shell, "! :in-hand");
        Assert.Equal(ExitCodes.Findings, played.Code);
        Assert.Contains("test.script:1: this was to be refused, and was accepted.", played.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_script_goes_on_where_another_ended()
    {
        using var shell = new Shell();
        Assert.Equal(ExitCodes.Sound, Script(shell, ":in-hand", ":next", ":timer 20m", "wait 5m", "seoul> commit").Code);
        File.WriteAllLines(Path.Combine(shell.Folder, "more.script"), ["! seoul> commit", ":clock", ":close", ":next"]);
        var resumed = shell.Run("resume", shell.Log, "--script", Path.Combine(shell.Folder, "more.script"));
        Assert.Equal(ExitCodes.Sound, resumed.Code);
        Assert.Contains("5:00 gone, 15:00 left", resumed.Out, StringComparison.Ordinal);
        Assert.Equal(ExitCodes.Sound, shell.Run("verify", shell.Log).Code);
    }

    [Theory]
    [InlineData("nonsense", "A line is a command")]
    [InlineData(":fly", "There is no command \":fly\"")]
    [InlineData("mars> commit", "There is no seat \"mars\"")]
    [InlineData("seoul> dance", "not \"dance\"")]
    [InlineData("seoul> move fly", "there is no move `fly`")]
    [InlineData("seoul> vote 1 perhaps", "A vote is written")]
    [InlineData(":hold i09", "the record needs a reason")]
    [InlineData(":hold i because R", "could be")]
    [InlineData(":rule M99 success because R", "There is no committed move M99")]
    [InlineData(":correct alliance +1000 because R", "out of range")]
    [InlineData(":correct alliance up because R", "is no change")]
    [InlineData(":correct flag us-consulted perhaps because R", "A flag goes on or off")]
    [InlineData(":undo 40 because R", "One can go back to")]
    [InlineData(":send to mars from A by call: T :: X", "There is no seat \"mars\"")]
    [InlineData(":send to seoul from A: T :: X", "\"by\" and a channel")]
    [InlineData(":timer soon", "A time is written 20m")]
    [InlineData(":extend 5m", "No timer is set")]
    [InlineData(":rate O1 X", "A rating is P")]
    [InlineData(":rate O99 P", "There is no objective O99")]
    [InlineData(":improve Train :: Us", "is missing after the owner")]
    [InlineData(":preview status", "there is nothing to try")]
    [InlineData(":next", "still deliberated")]
    public void What_cannot_be_understood_is_refused_with_what_was_expected_and_nothing_happens(string line, string expected)
    {
        using var shell = new Shell();
        var played = Script(shell, ":in-hand", ":next", line);
        Assert.Equal(ExitCodes.Findings, played.Code);
        Assert.Contains("test.script:3: ", played.Error, StringComparison.Ordinal);
        Assert.Contains(expected, played.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", played.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_are_found_by_id_by_its_first_part_by_number_and_by_the_beginning_of_a_title()
    {
        using var shell = new Shell();
        var played = Script(
            shell, ":in-hand", ":next", ":hold i09 because R", ":release i09-delegation-to-come because R", ":hold I10 because R", ":skip \"Moscow: false\" because R", ":defer i13 to turn 6 because R",
            ":correct Alliance = 55, kyiv-trust -2, flag us-consulted on because R", ":preview hold i04", ":help rule", ":send to all from A by call: T :: X");
        Assert.Equal((ExitCodes.Sound, ""), (played.Code, played.Error.Replace($"The log is {shell.Log}\n", "", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_script_that_is_not_there_or_goes_with_nothing_else_is_a_matter_of_usage()
    {
        using var shell = new Shell();
        Assert.Equal(ExitCodes.Usage, shell.Run("play", "--script", Path.Combine(shell.Folder, "none"), "--log", shell.Log).Code);
        Assert.Equal(ExitCodes.Usage, shell.Run("play", "--script", "x", "--auto", "--log", shell.Log).Code);
        Assert.False(File.Exists(shell.Log));
    }

    private static ShellResult Script(Shell shell, params string[] lines)
    {
        var path = Path.Combine(shell.Folder, "test.script");
        File.WriteAllLines(path, lines);
        return shell.Run(["play", "seoul-phased-response", "--seat", "seoul", "--seed", "7", "--script", path, "--log", shell.Log]);
    }

    private static string Bundled(string name) => Path.Combine(AppContext.BaseDirectory, "scenarios", "seoul-phased-response", name);

    private static void Approved(string name, string actual, [CallerFilePath] string thisFile = "")
    {
        var path = Path.Combine(Path.GetDirectoryName(thisFile)!, "Approved", name);
        if (Environment.GetEnvironmentVariable("SCENARIO_APPROVE") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual);
        }

        Assert.True(File.Exists(path) && File.ReadAllText(path) == actual, $"{name} is not as approved. Got:\n{actual}");
    }
}
