using System.Diagnostics;
using System.Text;
using Xunit;

namespace Scenario.Cli.Tests;

/// <summary>What a script is read from.</summary>
public class ScriptFileTests
{
    private const string Script = ":in-hand\n:next\n# A comment\nseoul> pass because We wait\nwait 1h30m\n:clock\n";

    [Theory]
    [InlineData("\r\n", "", "")]
    [InlineData("\r", "", "")]
    [InlineData("\n", "\uFEFF", "")]
    [InlineData("\n", "", " \t ")]
    [InlineData("\r\n", "\uFEFF", "  ")]
    public void Line_ends_of_any_system_a_mark_at_the_beginning_and_blanks_at_the_end_change_nothing(string end, string mark, string blanks)
    {
        using var shell = new Shell();
        var expected = Play(shell, shell.Write("plain", Script), "plain.jsonl");
        var actual = Play(shell, shell.Write("other", mark + Script.Replace("\n", blanks + end, StringComparison.Ordinal)), "other.jsonl");
        Assert.Equal((ExitCodes.Sound, ExitCodes.Sound), (expected.Code, actual.Code));
        Assert.Equal(expected.Out.Replace("plain.jsonl", "LOG", StringComparison.Ordinal), actual.Out.Replace("other.jsonl", "LOG", StringComparison.Ordinal));
        Assert.Contains("1:30:00 gone", actual.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "is empty")]
    [InlineData("  ", "is empty")]
    [InlineData("none", "There is no script")]
    [InlineData("folder", "is a folder")]
    [InlineData("empty", "is empty")]
    [InlineData("comments", "no line to carry out")]
    [InlineData("large", "longer than a script may be")]
    [InlineData("latin1", "latin1:2: this is not UTF-8")]
    [InlineData("utf16", "utf16:1: this is not UTF-8")]
    public void What_is_no_readable_script_is_one_error_of_usage_and_nothing_is_created(string name, string expected)
    {
        using var shell = new Shell();
        Directory.CreateDirectory(Path.Combine(shell.Folder, "folder"));
        shell.Write("empty", "");
        shell.Write("comments", "# Nothing\n\n");
        shell.Write("large", new string('#', (1024 * 1024) + 1));
        File.WriteAllBytes(Path.Combine(shell.Folder, "latin1"), [.. ":in-hand\n:note caf"u8, 0xE9, .. "\n"u8]);
        File.WriteAllText(Path.Combine(shell.Folder, "utf16"), Script, Encoding.Unicode);
        var path = name.Trim().Length > 0 ? Path.Combine(shell.Folder, name) : name;
        Refused(shell, path, expected, Play(shell, path, "exercise.jsonl"));
        Assert.Equal(ExitCodes.Usage, shell.Run("resume", shell.Log, "--script", path).Code);
    }

    [Fact]
    public void Devices_and_pipes_are_refused_at_once_and_never_waited_for()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There are no such files.");
        using var shell = new Shell();
        var pipe = Path.Combine(shell.Folder, "pipe");
        using (var made = Process.Start("mkfifo", [pipe]))
        {
            made.WaitForExit();
        }

        File.CreateSymbolicLink(Path.Combine(shell.Folder, "link"), pipe);
        foreach (var path in (string[])["/dev/zero", "/dev/null", pipe, Path.Combine(shell.Folder, "link")])
        {
            Refused(shell, path, "a pipe or device", Play(shell, path, "exercise.jsonl"));
        }
    }

    [Fact]
    public void A_line_is_read_from_standard_input()
    {
        using var shell = new Shell();
        var (code, said, _) = Piped(shell, Script);
        Assert.Equal(ExitCodes.Sound, code);
        Assert.Contains("1:30:00 gone", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(":in-hand\n:fly\n", ExitCodes.Findings, "standard input:2: There is no command")]
    [InlineData("", ExitCodes.Usage, "no line to carry out in standard input")]
    public void Faults_of_standard_input_are_named_like_those_of_a_file(string script, int expected, string words)
    {
        using var shell = new Shell();
        var (code, _, error) = Piped(shell, script);
        Assert.Equal(expected, code);
        Assert.Contains(words, error, StringComparison.Ordinal);
        Assert.False(File.Exists(shell.Log));
    }

    [Fact]
    public void More_from_standard_input_than_a_script_may_have_is_not_read_on()
    {
        using var shell = new Shell();
        var (code, _, error) = Piped(shell, new string('#', (1024 * 1024) + 4096));
        Assert.Equal(ExitCodes.Usage, code);
        Assert.Contains("longer than a script may be", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Scenario_and_script_do_not_both_come_from_standard_input()
    {
        using var shell = new Shell();
        Assert.Equal(ExitCodes.Usage, shell.Run("play", "-", "--script", "-", "--log", shell.Log).Code);
    }

    private static ShellResult Play(Shell shell, string script, string log) =>
        shell.Run("play", "seoul-phased-response", "--seat", "seoul", "--seed", "7", "--script", script, "--log", Path.Combine(shell.Folder, log));

    private static void Refused(Shell shell, string path, string expected, ShellResult played)
    {
        Assert.Equal(ExitCodes.Usage, played.Code);
        Assert.Contains(expected, played.Error, StringComparison.Ordinal);
        Assert.Single(played.Error.TrimEnd('\n').Split('\n'));
        Assert.False(File.Exists(shell.Log), path);
    }

    private static (int Code, string Out, string Error) Piped(Shell shell, string script)
    {
        using var process = ProgramProcess.Start("play", "seoul-phased-response", "--seat", "seoul", "--seed", "7", "--script", "-", "--log", shell.Log);
        var said = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        try
        {
            process.StandardInput.Write(script);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It had read enough.
        }

        process.WaitForExit();
        return (process.ExitCode, said.Result, error.Result);
    }
}
