using Scenario.Evaluation.Reports;
using Scenario.Evaluation.Storage;
using Scenario.Evaluation.Tables;
using Scenario.Exercise.Knowledge;
using Scenario.Exercise.Rules;

namespace Scenario.Evaluation.Tests;

public class ReportOfUndoneThingsTests
{
    private const string Heading = "### What was taken back\n";

    [Fact]
    public void An_undoing_tells_first_choices_and_estimates_that_it_took_back()
    {
        var undone = Undone(table =>
        {
            Games.Accept(table, new RecordFirstChoice(KnowingScenario.Town, 2, [KnowingScenario.Tell], 70));
            Games.Accept(table, new CommitDecision(KnowingScenario.Town, [new(KnowingScenario.Look, null, new([KnowingScenario.Flow], []))], null));
            var before = table.UndoPoints()[1].Position;
            Games.Accept(table, new EstimateOdds(KnowingScenario.Dam, 1, KnowingScenario.Look, 60));
            Games.Accept(table, new UndoTo(before, "All anew"));
        });
        Assert.Contains("  - First choice of Town, person 2: \"", Assert.Single(undone), StringComparison.Ordinal);
        Assert.Contains("  - Dam, person 1 estimates the odds of \"", undone[0], StringComparison.Ordinal);
        Assert.Contains(" at 60 %\n", undone[0], StringComparison.Ordinal);
    }

    [Fact]
    public void What_an_earlier_undoing_took_back_is_not_taken_back_again()
    {
        var undone = Undone(table =>
        {
            Games.Accept(table, new RecordFirstChoice(KnowingScenario.Town, 2, [], 40));
            Games.Accept(table, new FireInject(KnowingScenario.Siren, null));
            var (fired, chosen) = (table.UndoPoints()[0].Position, table.UndoPoints()[1].Position);
            Games.Accept(table, new UndoTo(fired, "Too early"));
            Games.Accept(table, new UndoTo(chosen, "This as well"));
        });
        Assert.Equal(2, undone.Count);
        Assert.EndsWith($": Too early\n  - Message \"A siren\" from {KnowingScenario.Value.Injects[KnowingScenario.Siren].From}, fired\n", undone[0], StringComparison.Ordinal);
        Assert.EndsWith(": This as well\n  - First choice of Town, person 2: no move, 40 % sure\n", undone[1], StringComparison.Ordinal);
    }

    [Fact]
    public void An_undoing_of_an_undoing_tells_what_stands_again_and_what_went_instead()
    {
        var undone = Undone(table =>
        {
            Games.Accept(table, new FireInject(KnowingScenario.Siren, null));
            Games.Accept(table, new UndoTo(table.UndoPoints()[0].Position, "Too early"));
            var before = table.UndoPoints()[^1];
            Games.Accept(table, new SetTimer(600, null));
            Games.Accept(table, new UndoTo(before.Position, "After all"));
        });
        Assert.Contains(": After all\n  - The timer ends 10:00 after the opening of the turn\n  - Stands again: Message \"A siren\"", undone[1], StringComparison.Ordinal);
    }

    [Fact]
    public void An_undoing_since_which_nothing_was_done_says_so()
    {
        var undone = Undone(table =>
        {
            Games.Accept(table, new FireInject(KnowingScenario.Siren, null));
            var before = table.UndoPoints()[0].Position;
            Games.Accept(table, new UndoTo(before, "Once"));
            Games.Accept(table, new UndoTo(before, "And once more"));
        });
        Assert.EndsWith(": And once more\n  - Nothing had been done since.\n", undone[1], StringComparison.Ordinal);
    }

    [Fact]
    public void How_teams_decided_is_left_out_when_all_of_it_was_taken_back()
    {
        static void Choose(LiveTable table) => Games.Accept(table, new RecordFirstChoice(KnowingScenario.Town, 2, [], 40));
        Assert.Contains("## How teams decided\n\n- Turn 1: First choice", Report(Choose), StringComparison.Ordinal);
        Assert.DoesNotContain("## How teams decided", Report(table =>
        {
            Choose(table);
            Games.Accept(table, new UndoTo(table.UndoPoints()[0].Position, "Not yet"));
        }), StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_written_during_the_exercise_keeps_its_paragraphs_and_none_of_its_markup()
    {
        const string Quoted = "> The dam &lt;b&gt;holds.\n  >\n  > \\# For \\[now\\](x)\n";
        void Write(LiveTable table) =>
            Games.Accept(table, new ImproviseInject(new(1UL << KnowingScenario.Town, "A neighbour", "call", "The *cellar*", "The dam <b>holds.\n\n# For [now](x)"), "To hurry them."));
        var line = Report(Write).Split('\n').First(line => line.StartsWith("- Message \"The \\*cellar\\*\" from A neighbour, improvised", StringComparison.Ordinal));
        Assert.EndsWith(" - because: To hurry them.", line, StringComparison.Ordinal);
        Assert.Contains(line + "\n  " + Quoted, Report(Write), StringComparison.Ordinal);
        var undone = Undone(table =>
        {
            Games.Accept(table, new EditInject(KnowingScenario.Siren, -1, "A siren at night", "The dam <b>holds.\n\n# For [now](x)"));
            var before = table.UndoPoints()[0].Position;
            Write(table);
            Games.Accept(table, new UndoTo(before, "Neither"));
        });
        var deeper = "    " + Quoted.Replace("\n  >", "\n    >", StringComparison.Ordinal);
        Assert.Contains("  - \"A siren\" is edited: A siren at night\n" + deeper, undone[0], StringComparison.Ordinal);
        Assert.Contains("  - Message \"The \\*cellar\\*\" from A neighbour, improvised - because: To hurry them.\n" + deeper, undone[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("They stand at the river", "They stand at the river, 03:04:")]
    [InlineData("They stand at the river.", "They stand at the river. 03:04:")]
    [InlineData("Do they stand at the river?", "Do they stand at the river? 03:04:")]
    public void A_sentence_and_its_time_are_joined_without_a_comma_after_a_full_stop(string argument, string told)
    {
        var report = Report(table =>
        {
            Games.Accept(table, new CommitDecision(KnowingScenario.Town, [new(KnowingScenario.Quiet, null)], null));
            Games.Accept(table, new OpenRuling(KnowingScenario.Quiet));
            Games.Accept(table, new MakeArgument(KnowingScenario.Dam, 1, KnowingScenario.Quiet, 0, true, argument));
            Games.Accept(table, new RuleOnMove(KnowingScenario.Quiet, 2, null, [], "So be it."));
            Assert.False(new StaffTable(table, table).Submit(new JumpToTurn(3, "On")).IsAccepted);
        });
        Assert.Contains(told, report, StringComparison.Ordinal);
        Assert.Contains("close this one first. 03:04:", report, StringComparison.Ordinal);
        Assert.DoesNotContain(".,", report, StringComparison.Ordinal);
    }

    private static string Report(Action<LiveTable> play)
    {
        var storage = new MemoryStorage();
        using var table = Games.Knowing(storage);
        Games.Accept(table, new FacilitateExercise(true));
        Games.Accept(table, OpenTurn.Instance);
        play(table);
        return ExerciseReport.Write(Games.ReadKnowing(storage.ToArray()));
    }

    /// <summary>What the report tells of each undoing, in order.</summary>
    private static List<string> Undone(Action<LiveTable> play)
    {
        var report = Report(play);
        var section = report[(report.IndexOf(Heading, StringComparison.Ordinal) + Heading.Length)..];
        section = section[..section.IndexOf("\n#", StringComparison.Ordinal)].TrimEnd('\n') + "\n";
        return [.. section.Split("\n- ").Skip(1).Select(static one => one.EndsWith('\n') ? one : one + "\n")];
    }
}
