using Scenario.Exercise.Definitions;
using Scenario.Exercise.Events;
using Scenario.Exercise.Procedure;
using Scenario.Exercise.Rules;
using Scenario.Exercise.State;
using Scenario.Exercise.Tests.Generated;
using Scenario.Exercise.Views;
using Xunit;

namespace Scenario.Exercise.Tests.Rules;

/// <summary>Corrections by hand, jumps and the way back.</summary>
public class CorrectionTests : FacilitatedGame
{
    [Fact]
    public void Changes_that_contradict_each_other_or_go_too_far_together_are_refused()
    {
        string? Refused(params ControlChange[] changes) => Game.Try(new CorrectState(changes, "Why."))?.Reason;
        var trust = Indicator("trust");
        Assert.Contains("changed twice", Refused(new(ControlChangeKind.Set, trust, 60_000), new(ControlChangeKind.Add, trust, 5000)), StringComparison.Ordinal);
        Assert.Contains("out of range", Refused(new(ControlChangeKind.Add, trust, 40_000), new(ControlChangeKind.Add, trust, 40_000)), StringComparison.Ordinal);
        Assert.Contains("say it once", Refused(new(ControlChangeKind.Flag, 0, 1), new(ControlChangeKind.Flag, 0, 0)), StringComparison.Ordinal);
        Assert.Null(Refused(new(ControlChangeKind.Add, trust, 2000), new(ControlChangeKind.Add, trust, 3000)));
        Assert.Equal(55, Game.State.Value(trust));
    }

    [Fact]
    public void Corrections_say_why_and_participants_are_not_told()
    {
        Assert.Equal(RefusalCode.ReasonMissing, Game.Try(new CorrectState([new(ControlChangeKind.Set, 0, 1000)], ""))?.Code);
        Assert.Equal(RefusalCode.BadControl, Game.Try(new CorrectState([], "Why."))?.Code);
        Game.Do(new CorrectState([new(ControlChangeKind.Set, Indicator("trust"), 70_000)], "A secret slip of mine."));
        Assert.Equal(70, Game.State.Value(Indicator("trust")));
        Assert.DoesNotContain("slip", System.Text.Json.JsonSerializer.Serialize(View(0)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_jump_lists_what_it_passes_over_and_lets_what_is_due_come_about_in_order()
    {
        Decide();
        Game.Do(CloseDeliberation.Instance);
        Assert.Equal(RefusalCode.BadControl, Game.Try(new JumpToTurn(2, "Too near."))?.Code);
        Assert.Equal(RefusalCode.BadControl, Game.Try(new JumpToTurn(9, "Too far."))?.Code);
        Game.Do(new JumpToTurn(4, "Nothing happens until then."));
        Assert.Equal((4, ProcedureStep.Deliberation), (Game.State.Turn, Game.State.Step));
        Assert.Equal([Inject("soon"), Inject("late")], Game.Sink.Events.Where(e => e.Kind == EventKind.InjectMissed).Select(e => e.Subject));
        Assert.Equal(0, Game.State.DeliveredTurn(Inject("soon")));
        Assert.Equal(3, Game.Sink.Events.Count(e => e.Kind == EventKind.TurnClosed));
    }

    [Fact]
    public void When_time_is_up_the_story_jumps_to_its_end()
    {
        Decide();
        Game.Do(CloseDeliberation.Instance);
        int last = Game.Engine.Scenario.Turns.Count;
        Game.Do(new JumpToTurn(last + 1, "Time is up."));
        Assert.Equal((last, ProcedureStep.HotWash), (Game.State.Turn, Game.State.Step));
        Assert.True(Game.State.Ending >= 0);
        Assert.Equal(last, Game.Sink.Events.Count(e => e.Kind == EventKind.TurnClosed));
        Assert.Contains("ended", Game.Try(new JumpToTurn(last + 1, "Again."))?.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Undoing_restores_what_was_then_deletes_nothing_and_knows_its_bounds()
    {
        var past = new GamePast(Game);
        Game.Engine.Past = past;
        past.Keep();
        var then = Game.State.Fingerprint();
        Game.Do(new FireInject(Inject("hand"), null));
        Game.Do(new TakeNote(NoteKind.Note, -1, 0, "That was too early."));
        var events = Game.Sink.Events.Count;
        Assert.NotNull(Game.Try(new UndoTo(0, "Too far.")));
        Assert.NotNull(Game.Try(new UndoTo(past.Position + 1, "Between.")));
        Assert.NotNull(Game.Try(new UndoTo(events, "Nothing.")));
        Game.Do(new UndoTo(past.Position, "Fired by mistake."));
        Assert.Equal(then, Game.State.Fingerprint());
        Assert.True(Game.Sink.Events.Count > events);
        Assert.Empty(View(1).Traffic);
        Assert.Single(Control().Notes);
        var again = new ExerciseState(Game.Scenario.Layout);
        foreach (var happened in Game.Sink.Events)
        {
            Evolution.Apply(Game.Scenario, again, happened);
        }

        Assert.Equal(then, again.Fingerprint());
        Game.Do(new FireInject(Inject("hand"), null));
        Assert.Single(View(1).Traffic, m => m.Title == "By hand");
    }
}
