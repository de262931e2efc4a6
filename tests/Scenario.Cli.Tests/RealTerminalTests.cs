using Scenario.Cli.Files;
using Scenario.Evaluation.Recording;
using Scenario.Evaluation.Tables;
using Scenario.Evaluation.Verification;
using Scenario.Exercise.Rules;
using Xunit;

namespace Scenario.Cli.Tests;

/// <summary>The program as a participant meets it: in a real terminal, with keys.</summary>
public class RealTerminalTests
{
    [Theory]
    [InlineData("1")]
    [InlineData("2")]
    public void The_first_screens_in_the_readme_are_those_of_the_program(string seed)
    {
        Assert.SkipUnless(RealTerminal.IsHere, "tmux is not installed: no real terminal to play in");
        using var shell = new Shell();
        using var terminal = new RealTerminal(80, 24, $"'{ProgramProcess.Path}' play --seed {seed} --log '{shell.Log}'");
        terminal.Until("Who plays?");
        terminal.Press("Enter");
        terminal.Until("to begin");
        terminal.Press("Enter");
        var shown = Readme().Split("```\n").Where(static (_, part) => part % 2 == 1).ToList();
        terminal.Until(shown[0].TrimEnd());
        terminal.Press("F2");
        terminal.Until("[F2 Situation]");
        terminal.Press("F2");
        terminal.Until("[F2 Estimates]");
        terminal.Press("Down", "Down");
        terminal.Until(shown[1].TrimEnd());
    }

    private static string Readme()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Scenario.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("There is no repository around this test.");
        }

        return File.ReadAllText(Path.Combine(folder.FullName, "README.md")).ReplaceLineEndings("\n");
    }

    [Fact]
    public void A_participant_plays_the_tutorial_to_its_ending_and_the_terminal_is_given_back()
    {
        Assert.SkipUnless(RealTerminal.IsHere, "tmux is not installed: no real terminal to play in");
        using var shell = new Shell();
        using var terminal = new RealTerminal(80, 24, $"'{ProgramProcess.Path}' play first-steps --seed 1 --log '{shell.Log}'; echo code=$?; stty -a; exec cat");
        terminal.Until("Who plays?");
        terminal.Press("Enter");
        terminal.Until("to begin");
        terminal.Press("Enter");
        terminal.Until("Turn 1 of 3");
        terminal.Press("F4");
        terminal.Until("► Moves");
        terminal.Press("Space");
        terminal.Until("Why?");
        terminal.Type("to hear it from the source");
        terminal.Press("Enter");
        terminal.Until("1 of 2 moves");
        terminal.Resize(120, 40);
        terminal.Until("Situation");
        Assert.Contains("1 of 2 moves", terminal.Until("Your decision"), StringComparison.Ordinal);
        terminal.Resize(80, 24);
        for (var turn = 1; turn <= 3; turn++)
        {
            terminal.Press("c");
            terminal.Until("Enter commits");
            terminal.Press("Enter");
            terminal.Until($"Turn {turn} is over");
            terminal.Press("Enter");
            terminal.UntilGone($"Turn {turn} is over");
        }

        for (var page = 0; page < 40 && !terminal.History.Contains("code=", StringComparison.Ordinal); page++)
        {
            terminal.Press("Enter");
        }

        var end = terminal.UntilSeen("code=0");
        Assert.Contains("scenario report", end, StringComparison.Ordinal);
        Assert.Contains(" icanon", terminal.UntilSeen("icanon"), StringComparison.Ordinal);

        var verified = LogVerifier.Verify(shell.Log, LoggedScenario.Compile);
        Assert.True(verified.IsSound);
        Assert.NotNull(verified.Ending);
        var decision = RecordedExercise.Read(shell.Log, LoggedScenario.Compile).Commands
            .Select(static command => command.Submission).OfType<CommitDecision>().First();
        Assert.Equal("to hear it from the source", Assert.Single(decision.Choices).Reason);
    }

    [Fact]
    public void Words_typed_at_a_shut_door_are_not_tried_and_go_on_record()
    {
        Assert.SkipUnless(RealTerminal.IsHere, "tmux is not installed: no real terminal to play in");
        using var shell = new Shell();
        BeginBehindAWord(shell);
        using var terminal = new RealTerminal(80, 24, $"'{ProgramProcess.Path}' resume '{shell.Log}' --facilitate; echo code=$?; exec cat");
        terminal.Until("The word that was chosen");
        for (var wrong = 0; wrong < 5; wrong++)
        {
            terminal.Type("gull");
            terminal.Press("Enter");
            terminal.Until(wrong < 4 ? "Nothing has changed" : "door is shut until");
        }

        terminal.Type("heron");
        terminal.Press("Enter");
        terminal.Until("was not tried");
        terminal.Press("Escape");
        terminal.Until("Nobody sits at the console");
        Leave(terminal);
        using var table = OpenTable.Resume(shell.Log, LoggedScenario.Compile, TableSurroundings.OfThisMachine());
        Assert.Equal(
            [
                "At least 3 wrong words in a row were given for the console of the facilitator.",
                "At least 6 words in a row opened nothing for the console of the facilitator: 5 were wrong, 1 came while its door was shut and was not tried.",
            ],
            table.Control().Notes.Select(static note => note.Text).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_long_text_in_Korean_is_pasted_whole()
    {
        Assert.SkipUnless(RealTerminal.IsHere, "tmux is not installed: no real terminal to play in");
        using var shell = new Shell();
        string pasted = string.Concat(Enumerable.Repeat("평양은 병력을 보냈다👍 ", 60));
        using var terminal = new RealTerminal(80, 24, $"'{ProgramProcess.Path}' play first-steps --facilitate --seat town --seed 1 --log '{shell.Log}'; echo code=$?; exec cat");
        terminal.Until("Choose a word");
        terminal.Type("heron");
        terminal.Press("Enter");
        terminal.Until("once more");
        terminal.Type("heron");
        terminal.Press("Enter");
        terminal.Until("MSEL");
        terminal.Press("n");
        terminal.Until("Keep it");
        terminal.Paste(pasted);
        terminal.Until("👍");
        terminal.Press("Enter");
        terminal.Until("Noted.");
        Leave(terminal);
        using var table = OpenTable.Resume(shell.Log, LoggedScenario.Compile, TableSurroundings.OfThisMachine());
        Assert.Equal(pasted.Trim(), table.Control().Notes[^1].Text);
    }

    [Fact]
    public void After_a_wrong_word_the_next_one_is_typed_unseen_too_and_Esc_turns_back()
    {
        Assert.SkipUnless(RealTerminal.IsHere, "tmux is not installed: no real terminal to play in");
        using var shell = new Shell();
        BeginBehindAWord(shell);
        using var terminal = new RealTerminal(80, 24, $"'{ProgramProcess.Path}' resume '{shell.Log}' --facilitate --plain; echo code=$?; exec cat");
        terminal.Until("The word of the facilitator");
        terminal.Type("gull");
        terminal.Press("Enter");
        terminal.Until("That is not the facilitator's word");
        terminal.Type("goose");
        terminal.Press("Escape");
        terminal.UntilSeen("Nothing was opened");
        terminal.Type(":clock");
        terminal.Press("Enter");
        terminal.Until("The word of the facilitator");
        terminal.Type("heron");
        terminal.Press("Enter");
        terminal.Until("1 wrong word for the facilitator's console");
        terminal.Type("quit");
        terminal.Press("Enter");
        var history = terminal.UntilSeen("code=0");
        Assert.DoesNotContain("goose", history, StringComparison.Ordinal);
        Assert.DoesNotContain("heron", history, StringComparison.Ordinal);
    }

    [Fact]
    public void Closing_the_terminal_ends_the_program_and_the_exercise_goes_on_another_day()
    {
        Assert.SkipUnless(RealTerminal.IsHere, "tmux is not installed: no real terminal to close");
        using var shell = new Shell();
        var mark = Path.Combine(shell.Folder, "pid");
        using (var terminal = new RealTerminal(80, 24, $"echo $$ > '{mark}'; exec '{ProgramProcess.Path}' play first-steps --seat town --seed 1 --log '{shell.Log}'"))
        {
            terminal.Until("to begin");
            terminal.Press("Enter");
            terminal.Until("Turn 1 of 3");
        }

        using (var program = TryFind(int.Parse(File.ReadAllText(mark), System.Globalization.CultureInfo.InvariantCulture)))
        {
            Assert.True(program is null || program.WaitForExit(TimeSpan.FromSeconds(20)), "The program outlived its terminal.");
        }

        Assert.Contains("Turn 1 of 3", shell.RunWith("quit\n", "resume", shell.Log, "--plain").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_program_decides_while_a_person_waits_before_the_screen()
    {
        Assert.SkipUnless(RealTerminal.IsHere, "tmux is not installed: no real terminal to play in");
        using var shell = new Shell();
        // It answers when the test lets it.
        var (bot, go) = (Path.Combine(shell.Folder, "bot"), Path.Combine(shell.Folder, "go"));
        File.WriteAllText(bot, $"while read -r line; do until [ -e '{go}' ]; do sleep 0.05; done; echo '{{\"moves\":[]}}'; done\n");
        using var terminal = new RealTerminal(80, 24, $"'{ProgramProcess.Path}' play first-steps --seat town --seat-program 'dam=sh {bot}' --seed 1 --log '{shell.Log}'; exec cat");
        terminal.Until("to begin");
        terminal.Press("Enter");
        terminal.Until("Turn 1 of 3");
        terminal.Press("c");
        terminal.Until("Enter commits");
        terminal.Press("Enter");
        terminal.UntilGone("Enter commits");
        Assert.DoesNotContain("Turn 1 is over", terminal.Screen, StringComparison.Ordinal);
        File.WriteAllText(go, "");
        terminal.Until("Turn 1 is over");
    }

    private static System.Diagnostics.Process? TryFind(int id)
    {
        try
        {
            return System.Diagnostics.Process.GetProcessById(id);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static void BeginBehindAWord(Shell shell) =>
        shell.RunWith("heron\nheron\nquit\n", "play", "first-steps", "--facilitate", "--plain", "--seat", "town", "--seed", "1", "--log", shell.Log);

    private static void Leave(RealTerminal terminal)
    {
        terminal.Press("C-q");
        terminal.Until("Leave?");
        terminal.Press("Tab", "Enter");
        terminal.UntilSeen("code=0");
    }
}
