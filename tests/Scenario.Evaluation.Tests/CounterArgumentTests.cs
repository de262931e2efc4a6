using Scenario.Evaluation.Recording;
using Scenario.Evaluation.Reports;
using Scenario.Evaluation.Storage;
using Scenario.Evaluation.Tables;
using Scenario.Evaluation.Verification;
using Scenario.Exercise.Events;
using Scenario.Exercise.Rules;

namespace Scenario.Evaluation.Tests;

/// <summary>What somebody said against what a seat favoured: in the log, in the report beside the decision, and nowhere else.</summary>
public class CounterArgumentTests
{
    private const string Words = "The \u001b[31mriver | <b>lies</b>";

    [Fact]
    public void It_is_kept_cleaned_under_its_author_replays_and_verifies()
    {
        var log = Played();
        var recorded = Games.ReadKnowing(log);
        var said = recorded.Events.Where(e => e.Happened.Kind == EventKind.CounterArgumentMade).ToList();
        Assert.Equal([KnowingScenario.Tell, KnowingScenario.Look], said.Select(e => e.Happened.Subject));
        Assert.All(said, e => Assert.Equal("P1", e.Line.Who?.Pseudonym));
        Assert.All(said, e => Assert.DoesNotContain('\u001b', e.Happened.Text!));
        var result = LogVerifier.Verify(new MemoryStorage(log), KnowingScenario.Compile);
        Assert.True(result.IsSound, result.First?.Cause);
    }

    [Fact]
    public void The_report_tells_it_once_beside_the_decision_with_the_dissent()
    {
        var report = ExerciseReport.Write(Games.ReadKnowing(Played()));
        var decision = report[report.IndexOf("**Decisions**", StringComparison.Ordinal)..];
        Assert.Contains("Person 2 against what is favoured, \"Tell what you know\" and \"Look for yourself\":", decision, StringComparison.Ordinal);
        Assert.Contains("Dissent of person 2:\n    > Too slow", decision, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", report, StringComparison.Ordinal);
        Assert.Single(report.Split('\n'), line => line.Contains("person 2 speaks against what is favoured", StringComparison.Ordinal));
    }

    [Fact]
    public void Another_seat_learns_nothing_of_it()
    {
        ExerciseEvent[] history = [.. Games.ReadKnowing(Played()).Events.Select(e => e.Happened)];
        Assert.DoesNotContain("river |", ExerciseExport.Write(KnowingScenario.Value, history, KnowingScenario.Dam), StringComparison.Ordinal);
        Assert.DoesNotContain(CourseText.Lines(KnowingScenario.Value, history, 0, KnowingScenario.Dam), line => line.Contains("favoured", StringComparison.Ordinal));
        Assert.Single(CourseText.Lines(KnowingScenario.Value, history, 0, KnowingScenario.Town), line => line.Contains("favoured", StringComparison.Ordinal));
    }

    [Fact]
    public void Undoing_takes_it_back()
    {
        using var table = Games.Knowing(new MemoryStorage());
        Games.Accept(table, OpenTurn.Instance);
        Games.Accept(table, new RecordFirstChoice(KnowingScenario.Town, 1, [KnowingScenario.Tell], 70));
        Games.Accept(table, new RecordCounterArgument(KnowingScenario.Town, 2, [KnowingScenario.Tell], "They will panic"));
        Assert.Equal("an argument of Town against what it favours", table.UndoPoints()[0].Words);
        Games.Accept(table, new UndoTo(table.UndoPoints()[0].Position, "Said to the wrong person"));
        Assert.Empty(table.View(KnowingScenario.Town).Team.Against);
        Assert.Equal([1], table.View(KnowingScenario.Town).Team.Chose);
    }

    [Fact]
    public void A_log_of_the_first_format_cannot_hold_it_and_goes_on_without_it() => Assert.Contains(
        "log format 1", FormatLimits.Check(1, new RecordCounterArgument(0, 1, [], "No."))!.Reason, StringComparison.Ordinal);

    private static byte[] Played()
    {
        var storage = new MemoryStorage();
        using var table = Games.Knowing(storage);
        Games.Accept(table, OpenTurn.Instance);
        Games.Accept(table, new RecordFirstChoice(KnowingScenario.Town, 1, [KnowingScenario.Tell, KnowingScenario.Look], 70));
        Games.Accept(table, new RecordCounterArgument(KnowingScenario.Town, 2, table.View(KnowingScenario.Town).Team.Favoured([])!, Words));
        Games.Accept(table, new CommitDecision(
            KnowingScenario.Town, [new(KnowingScenario.Look, "To be sure", new([KnowingScenario.Flow], []))], null, [new(1, true, null), new(2, false, "Too slow")]));
        Games.Accept(table, new CommitDecision(KnowingScenario.Dam, [], null));
        return storage.ToArray();
    }
}
