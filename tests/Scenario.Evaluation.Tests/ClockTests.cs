using Microsoft.Extensions.Time.Testing;
using Scenario.Evaluation.Storage;
using Scenario.Evaluation.Tables;
using Scenario.Exercise.Events;
using Scenario.Exercise.Rules;
using Scenario.Exercise.State;

namespace Scenario.Evaluation.Tests;

public sealed class ClockTests : IDisposable
{
    private readonly FakeTimeProvider _time = new(new(2026, 1, 2, 9, 0, 0, TimeSpan.Zero));
    private readonly MemoryStorage _storage = new();

    [Fact]
    public void A_pause_of_any_length_costs_no_time_and_what_is_done_now_happens_now()
    {
        using var table = Opened();
        Games.Accept(table, new SetTimer(1200, null));
        Pass(minutes: 5);
        Games.Accept(table, new PauseExercise());
        Assert.True(table.Clock.IsPaused);
        Pass(minutes: 180);
        Assert.Equal((TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15)), (table.Clock.Elapsed, table.Clock.Remaining));
        Assert.Equal(RefusalCode.WrongStep, table.Submit(new FireInject(KnowingScenario.Siren, null)).Refusal?.Code);
        Games.Accept(table, new ResumeExercise());

        // Not late: neither the length of the pause nor anything else puts it off.
        Games.Accept(table, new FireInject(KnowingScenario.Siren, null));
        Assert.Contains(table.View(KnowingScenario.Town).Traffic, message => message.Title == "A siren");
        Assert.Equal((TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15)), (table.Clock.Elapsed, table.Clock.Remaining));
    }

    [Fact]
    public void After_a_long_pause_nothing_comes_that_would_not_have_come_without_it()
    {
        using var table = Opened();
        Pass(minutes: 1);
        var before = table.History().Count;
        Games.Accept(table, new PauseExercise());
        Pass(minutes: 60 * 24 * 3);
        Games.Accept(table, new ResumeExercise());
        Assert.Equal(
            [EventKind.ExercisePaused, EventKind.StepEntered, EventKind.StepEntered, EventKind.ExerciseResumed],
            table.History().Skip(before).Select(static happened => happened.Kind));
        Assert.Equal(TimeSpan.FromMinutes(1), table.Clock.Elapsed);
    }

    [Fact]
    public void A_timer_that_runs_out_submits_nothing_and_can_be_extended()
    {
        using var table = Opened();
        Games.Accept(table, new SetTimer(60, null));
        var before = table.History().Count;
        Pass(minutes: 3);
        Assert.Equal(TimeSpan.FromMinutes(-2), table.Clock.Remaining);
        Assert.Equal((before, ProcedureStep.Deliberation), (table.History().Count, table.Step));
        Games.Accept(table, new SetTimer(300, "They nearly have it"));
        Assert.Equal(TimeSpan.FromMinutes(2), table.Clock.Remaining);
        Games.Accept(table, new SetTimer(0, null));
        Assert.Null(table.Clock.Remaining);
    }

    [Fact]
    public void A_timer_belongs_to_its_turn_and_is_off_in_the_next()
    {
        using var table = Opened();
        Games.Accept(table, new SetTimer(600, null));
        Pass(minutes: 4);
        Games.Accept(table, CloseDeliberation.Instance);
        Games.Accept(table, OpenTurn.Instance);
        Assert.Equal((TimeSpan.Zero, null), (table.Clock.Elapsed, table.Clock.Remaining));
        Pass(minutes: 1);

        // Who goes back to the turn before finds its clock where it was left.
        Games.Accept(table, new UndoTo(table.UndoPoints()[1].Position, "Closed too soon"));
        Assert.Equal((TimeSpan.FromMinutes(4), TimeSpan.FromMinutes(6)), (table.Clock.Elapsed, table.Clock.Remaining));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void An_exercise_resumed_another_day_goes_on_with_the_time_it_had(bool isPaused)
    {
        using (var table = Opened())
        {
            Games.Accept(table, new SetTimer(1200, null));
            Pass(minutes: 7);
            if (isPaused)
            {
                Games.Accept(table, new PauseExercise());
                Pass(minutes: 2);
            }

            Games.Accept(table, new TakeNote(NoteKind.Note, -1, 0, "Enough for today"));
            Pass(minutes: 1);
        }

        _time.Advance(TimeSpan.FromDays(2));
        using var resumed = OpenTable.Resume(_storage, KnowingScenario.Compile, new(_time, new SeededEntropy(2)));
        Assert.Equal((TimeSpan.FromMinutes(7), TimeSpan.FromMinutes(13), isPaused), (resumed.Clock.Elapsed, resumed.Clock.Remaining, resumed.Clock.IsPaused));
        Pass(minutes: 1);
        Assert.Equal(TimeSpan.FromMinutes(isPaused ? 7 : 8), resumed.Clock.Elapsed);
    }

    [Fact]
    public void A_clock_that_jumps_backwards_counts_nothing_and_loses_nothing()
    {
        var clock = new TurnClock();
        clock.Follow(TimeSpan.FromMinutes(10), 1, hasOpened: true, isPaused: false, isOver: false);
        Assert.Equal(TimeSpan.FromMinutes(5), clock.Elapsed(TimeSpan.FromMinutes(15)));
        Assert.Equal(TimeSpan.FromMinutes(5), clock.Elapsed(TimeSpan.FromMinutes(2)));
        Assert.Equal(TimeSpan.FromMinutes(6), clock.Elapsed(TimeSpan.FromMinutes(3)));
        clock.Follow(TimeSpan.FromMinutes(1), 1, hasOpened: false, isPaused: true, isOver: false);
        Assert.Equal(TimeSpan.FromMinutes(6), clock.Elapsed(TimeSpan.FromMinutes(9)));
    }

    public void Dispose() => _storage.Dispose();

    private LiveTable Opened()
    {
        var table = OpenTable.Create(
            _storage, KnowingScenario.Value, KnowingScenario.Text, KnowingScenario.Begin(), new(_time, new SeededEntropy(1)));
        Games.Accept(table, new FacilitateExercise(true));
        Pass(minutes: 12);
        Assert.Equal(TimeSpan.Zero, table.Clock.Elapsed);
        Games.Accept(table, OpenTurn.Instance);
        return table;
    }

    private void Pass(double minutes) => _time.Advance(TimeSpan.FromMinutes(minutes));
}
