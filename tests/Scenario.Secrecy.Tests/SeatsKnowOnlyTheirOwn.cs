using System.Text.Json;
using CsCheck;
using Scenario.Exercise.Definitions;
using Scenario.Exercise.Events;
using Scenario.Exercise.Rules;
using Scenario.Exercise.State;
using Scenario.Exercise.Tests.Generated;
using Scenario.Exercise.Views;
using Xunit;

namespace Scenario.Secrecy.Tests;

/// <summary>
/// Two worlds that differ only in what a seat may not know look the same from that seat: whatever it sees, may do, is
/// refused, reads in plain mode or exports.
/// </summary>
public class SeatsKnowOnlyTheirOwn
{
    private const int Games = 12_000;

    [Fact]
    public void Whatever_a_seat_may_not_know_changes_nothing_that_it_sees_may_do_or_is_told() => Gen.Int[0, int.MaxValue - 1].Sample(
        seed =>
        {
            var random = new Random(seed);
            var scenario = random.Next(12) == 0 ? Bundled.Flagship : RandomScenario.Compile(random.Next(400));
            var game = PlaySome(scenario, random);
            if (game.State.Ending >= 0)
            {
                return;
            }

            var seat = random.Next(scenario.Seats.Count);
            while (scenario.Seats[seat].IsControl)
            {
                seat = random.Next(scenario.Seats.Count);
            }

            var keepsLuck = random.Next(2) == 0;
            var other = new OtherWorld(scenario, [.. game.Sink.Events], seat, random, keepsLuck);
            var eyes = new SeatEyes(scenario, seat);
            Assert.Equal(eyes.Everything(game.State, [.. game.Sink.Events]), eyes.Everything(other.State, other.History));
            Assert.Equal(eyes.Attempts(game.State, new Random(seed), keepsLuck), eyes.Attempts(other.State, new Random(seed), keepsLuck));
        },
        iter: Games);

    [Fact]
    public void The_worlds_compared_do_differ_and_whoever_may_know_everything_sees_it()
    {
        var (differing, seen, compared) = (0, 0, 0);
        for (var seed = 0; seed < 300; seed++)
        {
            var random = new Random(seed);
            var scenario = RandomScenario.Compile(random.Next(400));
            var game = PlaySome(scenario, random);
            if (game.State.Ending >= 0)
            {
                continue;
            }

            compared++;
            IReadOnlyList<ExerciseEvent> history = [.. game.Sink.Events];
            var other = new OtherWorld(scenario, history, seat: 0, random, keepsLuck: false);
            differing += other.Differences > 0 && !other.State.SameAs(game.State) ? 1 : 0;
            seen += scenario.Seats.Count > 1 && Enumerable.Range(1, scenario.Seats.Count - 1).Any(seat =>
                JsonSerializer.Serialize(SeatViews.Build(scenario, game.State, history, seat)) != JsonSerializer.Serialize(SeatViews.Build(scenario, other.State, other.History, seat)))
                ? 1 : 0;
        }

        Assert.Equal(compared, differing);
        Assert.True(seen * 3 > compared, $"{seen} of {compared}");
    }

    [Fact]
    public void What_stands_of_the_course_that_a_seat_lived_through_is_what_it_knows_in_the_end()
    {
        var undone = 0;
        for (var seed = 0; seed < 2_000; seed++)
        {
            var random = new Random(seed);
            var scenario = RandomScenario.Compile(random.Next(400));
            IReadOnlyList<ExerciseEvent> history = [.. PlaySome(scenario, random).Sink.Events];
            var seat = random.Next(scenario.Seats.Count);
            var course = SeatLens.Course(scenario, history, seat);
            Assert.Equal(SeatLens.History(scenario, history, seat), Undoing.Effective(course));
            Assert.Equal(course, SeatLens.Course(scenario, course, seat));
            undone += history.Any(static happened => happened.Kind == EventKind.Undone) ? 1 : 0;
        }

        Assert.True(undone > 120, $"{undone} games with an undoing");
    }

    private static TestGame PlaySome(CompiledScenario scenario, Random random)
    {
        var game = new TestGame(scenario, (ulong)random.Next(), people: random.Next(2) == 0, tabulated: true, start: random.Next(scenario.Starts.Count));
        var turns = random.Next(1, scenario.Turns.Count + 1);
        var stop = random.Next(4);
        var facilitator = random.Next(2) == 0 ? new AnyFacilitator(game, random) : null;
        for (var turn = 0; turn < turns && game.State.Step is ProcedureStep.Briefing or ProcedureStep.Reaction; turn++)
        {
            game.Do(OpenTurn.Instance);
            facilitator?.Act(random.Next(6));
            var isLast = turn == turns - 1;
            for (var seat = 0; seat < scenario.Seats.Count && !(isLast && stop == 0); seat++)
            {
                if (game.State.Policy(seat) == ExerciseState.PlayedByPeople && !(isLast && stop == 1 && random.Next(2) == 0))
                {
                    game.Try(game.AnyDecision(seat, random));
                }
            }

            facilitator?.Act(random.Next(6));

            if (!isLast || stop > 1)
            {
                game.Conduct();
            }
        }

        return game;
    }
}
