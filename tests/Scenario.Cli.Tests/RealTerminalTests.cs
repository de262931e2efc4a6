using Scenario.Cli.Files;
using Scenario.Evaluation.Recording;
using Scenario.Evaluation.Verification;
using Scenario.Exercise.Rules;
using Xunit;

namespace Scenario.Cli.Tests;

/// <summary>The program as a participant meets it: in a real terminal, with keys.</summary>
public class RealTerminalTests
{
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
}
