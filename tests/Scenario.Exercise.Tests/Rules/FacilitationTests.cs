using Scenario.Exercise.Definitions;
using Scenario.Exercise.Events;
using Scenario.Exercise.Procedure;
using Scenario.Exercise.Rules;
using Scenario.Exercise.State;
using Scenario.Exercise.Tests.Generated;
using Scenario.Exercise.Views;
using Xunit;

namespace Scenario.Exercise.Tests.Rules;

/// <summary>The facilitator's hand on the exercise: the MSEL, messages, what is looked ahead and noted.</summary>
public class FacilitationTests : FacilitatedGame
{
    [Fact]
    public void In_a_facilitators_hand_the_turn_closes_only_when_the_facilitator_closes_it()
    {
        Decide();
        Assert.Null(Conduct.Next(Game.Scenario, Game.State));
        Game.Do(CloseDeliberation.Instance);
        Assert.Equal(ProcedureStep.Reaction, Game.State.Step);
        Assert.Equal(RefusalCode.BadControl, Game.Try(new FacilitateExercise(true))?.Code);
    }

    [Fact]
    public void What_is_held_skipped_or_put_off_does_not_come_until_its_plan_says_so()
    {
        Game.Do(new PlanInject(Inject("soon"), InjectPlan.Held, "Not ready."));
        Game.Do(new PlanInject(Inject("late"), 4, "Later."));
        Game.Do(new PlanInject(Inject("drop"), InjectPlan.Skipped, "Not today."));
        Game.Do(new CorrectState([new(ControlChangeKind.Set, Indicator("trust"), 30_000)], "To see."));
        NextTurn();
        Assert.Equal((0, 0), (Game.State.DeliveredTurn(Inject("soon")), Game.State.DeliveredTurn(Inject("drop"))));
        NextTurn();
        Assert.Equal(0, Game.State.DeliveredTurn(Inject("late")));
        NextTurn();
        Assert.Equal(4, Game.State.DeliveredTurn(Inject("late")));
        var view = Control();
        Assert.Equal(InjectStatus.Draft, view.Injects[Inject("soon")].Status);
        Assert.Equal(InjectStatus.Skipped, view.Injects[Inject("drop")].Status);
        Assert.Equal("Not today.", view.Injects[Inject("drop")].Reason);
    }

    [Fact]
    public void The_MSEL_can_be_arranged_before_the_first_turn_but_nothing_is_fired_then()
    {
        var game = new TestGame(Game.Scenario, people: true);
        game.Do(new PlanInject(Inject("soon"), InjectPlan.Held, "Not ready."));
        Assert.Equal(RefusalCode.WrongStep, game.Try(new FireInject(Inject("hand"), null))?.Code);
    }

    [Fact]
    public void Firing_delivers_at_once_with_what_it_sets_off_and_a_done_inject_is_not_fired_again()
    {
        Game.Do(new FireInject(Inject("hand"), null));
        Assert.Equal(30, Game.State.Value(Indicator("trust")));
        Assert.Equal(1, Game.State.TimesFired(0));
        Assert.Equal(1, Game.State.DeliveredTurn(Inject("drop")));
        var refusal = Game.Try(new FireInject(Inject("hand"), null));
        Assert.Equal(RefusalCode.BadControl, refusal?.Code);
        Assert.Contains("was delivered in turn 1", refusal!.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_foreseen_of_a_firing_with_a_reason_is_the_delivery_and_no_plan()
    {
        ForesightView Foreseen(Submission submission) => ForesightViews.Of(Game.Scenario, StatelessMachinery.For(Game.Scenario), Game.State, submission);
        Game.Do(new PlanInject(Inject("hand"), InjectPlan.Held, "Not yet."));
        Assert.Equal(Foreseen(new FireInject(Inject("hand"), null)).Lines, Foreseen(new FireInject(Inject("hand"), "Now.")).Lines);
        Assert.Contains(Foreseen(new PlanInject(Inject("hand"), InjectPlan.AsWritten, "After all.")).Lines, line => line.EndsWith("comes as planned again", StringComparison.Ordinal));
    }

    [Fact]
    public void A_preview_tells_what_firing_would_change_and_set_off_and_changes_nothing()
    {
        var before = Game.State.Fingerprint();
        var seen = ForesightViews.Of(Game.Scenario, StatelessMachinery.For(Game.Scenario), Game.State, new FireInject(Inject("hand"), null));
        Assert.Contains("sets off: Alarm", seen.Lines);
        Assert.Contains("delivers \"Drop\"", seen.Lines);
        Assert.Contains("Trust: 50 to 30", seen.Lines);
        Assert.Equal(before, Game.State.Fingerprint());
    }

    [Fact]
    public void Edited_words_reach_those_they_were_written_for_and_a_delivered_message_is_not_edited()
    {
        Game.Do(new EditInject(Inject("soon"), -1, "Sooner", "New words."));
        Game.Do(new EditInject(Inject("soon"), 1, "For Blue", "Blue's words."));
        Assert.Equal(RefusalCode.BadControl, Game.Try(new EditInject(Inject("late"), 1, "X", "Y"))?.Code);
        NextTurn();
        Assert.Equal("New words.", View(0).Traffic.Single(m => m.Inject == Inject("soon")).Text);
        Assert.Equal("Blue's words.", View(1).Traffic.Single(m => m.Inject == Inject("soon")).Text);
        Assert.Equal(RefusalCode.BadControl, Game.Try(new EditInject(Inject("soon"), -1, "X", "Y"))?.Code);
    }

    [Fact]
    public void An_improvised_message_reaches_its_readers_alone_and_opening_is_on_record()
    {
        Game.Do(new ImproviseInject(new(2, "A voice", "call", "Listen", "Something new."), "They were stuck."));
        Assert.Empty(View(0).Traffic);
        var message = Assert.Single(View(1).Traffic);
        Assert.Equal((4, "Listen", "A voice"), (message.Inject, message.Title, message.From));
        Game.Do(new OpenMessage(1, message.Inject));
        Assert.Equal(RefusalCode.BadControl, Game.Try(new ImproviseInject(new(0, "A", "call", "T", "T"), null))?.Code);
    }

    [Fact]
    public void Delivered_means_opened_by_its_readers_and_expected_actions_are_judged()
    {
        NextTurn();
        Assert.Equal(InjectStatus.Released, Control().Injects[Inject("soon")].Status);
        Game.Do(new OpenMessage(0, Inject("soon")));
        Game.Do(new OpenMessage(1, Inject("soon")));
        Game.Do(new RecordExpectation(Inject("soon"), 0, 2, "They rang back instead."));
        var inject = Control().Injects[Inject("soon")];
        Assert.Equal(InjectStatus.Done, inject.Status);
        Assert.Equal((2, "They rang back instead."), (inject.Expected[0].Verdict, inject.Expected[0].Remark));
        Assert.Equal(RefusalCode.BadControl, Game.Try(new RecordExpectation(Inject("soon"), 5, 1, null))?.Code);
    }

    [Fact]
    public void What_is_refused_during_a_pause_says_that_it_is_the_pause()
    {
        Game.Do(new PauseExercise());
        foreach (var asked in new Submission[] { new FireInject(Inject("hand"), null), new CorrectState([new(ControlChangeKind.Flag, 0, 1)], "Why."), new ProposeMove(0, 1, "T", "X") })
        {
            Assert.Contains("paused", Game.Try(asked)!.Reason, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Notes_ratings_and_improvements_are_kept_and_nonsense_is_refused()
    {
        Assert.NotNull(Game.Try(new TakeNote(NoteKind.Improvement, -1, 0, "Train it.", "Us", "soon")));
        Assert.NotNull(Game.Try(new TakeNote(NoteKind.Rating, 0, 9, "")));
        Assert.NotNull(Game.Try(new TakeNote(NoteKind.HotWashAnswer, 7, 0, "Because.")));
        Game.Do(new TakeNote(NoteKind.Improvement, -1, 0, "Train it.", "Us", "2025-03-31"));
        Game.Do(new TakeNote(NoteKind.HotWashAnswer, 0, 0, "Because."));
        Game.Do(new TakeNote(NoteKind.Bookmark, -1, 0, ""));
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
}
