using System.Text.Json;
using Scenario.Evaluation.Recording;
using Scenario.Evaluation.Reports;
using Scenario.Evaluation.Storage;
using Scenario.Evaluation.Tables;
using Scenario.Exercise.Events;
using Scenario.Exercise.Rules;
using Scenario.Exercise.Views;

namespace Scenario.Evaluation.Tests;

/// <summary>As one seat: what that seat saw then and nothing else.</summary>
public class SeatReplayTests
{
    private static readonly RecordedExercise Recorded = Games.ReadKnowing(Games.Knowing());

    [Fact]
    public void A_seat_steps_over_exactly_the_events_it_could_know_of()
    {
        var replay = new ReplayTable(Recorded, KnowingScenario.Dam);
        var known = SeatLens.History(KnowingScenario.Value, [.. Recorded.Events.Select(e => e.Happened)], KnowingScenario.Dam);
        Assert.Equal(known.Count, replay.Length);
        Assert.True(replay.Length < Recorded.Events.Count());
        for (var i = 0; i < known.Count; i++)
        {
            Assert.True(replay.Step(1));
            Assert.Equal((i + 1, known[i]), (replay.Position, replay.LastEvent!.Value));
        }

        Assert.False(replay.Step(1));
        Assert.Equal(known, replay.History());
    }

    [Fact]
    public void There_is_no_way_to_another_seats_view()
    {
        var replay = new ReplayTable(Recorded, KnowingScenario.Dam);
        replay.MoveTo(replay.Length / 2);
        Assert.Equal([KnowingScenario.Dam], replay.PlayedSeats);
        Assert.Equal(KnowingScenario.Dam, replay.View(KnowingScenario.Town).Seat);
        Assert.Equal(KnowingScenario.Dam, replay.View(KnowingScenario.Control).Seat);
        Assert.Null(replay.View(KnowingScenario.Dam).Opened);
    }

    [Fact]
    public void All_layers_open_show_every_seat_the_facilitator_and_the_truth()
    {
        var replay = new ReplayTable(Recorded);
        replay.GoToTurn(2);
        Assert.Equal([KnowingScenario.Town, KnowingScenario.Dam, KnowingScenario.Control], replay.PlayedSeats);
        Assert.Equal(Recorded.Events.Count(), replay.Length);
        Assert.NotEmpty(replay.View(KnowingScenario.Dam).Opened!.Questions);
        Assert.Contains(KnowledgeText.Lines(replay.View(KnowingScenario.Control).Opened), line => line.Contains("the truth is", StringComparison.Ordinal));
    }

    [Fact]
    public void A_seat_sees_at_each_close_what_it_saw_while_it_was_played()
    {
        var storage = new MemoryStorage();
        using var table = OpenTable.Create(storage, KnowingScenario.Value, KnowingScenario.Text, KnowingScenario.Begin(), Games.Surroundings());
        foreach (var submission in KnowingScenario.Script)
        {
            Games.Accept(table, submission);
            foreach (var seat in new[] { KnowingScenario.Town, KnowingScenario.Dam })
            {
                var replay = new ReplayTable(Games.ReadKnowing(storage.ToArray()), seat);
                replay.MoveTo(replay.Length);
                Assert.Equal(JsonSerializer.Serialize(table.View(seat)), JsonSerializer.Serialize(replay.View(seat)));
            }
        }
    }

    [Fact]
    public void What_another_seat_does_in_secret_changes_nothing_in_a_seats_replay_course_or_export()
    {
        var (done, notDone) = (Play(new Choice(KnowingScenario.Quiet, "Nobody need know")), Play());
        Assert.Equal(Everything(notDone), Everything(done));
        Assert.NotEqual(ExerciseExport.Write(notDone, KnowingScenario.Town), ExerciseExport.Write(done, KnowingScenario.Town));
    }

    [Fact]
    public void An_export_is_numbered_anew_and_holds_nothing_that_counts_or_hashes_hidden_events()
    {
        var lines = ExerciseExport.Write(Recorded, KnowingScenario.Dam).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < lines.Length; i++)
        {
            using var line = JsonDocument.Parse(lines[i]);
            Assert.Equal(["n", "date", "turn", "phase", "kind", "data"], line.RootElement.EnumerateObject().Select(property => property.Name));
            Assert.Equal(i + 1, line.RootElement.GetProperty("n").GetInt32());
        }

        var all = string.Join('\n', lines);
        Assert.All(
            ["seed", "fingerprint", "\"veiled\"", "salt", "policy-drew", "memory-kept", "Brief", "quietly", "Nobody need know", "By eye", Recorded.Last.Hash],
            secret => Assert.DoesNotContain(secret, all, StringComparison.Ordinal));
        Assert.Contains("Do not | quote us", all, StringComparison.Ordinal);
        Assert.Contains("fingerprint", ExerciseExport.Write(Recorded, ExerciseExport.Everything), StringComparison.Ordinal);
    }

    [Fact]
    public void The_course_of_a_seat_is_told_from_what_it_knows_whether_the_rest_is_given_or_not()
    {
        ExerciseEvent[] all = [.. Recorded.Events.Select(e => e.Happened)];
        var known = SeatLens.History(KnowingScenario.Value, all, KnowingScenario.Town);
        Assert.Equal(
            CourseText.Lines(KnowingScenario.Value, all, 0, KnowingScenario.Town), CourseText.Lines(KnowingScenario.Value, known, 0, KnowingScenario.Town));
    }

    [Fact]
    public void That_a_policy_plays_another_seat_is_told_and_which_one_is_not()
    {
        var recorded = Games.Read(Games.Whole());
        var replay = new ReplayTable(recorded, SmallScenario.Town);
        var told = new List<string>();
        while (replay.Step(1))
        {
            told.Add(CourseText.Caption(SmallScenario.Value, replay.History(), SmallScenario.Town));
        }

        var export = ExerciseExport.Write(recorded, SmallScenario.Town);
        Assert.Contains("Dam plays by itself", told);
        Assert.DoesNotContain(told, caption => caption.Contains("Careful", StringComparison.Ordinal));
        Assert.Contains("""{"seat":"dam","policy":"untold"}""", export, StringComparison.Ordinal);
        Assert.DoesNotContain("careful", export, StringComparison.Ordinal);
    }

    private static RecordedExercise Play(params Choice[] secrets)
    {
        var storage = new MemoryStorage();
        using var table = OpenTable.Create(storage, KnowingScenario.Value, KnowingScenario.Text, KnowingScenario.Begin(), Games.Surroundings());
        Games.Accept(table, OpenTurn.Instance);
        Games.Accept(table, new CommitDecision(KnowingScenario.Town, secrets, null));
        Games.Accept(table, new CommitDecision(KnowingScenario.Dam, [], null));
        Games.Accept(table, OpenTurn.Instance);
        return Games.ReadKnowing(storage.ToArray());
    }

    private static string Everything(RecordedExercise recorded)
    {
        var replay = new ReplayTable(recorded, KnowingScenario.Dam);
        var text = ExerciseExport.Write(recorded, KnowingScenario.Dam);
        do
        {
            text += $"{replay.Position} of {replay.Length}, turn {replay.Turn}\n{JsonSerializer.Serialize(replay.View(KnowingScenario.Dam))}\n";
            text += replay.Position > 0 ? CourseText.Caption(KnowingScenario.Value, replay.History(), KnowingScenario.Dam) : "";
        }
        while (replay.Step(1));

        return text + string.Join('\n', CourseText.Lines(KnowingScenario.Value, replay.History(), 0, KnowingScenario.Dam));
    }
}
