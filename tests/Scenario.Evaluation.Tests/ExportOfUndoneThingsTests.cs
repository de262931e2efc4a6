using System.Text.Json;
using Scenario.Evaluation.Recording;
using Scenario.Evaluation.Reports;
using Scenario.Evaluation.Storage;
using Scenario.Evaluation.Tables;
using Scenario.Exercise.Events;
using Scenario.Exercise.Rules;
using Scenario.Exercise.Views;

namespace Scenario.Evaluation.Tests;

/// <summary>A seat's replay and its export tell the same course, also of what was taken back.</summary>
public class ExportOfUndoneThingsTests
{
    [Fact]
    public void A_message_taken_back_is_in_the_export_as_in_the_replay_and_the_undoing_says_what_stays()
    {
        var recorded = Play(table =>
        {
            Games.Accept(table, new TakeNote(NoteKind.Note, -1, 0, "They whisper"));
            Games.Accept(table, new ImproviseInject(new(1UL << KnowingScenario.Town, "A neighbour", "call", "The cellar", "It is wet."), "To hurry them"));
            Games.Accept(table, new UndoTo(table.UndoPoints()[0].Position, "Too early"));
        });
        var export = ExerciseExport.Write(recorded, KnowingScenario.Town);
        var lines = Lines(export);
        Assert.Equal(new ReplayTable(recorded, KnowingScenario.Town).Length, lines.Count);
        Assert.Equal(Captions(recorded, KnowingScenario.Town).Count, lines.Count);
        var sent = lines.FindIndex(static line => Kind(line) == "inject-improvised");
        Assert.Contains("It is wet.", lines[sent].GetRawText(), StringComparison.Ordinal);
        Assert.Equal("undone", Kind(lines[sent + 1]));
        Assert.Equal($$"""{"stay":{{sent}}}""", lines[sent + 1].GetProperty("data").GetRawText());
        Assert.DoesNotContain("They whisper", export, StringComparison.Ordinal);
    }

    [Fact]
    public void A_seat_that_saw_nothing_of_what_was_taken_back_is_told_that_all_it_knows_stays()
    {
        var recorded = Play(table =>
        {
            Games.Accept(table, new ImproviseInject(new(1UL << KnowingScenario.Town, "A neighbour", "call", "The cellar", "It is wet."), "To hurry them"));
            Games.Accept(table, new UndoTo(table.UndoPoints()[0].Position, "Too early"));
        });
        var lines = Lines(ExerciseExport.Write(recorded, KnowingScenario.Dam));
        Assert.Equal($$"""{"stay":{{lines.Count - 1}}}""", lines[^1].GetProperty("data").GetRawText());
        Assert.DoesNotContain("cellar", ExerciseExport.Write(recorded, KnowingScenario.Dam), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(KnowingScenario.Town)]
    [InlineData(KnowingScenario.Dam)]
    [InlineData(KnowingScenario.Control)]
    [InlineData(ExerciseExport.Everything)]
    public void No_export_holds_a_number_of_the_programs_own_in_place_of_one_of_the_course(int seat)
    {
        var recorded = Play(static table =>
        {
            Games.Accept(table, new FireInject(KnowingScenario.Siren, null));
            Games.Accept(table, new UndoTo(table.UndoPoints()[0].Position, "Too early"));
        });
        ExerciseEvent[] all = [.. recorded.Events.Select(static e => e.Happened)];
        Assert.DoesNotContain("2147483647", ExerciseExport.Write(recorded, seat), StringComparison.Ordinal);
        Assert.DoesNotContain("2147483647", ExerciseExport.Write(KnowingScenario.Value, Undoing.Effective(all), seat), StringComparison.Ordinal);
    }

    [Fact]
    public void After_a_turn_was_taken_back_the_lines_bear_the_turn_in_which_the_course_goes_on()
    {
        var recorded = Play(static table =>
        {
            Games.Accept(table, CloseDeliberation.Instance);
            Games.Accept(table, OpenTurn.Instance);
            Games.Accept(table, new UndoTo(table.UndoPoints().First(static point => point.Turn == 1 && point.Words.Contains("closed", StringComparison.Ordinal)).Position, "Once more"));
            Games.Accept(table, new OpenMessage(KnowingScenario.Town, KnowingScenario.Definition));
        });
        var lines = Lines(ExerciseExport.Write(recorded, KnowingScenario.Town));
        Assert.Equal(2, lines[^3].GetProperty("turn").GetInt32());
        Assert.Equal(["undone 1", "message-opened 1"], lines.TakeLast(2).Select(static line => $"{Kind(line)} {line.GetProperty("turn").GetInt32()}"));
    }

    [Fact]
    public void What_a_seat_reads_of_its_situation_after_an_undoing_is_what_stands()
    {
        var recorded = Play(static table =>
        {
            Games.Accept(table, new CorrectState([new(ControlChangeKind.Add, 1, 3000)], "A slip"));
            Games.Accept(table, new UndoTo(table.UndoPoints()[0].Position, "No slip"));
            Games.Accept(table, CloseDeliberation.Instance);
        });
        var replay = new ReplayTable(recorded, KnowingScenario.Town);
        replay.MoveTo(replay.Length);
        var situation = CourseText.Lines(KnowingScenario.Value, replay.History(), 0, KnowingScenario.Town).Last(static line => line.Contains("Rung", StringComparison.Ordinal));
        Assert.Contains("Trust 50", situation, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_that_were_taken_back_before_a_message_came_reach_no_seat()
    {
        var recorded = Play(static table =>
        {
            Games.Accept(table, new EditInject(KnowingScenario.Siren, -1, "TAKEN-BACK", "TAKEN-BACK"));
            Games.Accept(table, new EditInject(KnowingScenario.Siren, KnowingScenario.Dam, "TAKEN-BACK", "TAKEN-BACK"));
            Games.Accept(table, new UndoTo(table.UndoPoints()[1].Position, "Neither"));
            Games.Accept(table, new FireInject(KnowingScenario.Siren, null));
        });
        foreach (var seat in new[] { KnowingScenario.Town, KnowingScenario.Dam })
        {
            var replay = new ReplayTable(recorded, seat);
            replay.MoveTo(replay.Length);
            Assert.Contains(replay.History(), static happened => happened is { Kind: EventKind.InjectDelivered, Subject: KnowingScenario.Siren, Letter: null });
            Assert.DoesNotContain("TAKEN-BACK", ExerciseExport.Write(recorded, seat) + string.Join('\n', Captions(recorded, seat)), StringComparison.Ordinal);
        }
    }

    private static RecordedExercise Play(Action<LiveTable> play)
    {
        var storage = new MemoryStorage();
        using var table = Games.Knowing(storage);
        Games.Accept(table, new FacilitateExercise(true));
        Games.Accept(table, OpenTurn.Instance);
        play(table);
        return Games.ReadKnowing(storage.ToArray());
    }

    private static List<string> Captions(RecordedExercise recorded, int seat)
    {
        var replay = new ReplayTable(recorded, seat);
        var captions = new List<string>();
        while (replay.Step(1))
        {
            captions.Add(CourseText.Caption(KnowingScenario.Value, replay.History(), seat));
        }

        return captions;
    }

    private static List<JsonElement> Lines(string export) =>
        [.. export.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => JsonDocument.Parse(line).RootElement.Clone())];

    private static string Kind(JsonElement line) => line.GetProperty("kind").GetString()!;
}
