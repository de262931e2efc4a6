using Scenario.Exercise.Events;
using Scenario.Exercise.Rules;
using Scenario.Exercise.State;
using Scenario.Terminal.Playing;
using Scenario.Terminal.Tests.Fakes;
using Terminal.Gui.Input;
using Xunit;

namespace Scenario.Terminal.Tests.Screens;

public class SeatsInTheRoom
{
    [Fact]
    public void A_participant_asks_for_the_console_and_where_there_is_none_reads_so()
    {
        using var table = Room.Table();
        using var stand = new Stand(control: table);
        stand.Press(Key.F12);
        Assert.True(stand.IsStopped && stand.Window.WantsConsole);
        using var alone = new Stand();
        alone.Press(Key.F12);
        Assert.Contains("No console here", alone.Screen);
        Assert.False(alone.Window.WantsConsole);
    }

    [Fact]
    public void Something_else_is_proposed_with_reasons_and_what_became_of_it_is_read()
    {
        using var table = Room.Table();
        using var stand = new Stand(control: table);
        stand.Press(Key.Enter, Key.P, Key.Enter).Type("Ask the fishermen").Press(Key.Enter).Type("They have boats.").Press(Key.Enter);
        Assert.Contains("waits for the facilitator", stand.Screen);
        table.Submit(new RuleOnProposal(0, 0, [], "No boats are free."));
        stand.Window.LookAgain();
        Assert.Contains("rejected: No boats are free.", stand.Screen);
        Assert.Empty(table.View(1).Proposals);
    }

    [Fact]
    public void A_seat_argues_about_what_it_proposed_until_it_is_ruled_on()
    {
        using var table = Room.Table();
        using var stand = new Stand(control: table);
        stand.Press(Key.Enter, Key.P, Key.Enter).Type("Ask the fishermen").Press(Key.Enter).Type("They have boats.").Press(Key.Enter);
        stand.Press(Key.G, Key.CursorDown, Key.Enter).Type("They are at sea").Press(Key.Enter);
        Assert.Contains("− Port authority, against: They are at sea", stand.Screen);
        Assert.Equal("They are at sea", table.Control().Proposals.Single().Arguments.Single().Text);
        Assert.Empty(table.View(1).Proposals);
        table.Submit(new RuleOnProposal(0, 0, [], "No boats are free."));
        stand.Window.LookAgain();
        stand.Press(Key.G);
        Assert.Contains("Nothing to argue about", stand.Screen);
    }

    [Fact]
    public void A_team_votes_in_person_and_dissent_goes_with_the_decision()
    {
        using var table = Room.Table();
        using var stand = new Stand(control: table);
        stand.Press(Key.Enter, Key.F4, Key.CursorDown, Key.Space, Key.Enter).Type("v3").Press(Key.Enter);
        stand.Press(Key.Enter);
        Assert.Contains("Person 1, in the chair", stand.Screen);
        stand.Press(Key.Enter, Key.CursorDown, Key.Enter).Type("Too soon").Press(Key.Enter, Key.Enter);
        Assert.Contains("2 for, 1 against. More than half must be for it: it carries.", stand.Screen);
        stand.Press(Key.Enter);
        Assert.Equal(DecisionStatus.Open, table.View(0).Decision.Status);
        stand.Press(Key.C);
        Assert.Contains("person 2, against: Too soon", stand.Screen);
        stand.Press(Key.Enter);
        Assert.Equal("Too soon", table.History().Single(e => e.Kind == EventKind.BallotCast && e.After == 0).Text);
    }

    [Fact]
    public void Feedback_is_handed_in_from_a_seat_at_the_end_without_its_name()
    {
        using var table = Room.Table(inHand: false);
        using var stand = new Stand(control: table);
        stand.Press(Key.Enter, Key.M);
        Assert.Contains("when the exercise has ended", stand.Screen);
        stand.Press(Key.Enter);
        for (int turn = 1; turn <= 4; turn++)
        {
            table.Submit(CloseDeliberation.Instance);
            table.Submit(OpenTurn.Instance);
        }

        stand.Window.LookAgain();
        for (int page = 0; page < 40 && !stand.Screen.Contains("m: your feedback", StringComparison.Ordinal); page++)
        {
            stand.Press(Key.Enter);
        }

        stand.Press(Key.M).Type("5").Press(Key.Enter).Type("More of it").Press(Key.Enter);
        var note = table.Control().Notes.Single();
        Assert.Equal((NoteKind.Feedback, "5 of 5", "More of it", (string?)null), (note.Kind, note.Rating, note.Text, note.Owner));
    }

    [Fact]
    public void How_many_decide_is_known_from_the_record_when_the_program_was_left_meanwhile()
    {
        using var table = Room.Table();
        table.Submit(new RecordFirstChoice(0, 3, [Room.Move("boom")], 70));
        var sitting = new Sitting(table) { WayToVote = "vote" };
        sitting.TakeOver();
        Assert.Equal(3, sitting.Team.People);
        sitting.Draft.Mark(sitting.View, Draft.Find(sitting.View, Room.Move("boom"))!, "The tide turns at six.");
        Assert.EndsWith("you are 3, and there is no vote on what is marked yet. Vote first (vote).", sitting.Commit().Refusal?.Reason, StringComparison.Ordinal);
        sitting.Team.People = 1;
        Assert.Null(sitting.Commit().Refusal);
    }

    [Fact]
    public void A_team_that_said_how_many_it_is_commits_nothing_without_its_vote()
    {
        using var table = Room.Table();
        using var stand = new Stand(control: table);
        stand.Press(Key.Enter, Key.F4, Key.CursorDown, Key.Space, Key.Enter).Type("v3").Press(Key.Enter).Press(Key.Esc);
        stand.Press(Key.C, Key.Enter);
        Assert.Contains("More than half must be for it: you are 3, and there is no", stand.Screen);
        Assert.Equal(DecisionStatus.Open, table.View(0).Decision.Status);
    }

    [Fact]
    public void While_a_move_lies_on_the_table_who_has_committed_can_still_be_handed_the_keyboard()
    {
        using var table = Room.Table();
        table.Submit(new CommitDecision(0, [new(Room.Move("boom"), "The tide turns at six.")], null));
        table.Submit(new CommitDecision(1, [new(Room.Move("tow"), null)], null));
        var sitting = new Sitting(table);
        Assert.Empty(sitting.OtherOpenSeats);
        table.Submit(new OpenRuling(Room.Move("tow")));
        sitting.Refresh();
        Assert.Single(sitting.OtherOpenSeats);
    }

    [Fact]
    public void A_first_choice_is_private_to_its_person_and_commits_nothing()
    {
        using var table = Room.Table();
        using var stand = new Stand(control: table);
        stand.Press(Key.Enter).Type("v2").Press(Key.Enter, Key.Enter);
        Assert.Contains("Person 1: what would you do?", stand.Screen);
        stand.Press(Key.Space, Key.Enter).Type("70").Press(Key.Enter);
        Assert.Contains("Person 2: what would you do?", stand.Screen);
        Assert.DoesNotContain("[x]", stand.Screen);
        stand.Press(Key.Enter).Type("40").Press(Key.Enter, Key.Enter);
        Assert.Contains("Who argues against it?", stand.Screen);
        Assert.Equal(DecisionStatus.Open, table.View(0).Decision.Status);
    }

    [Fact]
    public void An_argument_against_the_favourite_goes_on_record_under_its_author_and_not_into_the_decisions_reason()
    {
        using var table = Room.Table();
        using var stand = new Stand(control: table);
        stand.Press(Key.Enter).Type("v2").Press(Key.Enter, Key.Enter, Key.CursorDown, Key.Space, Key.Enter).Type("70").Press(Key.Enter);
        stand.Press(Key.Enter).Type("40").Press(Key.Enter, Key.Enter, Key.CursorDown, Key.Enter);
        Assert.Contains("1 of 2 chose it first", stand.Screen);
        stand.Type("Nobody reads it").Press(Key.Enter);
        var said = table.History().Single(e => e.Kind == EventKind.CounterArgumentMade);
        Assert.Equal((Room.Move("press"), 2, "Nobody reads it"), (said.Subject, ExerciseEvent.SeatAndPerson(said.Before).Person, said.Text));
        stand.Press(Key.Esc, Key.C);
        Assert.Contains("Person 2 against \"Brief the press\": Nobody reads it", stand.Screen);
        table.Submit(new CommitDecision(0, [], "We wait."));
        Assert.Equal("We wait.", table.View(0).Decision.Reason);
        Assert.Empty(table.View(1).Team.Against);
    }

    [Fact]
    public void In_a_facilitators_hand_a_seat_is_not_offered_to_close_the_turn_and_reads_why_it_cannot()
    {
        using var table = Room.Table();
        using var stand = new Stand(control: table);
        Assert.DoesNotContain("close the turn", stand.Screen);
        stand.Press(Key.Enter, new Key('?'), Key.End);
        Assert.DoesNotContain("close the turn", stand.Screen);
        stand.Press(Key.Esc, Key.T);
        Assert.Contains("A facilitator has this exercise in hand and closes the turn", stand.Screen);
        Assert.Equal(ProcedureStep.Deliberation, table.Step);
        using var free = new Stand(control: Room.Table(inHand: false));
        Assert.Contains("t: close the turn", free.Screen);
    }

    [Fact]
    public void Enter_does_not_close_the_turn_over_those_who_have_not_decided()
    {
        using var table = Room.Table(inHand: false);
        using var stand = new Stand(control: table);
        stand.Press(Key.Enter, Key.T);
        Assert.Contains("► Back", stand.Screen);
        stand.Press(Key.Enter);
        Assert.Equal(ProcedureStep.Deliberation, table.Step);
    }

    [Fact]
    public void Staff_who_look_as_a_seat_can_decide_nothing_and_come_back_with_Esc()
    {
        using var table = Room.Table();
        int happened = table.History().Count;
        using var stand = new Stand(control: table, looksAs: true);
        stand.Press(Key.F3, Key.Enter, Key.Esc, Key.F4, Key.Space, Key.C, Key.P, Key.X);
        Assert.Contains("nothing can be decided", stand.Screen);
        Assert.Equal(happened, table.History().Count);
        stand.Press(Key.V);
        Assert.Contains("Coast guard", stand.Rows[0]);
        stand.Press(Key.Esc, Key.Esc);
        Assert.True(stand.IsStopped);
        Assert.False(stand.Window.HasLeft);
    }

    [Fact]
    public void A_pause_stands_in_the_header_and_the_timer_too()
    {
        using var table = Room.Table();
        table.Submit(new SetTimer(1200, null));
        using var stand = new Stand(control: table);
        stand.Press(Key.Enter);
        Assert.Contains("20:00 left", stand.Rows[1]);
        table.Submit(new PauseExercise());
        stand.Window.LookAgain();
        Assert.Contains("PAUSED", stand.Rows[1]);
        Assert.Contains("The facilitator has paused the exercise", stand.Screen);
        Assert.DoesNotContain("nothing to decide now", stand.Screen);
        Assert.Contains("paused by the facilitator; what you marked is kept", stand.Screen);
        stand.Press(Key.T);
        Assert.Contains("nothing can be done", stand.Screen);
    }
}
