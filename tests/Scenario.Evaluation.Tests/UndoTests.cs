using CsCheck;
using Scenario.Evaluation.Recording;
using Scenario.Evaluation.Reports;
using Scenario.Evaluation.Storage;
using Scenario.Evaluation.Tables;
using Scenario.Evaluation.Verification;
using Scenario.Exercise.Events;
using Scenario.Exercise.Rules;
using Scenario.Exercise.State;

namespace Scenario.Evaluation.Tests;

public class UndoTests
{
    [Fact]
    public void Games_with_random_acts_of_a_facilitator_and_undoings_replay_verify_and_resume_at_any_point() => Gen.Int[0, 100_000].Sample(
        seed =>
        {
            var storage = new MemoryStorage();
            using var table = Games.Knowing(storage, (ulong)seed);
            var random = new Random(seed);
            for (var i = 0; i < 60; i++)
            {
                table.Submit(Any(random, table));
                if (random.Next(12) == 0)
                {
                    using var resumed = OpenTable.Resume(new MemoryStorage(storage.ToArray()), KnowingScenario.Compile, Games.Surroundings((ulong)seed + 1));
                    Assert.Equal(table.Fingerprint, resumed.Fingerprint);
                    Assert.Equal(table.UndoPoints(), resumed.UndoPoints());
                    Assert.Equal(table.Clock.IsPaused, resumed.Clock.IsPaused);
                }
            }

            var recorded = Games.ReadKnowing(storage.ToArray());
            Assert.Equal(table.Fingerprint, EventCourse.Replay(recorded).Fingerprint());
            var result = LogVerifier.Verify(new MemoryStorage(storage.ToArray()), KnowingScenario.Compile);
            Assert.True(result.IsSound, $"{result.First}");
        },
        iter: 60, threads: 1);

    [Fact]
    public void Undoing_the_undoing_brings_back_what_was_taken_back()
    {
        using var table = Games.Knowing(new MemoryStorage());
        Games.Accept(table, new FacilitateExercise(true));
        Games.Accept(table, OpenTurn.Instance);
        Games.Accept(table, new FireInject(KnowingScenario.Siren, null));
        var fired = table.Fingerprint;
        Assert.Equal("\"A siren\" was fired", table.UndoPoints()[0].Words);
        Games.Accept(table, new UndoTo(table.UndoPoints()[0].Position, "Too early"));
        Assert.DoesNotContain(table.View(KnowingScenario.Town).Traffic, message => message.Title == "A siren");
        var points = table.UndoPoints();
        Assert.Equal("the next turn opened", points[0].Words);
        Assert.Equal("the undoing \"Too early\"", points[^1].Words);
        Games.Accept(table, new UndoTo(points[^1].Position, "After all"));
        Assert.Equal(fired, table.Fingerprint);
        Assert.Single(table.View(KnowingScenario.Town).Traffic, message => message.Title == "A siren");
        Assert.Equal("\"A siren\" was fired", table.UndoPoints()[0].Words);
    }

    [Fact]
    public void What_is_beside_the_exercise_is_no_point_to_go_back_to_and_stays()
    {
        using var table = Games.Knowing(new MemoryStorage());
        Games.Accept(table, new FacilitateExercise(true));
        Games.Accept(table, OpenTurn.Instance);
        Games.Accept(table, new OpenMessage(KnowingScenario.Town, KnowingScenario.Definition));
        Games.Accept(table, new TakeNote(NoteKind.Note, -1, 0, "They whisper"));
        Games.Accept(table, new SetTimer(600, null));
        Assert.Equal("the timer was set", table.UndoPoints()[0].Words);
        Games.Accept(table, new UndoTo(table.UndoPoints()[0].Position, "Not yet"));
        Assert.Null(table.Clock.Remaining);
        Assert.Single(table.Control().Notes);
        Assert.True(table.Control().Injects[KnowingScenario.Definition].Readers.Single().IsOpened);
    }

    [Fact]
    public void One_goes_back_to_the_turn_before_and_not_across_the_ending()
    {
        using var table = Games.Knowing(new MemoryStorage());
        Games.Accept(table, new FacilitateExercise(true));
        for (var turn = 1; turn <= 3; turn++)
        {
            Games.Accept(table, OpenTurn.Instance);
            Assert.All(table.UndoPoints(), point => Assert.InRange(point.Turn, turn - 1, turn));
            if (turn < 3)
            {
                Games.Accept(table, CloseDeliberation.Instance);
            }
        }

        var beforeTheEnd = table.UndoPoints()[0].Position;
        Games.Accept(table, CloseDeliberation.Instance);
        Assert.Equal(ProcedureStep.HotWash, table.Step);
        Assert.Empty(table.UndoPoints());
        var refusal = table.Submit(new UndoTo(beforeTheEnd, "Once more")).Refusal;
        Assert.Contains("an ending is not undone", refusal?.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_jump_can_be_undone_though_it_leaves_turns_out()
    {
        using var table = Games.Knowing(new MemoryStorage());
        Games.Accept(table, new FacilitateExercise(true));
        Games.Accept(table, OpenTurn.Instance);
        Games.Accept(table, CloseDeliberation.Instance);
        var before = table.Fingerprint;
        Games.Accept(table, new JumpToTurn(3, "Nothing happens until then"));
        Assert.Equal((3, "the jump to turn 3"), (table.Turn, table.UndoPoints()[0].Words));
        Games.Accept(table, new UndoTo(table.UndoPoints()[0].Position, "They want to play it after all"));
        Assert.Equal((1, before), (table.Turn, table.Fingerprint));
        Assert.Equal("the deliberation was closed", table.UndoPoints()[0].Words);
    }

    [Fact]
    public void Going_back_and_forth_many_times_stays_quick_and_leaves_what_stood()
    {
        using var table = Games.Knowing(new MemoryStorage());
        Games.Accept(table, new FacilitateExercise(true));
        Games.Accept(table, OpenTurn.Instance);
        Games.Accept(table, new FireInject(KnowingScenario.Siren, null));
        var point = table.UndoPoints()[0].Position;
        for (var i = 0; i < 60; i++)
        {
            // Each undoing but the first goes back to the moment before the last one: what it left is told from what stood then.
            Games.Accept(table, new UndoTo(i == 0 ? point : table.UndoPoints()[^1].Position, "Again"));
        }

        Assert.Single(table.View(KnowingScenario.Town).Traffic, message => message.Title == "A siren");
    }

    [Fact]
    public void A_proposal_is_ruled_on_once_and_again_only_after_that_ruling_was_taken_back()
    {
        using var table = Games.Knowing(new MemoryStorage());
        Games.Accept(table, new FacilitateExercise(true));
        Games.Accept(table, OpenTurn.Instance);
        Games.Accept(table, new ProposeMove(KnowingScenario.Dam, 1, "Ring the bells", "Nobody sleeps then."));
        var ruling = new RuleOnProposal(0, 100, [new(ControlChangeKind.Flag, 0, 1)], "Well argued");
        Games.Accept(table, ruling);
        Assert.Contains("has been ruled on", table.Submit(ruling).Refusal?.Reason, StringComparison.Ordinal);
        Assert.Contains("has been ruled on", table.Foresee(ruling).Refusal, StringComparison.Ordinal);
        Games.Accept(table, new UndoTo(table.UndoPoints()[0].Position, "Too fast"));
        Games.Accept(table, ruling);
    }

    [Fact]
    public void Each_person_estimates_the_odds_of_a_move_once()
    {
        using var table = Games.Knowing(new MemoryStorage());
        Games.Accept(table, new FacilitateExercise(true));
        Games.Accept(table, OpenTurn.Instance);
        Games.Accept(table, new CommitDecision(KnowingScenario.Town, [new(KnowingScenario.Look, "To be sure", new([KnowingScenario.Flow], []))], null));
        Games.Accept(table, new EstimateOdds(KnowingScenario.Dam, 1, KnowingScenario.Look, 60));
        Games.Accept(table, new EstimateOdds(KnowingScenario.Dam, 2, KnowingScenario.Look, 40));
        Assert.Contains("has estimated 60 % already", table.Submit(new EstimateOdds(KnowingScenario.Dam, 1, KnowingScenario.Look, 90)).Refusal?.Reason, StringComparison.Ordinal);
        Games.Accept(table, new UndoTo(table.UndoPoints()[1].Position, "Both anew"));
        Games.Accept(table, new EstimateOdds(KnowingScenario.Dam, 1, KnowingScenario.Look, 90));
    }

    [Fact]
    public void A_log_that_restores_what_never_was_is_refused()
    {
        var forged = Forgery.Of(Games.Facilitated(), static line => line.Contains("\"kind\":\"cell-restored\"", StringComparison.Ordinal)
            ? System.Text.RegularExpressions.Regex.Replace(line, "\"before\":[0-9-]+", "\"before\":3,\"after\":77", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1))
            : line);
        Assert.Throws<Log.LogException>(() => EventCourse.Replay(Games.ReadKnowing(forged)));
    }

    private static Submission Any(Random random, LiveTable table)
    {
        var points = table.UndoPoints();
        return random.Next(16) switch
        {
            0 => new FacilitateExercise(random.Next(2) == 0),
            1 or 2 => OpenTurn.Instance,
            3 => new FireInject(random.Next(4), "Now"),
            4 => new PlanInject(random.Next(4), random.Next(-2, 4), "Why"),
            5 => new ImproviseInject(new((ulong)random.Next(1, 8), "A", "call", "T", "Text"), null),
            6 => new CorrectState([new(ControlChangeKind.Add, random.Next(2), random.Next(-9, 9) * 1000)], "Mine"),
            7 => new CommitDecision(KnowingScenario.Town, random.Next(2) == 0 ? [] : [new(KnowingScenario.Quiet, "So")], null),
            8 => new CommitDecision(KnowingScenario.Dam, [new(KnowingScenario.Report, null, new([KnowingScenario.Crest], [KnowingScenario.Town]))], null),
            9 => CloseDeliberation.Instance,
            10 => random.Next(2) == 0 ? new PauseExercise() : new ResumeExercise(),
            11 => new ProposeMove(random.Next(2), 1, "P", "Because"),
            12 => new RuleOnProposal(random.Next(2), 60, [new(ControlChangeKind.Flag, 0, random.Next(2))], "So be it"),
            13 => new OpenMessage(random.Next(2), random.Next(6)),
            14 => new JumpToTurn(3, "On"),
            _ => points.Count == 0 ? new TakeNote(NoteKind.Note, -1, 0, "Nothing yet") : new UndoTo(points[random.Next(points.Count)].Position, "Back"),
        };
    }
}
