using Scenario.Exercise.Definitions;
using Scenario.Exercise.Events;
using Scenario.Exercise.Procedure;
using Scenario.Exercise.Rules;
using Scenario.Exercise.State;
using Scenario.Exercise.Tests.Generated;
using Scenario.Exercise.Views;
using Xunit;

namespace Scenario.Exercise.Tests.Rules;

public class FacilitationTests
{
    private const string Injects = """
        {"id": "soon", "kind": "scheduled", "turn": 2, "from": "A", "to": "all", "channel": "memo", "title": "Soon", "text": "Old words.", "effects": [{"add": "trust", "by": 3}], "expected": [{"action": "Answer it."}]},
        {"id": "late", "kind": "scheduled", "turn": 3, "from": "A", "to": ["red"], "channel": "memo", "title": "Late", "text": "Late."},
        {"id": "drop", "kind": "conditional", "when": "trust < 40", "from": "A", "to": "all", "channel": "memo", "title": "Drop", "text": "Trust fell."},
        {"id": "hand", "kind": "contingency", "from": "A", "to": ["blue"], "channel": "memo", "title": "By hand", "text": "By hand.", "effects": [{"add": "trust", "by": -20}]}
        """;

    private const string Moves = """
        {"id": "bold", "actor": "red", "category": "talk", "title": "Be bold", "description": "It.", "reason": "none", "odds": 0, "adjudication": "ruled",
         "effects": [{"add": "trust", "by": 10}, {"add": "tension", "by": 2}], "otherwise": [{"add": "trust", "by": -4}]},
        {"id": "pool", "actor": "red", "category": "talk", "title": "Ask around", "description": "It.", "reason": "none", "odds": 0, "adjudication": "pooled", "effects": [{"add": "trust", "by": 1}]}
        """;

    private readonly CompiledScenario _scenario = SmallScenario.With(Moves, triggers: """
        {"id": "alarm", "title": "Alarm", "when": "trust < 40", "effects": [{"add": "tension", "by": 1}]}
        """, injects: Injects);

    private readonly TestGame _game;

    public FacilitationTests()
    {
        _game = new TestGame(_scenario, people: true);
        _game.Do(new FacilitateExercise(true));
        _game.Do(OpenTurn.Instance);
    }

    [Fact]
    public void In_a_facilitators_hand_the_turn_closes_only_when_the_facilitator_closes_it()
    {
        Decide();
        Assert.Null(Exercise.Rules.Conduct.Next(_scenario, _game.State));
        _game.Do(CloseDeliberation.Instance);
        Assert.Equal(ProcedureStep.Reaction, _game.State.Step);
        Assert.Equal(RefusalCode.BadControl, _game.Try(new FacilitateExercise(true))?.Code);
    }

    [Fact]
    public void What_is_held_skipped_or_put_off_does_not_come_until_its_plan_says_so()
    {
        _game.Do(new PlanInject(Inject("soon"), InjectPlan.Held, "Not ready."));
        _game.Do(new PlanInject(Inject("late"), 4, "Later."));
        _game.Do(new PlanInject(Inject("drop"), InjectPlan.Skipped, "Not today."));
        _game.Do(new CorrectState([new(ControlChangeKind.Set, Indicator("trust"), 30_000)], "To see."));
        NextTurn();
        Assert.Equal((0, 0), (_game.State.DeliveredTurn(Inject("soon")), _game.State.DeliveredTurn(Inject("drop"))));
        NextTurn();
        Assert.Equal(0, _game.State.DeliveredTurn(Inject("late")));
        NextTurn();
        Assert.Equal(4, _game.State.DeliveredTurn(Inject("late")));
        var view = Control();
        Assert.Equal(InjectStatus.Draft, view.Injects[Inject("soon")].Status);
        Assert.Equal(InjectStatus.Skipped, view.Injects[Inject("drop")].Status);
        Assert.Equal("Not today.", view.Injects[Inject("drop")].Reason);
    }

    [Fact]
    public void The_MSEL_can_be_arranged_before_the_first_turn_but_nothing_is_fired_then()
    {
        var game = new TestGame(_scenario, people: true);
        game.Do(new PlanInject(Inject("soon"), InjectPlan.Held, "Not ready."));
        Assert.Equal(RefusalCode.WrongStep, game.Try(new FireInject(Inject("hand"), null))?.Code);
    }

    [Fact]
    public void Firing_delivers_at_once_with_what_it_sets_off_and_a_done_inject_is_not_fired_again()
    {
        _game.Do(new FireInject(Inject("hand"), null));
        Assert.Equal(30, _game.State.Value(Indicator("trust")));
        Assert.Equal(1, _game.State.TimesFired(0));
        Assert.Equal(1, _game.State.DeliveredTurn(Inject("drop")));
        var refusal = _game.Try(new FireInject(Inject("hand"), null));
        Assert.Equal(RefusalCode.BadControl, refusal?.Code);
        Assert.Contains("was delivered in turn 1", refusal!.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_preview_tells_what_firing_would_change_and_set_off_and_changes_nothing()
    {
        var before = _game.State.Fingerprint();
        var seen = ForesightViews.Of(_scenario, StatelessMachinery.For(_scenario), _game.State, new FireInject(Inject("hand"), null));
        Assert.Contains("sets off: Alarm", seen.Lines);
        Assert.Contains("delivers \"Drop\"", seen.Lines);
        Assert.Contains("Trust: 50 to 30", seen.Lines);
        Assert.Equal(before, _game.State.Fingerprint());
    }

    [Fact]
    public void Edited_words_reach_those_they_were_written_for_and_a_delivered_message_is_not_edited()
    {
        _game.Do(new EditInject(Inject("soon"), -1, "Sooner", "New words."));
        _game.Do(new EditInject(Inject("soon"), 1, "For Blue", "Blue's words."));
        Assert.Equal(RefusalCode.BadControl, _game.Try(new EditInject(Inject("late"), 1, "X", "Y"))?.Code);
        NextTurn();
        Assert.Equal("New words.", View(0).Traffic.Single(m => m.Inject == Inject("soon")).Text);
        Assert.Equal("Blue's words.", View(1).Traffic.Single(m => m.Inject == Inject("soon")).Text);
        Assert.Equal(RefusalCode.BadControl, _game.Try(new EditInject(Inject("soon"), -1, "X", "Y"))?.Code);
    }

    [Fact]
    public void An_improvised_message_reaches_its_readers_alone_and_opening_is_on_record()
    {
        _game.Do(new ImproviseInject(new(2, "A voice", "call", "Listen", "Something new."), "They were stuck."));
        Assert.Empty(View(0).Traffic);
        var message = Assert.Single(View(1).Traffic);
        Assert.Equal((4, "Listen", "A voice"), (message.Inject, message.Title, message.From));
        _game.Do(new OpenMessage(1, message.Inject));
        Assert.Equal(RefusalCode.BadControl, _game.Try(new ImproviseInject(new(0, "A", "call", "T", "T"), null))?.Code);
    }

    [Fact]
    public void Delivered_means_opened_by_its_readers_and_expected_actions_are_judged()
    {
        NextTurn();
        Assert.Equal(InjectStatus.Released, Control().Injects[Inject("soon")].Status);
        _game.Do(new OpenMessage(0, Inject("soon")));
        _game.Do(new OpenMessage(1, Inject("soon")));
        _game.Do(new RecordExpectation(Inject("soon"), 0, 2, "They rang back instead."));
        var inject = Control().Injects[Inject("soon")];
        Assert.Equal(InjectStatus.Done, inject.Status);
        Assert.Equal((2, "They rang back instead."), (inject.Expected[0].Verdict, inject.Expected[0].Remark));
        Assert.Equal(RefusalCode.BadControl, _game.Try(new RecordExpectation(Inject("soon"), 5, 1, null))?.Code);
    }

    [Fact]
    public void A_move_that_the_scenario_leaves_to_a_ruling_waits_for_it_and_the_model_stays_beside_the_ruling()
    {
        Decide("bold");
        Assert.Equal(RefusalCode.RulingMissing, _game.Try(CloseDeliberation.Instance)?.Code);
        Assert.True(Control().Moves.Single().Awaits);
        Assert.Equal(RefusalCode.ReasonMissing, _game.Try(new RuleOnMove(Move("bold"), 1, null, [], " "))?.Code);
        Assert.Equal(RefusalCode.BadControl, _game.Try(new RuleOnMove(Move("bold"), 1, null, [7], "No."))?.Code);
        Assert.Equal(RefusalCode.BadControl, _game.Try(new RuleOnMove(Move("pool"), 1, null, [], "No."))?.Code);
        _game.Do(new RuleOnMove(Move("bold"), 1, null, [1], "They argued it well; no tension."));
        _game.Do(CloseDeliberation.Instance);
        Assert.Equal((60, 30), (_game.State.Value(Indicator("trust")), _game.State.Value(Indicator("tension"))));
        var overruled = _game.Sink.Events.Single(e => e.Kind == EventKind.OutcomeOverruled);
        Assert.Equal((0, 1), (overruled.Before, overruled.After));
        Assert.Contains(_game.Sink.Events, e => e.Kind == EventKind.EffectRejected && e.Before == 1);
        Assert.Contains("Ruled by the facilitator", View(1).Reveals[0].Entries.Single(e => e.What == "Be bold").Outcome, StringComparison.Ordinal);
    }

    [Fact]
    public void A_later_ruling_stands_in_place_of_the_earlier_one_with_its_rejected_effects()
    {
        Decide("bold");
        _game.Do(new RuleOnMove(Move("bold"), 1, null, [0, 1], "Nothing of it."));
        _game.Do(new RuleOnMove(Move("bold"), 1, null, [1], "Only no tension."));
        _game.Do(CloseDeliberation.Instance);
        Assert.Equal((60, 30), (_game.State.Value(Indicator("trust")), _game.State.Value(Indicator("tension"))));
    }

    [Fact]
    public void Pooled_odds_are_the_plain_average_of_what_people_estimate()
    {
        Decide("pool");
        Assert.Equal(RefusalCode.RulingMissing, _game.Try(CloseDeliberation.Instance)?.Code);
        _game.Do(new EstimateOdds(0, 1, Move("pool"), 100));
        _game.Do(new EstimateOdds(1, 1, Move("pool"), 50));
        _game.Do(CloseDeliberation.Instance);
        Assert.Equal(75_000, _game.Sink.Events.Single(e => e.Kind == EventKind.MoveResolved).Before);
    }

    [Fact]
    public void Odds_argued_over_are_set_by_the_facilitator_and_rolled()
    {
        Decide("bold");
        _game.Do(new OpenRuling(Move("bold")));
        _game.Do(new MakeArgument(1, 1, Move("bold"), 0, IsFor: false, "It cannot work."));
        _game.Do(new RuleOnMove(Move("bold"), 0, 100, [], "The argument for it was better."));
        _game.Do(CloseDeliberation.Instance);
        Assert.Equal(60, _game.State.Value(Indicator("trust")));
        Assert.Equal(100_000, _game.Sink.Events.Single(e => e.Kind == EventKind.MoveResolved).Before);
    }

    [Fact]
    public void A_proposal_is_ruled_on_with_changes_in_range_and_then_happens_like_any_move()
    {
        _game.Do(new ProposeMove(1, 1, "Open the harbour", "Three reasons."));
        _game.Do(new MakeArgument(0, 1, -1, 0, IsFor: false, "It is mined."));
        var outOfRange = _game.Try(new RuleOnProposal(0, 100, [new(ControlChangeKind.Add, Indicator("trust"), 60_000)], "Yes."));
        Assert.Contains("out of range", outOfRange!.Reason, StringComparison.Ordinal);
        _game.Do(new RuleOnProposal(0, 100, [new(ControlChangeKind.Add, Indicator("trust"), 6000), new(ControlChangeKind.Flag, 0, 1)], "Granted."));
        Assert.Equal(56, _game.State.Value(Indicator("trust")));
        Assert.True(_game.State.Flag(0));
        Assert.Equal(RefusalCode.BadControl, _game.Try(new RuleOnProposal(3, 50, [], "No."))?.Code);
        var proposal = Assert.Single(Control().Proposals);
        Assert.Equal(("Blue", "Open the harbour", "It is mined."), (proposal.Seat, proposal.Title, proposal.Arguments[0].Text));
        Assert.StartsWith("succeeded", proposal.Ruling, StringComparison.Ordinal);
    }

    [Fact]
    public void Changes_that_contradict_each_other_or_go_too_far_together_are_refused()
    {
        string? Refused(params ControlChange[] changes) => _game.Try(new CorrectState(changes, "Why."))?.Reason;
        var trust = Indicator("trust");
        Assert.Contains("changed twice", Refused(new(ControlChangeKind.Set, trust, 60_000), new(ControlChangeKind.Add, trust, 5000)), StringComparison.Ordinal);
        Assert.Contains("out of range", Refused(new(ControlChangeKind.Add, trust, 40_000), new(ControlChangeKind.Add, trust, 40_000)), StringComparison.Ordinal);
        Assert.Contains("say it once", Refused(new(ControlChangeKind.Flag, 0, 1), new(ControlChangeKind.Flag, 0, 0)), StringComparison.Ordinal);
        Assert.Null(Refused(new(ControlChangeKind.Add, trust, 2000), new(ControlChangeKind.Add, trust, 3000)));
        Assert.Equal(55, _game.State.Value(trust));
    }

    [Fact]
    public void What_is_refused_during_a_pause_says_that_it_is_the_pause()
    {
        _game.Do(new PauseExercise());
        foreach (var asked in new Submission[] { new FireInject(Inject("hand"), null), new CorrectState([new(ControlChangeKind.Flag, 0, 1)], "Why."), new ProposeMove(0, 1, "T", "X") })
        {
            Assert.Contains("paused", _game.Try(asked)!.Reason, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Corrections_say_why_and_participants_are_not_told()
    {
        Assert.Equal(RefusalCode.ReasonMissing, _game.Try(new CorrectState([new(ControlChangeKind.Set, 0, 1000)], ""))?.Code);
        Assert.Equal(RefusalCode.BadControl, _game.Try(new CorrectState([], "Why."))?.Code);
        _game.Do(new CorrectState([new(ControlChangeKind.Set, Indicator("trust"), 70_000)], "A secret slip of mine."));
        Assert.Equal(70, _game.State.Value(Indicator("trust")));
        Assert.DoesNotContain("slip", System.Text.Json.JsonSerializer.Serialize(View(0)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(TeamRule.Majority, 2, 1, true)]
    [InlineData(TeamRule.Majority, 1, 1, false)]
    [InlineData(TeamRule.TwoThirds, 2, 1, true)]
    [InlineData(TeamRule.TwoThirds, 3, 2, false)]
    [InlineData(TeamRule.Consensus, 3, 1, false)]
    [InlineData(TeamRule.Consensus, 3, 0, true)]
    [InlineData(TeamRule.Chair, 1, 5, true)]
    public void A_teams_rule_carries_a_decision_or_does_not(TeamRule rule, int votesFor, int against, bool carried)
    {
        var ballots = Enumerable.Range(1, votesFor).Select(person => new Ballot(person, true, null))
            .Concat(Enumerable.Range(votesFor + 1, against).Select(person => new Ballot(person, false, "No."))).ToList();
        Assert.Equal(carried, TeamRules.IsCarried(rule, ballots));
    }

    [Fact]
    public void A_decision_that_its_team_does_not_carry_is_refused_and_dissent_is_kept_with_its_author()
    {
        Assert.Equal(RefusalCode.NotCarried, _game.Try(new CommitDecision(0, [], null, [new(1, false, "No."), new(2, false, "No.")]))?.Code);
        Assert.Equal(RefusalCode.ReasonMissing, _game.Try(new CommitDecision(0, [], null, [new(1, true, null), new(2, false, null)]))?.Code);
        Assert.Equal(RefusalCode.NotCarried, _game.Try(new CommitDecision(0, [], null, [new(1, true, null), new(1, true, null)]))?.Code);
        _game.Do(new RecordFirstChoice(0, 2, [Move("bold")], 70));
        _game.Do(new CommitDecision(0, [], null, [new(1, true, null), new(2, false, "Too timid."), new(3, true, null)]));
        var dissent = _game.Sink.Events.Single(e => e.Kind == EventKind.BallotCast && e.After == 0);
        Assert.Equal((2, "Too timid."), (dissent.Subject % ExerciseEvent.ForecastPeople, dissent.Text));
    }

    [Fact]
    public void A_jump_lists_what_it_passes_over_and_lets_what_is_due_come_about_in_order()
    {
        Decide();
        _game.Do(CloseDeliberation.Instance);
        Assert.Equal(RefusalCode.BadControl, _game.Try(new JumpToTurn(2, "Too near."))?.Code);
        Assert.Equal(RefusalCode.BadControl, _game.Try(new JumpToTurn(9, "Too far."))?.Code);
        _game.Do(new JumpToTurn(4, "Nothing happens until then."));
        Assert.Equal((4, ProcedureStep.Deliberation), (_game.State.Turn, _game.State.Step));
        Assert.Equal([Inject("soon"), Inject("late")], _game.Sink.Events.Where(e => e.Kind == EventKind.InjectMissed).Select(e => e.Subject));
        Assert.Equal(0, _game.State.DeliveredTurn(Inject("soon")));
        Assert.Equal(3, _game.Sink.Events.Count(e => e.Kind == EventKind.TurnClosed));
    }

    [Fact]
    public void Notes_ratings_and_improvements_are_kept_and_nonsense_is_refused()
    {
        Assert.NotNull(_game.Try(new TakeNote(NoteKind.Improvement, -1, 0, "Train it.", "Us", "soon")));
        Assert.NotNull(_game.Try(new TakeNote(NoteKind.Rating, 0, 9, "")));
        Assert.NotNull(_game.Try(new TakeNote(NoteKind.HotWashAnswer, 7, 0, "Because.")));
        _game.Do(new TakeNote(NoteKind.Improvement, -1, 0, "Train it.", "Us", "2025-03-31"));
        _game.Do(new TakeNote(NoteKind.HotWashAnswer, 0, 0, "Because."));
        _game.Do(new TakeNote(NoteKind.Bookmark, -1, 0, ""));
        Assert.Equal([("Train it.", "Us", "2025-03-31"), ("Because.", null, null), ("", null, null)], Control().Notes.Select(note => (note.Text, note.Owner, note.Due)));
    }

    [Fact]
    public void The_nearest_conditions_come_first_with_what_is_missing()
    {
        var nearest = Control().Nearest;
        Assert.Contains("needs Trust < 40: it is 50", nearest[0].Needs, StringComparison.Ordinal);
        Assert.Equal(100, nearest[0].Distance);
        Assert.Equal([Inject("soon"), Inject("late")], Control().Next);
    }

    [Fact]
    public void Undoing_restores_what_was_then_deletes_nothing_and_knows_its_bounds()
    {
        var past = new KeptStates(_game);
        _game.Engine.Past = past;
        past.Keep();
        var then = _game.State.Fingerprint();
        _game.Do(new FireInject(Inject("hand"), null));
        _game.Do(new TakeNote(NoteKind.Note, -1, 0, "That was too early."));
        var events = _game.Sink.Events.Count;
        Assert.NotNull(_game.Try(new UndoTo(0, "Too far.")));
        Assert.NotNull(_game.Try(new UndoTo(past.Position + 1, "Between.")));
        Assert.NotNull(_game.Try(new UndoTo(events, "Nothing.")));
        _game.Do(new UndoTo(past.Position, "Fired by mistake."));
        Assert.Equal(then, _game.State.Fingerprint());
        Assert.True(_game.Sink.Events.Count > events);
        Assert.Empty(View(1).Traffic);
        Assert.Single(Control().Notes);
        var again = new ExerciseState(_scenario.Layout);
        foreach (var happened in _game.Sink.Events)
        {
            Evolution.Apply(_scenario, again, happened);
        }

        Assert.Equal(then, again.Fingerprint());
        _game.Do(new FireInject(Inject("hand"), null));
        Assert.Single(View(1).Traffic, m => m.Title == "By hand");
    }

    private int Inject(string id) => _scenario.InjectIndex(id);

    private int Move(string id) => _scenario.MoveIndex(id);

    private int Indicator(string id) => _scenario.IndicatorIndex(id);

    private SeatView View(int seat) => SeatViews.Build(_scenario, _game.State, [.. _game.Sink.Events], seat);

    private ControlView Control() => ControlViews.Build(_scenario, _game.State, [.. _game.Sink.Events]);

    private void Decide(params string[] red)
    {
        _game.Do(new CommitDecision(0, [.. red.Select(move => new Choice(Move(move), null))], null));
        _game.Do(new CommitDecision(1, [], null));
    }

    private void NextTurn()
    {
        Decide();
        _game.Do(CloseDeliberation.Instance);
        _game.Do(OpenTurn.Instance);
    }

    private sealed class KeptStates(TestGame game) : IPast
    {
        private ExerciseState? _kept;

        public int Position { get; private set; }

        public int Events => game.Sink.Events.Count;

        public void Keep() => (_kept, Position) = (game.State.Copy(), game.Sink.Events.Count);

        public ExerciseState? After(int events) => events == Position ? _kept : null;

        public int? Stands(EventKind kind, int subject, int who) => null;
    }
}
