using System.Diagnostics;
using System.Globalization;
using Scenario.Cli.Files;
using Scenario.Cli.Sessions;
using Scenario.Evaluation.Tables;
using Scenario.Exercise.Events;
using Scenario.Exercise.Rules;
using Xunit;

namespace Scenario.Cli.Tests;

/// <summary>Whoever asks for a log that another program writes is refused, and that is on record.</summary>
public class KnockTests
{
    private const string Refused = "Another program asked for this log while it was being written, and was refused: scenario ";

    private static readonly string[] Room = ["seoul-phased-response", "--facilitate", "--plain", "--seat", "seoul,kyiv", "--seed", "3"];

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_programs_that_ask_for_the_log_of_a_third_are_put_on_record_by_it_and_told_to_the_facilitator()
    {
        using var shell = new Shell();
        using var first = await Begin(shell.Log);
        var others = await Task.WhenAll(Ask("resume", shell.Log, "--facilitate", "--plain"), Ask(["play", .. Room, "--log", shell.Log]));
        Assert.All(others, static other => Assert.Equal(ExitCodes.Fault, other.Code));
        await first.StandardInput.WriteAsync(":next\n:notes\n:seats\n:status\nheron\n:seats\n:status\nheron\nquit\n".AsMemory(), Cancelled);
        first.StandardInput.Close();
        var said = await first.StandardOutput.ReadToEndAsync(Cancelled);
        await first.WaitForExitAsync(Cancelled);
        var notes = said[..said.IndexOf("other programs asked for this log", StringComparison.Ordinal)];
        Assert.All([Who("resume", others[0].Process), Who("play", others[1].Process)], who =>
        {
            Assert.Contains(who, Unfolded(notes), StringComparison.Ordinal);
            Assert.Contains(Refused + who, shell.Run("report", shell.Log).Out, StringComparison.Ordinal);
        });

        // Told once: whoever sits down again has heard it.
        Assert.Equal(2, said.Split("other programs asked for this log").Length);
        Assert.Contains($"(scenario resume, process {others[0].Process})", Unfolded(said), StringComparison.Ordinal);
        Assert.Equal(ExitCodes.Sound, shell.Run("verify", shell.Log).Code);
    }

    [Fact]
    public async Task What_came_after_the_last_submission_is_on_record_at_the_end()
    {
        using var shell = new Shell();
        using var first = await Begin(shell.Log);
        var (_, process) = await Ask("resume", shell.Log, "--auto");
        first.StandardInput.Close();
        await first.StandardOutput.ReadToEndAsync(Cancelled);
        await first.WaitForExitAsync(Cancelled);
        Assert.Contains(Refused + Who("resume", process), shell.Run("report", shell.Log).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_killed_program_could_not_put_on_record_the_next_one_does_and_tells_the_facilitator()
    {
        using var shell = new Shell();
        using var first = await Begin(shell.Log);
        var (_, process) = await Ask("resume", shell.Log, "--plain");
        first.Kill();
        await first.WaitForExitAsync(Cancelled);
        Assert.DoesNotContain("Another program", shell.Run("report", shell.Log).Out, StringComparison.Ordinal);
        Assert.Equal(ExitCodes.Sound, shell.RunWith("quit\n", "resume", shell.Log, "--plain").Code);
        Assert.Contains(Refused + Who("resume", process), shell.Run("report", shell.Log).Out, StringComparison.Ordinal);
        var told = shell.RunWith("heron\n:status\nquit\n", "resume", shell.Log, "--plain", "--facilitate").Out;
        Assert.Contains($"(scenario resume, process {process})", Unfolded(told), StringComparison.Ordinal);
        Assert.DoesNotContain("other programs asked", shell.RunWith("heron\nquit\n", "resume", shell.Log, "--plain", "--facilitate").Out, StringComparison.Ordinal);
        Assert.Single(Refusals(shell));
    }

    [Fact]
    public void What_came_while_nobody_was_asked_anything_is_on_record_before_the_exercise_closes()
    {
        using var shell = new Shell();
        shell.Run("play", "first-steps", "--auto", "--until-turn", "1", "--log", shell.Log);
        KnocksFile.Beside(shell.Log).Leave("resume", TimeProvider.System);
        Assert.Equal(ExitCodes.Sound, shell.Run("resume", shell.Log, "--auto").Code);
        Assert.Contains(Refused, shell.Run("report", shell.Log).Out, StringComparison.Ordinal);
        Assert.Equal(ExitCodes.Sound, shell.Run("verify", shell.Log).Code);
    }

    [Fact]
    public void Of_many_who_ask_at_the_same_moment_none_is_lost()
    {
        using var shell = new Shell();
        Parallel.For(0, 40, new ParallelOptions { MaxDegreeOfParallelism = 8 }, number => KnocksFile.Beside(shell.Log).Leave("resume" + number.ToString(CultureInfo.InvariantCulture), TimeProvider.System));
        Assert.Equal(Enumerable.Range(0, 40).Select(static number => $"resume{number}").Order(StringComparer.Ordinal), Kept(shell).Select(static knock => knock.Verb).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Many_at_once_are_a_few_sentences_on_record()
    {
        using var shell = new Shell();
        Begun(shell);
        for (var i = 0; i < 40; i++)
        {
            KnocksFile.Beside(shell.Log).Leave("resume", TimeProvider.System);
        }

        shell.RunWith("quit\n", "resume", shell.Log, "--plain");
        Assert.Equal(6, Refusals(shell).Count);
        Assert.Contains("35 more times", Refusals(shell)[^1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"verb\":\"resume\",\"user\":\"ann")]
    [InlineData("null\n[]\n{}\n{\"verb\":null,\"user\":\"a\",\"host\":\"b\"}\n{\"verb\":\"x\",\"user\":\"a\",\"host\":\"b\",\"process\":\"many\"}\n\0\u001b[2J\n")]
    [InlineData("")]
    public void What_cannot_be_read_counts_as_nothing_and_what_stands_beside_it_counts(string torn)
    {
        using var shell = new Shell();
        Begun(shell);
        shell.Write(Path.GetFileName(shell.Log) + KnocksFile.Suffix,
            "{\"verb\":\"re\\u001b[31msume\",\"user\":\"ann\\u202e\\nroot\",\"host\":\"" + new string('h', 9000) + "\",\"process\":-7,\"at\":9223372036854775807}\n" + torn);
        Assert.Equal(ExitCodes.Sound, shell.RunWith("quit\n", "resume", shell.Log, "--plain").Code);
        var note = Assert.Single(Refusals(shell));
        Assert.DoesNotContain(note, static letter => char.IsControl(letter) || letter == '\u202e');
        Assert.Contains("9999-", note, StringComparison.Ordinal);
        Assert.True(note.Length < 400, note);
    }

    [Fact]
    public void A_file_that_never_ends_is_not_read_to_its_end_and_grows_no_more()
    {
        using var shell = new Shell();
        Begun(shell);
        var path = shell.Log + KnocksFile.Suffix;
        KnocksFile.Beside(shell.Log).Leave("resume", TimeProvider.System);
        using (var file = new FileStream(path, FileMode.Open))
        {
            file.SetLength(1L << 32);
        }

        KnocksFile.Beside(shell.Log).Leave("play", TimeProvider.System);
        Assert.Equal(1L << 32, new FileInfo(path).Length);
        shell.RunWith("quit\n", "resume", shell.Log, "--plain");
        Assert.Contains("scenario resume", Assert.Single(Refusals(shell)), StringComparison.Ordinal);
        Assert.True(new FileInfo(path).Length < 1000);
    }

    [Fact]
    public void A_link_a_folder_or_no_folder_in_its_place_harms_nobody()
    {
        using var shell = new Shell();
        Begun(shell);
        var precious = shell.Write("precious.txt", "Mine\n");
        File.CreateSymbolicLink(shell.Log + KnocksFile.Suffix, precious);
        KnocksFile.Beside(shell.Log).Leave("resume", TimeProvider.System);
        Assert.Equal(ExitCodes.Sound, shell.RunWith("quit\n", "resume", shell.Log, "--plain").Code);
        Assert.Equal("Mine\n", File.ReadAllText(precious));
        Directory.CreateDirectory(Path.Combine(shell.Folder, "other" + KnocksFile.Suffix));
        KnocksFile.Beside(Path.Combine(shell.Folder, "other")).Leave("resume", TimeProvider.System);
        KnocksFile.Beside(Path.Combine(shell.Folder, "nowhere", "log")).Leave("resume", TimeProvider.System);
        Assert.Empty(Refusals(shell));
    }

    [Fact]
    public void What_lies_beside_a_log_that_is_gone_belongs_to_no_other_game()
    {
        using var shell = new Shell();
        KnocksFile.Beside(shell.Log).Leave("resume", TimeProvider.System);
        Begun(shell);
        shell.RunWith("quit\n", "resume", shell.Log, "--plain");
        Assert.Empty(Refusals(shell));
    }

    [Fact]
    public void What_is_not_yet_told_is_put_on_record_once_however_often_something_is_asked()
    {
        using var shell = new Shell();
        Begun(shell);
        using (var table = OpenTable.Resume(shell.Log, LoggedScenario.Compile, TableSurroundings.OfThisMachine()))
        {
            using var knocks = new Knocks(table, shell.Log, TimeProvider.System);
            var seen = new KnockedTable(table, knocks);
            KnocksFile.Beside(shell.Log).Leave("resume", TimeProvider.System);
            seen.Submit(OpenTurn.Instance);
            seen.Submit(new TakeNote(NoteKind.Note, -1, 0, "So"));
            KnocksFile.Beside(shell.Log).Leave("play", TimeProvider.System);
            Assert.Equal(["resume", "play"], knocks.TakeUntold().Select(static knock => knock.Verb));
            Assert.Empty(knocks.TakeUntold());
        }

        Assert.Equal(2, Refusals(shell).Count);
    }

    private static async Task<Process> Begin(string log)
    {
        var process = ProgramProcess.Start(["play", .. Room, "--log", log]);
        await process.StandardInput.WriteAsync("heron\nheron\n:status\n".AsMemory(), Cancelled);
        await process.StandardInput.FlushAsync(Cancelled);
        while (await process.StandardOutput.ReadLineAsync(Cancelled) is { } line && !line.Contains("At the console", StringComparison.Ordinal))
        {
        }

        return process;
    }

    private static async Task<(int Code, int Process)> Ask(params string[] arguments)
    {
        using var process = ProgramProcess.Start(arguments);
        process.StandardInput.Close();
        await process.StandardError.ReadToEndAsync(Cancelled);
        await process.WaitForExitAsync(Cancelled);
        return (process.ExitCode, process.Id);
    }

    private static void Begun(Shell shell) =>
        Assert.Equal(ExitCodes.Sound, shell.RunWith("quit\n", "play", "first-steps", "--plain", "--log", shell.Log).Code);

    private static string Who(string verb, int process) => $"{verb}, process {process} of {Environment.UserName} on {Environment.MachineName}, ";

    private static string Unfolded(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static IReadOnlyList<KeptKnock> Kept(Shell shell)
    {
        IReadOnlyList<KeptKnock> all = [];
        KnocksFile.Beside(shell.Log).Change(kept => all = kept);
        return all;
    }

    private static List<string> Refusals(Shell shell)
    {
        using var table = OpenTable.Resume(shell.Log, LoggedScenario.Compile, TableSurroundings.OfThisMachine());
        return [.. table.Control().Notes.Where(static note => note.Kind == NoteKind.Refusal).Select(static note => note.Text)];
    }
}
