using Scenario.Exercise.Definitions;
using Scenario.Exercise.Effects;
using Scenario.Exercise.Events;
using Scenario.Exercise.Rules;
using Scenario.Exercise.State;
using Scenario.Exercise.Tests.Generated;
using Scenario.Exercise.Views;
using Xunit;

namespace Scenario.Exercise.Tests.Rules;

public class PracticeTests
{
    private const int Red = 0;
    private const int Blue = 1;
    private const string Objectives = """
        "objectives": [{"id": "work", "title": "Work", "tasks": [
          {"id": "alone", "text": "Choose alone.", "shown": "first-choices"}, {"id": "against", "text": "Keep dissent.", "shown": "dissent"},
          {"id": "answers", "text": "Answer.", "shown": "answers"}, {"id": "room", "text": "Be kind."}]}]
        """;

    private const string Injects = """
        {"id": "ask-red", "kind": "scheduled", "turn": 1, "from": "A", "to": "all", "channel": "memo", "title": "Red?", "text": "Red?", "ask": {"seat": "red", "prompt": "Well?"}},
        {"id": "ask-blue", "kind": "scheduled", "turn": 2, "from": "A", "to": "all", "channel": "memo", "title": "Blue?", "text": "Blue?", "ask": {"seat": "blue", "prompt": "Well?"}},
        {"id": "ask-last", "kind": "conditional", "when": "turn = 4 and made(wait) >= 1", "from": "A", "to": "all", "channel": "memo", "title": "Last?", "text": "Last?", "ask": {"seat": "red", "prompt": "Well?"}}
        """;

    private readonly CompiledScenario _scenario = SmallScenario.With(injects: Injects, policies: Policy, more: Objectives);
    private readonly TestGame _game;

    private const string Policy = """{"id": "idle", "title": "Idle", "rules": [{"move": "wait", "weight": 0}], "pass": 1}""";

    public PracticeTests()
    {
        _game = new TestGame(_scenario, people: true);
        _game.Do(new FacilitateExercise(true));
        _game.Do(OpenTurn.Instance);
    }

    [Fact]
    public void Nothing_is_shown_of_teams_and_answers_before_there_were_any()
    {
        Close();
        Assert.Equal([null, null, null, null], Tasks().Select(task => task.Met));
        Assert.Equal(["no team has noted first choices or voted", "no team has voted", "no written answer has come due", null], Tasks().Select(task => task.Record));
    }

    [Fact]
    public void First_choices_are_shown_as_long_as_everybody_who_voted_had_noted_one_in_the_same_turn()
    {
        Choose(Red, 1);
        Choose(Red, 2);
        Assert.Null(Tasks()[0].Met);
        Vote(Red, new Ballot(1, true, null), new Ballot(2, true, null));
        Assert.Equal((true, "1 of 1 team decision came after a first choice of everybody who voted or, without a vote, spoke"), (Tasks()[0].Met, Tasks()[0].Record));
        Next();
        Choose(Red, 1);
        Vote(Red, new Ballot(1, true, null), new Ballot(2, true, null));
        Assert.Equal((false, "1 of 2 team decisions came after a first choice of everybody who voted or, without a vote, spoke"), (Tasks()[0].Met, Tasks()[0].Record));
    }

    [Fact]
    public void What_one_seat_noted_counts_for_no_other_and_a_seat_without_a_word_is_no_team()
    {
        Choose(Red, 1);
        Choose(Red, 2);
        Vote(Red);
        Vote(Blue, new Ballot(1, true, null));
        Assert.Equal((false, "1 of 2 team decisions came after a first choice of everybody who voted or, without a vote, spoke"), (Tasks()[0].Met, Tasks()[0].Record));
        Next();
        Vote(Red);
        Assert.StartsWith("1 of 2", Tasks()[0].Record, StringComparison.Ordinal);
    }

    [Fact]
    public void One_person_alone_with_a_first_choice_is_no_team_until_somebody_votes()
    {
        Choose(Red, 1);
        Vote(Red);
        Assert.Equal((null, "no team has noted first choices or voted"), (Tasks()[0].Met, Tasks()[0].Record));
        Next();
        Choose(Red, 1);
        Vote(Red, new Ballot(1, true, null));
        Assert.Equal((true, "1 of 1 team decision came after a first choice of everybody who voted or, without a vote, spoke"), (Tasks()[0].Met, Tasks()[0].Record));
    }

    [Fact]
    public void Without_a_vote_everybody_who_spoke_before_the_decision_must_have_chosen_first()
    {
        Choose(Red, 1);
        Choose(Red, 2);
        Vote(Red);
        Choose(Blue, 1);
        _game.Do(new RecordCounterArgument(Blue, 2, [], "Too timid."));
        Vote(Blue);
        Assert.Equal((false, "1 of 2 team decisions came after a first choice of everybody who voted or, without a vote, spoke"), (Tasks()[0].Met, Tasks()[0].Record));
    }

    [Fact]
    public void Dissent_is_shown_by_a_vote_against_and_not_by_a_unanimous_one()
    {
        Vote(Red, new Ballot(1, true, null));
        Assert.Equal((false, "of 1 vote, none against"), (Tasks()[1].Met, Tasks()[1].Record));
        Vote(Blue, new Ballot(1, true, null), new Ballot(2, false, "Too early."), new Ballot(3, true, null));
        Assert.Equal((true, "of 4 votes, 1 against, with reasons"), (Tasks()[1].Met, Tasks()[1].Record));
    }

    [Fact]
    public void What_was_taken_back_shows_nothing()
    {
        var before = _game.Sink.Events.Count;
        Vote(Red, new Ballot(1, true, null), new Ballot(2, false, "Too early."), new Ballot(3, true, null));
        Assert.True(Tasks()[1].Met);
        _game.Sink.Events.Add(new(EventKind.Undone, before, _game.Sink.Events.Count, 0, Cause.Procedure, "Once more"));
        Assert.Equal([null, null], Tasks().Take(2).Select(task => task.Met));
    }

    [Fact]
    public void An_answer_in_the_next_turn_is_in_time_and_one_after_that_is_not()
    {
        Next();
        Answer(Red, "ask-red");
        Assert.Equal((true, "1 of 1 written answer came in time"), (Tasks()[2].Met, Tasks()[2].Record));
        Next();
        Assert.Equal("1 of 1 written answer came in time", Tasks()[2].Record);
        Next();
        Answer(Blue, "ask-blue");
        Assert.Equal((false, "1 of 2 written answers came in time"), (Tasks()[2].Met, Tasks()[2].Record));
    }

    [Fact]
    public void A_turn_that_is_jumped_over_takes_no_time_from_an_answer()
    {
        Close();
        _game.Do(new JumpToTurn(4, "On."));
        Answer(Red, "ask-red");
        Assert.Equal("1 of 1 written answer came in time", Tasks()[2].Record);
    }

    [Fact]
    public void At_the_end_counts_what_a_deliberation_could_have_answered()
    {
        Answer(Red, "ask-red");
        Next();
        Answer(Blue, "ask-blue");
        Next();
        Next();
        _game.Do(new CommitDecision(Blue, [new Choice(_scenario.MoveIndex("wait"), null)], null));
        Close();
        Assert.Equal(ProcedureStep.HotWash, _game.State.Step);
        Assert.NotEqual(0, _game.State.DeliveredTurn(Inject("ask-last")));
        Assert.Equal((true, "2 of 2 written answers came in time"), (Tasks()[2].Met, Tasks()[2].Record));
    }

    [Fact]
    public void A_question_still_open_at_the_end_was_not_answered()
    {
        Answer(Red, "ask-red");
        Close();
        _game.Do(new JumpToTurn(4, "On."));
        _game.Do(new FireInject(Inject("ask-blue"), "Now."));
        Close();
        Assert.Equal(ProcedureStep.HotWash, _game.State.Step);
        Assert.Equal((false, "1 of 2 written answers came in time"), (Tasks()[2].Met, Tasks()[2].Record));
    }

    [Fact]
    public void Who_no_longer_sits_at_a_seat_owes_no_answer()
    {
        _game.Do(new AssignSeat(Red, 0));
        Next();
        Next();
        Assert.Equal("no written answer has come due", Tasks()[2].Record);
        Next();
        Assert.Equal("0 of 1 written answer came in time", Tasks()[2].Record);
    }

    private IReadOnlyList<TaskView> Tasks() => EndingViews.Objectives(_scenario, _game.State, [.. _game.Sink.Events])[0].Tasks;

    private int Inject(string id) => _scenario.InjectIndex(id);

    private void Choose(int seat, int person) => _game.Do(new RecordFirstChoice(seat, person, [], 60));

    private void Vote(int seat, params Ballot[] ballots) => _game.Do(new CommitDecision(seat, [], null, ballots));

    private void Answer(int seat, string inject) => _game.Do(new AnswerInject(seat, Inject(inject), "So."));

    private void Close() => _game.Do(CloseDeliberation.Instance);

    private void Next()
    {
        Close();
        _game.Do(OpenTurn.Instance);
    }
}
