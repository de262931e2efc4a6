using CsCheck;
using Scenario.Exercise.Conditions;
using Scenario.Exercise.Definitions;
using Scenario.Exercise.Events;
using Scenario.Exercise.Rules;
using Scenario.Exercise.State;
using Scenario.Exercise.Tests.Generated;
using Xunit;

namespace Scenario.Exercise.Tests.Rules;

/// <summary>What must hold for all games: on random scenarios and on the flagship.</summary>
public class RulesProperties
{
    private static readonly Gen<(CompiledScenario Scenario, int Seed)> Cases =
        Gen.Select(Gen.Int[0, 400], Gen.Int[0, 1_000_000], (scenario, seed) => (scenario % 8 == 0 ? Bundled.Flagship : RandomScenario.Compile(scenario), seed));

    private const int Games = 300;

    [Fact]
    public void Any_sequence_of_legal_moves_keeps_every_indicator_in_range_and_never_throws() => Cases.Sample(
        game => PlayByPeople(game.Scenario, game.Seed, played => Assert.All(Enumerable.Range(0, played.Scenario.Indicators.Count), i =>
            Assert.InRange(played.State.Value(i), played.Scenario.Indicators[i].Min, played.Scenario.Indicators[i].Max))),
        iter: Games);

    [Fact]
    public void Applying_the_events_again_gives_the_same_fingerprint_as_playing() => Cases.Sample(
        game =>
        {
            var played = PlayByPeople(game.Scenario, game.Seed);
            var again = new ExerciseState(game.Scenario.Layout);
            foreach (var happened in played.Sink.Events)
            {
                if (happened.Kind == EventKind.TurnClosed)
                {
                    Assert.Equal(happened.Text, again.Fingerprint());
                }

                Evolution.Apply(game.Scenario, again, happened);
            }

            Assert.Equal(played.State.Fingerprint(), again.Fingerprint());
        },
        iter: Games);

    [Fact]
    public void The_same_seed_and_moves_give_the_same_events() => Cases.Sample(
        game => Assert.Equal(PlayByPeople(game.Scenario, game.Seed).Sink.Events, PlayByPeople(game.Scenario, game.Seed).Sink.Events),
        iter: Games / 3);

    [Fact]
    public void The_order_in_which_seats_commit_and_in_which_they_list_their_moves_never_matters() => Cases.Sample(
        game =>
        {
            var forward = PlayByPeople(game.Scenario, game.Seed);
            var backward = PlayByPeople(game.Scenario, game.Seed, reversed: true);
            Assert.Equal(forward.State.Fingerprint(), backward.State.Fingerprint());
            Assert.Equal(AfterDeliberation(forward), AfterDeliberation(backward));
        },
        iter: Games);

    [Fact]
    public void Tables_derived_from_the_machines_give_the_very_events_of_the_machines() => Cases.Sample(
        game => Assert.Equal(
            PlayByPeople(game.Scenario, game.Seed).Sink.Events, PlayByPeople(game.Scenario, game.Seed, tabulated: true).Sink.Events),
        iter: Games);

    [Fact]
    public void Every_closed_move_is_refused_with_a_reason_and_changes_nothing() => Cases.Sample(
        game => PlayByPeople(game.Scenario, game.Seed, eachTurn: played =>
        {
            var before = played.State.Fingerprint();
            for (var move = 0; move < played.Scenario.Moves.Count; move++)
            {
                if (!MoveRules.IsOpen(played.Scenario, played.State, move))
                {
                    var refusal = played.Try(new CommitDecision(played.Scenario.Moves[move].Seat, [new(move, "because")], null));
                    Assert.NotNull(refusal);
                    Assert.Contains(played.Scenario.Moves[move].Title, refusal.Reason, StringComparison.Ordinal);
                    Assert.NotEmpty(MoveRules.WhyClosed(played.Scenario, played.State, move, FullKnowledge.Instance));
                }
            }

            Assert.Equal(before, played.State.Fingerprint());
        }),
        iter: Games / 3);

    [Fact]
    public void A_turn_always_ends_and_in_it_each_trigger_and_inject_happens_at_most_once() => Cases.Sample(
        game =>
        {
            var played = PlayByPeople(game.Scenario, game.Seed);
            Assert.Equal(ProcedureStep.HotWash, played.State.Step);
            var seen = new HashSet<(EventKind, int)>();
            foreach (var happened in played.Sink.Events)
            {
                if (happened.Kind == EventKind.TurnOpened)
                {
                    seen.Clear();
                }
                else if (happened.Kind is EventKind.TriggerFired or EventKind.InjectDelivered)
                {
                    Assert.True(seen.Add((happened.Kind, happened.Subject)));
                }
            }
        },
        iter: Games);

    [Fact]
    public void Nonsense_is_refused_and_never_throws() => Gen.Select(Cases, Gen.Int[-3, 80], Gen.Int[-3, 80], Gen.String).Sample(
        (game, seat, move, text) =>
        {
            var played = new TestGame(game.Scenario, (ulong)game.Seed, people: true);
            Submission[] nonsense =
            [
                new CommitDecision(seat, [new(move, text)], text), new AnswerInject(seat, move, text), new ActByPolicy(seat),
                new BeginExercise(seat, 0, [move]), CloseDeliberation.Instance, new CloseExercise(), new ResumeExercise(),
            ];
            Assert.All(nonsense, submission => Assert.NotNull(played.Try(submission)));
        },
        iter: Games);

    private static TestGame PlayByPeople(
        CompiledScenario scenario, int seed, Action<TestGame>? eachTurn = null, bool reversed = false, bool tabulated = false)
    {
        var game = new TestGame(scenario, (ulong)seed, people: true, tabulated, start: seed % scenario.Starts.Count);
        game.PlayOut(played =>
        {
            eachTurn?.Invoke(played);
            var decisions = Enumerable.Range(0, scenario.Seats.Count)
                .Where(seat => !scenario.Seats[seat].IsControl)
                .Select(seat => played.AnyDecision(seat, new Random((seed * 31) + (played.State.Turn * 7) + seat)))
                .ToList();
            if (reversed)
            {
                decisions = [.. decisions.AsEnumerable().Reverse().Select(d => d with { Choices = [.. d.Choices.Reverse()] })];
            }

            decisions.ForEach(played.Do);
        });
        return game;
    }

    private static IEnumerable<ExerciseEvent> AfterDeliberation(TestGame game) =>
        game.Sink.Events.Where(happened => happened.Kind is not (EventKind.MoveChosen or EventKind.DecisionCommitted
            or EventKind.QuestionSelected or EventKind.RecipientSelected or EventKind.FormSelected));
}
