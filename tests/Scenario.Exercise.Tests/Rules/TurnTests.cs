using Scenario.Exercise.Events;
using Scenario.Exercise.Rules;
using Scenario.Exercise.State;
using Scenario.Exercise.Tests.Generated;
using Xunit;
using static Scenario.Exercise.Tests.Generated.SmallScenario;

namespace Scenario.Exercise.Tests.Rules;

public class TurnTests
{
    [Fact]
    public void Moves_of_one_category_act_on_the_same_before_state()
    {
        // Each reads what the other changes: applied one after the other, one of them would see the other's work.
        var game = Play(
            Move("a", """{"add": "trust", "by": "tension"}""") + "," + Move("b", """{"add": "tension", "by": "trust * 0.1"}""", seat: "blue"),
            red: ["a"], blue: ["b"]);
        Assert.Equal(53, Value(game, "trust"));
        Assert.Equal(80, Value(game, "tension"));
    }

    [Fact]
    public void A_later_category_sees_what_an_earlier_one_changed()
    {
        var game = Play(
            Move("a", """{"add": "trust", "by": 10}""") + "," + Move("b", """{"when": "trust >= 60", "then": [{"add": "tension", "by": 1}]}""", seat: "blue", category: "act"),
            red: ["a"], blue: ["b"]);
        Assert.Equal(40, Value(game, "tension"));
    }

    [Fact]
    public void Opposite_changes_at_the_edge_of_a_range_cancel_out_instead_of_one_being_cut_off()
    {
        var game = Play(
            Move("a", """{"add": "trust", "by": 70}""") + "," + Move("b", """{"add": "trust", "by": -60}""", seat: "blue"), red: ["a"], blue: ["b"]);
        Assert.Equal(60, Value(game, "trust"));
    }

    [Fact]
    public void Values_are_placed_before_changes_are_added()
    {
        var game = Play(
            Move("a", """{"add": "trust", "by": 7}""") + "," + Move("b", """{"set": "trust", "to": 20}""", seat: "blue"), red: ["a"], blue: ["b"]);
        Assert.Equal(27, Value(game, "trust"));
    }

    [Fact]
    public void Effects_put_off_come_with_the_opening_of_their_turn_and_work_out_their_amounts_then()
    {
        var game = Start(Move("a", """{"after": 2, "then": [{"add": "trust", "by": "turn"}]}"""));
        Turn(game, red: ["a"]);
        Turn(game);
        Assert.Equal(50, Value(game, "trust"));
        game.Do(OpenTurn.Instance);
        Assert.Equal(53, Value(game, "trust"));
    }

    [Fact]
    public void A_move_rests_for_its_cooldown_and_is_spent_at_its_limit()
    {
        var game = Start(Move("a", "", """ "cooldown": 1, "limit": 2 """));
        Turn(game, red: ["a"]);
        game.Do(OpenTurn.Instance);
        var resting = Commit(game, "red", ["a"]);
        Assert.Equal("\"Do a\" is closed: rests until turn 3: made in turn 1.", resting?.Reason);
        Finish(game);
        Turn(game, red: ["a"]);
        game.Do(OpenTurn.Instance);
        Assert.Equal("\"Do a\" is closed: can be made 2 times in an exercise, and was.", Commit(game, "red", ["a"])?.Reason);
    }

    [Fact]
    public void A_closed_move_says_what_it_needs_and_how_things_are()
    {
        var game = Start(Move("a", "", """ "when": "trust >= 60 and told", "fromPhase": "middle" """));
        game.Do(OpenTurn.Instance);
        Assert.Equal(
            "\"Do a\" is closed: opens on rung 1, Middle: you stand on rung 0; needs Trust >= 60: it is 50; and needs \"Blue has been told\": not so yet.",
            Commit(game, "red", ["a"])?.Reason);
    }

    [Fact]
    public void Points_moves_and_reasons_are_counted()
    {
        var game = Start(
            Move("a", "", """ "cost": 2 """) + "," + Move("b", "", """ "cost": 2 """) + "," + Move("c", "").Replace("optional", "required", StringComparison.Ordinal) + "," + Move("d", ""));
        game.Do(OpenTurn.Instance);
        Assert.Equal(RefusalCode.TooFewPoints, Commit(game, "red", ["a", "b"])?.Code);
        Assert.Equal(RefusalCode.TooManyMoves, Commit(game, "red", ["a", "d", "up", "down"])?.Code);
        Assert.Equal(RefusalCode.ReasonMissing, Commit(game, "red", ["c"])?.Code);
        Assert.Equal(RefusalCode.ChosenTwice, Commit(game, "red", ["d", "d"])?.Code);
        Assert.Equal(RefusalCode.NotYours, Commit(game, "red", ["wait"])?.Code);
        Assert.Null(Commit(game, "red", ["a"]));
        Assert.Equal(RefusalCode.AlreadyCommitted, Commit(game, "red", ["d"])?.Code);
    }

    [Fact]
    public void A_met_gate_is_entered_at_its_gain_a_forced_one_at_its_price_and_a_shut_one_not_at_all()
    {
        var met = Play("", red: ["up"]);
        Assert.Equal((1, 55), (met.State.Phase, Value(met, "trust")));
        var forced = Play("", red: ["up"], gate: "tension >= 9");
        Assert.Equal((1, 30, 1), (forced.State.Phase, Value(forced, "trust"), forced.State.TimesForced(1)));
        Turn(forced, red: ["up"]);
        Assert.Equal(1, forced.State.Phase);
        Assert.Contains(forced.Sink.Events, static e => e.Kind == EventKind.PhaseHeld);
        Turn(forced, red: ["down"]);
        Assert.Equal((0, 29), (forced.State.Phase, Value(forced, "trust")));
    }

    [Fact]
    public void Up_and_down_in_one_step_cancel_out()
    {
        var game = Play("", red: ["up", "down"]);
        Assert.Equal(0, game.State.Phase);
    }

    [Fact]
    public void Drift_runs_once_a_turn_after_the_reactions()
    {
        var game = Play("", drift: """{"add": "trust", "by": -2}""", triggers: """{"id": "t", "title": "Low trust", "when": "trust < 50", "effects": [{"flag": "told"}]}""");
        Assert.Equal(48, Value(game, "trust"));
        Assert.False(game.State.Flag(0));
        game.Do(OpenTurn.Instance);
        Assert.True(game.State.Flag(0));
    }

    [Fact]
    public void A_seat_that_does_not_decide_never_stalls_the_room()
    {
        var game = Start("");
        game.Do(OpenTurn.Instance);
        Assert.Null(Commit(game, "red", ["up"]));
        game.Do(CloseDeliberation.Instance);
        Assert.Equal(ProcedureStep.Reaction, game.State.Step);
        Assert.Equal(DecisionStatus.None, game.State.Decision(1));
        Assert.Contains(game.Sink.Events, static e => e.Kind == EventKind.DecisionMissed && e.Subject == 1);
    }

    [Fact]
    public void An_immediate_ending_ends_at_once_and_others_wait_for_the_last_turn()
    {
        const string Endings = """
            {"id": "crisis", "title": "Crisis", "when": "tension >= 9", "immediate": true, "epilogue": "Bad."},
            {"id": "good", "title": "Good", "when": "trust >= 50", "epilogue": "Good."}
            """;
        var quiet = Start("", endings: Endings);
        for (var turn = 1; turn <= 4; turn++)
        {
            Assert.Equal(-1, quiet.State.Ending);
            Turn(quiet);
        }

        Assert.Equal("good", quiet.Scenario.Endings[quiet.State.Ending].Id);
        var tense = Play(Move("a", """{"add": "tension", "by": 9}"""), red: ["a"], endings: Endings);
        Assert.Equal("crisis", tense.Scenario.Endings[tense.State.Ending].Id);
        Assert.Equal(ProcedureStep.HotWash, tense.State.Step);
    }

    [Fact]
    public void A_pause_stops_everything_and_resuming_goes_on_where_it_was()
    {
        var game = Start("");
        game.Do(OpenTurn.Instance);
        game.Do(new PauseExercise());
        Assert.Equal("Decisions are taken during the deliberation: the exercise is at a pause.", Commit(game, "red", [])?.Reason);
        game.Do(new ResumeExercise());
        Assert.Equal(ProcedureStep.Deliberation, game.State.Step);
        Assert.Null(Commit(game, "red", []));
    }

    [Fact]
    public void A_seat_handed_to_a_policy_is_played_by_it_from_then_on()
    {
        var game = Start("", policies: """{"id": "red", "title": "Up", "rules": [{"move": "up", "weight": 1}]}""");
        game.Do(OpenTurn.Instance);
        game.Do(new AssignSeat(0, 0));
        Assert.Equal(RefusalCode.WrongPlayer, Commit(game, "red", [])?.Code);
        Assert.Null(Commit(game, "blue", []));
        game.Conduct();
        Assert.Equal(1, game.State.Phase);
    }

    private static TestGame Play(string moves, string[]? red = null, string[]? blue = null, string endings = "", string gate = "tension <= 5", string drift = "", string triggers = "")
    {
        var game = new TestGame(With(moves, endings: endings, gate: gate, drift: drift, triggers: triggers), people: true);
        Turn(game, red, blue);
        return game;
    }

    private static TestGame Start(string moves, string endings = "", string policies = "") => new(With(moves, endings: endings, policies: policies), people: true);

    private static void Turn(TestGame game, string[]? red = null, string[]? blue = null)
    {
        game.Do(OpenTurn.Instance);
        Assert.Null(Commit(game, "red", red ?? []));
        Assert.Null(Commit(game, "blue", blue ?? []));
        game.Conduct();
    }

    private static void Finish(TestGame game)
    {
        Assert.Null(Commit(game, "red", []));
        Assert.Null(Commit(game, "blue", []));
        game.Conduct();
    }

    private static Refusal? Commit(TestGame game, string seat, string[] moves) =>
        game.Try(new CommitDecision(game.Scenario.SeatIndex(seat), [.. moves.Select(id => new Choice(game.Scenario.MoveIndex(id), null))], null));

    private static int Value(TestGame game, string indicator) => game.State.Value(game.Scenario.IndicatorIndex(indicator));
}
