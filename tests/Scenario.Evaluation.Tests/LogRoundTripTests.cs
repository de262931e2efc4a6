using System.Text;
using System.Text.Json;
using Scenario.Evaluation.Log;
using Scenario.Evaluation.Recording;
using Scenario.Evaluation.Storage;
using Scenario.Evaluation.Verification;
using Scenario.Exercise.Effects;
using Scenario.Exercise.Events;
using Scenario.Exercise.Knowledge;
using Scenario.Exercise.State;

namespace Scenario.Evaluation.Tests;

public class LogRoundTripTests
{
    [Fact]
    public void Every_kind_of_event_comes_back_exactly_from_its_line()
    {
        Cause[] causes =
        [
            Cause.Procedure, new(CauseKind.Move, 1), new(CauseKind.Trigger, 0), new(CauseKind.Inject, 1), new(CauseKind.Phase, 0),
            new(CauseKind.Drift, 1), new(CauseKind.Start, 0), new(CauseKind.Policy, 1),
            new(CauseKind.Proposal, 2), new(CauseKind.Correction, 1),
        ];
        foreach (var kind in Enum.GetValues<EventKind>())
        {
            // Either scenario has what the other has none of.
            var text = new EventText(kind >= EventKind.QuestionSelected ? KnowingScenario.Value : SmallScenario.Value);
            foreach (var cause in kind >= EventKind.QuestionSelected ? causes.Where(cause => cause.Kind != CauseKind.Trigger) : causes)
            {
                foreach (var (before, after) in new[] { (0, 0), (1, 0), (0, 1) })
                {
                    // Turns count from 1; a log that says otherwise is not to be understood.
                    var subject = kind is EventKind.TurnOpened or EventKind.TurnClosed or EventKind.TimeJumped ? 1 : 0;
                    var happened = new ExerciseEvent(kind, subject, before, after, cause, after == 1 ? "Because \"물\" \u2028 <b>" : null)
                    {
                        Letter = kind is EventKind.InjectEdited or EventKind.InjectImprovised or EventKind.ProposalMade
                            ? new Letter(before == 1 ? ulong.MaxValue : 3, "A <b>", "call", "물", "Two\nlines") : null,
                    };
                    using var data = JsonDocument.Parse(text.Write(happened));
                    Assert.Equal(happened, text.Read(EventText.KindName(kind), data.RootElement));
                }
            }
        }
    }

    [Theory]
    [InlineData(EventKind.IndicatorChanged, 0, 31, 999)]
    [InlineData(EventKind.IndicatorPushed, 0, 0, -7)]
    [InlineData(EventKind.IndicatorPlaced, 1, 0, 100)]
    [InlineData(EventKind.MoveResolved, 3, 99_999, 1)]
    [InlineData(EventKind.PolicyDrew, 1, -1, 12_345)]
    [InlineData(EventKind.SeatAssigned, 2, 0, ExerciseState.Vacant)]
    [InlineData(EventKind.SeatAssigned, 0, 0, ExerciseState.PlayedByPeople)]
    [InlineData(EventKind.ExerciseBegan, 0, int.MinValue, int.MaxValue)]
    [InlineData(EventKind.PhaseHeld, -1, 0, 0)]
    [InlineData(EventKind.DelayedEffectsDue, 0, 3, 2)]
    public void Numbers_of_events_come_back_exactly(EventKind kind, int subject, int before, int after)
    {
        var text = new EventText(SmallScenario.Value);
        var happened = new ExerciseEvent(kind, subject, before, after, Cause.Procedure);
        using var data = JsonDocument.Parse(text.Write(happened));
        Assert.Equal(happened, text.Read(EventText.KindName(kind), data.RootElement));
    }

    [Theory]
    [InlineData(EventKind.EstimateChanged, (KnowingScenario.Dam * 3) + KnowingScenario.Origin, (int)EstimateChange.Leaked, 0)]
    [InlineData(EventKind.EstimateShared, KnowingScenario.Flow, KnowingScenario.Town, KnowingScenario.Public)]
    [InlineData(EventKind.ReportCircular, KnowingScenario.Crest, 1, -1)]
    [InlineData(EventKind.DiscrepancyNoticed, 8, 0, -1)]
    public void Figures_come_back_exactly(EventKind kind, int subject, int before, int after)
    {
        var text = new EventText(KnowingScenario.Value);
        Estimate[] figures =
        [
            new(-3, 7, 999, Confidence.High, Grade.Parse("F6"), 0b111, 0b010, 2, SharingForm.Headline, 9, 8, IsDisputed: true),
            new(int.MinValue, 0, int.MaxValue, Confidence.None, Grade.None, 0, 0, -1, SharingForm.Sanitised, 0, 0, IsDisputed: false),
        ];
        foreach (var figure in figures)
        {
            var happened = new ExerciseEvent(kind, subject, before, after, Cause.Procedure, "a \"caveat\"", figure);
            using var data = JsonDocument.Parse(text.Write(happened));
            Assert.Equal(happened, text.Read(EventText.KindName(kind), data.RootElement));
        }
    }

    [Fact]
    public void A_forecast_names_its_seat_and_its_person()
    {
        var text = new EventText(KnowingScenario.Value);
        var happened = new ExerciseEvent(EventKind.ForecastRecorded, 0, ExerciseEvent.Who(KnowingScenario.Dam, 100), 33_000, Cause.Procedure);
        using var data = JsonDocument.Parse(text.Write(happened));
        Assert.Equal("""{"forecast":"flood","seat":"dam","person":100,"percent":33}""", data.RootElement.GetRawText());
        Assert.Equal(happened, text.Read("forecast-recorded", data.RootElement));
    }

    [Fact]
    public void A_whole_game_of_knowledge_comes_back_with_every_submission_and_event()
    {
        var log = Games.Knowing();
        var recorded = Games.ReadKnowing(log);
        var sink = new ListSink();
        var engine = KnowingScenario.Engine();
        var state = engine.NewState();
        Assert.All(recorded.Commands, command => Assert.Null(engine.Submit(state, command.Submission, sink)));
        Assert.Equal(sink.Events, recorded.Events.Select(e => e.Happened));
        Assert.Superset(
            Enum.GetValues<EventKind>().Where(kind => kind is >= EventKind.QuestionSelected and <= EventKind.ForecastRecorded).ToHashSet(), sink.Events.Select(e => e.Kind).ToHashSet());
        Assert.Contains("\\u{1B}[31moperator", sink.Events.Single(e => e is { Kind: EventKind.DecisionMissed, Text: not null }).Text, StringComparison.Ordinal);
        Assert.DoesNotContain((byte)0x1b, log);
    }

    [Fact]
    public void A_whole_facilitated_game_comes_back_with_every_submission_and_event()
    {
        var log = Games.Facilitated();
        var recorded = Games.ReadKnowing(log);
        var events = recorded.Events.Select(e => e.Happened).ToList();

        // This game was recorded before these kinds were thought of; they have tests of their own.
        Assert.Superset(Enum.GetValues<EventKind>().Where(kind => kind is >= EventKind.FacilitationChanged and not (EventKind.ExpectationMet or EventKind.CounterArgumentMade)).ToHashSet(), events.Select(e => e.Kind).ToHashSet());
        Assert.DoesNotContain((byte)0x1b, log);
        Assert.DoesNotContain("\u202e", Encoding.UTF8.GetString(log), StringComparison.Ordinal);
        var result = LogVerifier.Verify(new MemoryStorage(log), KnowingScenario.Compile);
        Assert.True(result.IsSound, $"{result.First}");
    }

    [Theory]
    [InlineData("0")]
    [InlineData("\"north\"")]
    public void A_recipient_that_the_scenario_does_not_have_is_not_to_be_understood(string recipient)
    {
        var text = new EventText(KnowingScenario.Value);
        using var data = JsonDocument.Parse($$"""{"move":"tell","recipient":{{recipient}}}""");
        Assert.Throws<FormatException>(() => text.Read("recipient-selected", data.RootElement));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(int.MaxValue)]
    public void A_turn_that_the_scenario_does_not_have_is_not_to_be_understood(int turn)
    {
        var text = new EventText(SmallScenario.Value);
        using var data = JsonDocument.Parse(text.Write(new ExerciseEvent(EventKind.TurnOpened, turn, 0, 0, Cause.Procedure)));
        Assert.Throws<FormatException>(() => text.Read("turn-opened", data.RootElement));
    }

    [Fact]
    public void A_whole_game_comes_back_with_every_submission_and_event()
    {
        var storage = new MemoryStorage();
        using var table = Games.Table(storage);
        var sink = new ListSink();
        var engine = SmallScenario.Engine();
        var state = engine.NewState();
        engine.Submit(state, SmallScenario.Begin(), sink);
        foreach (var submission in SmallScenario.Script)
        {
            Games.Accept(table, submission);
        }

        var recorded = Games.Read(storage.ToArray());
        foreach (var command in recorded.Commands.Skip(1))
        {
            Assert.Null(engine.Submit(state, command.Submission, sink));
        }

        Assert.Equal(sink.Events, recorded.Events.Select(e => e.Happened));
        Assert.Equal(table.Fingerprint, EventCourse.Replay(recorded).Fingerprint());
        Assert.Equal(table.LastReceipt, recorded.Last);
    }

    [Fact]
    public void The_small_scenario_lets_nearly_every_kind_of_event_happen()
    {
        var kinds = Enumerable.Range(0, 20).SelectMany(seed => Games.Read(Games.Whole((ulong)seed)).Events).Select(e => e.Happened.Kind).ToHashSet();
        Assert.Superset(Enum.GetValues<EventKind>().Where(kind => kind < EventKind.QuestionSelected).Except([EventKind.EndingAnnounced]).ToHashSet(), kinds);
    }

    [Fact]
    public void The_header_lets_a_log_stand_alone()
    {
        var header = Games.Read(Games.Whole()).Header;
        Assert.Equal("small", header.ScenarioId);
        Assert.Equal(SmallScenario.Text, header.ScenarioText.ToArray());
        Assert.Equal(7UL, header.Seed);
        Assert.Equal([new("town", "P1", null), new("dam", null, "careful"), new("control", null, null)], header.Seats);
    }

    [Fact]
    public void An_unknown_id_is_refused_with_the_line()
    {
        var forged = Forgery.Of(Games.Beginning(3), line => line.Replace("\"move\":\"walk\"", "\"move\":\"fly\"", StringComparison.Ordinal));
        var fault = Assert.Throws<LogException>(() => Games.Read(forged));
        Assert.Equal(LogFault.Unreadable, fault.Fault);
        Assert.Contains("has no move \"fly\"", fault.Message, StringComparison.Ordinal);
        Assert.True(fault.Line > 1);
    }
}
