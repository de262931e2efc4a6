using Scenario.Evaluation.Reports;
using Scenario.Evaluation.Storage;
using Scenario.Evaluation.Tables;
using Scenario.Exercise.Events;
using Scenario.Exercise.Rules;
using Scenario.Exercise.State;

namespace Scenario.Evaluation.Tests;

public sealed class FiredMessagesTests : IDisposable
{
    private const string Siren = "  Message \"A siren\" from The fire brigade";

    private readonly MemoryStorage _storage = new();
    private readonly LiveTable _table;

    public FiredMessagesTests()
    {
        _table = Games.Knowing(_storage);
        Games.Accept(_table, new FacilitateExercise(true));
        Games.Accept(_table, OpenTurn.Instance);
    }

    public void Dispose() => _table.Dispose();

    [Theory]
    [InlineData(null, "fired", ", fired [Trust -2]")]
    [InlineData("They sleep", "fired (They sleep)", ", fired - because: They sleep [Trust -2]")]
    public void A_message_that_was_held_and_then_fired_is_on_record_as_fired(string? why, string inTable, string inCourse)
    {
        Games.Accept(_table, new PlanInject(KnowingScenario.Siren, InjectPlan.Held, "Not yet"));
        Games.Accept(_table, new FireInject(KnowingScenario.Siren, why));
        Assert.Contains($"| A siren | by hand; held (Not yet); {inTable} | turn 1 |", Report(), StringComparison.Ordinal);
        Assert.Contains("- Message \"A siren\" from The fire brigade, fired to all (call), ", Report(), StringComparison.Ordinal);
        Assert.All([_table.Course(), Replayed()], told => Assert.Equal(
            ["  \"A siren\" is held - because: Not yet", Siren + inCourse], Course(told).Where(line => line.Contains("\"A siren\"", StringComparison.Ordinal))));
    }

    [Fact]
    public void Of_messages_fired_one_right_after_the_other_each_is_on_record_as_fired()
    {
        Games.Accept(_table, new FireInject(KnowingScenario.Threshold, null));
        Games.Accept(_table, new FireInject(3, null));
        Games.Accept(_table, new FireInject(KnowingScenario.Siren, "Now"));
        Assert.Contains("| Is it so far? | turn 3; fired | turn 1 |", Report(), StringComparison.Ordinal);
        Assert.Contains("| It goes on | turn 2; fired | turn 1 |", Report(), StringComparison.Ordinal);
        Assert.Equal(3, Course(_table.Course()).Count(line => line.Contains(", fired", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_message_that_comes_on_schedule_or_by_a_ruling_was_not_fired()
    {
        Games.Accept(_table, new CorrectState([new(ControlChangeKind.Inject, KnowingScenario.Siren)], "By hand"));
        Assert.Contains("| A siren | by hand | turn 1 |", Report(), StringComparison.Ordinal);
        Assert.Contains("| What would make you warn? | turn 1 | turn 1 |", Report(), StringComparison.Ordinal);
        Assert.DoesNotContain(Course(_table.Course()), line => line.Contains("fired", StringComparison.Ordinal));
    }

    [Fact]
    public void A_message_let_go_again_comes_as_planned_again_and_is_neither_released_nor_fired()
    {
        Games.Accept(_table, new PlanInject(KnowingScenario.Threshold, InjectPlan.Held, "Not yet"));
        Games.Accept(_table, new PlanInject(KnowingScenario.Threshold, InjectPlan.AsWritten, "After all"));
        Assert.Contains("| Is it so far? | turn 3; held (Not yet); as planned again (After all) |  |", Report(), StringComparison.Ordinal);
        Assert.Contains("  \"Is it so far?\" comes as planned again - because: After all", Course(_table.Course()));
        Assert.Equal("\"Is it so far?\" was planned again as written", _table.UndoPoints()[0].Words);
    }

    [Fact]
    public void A_room_in_nobodys_hand_was_run_by_whoever_fired_a_message()
    {
        var storage = new MemoryStorage();
        using var table = Games.Knowing(storage);
        Games.Accept(table, OpenTurn.Instance);
        Assert.DoesNotContain("## How the room was run", ExerciseReport.Write(Games.ReadKnowing(storage.ToArray())), StringComparison.Ordinal);
        Games.Accept(table, new FireInject(KnowingScenario.Siren, null));
        Assert.Contains("## How the room was run", ExerciseReport.Write(Games.ReadKnowing(storage.ToArray())), StringComparison.Ordinal);
    }

    [Fact]
    public void That_and_why_a_message_was_fired_is_the_staffs_to_know_and_what_was_fired_and_taken_back_is_told_once()
    {
        Games.Accept(_table, new FireInject(KnowingScenario.Siren, "They sleep"));
        var replay = new ReplayTable(Games.ReadKnowing(_storage.ToArray()), KnowingScenario.Town);
        replay.MoveTo(replay.Length);
        Assert.All([replay.History(), _table.Course()], told =>
        {
            var town = CourseText.Lines(KnowingScenario.Value, told, 0, KnowingScenario.Town);
            Assert.Contains(town, line => line.StartsWith(Siren, StringComparison.Ordinal));
            Assert.DoesNotContain(town, line => line.Contains("fired", StringComparison.Ordinal) || line.Contains("sleep", StringComparison.Ordinal));
        });
        Games.Accept(_table, new UndoTo(_table.UndoPoints()[0].Position, "Too early"));
        Assert.Contains("  - Message \"A siren\" from The fire brigade, fired - because: They sleep\n", Report(), StringComparison.Ordinal);
        Assert.DoesNotContain("\"A siren\" is fired", Report(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_record_itself_does_not_change_by_being_told()
    {
        Games.Accept(_table, new FireInject(KnowingScenario.Siren, "They sleep"));
        Assert.Equal(Games.ReadKnowing(_storage.ToArray()).Events.Select(static told => told.Happened), _table.History());
        Assert.Contains(_table.History(), static happened => happened is { Kind: EventKind.InjectDelivered, Subject: KnowingScenario.Siren, After: 0, Text: null });
    }

    private string Report() => ExerciseReport.Write(Games.ReadKnowing(_storage.ToArray()));

    private IReadOnlyList<ExerciseEvent> Replayed()
    {
        var replay = new ReplayTable(Games.ReadKnowing(_storage.ToArray()));
        replay.MoveTo(replay.Length);
        return replay.History();
    }

    private static IReadOnlyList<string> Course(IReadOnlyList<ExerciseEvent> told) => CourseText.Lines(KnowingScenario.Value, told);
}
