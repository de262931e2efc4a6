using Scenario.Evaluation.Tables;
using Scenario.Exercise.Events;
using Scenario.Exercise.Rules;
using Scenario.Exercise.State;
using Scenario.Exercise.Views;
using Scenario.Terminal.Playing;
using Scenario.Terminal.Screens;
using Scenario.Terminal.Staff;
using Scenario.Terminal.Tests.Fakes;
using Terminal.Gui.Input;
using Xunit;

namespace Scenario.Terminal.Tests.Screens;

public class RunningTheRoom
{
    [Fact]
    public void A_move_is_ruled_on_by_a_form_and_then_the_turn_can_close()
    {
        using var table = Room.Busy();
        using var stand = new ConsoleStand(table);
        stand.Press(Key.F10);
        Assert.Contains("awaits a ruling", stand.Screen);
        stand.Press(Key.Enter, Key.F4, Key.R, Key.CursorDown, Key.CursorDown, Key.Enter, Key.CursorDown, Key.Space, Key.Enter).Type("Well argued").Press(Key.Enter);
        Assert.Contains("Ruled on \"Lay an oil boom\": it succeeds, 1 of 3 effects rejected.", stand.Screen);
        stand.Press(Key.F10, Key.Enter);
        Assert.Equal(ProcedureStep.Reaction, table.Step);
    }

    [Fact]
    public void A_reason_that_is_missing_keeps_the_form_open_and_Esc_goes_one_step_back()
    {
        using var table = Room.Busy();
        using var stand = new ConsoleStand(table);
        stand.Press(Key.F4, Key.R, Key.Enter, Key.Enter, Key.Enter);
        Assert.Contains("the record needs it", stand.Screen);
        stand.Type("Half a reason").Press(Key.Esc);
        Assert.Contains("NOT come about", stand.Screen);
        stand.Press(Key.Enter);
        Assert.Contains("Half a reason", stand.Screen);
        stand.Press(Key.Esc, Key.Esc, Key.Esc);
        Assert.Null(table.Control().Moves[0].Ruling);
    }

    [Fact]
    public void Firing_shows_what_it_sets_off_and_firing_again_is_refused_with_its_reason()
    {
        using var table = Room.Table();
        using var stand = new ConsoleStand(table);
        stand.Press(Key.End, Key.F);
        Assert.Contains("sets off: Anger at the quay", stand.Screen);
        stand.Press(Key.Enter);
        Assert.Contains("Fired: A second leak", stand.Screen);
        stand.Press(Key.F);
        Assert.Contains("was delivered in turn 1", stand.Screen);
    }

    [Fact]
    public void A_number_that_stands_there_already_is_replaced_by_what_is_typed_and_kept_by_moving_in_it()
    {
        using var table = Room.Busy();
        using var stand = new ConsoleStand(table);
        stand.Press(Key.F4, Key.R, Key.CursorDown, Key.Enter).Type("35");
        Assert.DoesNotContain("5035", stand.Screen);
        stand.Press(Key.Enter, Key.Esc, Key.End).Type("%").Press(Key.Enter, Key.Enter).Type("Even").Press(Key.Enter);
        Assert.Contains("luck decides, at 35%", stand.Screen);
    }

    [Fact]
    public void F12_while_something_is_asked_says_how_to_get_out_and_loses_nothing()
    {
        using var table = Room.Table();
        using var stand = new ConsoleStand(table);
        stand.Press(Key.N).Type("Half a note").Press(Key.F12);
        Assert.Contains("press Esc; then F12", stand.Screen);
        Assert.Contains("Half a note", stand.Screen);
    }

    [Fact]
    public void An_evaluators_observation_is_told_apart_from_the_facilitators()
    {
        using var table = Room.Table();
        var desk = new Desk(table, StaffRole.Evaluator);
        Assert.Null(desk.Do(new TakeNote(NoteKind.Observation, 0, 0, "They asked late."), "Kept."));
        Assert.Null(new Desk(table, StaffRole.Facilitator).Do(new TakeNote(NoteKind.Observation, 0, 0, "They asked well."), "Kept."));
        Assert.Equal(["evaluator", null], table.Control().Notes.Select(n => n.Owner));
        Assert.EndsWith("They asked late. · evaluator", RecordPages.Line(table.Control().Notes[0]), StringComparison.Ordinal);
    }

    [Fact]
    public void After_the_close_the_moves_stand_there_as_they_came_out_and_how_one_rules_otherwise()
    {
        using var table = Room.Busy();
        table.Submit(new RuleOnMove(table.Control().Moves[0].Move, 1, null, [], "They were quick."));
        table.Submit(CloseDeliberation.Instance);
        using var stand = new ConsoleStand(table, columns: 120, rows: 40);
        stand.Press(Key.F4);
        Assert.Contains("as they came out", stand.Screen);
        Assert.StartsWith("it succeeded by ruling; as the model had it, it would have failed at 60 %", table.Control().Moves[0].Outcome, StringComparison.Ordinal);
        Assert.Contains("it succeeded by ruling", stand.Screen);
        Assert.Contains("To rule otherwise", stand.Screen);
        Assert.False(table.Control().Moves[0].Awaits);
    }

    [Fact]
    public void A_proposal_is_granted_with_a_change_a_preview_and_a_reason()
    {
        using var table = Room.Busy();
        using var stand = new ConsoleStand(table);
        stand.Press(Key.F5, Key.G, Key.Enter, Key.Enter).Type("+5").Press(Key.Enter, Key.Enter, Key.Enter);
        Assert.Contains("Public trust: 50 to 55", stand.Screen);
        stand.Type("They have boats.").Press(Key.Enter);
        Assert.Equal("55", table.Control().Indicators[0].Value);
        stand.Press(Key.G);
        Assert.Contains("was ruled on already", stand.Screen);
    }

    [Fact]
    public void What_a_proposal_brings_stays_when_the_form_is_left_and_can_be_taken_away_again()
    {
        using var table = Room.Busy();
        using var stand = new ConsoleStand(table);
        stand.Press(Key.F5, Key.G, Key.Enter, Key.Enter).Type("+5").Press(Key.Enter, Key.Esc);
        Assert.DoesNotContain("What does it bring?", stand.Screen);
        stand.Press(Key.G);
        Assert.Contains("→ Public trust +5", stand.Screen);
        stand.Press(Key.Enter, Key.Esc);
        Assert.Contains("→ Public trust +5", stand.Screen);
        stand.Press(Key.CursorUp, Key.Enter);
        Assert.DoesNotContain("→ Public trust +5", stand.Screen);
        Assert.DoesNotContain("that is all", stand.Screen);
    }

    [Fact]
    public void A_ruling_that_it_fails_shows_what_failure_brings_and_the_close_says_it_once()
    {
        using var table = Room.Busy();
        using var stand = new ConsoleStand(table);
        stand.Press(Key.F4, Key.R, Key.CursorDown, Key.CursorDown, Key.CursorDown, Key.Enter);
        Assert.Contains("It brings:", stand.Screen);
        Assert.Contains("→ Public trust -6", stand.Screen);
        Assert.DoesNotContain("Oil on the water -1.5", stand.Screen.Split("It brings:")[1].Split("Participants")[0]);
        stand.Type("The current").Press(Key.Enter);
        var foreseen = table.Foresee(CloseDeliberation.Instance).Lines;
        Assert.Single(foreseen, line => line.Contains("\"Lay an oil boom\"", StringComparison.Ordinal));
        Assert.Contains(foreseen, line => line.EndsWith("fails, as ruled", StringComparison.Ordinal) || line.EndsWith("\" fails", StringComparison.Ordinal));
    }

    [Fact]
    public void What_finds_no_room_in_a_form_is_said_and_Ctrl_U_empties_it()
    {
        using var table = Room.Table();
        using var stand = new ConsoleStand(table);
        stand.Press(Key.N).Type(new string('w', 4010));
        Assert.Contains("10 letters were left out", stand.Screen);
        stand.Press(Key.U.WithCtrl).Type("Short").Press(Key.Enter);
        Assert.Equal("Short", table.Control().Notes[^1].Text);
    }

    [Fact]
    public void A_rating_is_picked_by_its_letter()
    {
        using var table = Room.Table();
        using var stand = new ConsoleStand(table);
        stand.Type("R2m").Press(Key.Enter, Key.Enter);
        Assert.StartsWith("M:", table.Control().Notes[^1].Rating, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bookmark_takes_one_key_and_an_observation_is_tagged_with_two()
    {
        using var table = Room.Table();
        using var stand = new ConsoleStand(table, role: StaffRole.Evaluator);
        stand.Press(Key.B).Type("o2They told nobody.").Press(Key.Enter).Type("R1").Press(Key.CursorDown, Key.Enter, Key.Enter);
        var notes = table.Control().Notes;
        Assert.Equal([NoteKind.Bookmark, NoteKind.Observation, NoteKind.Rating], notes.Select(n => n.Kind));
        Assert.Equal("Inform the public", notes[1].About);
        Assert.StartsWith("S:", notes[2].Rating, StringComparison.Ordinal);
    }

    [Fact]
    public void An_evaluator_is_offered_no_act_of_the_facilitators_and_a_command_for_one_is_refused()
    {
        using var table = Room.Table();
        using var stand = new ConsoleStand(table, role: StaffRole.Evaluator);
        stand.Press(Key.End, Key.F, Key.I, Key.Space, Key.F10).Type("?");
        Assert.DoesNotContain("improvise", stand.Screen);
        Assert.Equal(ProcedureStep.Deliberation, table.Step);
        var desk = new Desk(table, StaffRole.Evaluator);
        Assert.Contains("does not do that", StaffCommands.Obey(desk, ":fire leak").Refusal);
        Assert.Equal(InjectStatus.Ready, table.Control().Injects[Room.Inject("leak")].Status);
    }

    [Fact]
    public void A_command_of_the_command_line_acts_and_one_that_is_unclear_says_what_was_expected()
    {
        using var table = Room.Table();
        using var stand = new ConsoleStand(table);
        stand.Type(":fire leak").Press(Key.Enter);
        Assert.Contains("Fired: A second leak, to Port authority.", stand.Screen);
        stand.Type(":fly leak").Press(Key.Enter);
        Assert.Contains("There is no command", stand.Screen);
    }

    [Fact]
    public void Looking_as_a_seat_leaves_nothing_behind()
    {
        using var table = Room.Table();
        string before = table.Fingerprint;
        int happened = table.History().Count;
        var looked = new Sitting(table, watches: true);
        looked.LookAs(1);
        foreach (var message in looked.View.Traffic)
        {
            looked.MarkRead(message);
        }

        looked.Blank();
        Assert.Equal((before, happened), (table.Fingerprint, table.History().Count));
        Assert.NotEqual(Stage.Handover, looked.Stage);
    }

    [Fact]
    public void A_message_that_somebody_opens_is_known_to_be_opened()
    {
        using var table = Room.Table();
        var sitting = new Sitting(table);
        sitting.TakeOver();
        sitting.MarkRead(sitting.View.Traffic[0]);
        sitting.MarkRead(sitting.View.Traffic[0]);
        Assert.Equal([true, false], table.Control().Injects[Room.Inject("slick")].Readers.Select(r => r.IsOpened));
    }

    [Fact]
    public void Every_key_of_the_console_means_one_thing_in_each_list()
    {
        foreach (var group in ConsoleKeys.All.GroupBy(row => row.Tab))
        {
            var keys = group.SelectMany(row => row.Keys).ToList();
            Assert.Equal(keys.Count, keys.Distinct().Count());
        }

        Assert.All(Enum.GetValues<ConsoleAction>(), action => Assert.Contains(ConsoleKeys.All, row => row.Action == action));
    }
}
