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

/// <summary>Time, pause, jumps, the way back and the end, at the console.</summary>
public class CourseInTheConsole
{
    [Fact]
    public void Minutes_are_counted_from_now_and_more_of_them_from_what_is_left()
    {
        var time = new RoomTime();
        using var table = Room.Table(time: time);
        using var stand = new ConsoleStand(table);
        time.Pass(TimeSpan.FromMinutes(10));
        stand.Press(Key.T).Type("20").Press(Key.Enter);
        Assert.Equal(TimeSpan.FromMinutes(20), table.Clock.Remaining);
        time.Pass(TimeSpan.FromMinutes(3));
        stand.Press((Key)'+');
        Assert.Equal(TimeSpan.FromMinutes(22), table.Clock.Remaining);
    }

    [Fact]
    public void Before_the_end_the_hot_wash_is_offered_first()
    {
        using var table = Room.Table();
        for (int turn = 1; turn <= 4; turn++)
        {
            table.Submit(CloseDeliberation.Instance);
            table.Submit(OpenTurn.Instance);
        }

        using var stand = new ConsoleStand(table);
        Assert.Equal(ProcedureStep.HotWash, table.Step);
        stand.Press(Key.F10);
        Assert.Contains("0 of 2 objectives rated", stand.Screen);
        stand.Press(Key.Enter);
        Assert.Contains("the questions, one after another", stand.Screen);
        stand.Press(Key.Esc, Key.F10, Key.CursorDown, Key.Enter, Key.Enter);
        Assert.Equal(ProcedureStep.HotWash, table.Step);
        stand.Press(Key.F10, Key.CursorDown, Key.Enter, Key.Tab, Key.Enter);
        Assert.Equal(ProcedureStep.Closed, table.Step);
        Assert.DoesNotContain("F10", stand.Screen.TrimEnd().Split('\n')[^1]);
        stand.Press(Key.Q.WithCtrl);
        Assert.Contains("its record is kept", stand.Screen);
    }

    [Fact]
    public void After_the_ending_an_undoing_is_refused_with_its_reason_and_on_record()
    {
        using var table = Room.Table();
        for (int turn = 1; turn <= 4; turn++)
        {
            table.Submit(CloseDeliberation.Instance);
            table.Submit(OpenTurn.Instance);
        }

        var staff = new StaffTable(table, table);
        using var stand = new ConsoleStand(staff);
        stand.Press(Key.U);
        Assert.Contains("an ending is not undone. Branch the record", stand.Screen);
        Assert.Contains("an ending is not undone", StaffCommands.Obey(new Desk(staff, StaffRole.Facilitator), ":undo 1 because too far").Refusal);
        Assert.Equal(2, table.Control().Notes.Count(n => n.Kind == NoteKind.Refusal && n.Text.Contains("an ending is not undone", StringComparison.Ordinal)));
        stand.Press(Key.F6, Key.C);
        Assert.Contains("nothing is corrected any more", stand.Screen);
    }

    [Fact]
    public void An_undoing_that_ends_a_pause_says_so()
    {
        using var table = Room.Table();
        table.Submit(new PauseExercise());
        var desk = new Desk(table, StaffRole.Facilitator);
        Assert.Null(StaffCommands.Obey(desk, ":undo because not yet").Refusal);
        Assert.Equal("Taken back: the pause, and what was done since; the record keeps both. The exercise is not paused any more.", desk.Said);
    }

    [Fact]
    public void Time_that_is_up_ends_the_story_and_more_of_it_is_given_with_a_plus()
    {
        var time = new RoomTime();
        using var table = Room.Table(time: time);
        using var stand = new ConsoleStand(table);
        stand.Press(Key.T).Type("20").Press(Key.Enter, Key.T).Type("+5").Press(Key.Enter);
        Assert.Equal(TimeSpan.FromMinutes(25), table.Clock.Remaining);
        table.Submit(CloseDeliberation.Instance);
        stand.Window.LookAgain();
        stand.Press(Key.J, Key.End, Key.Enter).Type("Time is up").Press(Key.Enter);
        Assert.Equal(ProcedureStep.HotWash, table.Step);
        Assert.Contains("Jumped to the end.", stand.Screen);
    }

    [Fact]
    public void What_came_last_is_taken_back_with_one_key_and_a_reason()
    {
        using var table = Room.Table();
        using var stand = new ConsoleStand(table);
        stand.Press(Key.End, Key.F, Key.Enter, Key.U).Type("Too early").Press(Key.Enter);
        Assert.Equal(InjectStatus.Ready, table.Control().Injects[Room.Inject("leak")].Status);
        Assert.Contains("Taken back", stand.Screen);
    }

    [Fact]
    public void Space_pauses_and_participants_read_that_nothing_is_accepted()
    {
        using var table = Room.Table();
        using var stand = new ConsoleStand(table);
        stand.Press(Key.Space);
        Assert.Contains("PAUSED", stand.Screen);
        Assert.Equal(Stage.Paused, new Sitting(table, watches: true).Stage);
        stand.Press(Key.Space);
        Assert.Equal(ProcedureStep.Deliberation, table.Step);
    }

    [Fact]
    public void A_preview_that_is_longer_than_the_screen_is_read_to_its_end()
    {
        using var table = Room.Table();
        for (int message = 0; message < 16; message++)
        {
            table.Submit(new ImproviseInject(new Letter(1, "A caller", "call", $"Call {message}", "It is near."), null));
        }

        using var stand = new ConsoleStand(table);
        stand.Press(Key.F8, Key.End, Key.CursorUp, Key.Enter);
        Assert.Contains("more rows: PgDn", stand.Screen);
        Assert.DoesNotContain("why it was taken back", stand.Screen);
        for (int page = 0; page < 6; page++)
        {
            stand.Press(Key.PageDown);
        }

        Assert.Contains("why it was taken back", stand.Screen);
        stand.Type("Slips").Press(Key.Enter);
        Assert.Empty(table.Control().Improvised);
    }
}
