using Scenario.Evaluation.Reports;
using Scenario.Evaluation.Storage;
using Scenario.Exercise.Events;
using Scenario.Exercise.Rules;

namespace Scenario.Evaluation.Tests;

public class ReportOfTheRoomTests
{
    private static readonly string Report = ExerciseReport.Write(Games.ReadKnowing(Games.Facilitated()));
    private static readonly ExerciseEvent[] History = [.. Games.ReadKnowing(Games.Facilitated()).Events.Select(e => e.Happened)];

    [Fact]
    public void A_proposal_bears_its_title_wherever_it_is_mentioned()
    {
        var course = CourseText.Lines(KnowingScenario.Value, History);
        Assert.Contains("  Town, person 2 argues against proposal 1, \"Ring | the bells\": It frightens people", course);
        Assert.Contains(course, line => line.StartsWith("  Ruling on proposal 1, \"Ring | the bells\": succeeds at 100 %", StringComparison.Ordinal));
        Assert.Contains("- Ruling on proposal 1, \"Ring \\| the bells\": succeeds at 100 % - because: Well argued\n", Report, StringComparison.Ordinal);
        Assert.Contains("- Proposal 1, **Ring \\| the bells**, Dam, person 1\n", Report, StringComparison.Ordinal);
        Assert.DoesNotContain("P1 \"", Report, StringComparison.Ordinal);
        var ruled = Array.FindIndex(History, e => e.Kind == EventKind.ProposalRuled);
        Assert.StartsWith("Ruling on proposal 1, \"Ring | the bells\"", CourseText.Caption(KnowingScenario.Value, History[..(ruled + 1)]), StringComparison.Ordinal);
    }

    [Fact]
    public void The_title_of_a_proposal_stays_with_its_seat()
    {
        var town = string.Join('\n', CourseText.Lines(KnowingScenario.Value, History, 0, KnowingScenario.Town));
        Assert.Contains("Ruling on proposal 1: succeeds", town, StringComparison.Ordinal);
        Assert.DoesNotContain("Ring", town, StringComparison.Ordinal);
        Assert.Contains("Ruling on proposal 1, \"Ring | the bells\"", string.Join('\n', CourseText.Lines(KnowingScenario.Value, History, 0, KnowingScenario.Dam)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_given_again_after_something_was_taken_back_names_the_proposal_that_stands()
    {
        var storage = new MemoryStorage();
        using var table = Games.Knowing(storage);
        Games.Accept(table, new FacilitateExercise(true));
        Games.Accept(table, OpenTurn.Instance);
        Games.Accept(table, new ProposeMove(KnowingScenario.Dam, 1, "Ring the bells", "Loudly."));
        Games.Accept(table, new UndoTo(table.UndoPoints()[0].Position, "Once more"));
        Games.Accept(table, new ProposeMove(KnowingScenario.Dam, 1, "Light a fire", "On the hill."));
        Games.Accept(table, new RuleOnProposal(0, 0, [], "Too wet"));
        var report = ExerciseReport.Write(Games.ReadKnowing(storage.ToArray()));
        Assert.Contains("- Ruling on proposal 1, \"Light a fire\": rejected - because: Too wet", report, StringComparison.Ordinal);
        Assert.Contains("  - Dam, person 1 makes proposal 1, \"Ring the bells\"", report, StringComparison.Ordinal);
    }

    [Fact]
    public void The_reason_of_a_correction_or_a_granted_proposal_is_said_once_and_not_at_each_change()
    {
        Assert.Contains("- Correction - because: A slip of mine\n  - River becomes 5.1\n", Report, StringComparison.Ordinal);
        Assert.Contains("succeeds at 100 % - because: Well argued\n  - Trust +3\n", Report, StringComparison.Ordinal);
    }

    [Fact]
    public void Odds_and_outcomes_that_were_ruled_do_not_look_like_the_models()
    {
        var course = string.Join('\n', CourseText.Lines(KnowingScenario.Value, History));
        Assert.All([Report, course], text =>
        {
            Assert.Contains("as ruled it was unlikely (40 %), the model had 100 %.", text, StringComparison.Ordinal);
            Assert.Contains("Failed as ruled; the model had it succeed.", text, StringComparison.Ordinal);
        });
    }

    [Theory]
    [InlineData(0, 100, "Succeeded; as ruled it was certain (100 %), as the model had it.")]
    [InlineData(1, null, "Succeeded as ruled; the model had it succeed, too.")]
    [InlineData(1, 0, "Succeeded as ruled; luck, as ruled at 0 %, had it fail.")]
    [InlineData(0, null, "Took effect.")]
    public void A_ruling_that_changed_nothing_is_told_as_a_ruling_unless_it_left_all_to_the_model(int outcome, int? odds, string told)
    {
        var storage = new MemoryStorage();
        using var table = Games.Knowing(storage);
        Games.Accept(table, new FacilitateExercise(true));
        Games.Accept(table, OpenTurn.Instance);
        Games.Accept(table, new CommitDecision(KnowingScenario.Town, [new(KnowingScenario.Quiet, null)], null));
        Games.Accept(table, new RuleOnMove(KnowingScenario.Quiet, outcome, odds, [], "So be it"));
        Games.Accept(table, CloseDeliberation.Instance);
        Assert.Contains("  - *Drain the meadow quietly* (secret). " + told + "\n", ExerciseReport.Write(Games.ReadKnowing(storage.ToArray())), StringComparison.Ordinal);
    }
}
