using Xunit;

namespace Scenario.Cli.Tests;

/// <summary>Who decides for a seat, as it is said on the command line.</summary>
public class SeatPlayerTests
{
    private const string Silent = "#!/bin/sh\nwhile read -r line; do echo '{\"moves\":[],\"reason\":\"By program\"}'; done\n";

    [Fact]
    public void A_program_plays_a_seat_unattended_and_its_log_verifies()
    {
        using var shell = new Shell();
        var bot = Program(shell, Silent);
        var played = shell.Run("play", "first-steps", "--auto", "--seed", "1", "--log", shell.Log, "--seat-program", $"dam={bot}");
        Assert.Equal((ExitCodes.Sound, ""), (played.Code, played.Error.Replace($"The log is {shell.Log}\n", "", StringComparison.Ordinal)));
        Assert.Contains("Dam: the duty engineer commits no move - because: By program", played.Out, StringComparison.Ordinal);
        Assert.Equal(ExitCodes.Sound, shell.Run("verify", shell.Log).Code);
        Assert.Contains("| P1 (a program) |", shell.Run("report", shell.Log).Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_program_plays_beside_a_person_who_is_asked_for_no_word()
    {
        using var shell = new Shell();
        var bot = Program(shell, Silent);
        var played = shell.RunWith(
            "next\ncommit\nyes\nquit\n", "play", "first-steps", "--seat", "town", "--plain", "--seed", "1", "--log", shell.Log, "--seat-program", $"dam={bot}");
        Assert.Equal(ExitCodes.Sound, played.Code);
        Assert.Contains("Turn 1 is over", played.Out, StringComparison.Ordinal);
        Assert.False(File.Exists(shell.Log + Files.SeatWords.Suffix));
    }

    [Fact]
    public void A_seat_that_a_program_left_falls_to_nobody_without_a_word()
    {
        using var shell = new Shell();
        var bot = Program(shell, Silent);
        shell.Run("play", "first-steps", "--auto", "--seed", "1", "--until-turn", "1", "--log", shell.Log, "--seat-program", $"dam={bot}", "--policy", "town=cautious");
        var resumed = shell.RunWith("quit\n", "resume", shell.Log, "--plain");
        Assert.Equal(ExitCodes.Usage, resumed.Code);
        Assert.Contains("--seat-program dam=", resumed.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCodes.Sound, shell.Run("resume", shell.Log, "--auto", "--until-turn", "2", "--seat-program", $"dam={bot}").Code);
        Assert.Equal(ExitCodes.Sound, shell.Run("resume", shell.Log, "--auto", "--policy", "dam=random").Code);
        Assert.Equal(ExitCodes.Sound, shell.Run("verify", shell.Log).Code);
    }

    [Fact]
    public void A_program_that_fails_leaves_the_game_intact()
    {
        using var shell = new Shell();
        var bot = Program(shell, "#!/bin/sh\necho 'no idea' >&2\nexit 4\n");
        var played = shell.Run("play", "first-steps", "--auto", "--seed", "1", "--log", shell.Log, "--seat-program", $"dam={bot}");
        Assert.Equal(ExitCodes.Sound, played.Code);
        Assert.Contains("Dam: the duty engineer: no decision - because: Its program failed. It ended with exit code 4. It complained: no idea", played.Out, StringComparison.Ordinal);
        Assert.Equal(ExitCodes.Sound, shell.Run("verify", shell.Log).Code);
    }

    [Fact]
    public void A_program_ends_with_a_session_that_a_signal_ends()
    {
        using var shell = new Shell();
        var mark = Path.Combine(shell.Folder, "pid");
        var bot = Program(shell, $"#!/bin/sh\necho $$ > '{mark}.new'; mv '{mark}.new' '{mark}'\nexec sleep 100000\n");
        using var session = ProgramProcess.Start("play", "first-steps", "--auto", "--log", shell.Log, "--seat-program", $"dam={bot}");
        Assert.True(SpinWait.SpinUntil(() => File.Exists(mark), TimeSpan.FromSeconds(60)));
        var id = File.ReadAllText(mark).Trim();
        using (var kill = System.Diagnostics.Process.Start("/bin/sh", ["-c", $"kill -TERM {session.Id}"]))
        {
            kill.WaitForExit();
        }

        Assert.True(session.WaitForExit(TimeSpan.FromSeconds(60)), "The session outlived the signal.");
        Assert.True(SpinWait.SpinUntil(() => !IsRunning(id), TimeSpan.FromSeconds(60)), "The program outlived its session.");
    }

    // What has ended and is not yet collected by its parent still has an entry.
    private static bool IsRunning(string process)
    {
        try
        {
            return !File.ReadAllText($"/proc/{process}/stat").Split(") ")[1].StartsWith('Z');
        }
        catch (IOException)
        {
            return false;
        }
    }

    [Fact]
    public void A_playthrough_decides_for_a_seat_turn_by_turn()
    {
        using var shell = new Shell();
        var script = shell.Write("dam.play", "scenario first-steps\nseat dam\nturn 1\n  pass because we wait\nturn 2\n  pass because we still wait\n");
        var played = shell.Run("play", "first-steps", "--auto", "--seed", "1", "--log", shell.Log, "--seat-script", $"dam={script}");
        Assert.Equal(ExitCodes.Sound, played.Code);
        Assert.Contains("because: we still wait", played.Out, StringComparison.Ordinal);
        Assert.Contains("Its script says nothing of turn 3.", played.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("random")]
    [InlineData("cautious")]
    public void Every_seat_can_play_by_the_simple_policies(string policy)
    {
        using var shell = new Shell();
        var played = shell.Run("play", "--auto", "--seed", "1", "--log", shell.Log, "--policy", $"seoul={policy}", "--policy", $"kyiv={policy}");
        Assert.Equal(ExitCodes.Sound, played.Code);
        Assert.Equal(ExitCodes.Sound, shell.Run("verify", shell.Log).Code);
    }

    [Theory]
    [InlineData("There is no seat nobody to be played", "--seat-program", "nobody=/bin/sh")]
    [InlineData("There is no seat nobody to be played", "--policy", "nobody=random")]
    [InlineData("There is no seat nobody to be played", "--seat", "nobody")]
    [InlineData("There is no policy brave for the seat dam. There are: ", "--policy", "dam=brave")]
    [InlineData("Two players are named for the seat dam", "--policy", "dam=random", "--seat-program", "dam=/bin/sh")]
    [InlineData("Two players are named for the seat dam", "--policy", "dam=random", "--policy", "dam=cautious")]
    [InlineData("Two players are named for the seat dam", "--policy", "dam=random", "--seat", "dam")]
    [InlineData("There is no program", "--seat-program", "dam=./no-such-bot")]
    [InlineData("is a folder", "--seat-program", "dam=/")]
    [InlineData("names no seat and what plays it", "--seat-program", "dam")]
    [InlineData("There is no playthrough no-such.play", "--seat-script", "dam=no-such.play")]
    [InlineData("--program-seconds must be from 1", "--program-seconds", "0")]
    [InlineData("There is no seat left for people", "--policy", "dam=random", "--policy", "town=random")]
    public void Players_that_make_no_sense_are_a_usage_error_and_leave_no_log(string reason, params string[] options)
    {
        using var shell = new Shell();
        var run = shell.RunWith("quit\n", ["play", "first-steps", "--plain", "--log", shell.Log, .. options]);
        Assert.Equal(ExitCodes.Usage, run.Code);
        Assert.Contains(reason, run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(shell.Log));
    }

    [Fact]
    public void A_program_that_is_not_executable_and_a_script_for_another_seat_are_refused()
    {
        using var shell = new Shell();
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no mark of executable files.");
        var plain = shell.Write("bot", Silent);
        Assert.Contains("chmod +x", shell.Run("play", "first-steps", "--auto", "--log", shell.Log, "--seat-program", $"dam={plain}").Error, StringComparison.Ordinal);
        var script = shell.Write("town.play", "seat town\nturn 1\n  pass\n");
        Assert.Contains("is written for town, not for dam", shell.Run("play", "first-steps", "--auto", "--log", shell.Log, "--seat-script", $"dam={script}").Error, StringComparison.Ordinal);
    }

    private static string Program(Shell shell, string text)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && File.Exists("/bin/sh"), "There is no /bin/sh to run a program with.");
        var path = shell.Write("bot", text);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        return path;
    }
}
