using Scenario.Exercise.Events;
using Scenario.Exercise.Rules;
using Scenario.Exercise.Views;
using Scenario.Terminal.Playing;
using Scenario.Terminal.Staff;
using Scenario.Terminal.Tests.Fakes;
using Terminal.Gui.Input;
using Xunit;

namespace Scenario.Terminal.Tests.Screens;

public class MessagesInTheConsole
{
    [Fact]
    public void An_improvised_message_put_off_with_Esc_is_found_again_and_sent()
    {
        using var table = Room.Table();
        using var stand = new ConsoleStand(table);
        stand.Press(Key.I, Key.CursorDown, Key.Space, Key.Enter).Type("The mayor").Press(Key.Enter, Key.Esc, Key.Esc, Key.Esc);
        stand.Press(Key.I, Key.Enter);
        Assert.Contains("The mayor", stand.Screen);
        stand.Press(Key.Enter, Key.Enter).Type("Now").Press(Key.Enter).Type("Ring me.").Press(Key.Enter);
        Assert.Contains(table.View(1).Traffic, m => m is { Title: "Now", From: "The mayor" });
        Assert.DoesNotContain(table.View(0).Traffic, m => m.Title == "Now");
    }

    [Fact]
    public void An_improvised_message_stands_in_the_MSEL_with_who_has_opened_it()
    {
        using var table = Room.Table();
        table.Submit(new ImproviseInject(new Letter(0b11, "The mayor", "call", "Ring me", "Now."), null));
        table.Submit(new ImproviseInject(new Letter(0b10, "The mayor", "call", "Ring me too", "Now."), null));
        var reader = new Sitting(table);
        reader.TakeOver();
        reader.MarkRead(reader.View.Traffic.Single(m => m.Title == "Ring me"));
        var sent = table.Control().Improvised;
        Assert.Equal([("Port authority", true), ("Coast guard", false)], sent[0].Readers);
        Assert.Equal([("Coast guard", false)], sent[1].Readers);
        Assert.Equal([1, 3], table.Control().Seats.Select(s => s.Unread));
        using var stand = new ConsoleStand(table);
        Assert.Contains("MSEL, 4 messages, 2 improvised", stand.Screen);
        stand.Press(Key.Home, Key.CursorDown);
        Assert.Contains("✓ Port authority: opened", stand.Screen);
        Assert.Contains("● Coast guard: not opened yet", stand.Screen);
        stand.Press(Key.H);
        Assert.Contains("out as soon as it is sent", stand.Screen);
    }

    [Fact]
    public void What_was_read_stays_read_when_something_else_is_taken_back()
    {
        using var table = Room.Table();
        table.Submit(new ImproviseInject(new Letter(0b01, "The mayor", "call", "Ring me", "Now."), null));
        table.Submit(new PlanInject(Room.Inject("birds"), Scenario.Exercise.State.InjectPlan.Held, "Not yet."));
        var reader = new Sitting(table);
        reader.TakeOver();
        reader.MarkRead(reader.View.Traffic.Single(m => m.Title == "Ring me"));
        table.Submit(new UndoTo(table.UndoPoints()[0].Position, "A slip."));
        Assert.Equal(InjectStatus.Ready, table.Control().Injects[Room.Inject("birds")].Status);
        Assert.Equal([("Port authority", true)], table.Control().Improvised[0].Readers);
    }

    [Fact]
    public void Words_are_edited_for_those_alone_who_get_the_message()
    {
        using var table = Room.Table();
        using var stand = new ConsoleStand(table);
        stand.Press(Key.End, Key.CursorUp, Key.E);
        Assert.Contains("for whom?", stand.Screen);
        stand.Press(Key.Esc, Key.End, Key.E);
        Assert.Contains("Its subject", stand.Screen);
        stand.Press(Key.Esc, Key.Home, Key.E);
        Assert.Contains("It cannot be edited", stand.Screen);
        Assert.Contains("was delivered in turn 1", stand.Screen);
    }

    [Fact]
    public void An_edited_subject_stands_in_the_list_and_those_who_keep_their_own_words_are_named()
    {
        using var table = Room.Table();
        var desk = new Desk(table, StaffRole.Facilitator);
        Assert.Null(StaffCommands.Obey(desk, ":edit birds for coast Dead gulls :: Forty.").Refusal);
        Assert.Null(StaffCommands.Obey(desk, ":edit birds Birds on the shore :: Some.").Refusal);
        Assert.Equal("Edited: Birds on the shore. Coast guard keeps its own words.", desk.Said);
        Assert.True(desk.View.Injects[Room.Inject("birds")] is { Title: "Birds on the shore", IsEdited: true });
    }

    [Fact]
    public void The_MSEL_stands_in_the_order_in_which_it_is_needed()
    {
        using var table = Room.Table();
        table.Submit(new FireInject(Room.Inject("leak"), null));
        table.Submit(CloseDeliberation.Instance);
        table.Submit(OpenTurn.Instance);
        using var stand = new ConsoleStand(table, columns: 80, rows: 40);
        string screen = stand.Screen;
        string[] order = ["Came this turn", "Dead birds", "Over", "A slick off the mole", "A second leak"];
        Assert.Equal(order.Select(word => screen.IndexOf(word, StringComparison.Ordinal)).Order(), order.Select(word => screen.IndexOf(word, StringComparison.Ordinal)));
        Assert.All(order, word => Assert.Contains(word, screen));
    }

    [Fact]
    public void Paragraphs_are_written_and_kept()
    {
        using var table = Room.Table();
        using var stand = new ConsoleStand(table);
        stand.Press(Key.End, Key.E, Key.Enter, Key.End, Key.Enter.WithCtrl).Type("Come.").Press(Key.Enter);
        Assert.Equal("It is leaking aft.\nCome.", table.Control().Injects[Room.Inject("leak")].Texts[0].Text);
        stand.Press(Key.E, Key.Enter, Key.CursorDown, Key.Home, Key.End, Key.Backspace, Key.Enter);
        Assert.Equal("It is leaking aft.\nCome", table.Control().Injects[Room.Inject("leak")].Texts[0].Text);
    }
}
