using Xunit;

namespace Scenario.Cli.Tests;

/// <summary>A script is read to its end before anything is played, and says how to go on where it stops.</summary>
public class ScriptCheckTests
{
    [Theory]
    [InlineData("!", "What must be refused is missing")]
    [InlineData("! ", "What must be refused is missing")]
    [InlineData("! nonsense", "A line is a command")]
    [InlineData("! :fly", "There is no command \":fly\"")]
    [InlineData("! mars> commit", "There is no seat \"mars\"")]
    [InlineData("nonsense", "A line is a command")]
    [InlineData("> commit", "A line is a command")]
    [InlineData(":", "There is no command \":\"")]
    [InlineData(": status", "There is no command \":\"")]
    [InlineData(":re", "\":re\" could be :resume or :release or :reject")]
    [InlineData(":preview fly", "There is no command \":fly\"")]
    [InlineData("wait", "A wait is written")]
    [InlineData("wait 10", "A wait is written")]
    [InlineData("wait -5m", "A wait is written")]
    [InlineData("wait 5m 5m", "A wait is written")]
    [InlineData("wait 2147483647h", "8760h together")]
    [InlineData("wait 999999999999999h999999999999999m", "8760h together")]
    [InlineData("wait 9999999999999999h", "A wait is written")]
    [InlineData("kyiv> commit", "No people play kyiv")]
    [InlineData("seoul>", "A seat can move, drop")]
    [InlineData("seoul/x> argue for P1 because R", "as a number from 1")]
    [InlineData("seoul/0> argue for P1 because R", "as a number from 1")]
    [InlineData("seoul/2> commit", "done by the seat as a whole")]
    [InlineData("seoul> vote for", "as a number from 1 to 100: not \"for\"")]
    [InlineData("seoul> vote 1 against", "Whoever votes against says why")]
    [InlineData("seoul> vote 1 against because", "The reason after \"because\" is missing")]
    [InlineData("seoul> first 1 at 40", "A first choice is written")]
    [InlineData("seoul> first 1 none at 101", "A whole number of percent")]
    [InlineData("seoul> first 1 ky2-battlefield-evidence at 40", "is no move of seoul")]
    [InlineData("seoul> first 1 di1-condemn-at-un, ky2-battlefield-evidence at 40", "\"ky2-battlefield-evidence\" is no move of seoul")]
    [InlineData("seoul> against", "Say what speaks against it")]
    [InlineData("seoul> drop di1-condemn-at-un", "nothing follows it")]
    [InlineData("seoul> pass We wait", "A reason begins with because")]
    [InlineData("seoul> forgo", "Say why")]
    [InlineData("seoul> open mail", "There is no message \"mail\"")]
    [InlineData("seoul> propose something", "A proposal is written")]
    [InlineData("seoul> propose something because", "A proposal is written")]
    [InlineData("seoul> argue perhaps P1 because R", "An argument is written")]
    [InlineData("seoul> argue for fly because R", "There is no move \"fly\"")]
    [InlineData("seoul> argue for P0 because R", "There is no move \"P0\"")]
    [InlineData("seoul> odds di1-condemn-at-un 60", "Odds are written")]
    [InlineData("seoul> odds di1-condemn-at-un at 60%%", "A whole number of percent")]
    [InlineData("seoul/2> forecast combat-by-6 at 60 person 3", "a forecast is written")]
    public void A_line_that_cannot_be_read_is_told_with_its_place_and_no_log_is_made(string line, string expected)
    {
        using var shell = new Shell();
        var played = Play(shell, ":in-hand", ":next", line, ":note Never written");
        Assert.Equal(ExitCodes.Findings, played.Code);
        Assert.Contains("test.script:3: ", played.Error, StringComparison.Ordinal);
        Assert.Contains(expected, played.Error, StringComparison.Ordinal);
        Assert.Contains("1 line of the script cannot be read. Nothing was played.", played.Error, StringComparison.Ordinal);
        Assert.Equal("", played.Out);
        Assert.False(File.Exists(shell.Log));
    }

    [Fact]
    public void All_lines_that_cannot_be_read_are_told_at_once()
    {
        using var shell = new Shell();
        var played = Play(shell, ":in-hand", "sing", ":next", "mars> commit", "wait 8000h", "wait 8000h");
        Assert.Equal(
            ["2: A", "4: There", "6: That"],
            played.Error.Split('\n').Where(static line => line.Contains("test.script:", StringComparison.Ordinal))
                .Select(static line => string.Join(' ', line[(line.IndexOf("test.script:", StringComparison.Ordinal) + 12)..].Split(' ').Take(2))));
        Assert.Contains("3 lines of the script cannot be read", played.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(shell.Log));
    }

    [Fact]
    public void Of_a_file_that_is_no_script_at_all_only_the_beginning_is_told()
    {
        using var shell = new Shell();
        var played = Play(shell, [.. Enumerable.Repeat("nonsense", 1000)]);
        Assert.Equal(51, played.Error.TrimEnd('\n').Split('\n').Length);
        Assert.Contains("1000 lines of the script cannot be read, of which the first 50 are named.", played.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_line_holds_gives_the_terminal_no_orders()
    {
        using var shell = new Shell();
        var played = Play(shell, "\u001b[2J", "seoul\u0007> commit", "! :\u202Efire");
        Assert.Equal(ExitCodes.Findings, played.Code);
        Assert.DoesNotContain(played.Error, static sign => (char.IsControl(sign) && sign != '\n') || sign == '\u202E');
    }

    [Fact]
    public void A_script_that_cannot_be_read_leaves_the_log_that_it_was_to_go_on_with_as_it_was()
    {
        using var shell = new Shell();
        Play(shell, ":in-hand", ":next");
        var before = File.ReadAllBytes(shell.Log);
        var resumed = shell.Run("resume", shell.Log, "--script", shell.Write("more.script", ":close\nkyiv> commit\n"));
        Assert.Equal(ExitCodes.Findings, resumed.Code);
        Assert.Contains("more.script:2: No people play kyiv", resumed.Error, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(shell.Log));
    }

    [Fact]
    public void Where_a_script_stops_it_says_what_is_saved_and_how_to_go_on()
    {
        using var shell = new Shell();
        var played = Play(shell, ":in-hand", ":next", "seoul> move di1-condemn-at-un because One line", ":fire i01 because It came", "seoul> commit");
        Assert.Equal(ExitCodes.Findings, played.Code);
        Assert.EndsWith(
            $"""
            Saved in {shell.Log}
            The script stopped at line 4, in turn 1. All before it is saved, that line is not.
            What seoul had marked and not committed is not saved: mark it again.
            To go on by hand: scenario resume "{shell.Log}" --facilitate
            To go on with the script: {(OperatingSystem.IsWindows()
                ? $"scenario resume \"{shell.Log}\" --script FILE, with the lines from 4 on in FILE"
                : $"put that line right, then tail -n +4 \"{Path.Combine(shell.Folder, "test.script")}\" | scenario resume \"{shell.Log}\" --script -")}

            """, played.Out, StringComparison.Ordinal);
        var rest = shell.Write("rest.script", "seoul> move di1-condemn-at-un because One line\nseoul> commit\n:close\n");
        Assert.Equal(ExitCodes.Sound, shell.Run("resume", shell.Log, "--script", rest).Code);
    }

    [Fact]
    public void What_was_accepted_against_expectation_has_happened_and_the_script_says_so()
    {
        using var shell = new Shell();
        var played = Play(shell, ":next", "! seoul> pass because We wait");
        Assert.Equal(ExitCodes.Findings, played.Code);
        Assert.Contains("stopped at line 2, in turn 1. All up to it is saved, that line too.", played.Out, StringComparison.Ordinal);
        Assert.Contains($"To go on by hand: scenario resume \"{shell.Log}\"\n", played.Out, StringComparison.Ordinal);
    }

    private static ShellResult Play(Shell shell, params string[] lines) => shell.Run(
        "play", "seoul-phased-response", "--seat", "seoul", "--seed", "7", "--script", shell.Write("test.script", string.Join('\n', lines)), "--log", shell.Log);
}
