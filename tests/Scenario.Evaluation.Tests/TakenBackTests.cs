using Scenario.Evaluation.Reports;
using Scenario.Evaluation.Storage;
using Scenario.Exercise.Events;
using Scenario.Exercise.Rules;

namespace Scenario.Evaluation.Tests;

public class TakenBackTests
{
    [Fact]
    public void Each_undoing_lists_what_it_took_back_and_what_it_brought_back_once()
    {
        var storage = new MemoryStorage();
        using var table = Games.Knowing(storage);
        Games.Accept(table, new FacilitateExercise(true));
        Games.Accept(table, OpenTurn.Instance);
        Games.Accept(table, new RecordFirstChoice(KnowingScenario.Dam, 1, [], 70));
        Games.Accept(table, new ImproviseInject(new Letter(1, "A warden", "call", "Come quickly", "Now.\n\nBy boat."), null));
        var point = table.UndoPoints()[0].Position;
        Games.Accept(table, new UndoTo(point, "Sent too early"));
        Games.Accept(table, new UndoTo(table.UndoPoints().Single(p => p.Words.StartsWith("the undoing", StringComparison.Ordinal)).Position, "After all"));
        Games.Accept(table, new UndoTo(table.UndoPoints().First(p => p.Words.StartsWith("a first choice", StringComparison.Ordinal)).Position, "All of it"));
        var report = ExerciseReport.Write(Games.ReadKnowing(storage.ToArray()));
        string[] undoings = report.Split("### What was taken back")[1].Split("\n#")[0].Split("\n- ")[1..];
        Assert.Equal(3, undoings.Length);
        Assert.Contains("  - Message \"Come quickly\"", undoings[0], StringComparison.Ordinal);
        Assert.DoesNotContain("Dam, person 1", undoings[0], StringComparison.Ordinal);
        Assert.Contains("  - stands again: Message \"Come quickly\"", undoings[1], StringComparison.Ordinal);
        Assert.Contains("Dam, person 1", undoings[2], StringComparison.Ordinal);
        Assert.Equal(1, undoings[2].Split("Come quickly").Length - 1);
        Assert.DoesNotContain("## How teams decided", report, StringComparison.Ordinal);
    }

    [Fact]
    public void An_improvised_message_keeps_its_paragraphs_in_the_report()
    {
        var storage = new MemoryStorage();
        using var table = Games.Knowing(storage);
        Games.Accept(table, new FacilitateExercise(true));
        Games.Accept(table, OpenTurn.Instance);
        Games.Accept(table, new ImproviseInject(new Letter(1, "A warden", "call", "Come", "Now.\n\nBy boat."), null));
        Assert.Contains("  > Now.\n  >\n  > By boat.", ExerciseReport.Write(Games.ReadKnowing(storage.ToArray())), StringComparison.Ordinal);
    }
}
