using System.Text;
using System.Text.Json.Nodes;
using Scenario.Authoring;
using Scenario.Exercise.Definitions;
using Scenario.Exercise.Events;
using Scenario.Exercise.Rules;
using Scenario.Exercise.State;
using Scenario.Exercise.Tests.Generated;
using Xunit;

namespace Scenario.Secrecy.Tests;

/// <summary>Every hidden text carries a token; none of them is among the bytes that reach a seat which must not read it.</summary>
public class NoTokenReachesTheWrongSeat
{
    [Fact]
    public void In_games_on_random_scenarios()
    {
        var (planted, read) = (0, 0);
        for (var seed = 0; seed < 250; seed++)
        {
            var tokens = new SecretTokens(JsonNode.Parse(RandomScenario.Json(seed))!.AsObject());
            planted += tokens.Count;
            read += Play(tokens, new Random(seed));
        }

        Assert.True(planted > 5000, $"{planted} tokens planted");
        Assert.True(read > 20_000, $"{read} times a token was read by those who may");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void In_games_on_the_flagship(int seed)
    {
        var tokens = new SecretTokens(JsonNode.Parse(Bundled.FlagshipText)!.AsObject());
        Assert.True(tokens.Count > 300, $"{tokens.Count} tokens planted");
        Assert.True(Play(tokens, new Random(seed)) > 1000);
    }

    private static int Play(SecretTokens tokens, Random random)
    {
        var result = ScenarioCompiler.Compile(Encoding.UTF8.GetBytes(tokens.Scenario.ToJsonString()), "tokens.json");
        var scenario = result.Scenario ?? throw new InvalidOperationException(string.Join("\n", result.Diagnostics.Select(d => d.Message)));
        var game = new TestGame(scenario, (ulong)random.Next(), people: true, tabulated: true);
        var read = 0;
        game.PlayOut(played =>
        {
            read += Look(played, tokens);
            for (var seat = 0; seat < scenario.Seats.Count; seat++)
            {
                if (!scenario.Seats[seat].IsControl)
                {
                    Decide(played, tokens, seat, random);
                }
            }

            read += Look(played, tokens);
        });
        return read;
    }

    private static void Decide(TestGame played, SecretTokens tokens, int seat, Random random)
    {
        var id = played.Scenario.Seats[seat].Id;
        for (var inject = 0; inject < played.Scenario.Injects.Count; inject++)
        {
            if (played.Scenario.Injects[inject].AskedSeat == seat && played.State.DeliveredTurn(inject) == played.State.Turn)
            {
                played.Do(new AnswerInject(seat, inject, "We say " + tokens.New(id)));
            }
        }

        played.Do(new RecordCounterArgument(seat, 2, [.. played.Scenario.Seats[seat].Moves.Take(random.Next(3))], "Against it speaks " + tokens.New(id)));
        if (random.Next(8) == 0)
        {
            played.Do(new ForgoDecision(seat, "No agreement " + tokens.New(id)));
            return;
        }

        var decision = played.AnyDecision(seat, random);
        played.Do(decision with
        {
            Reason = "As a whole " + tokens.New(id),
            Choices = [.. decision.Choices.Select(choice => choice with { Reason = "Because " + tokens.New(id), Particulars = Caveated(played.Scenario, tokens, id, choice) })],
        });
    }

    // A caveat goes to those the figure goes to, and to nobody else.
    private static Particulars? Caveated(CompiledScenario scenario, SecretTokens tokens, string sender, Choice choice)
    {
        if (choice.Particulars is not { Caveat.Length: > 0 } said)
        {
            return choice.Particulars;
        }

        var readers = scenario.Seats.Where(seat => said.Recipients.Contains(seat.Actor) || said.Recipients.Any(actor => scenario.Actors[actor].IsPublic));
        return said with { Caveat = "Mind " + tokens.New([sender, .. readers.Select(static seat => seat.Id)]) };
    }

    private static int Look(TestGame played, SecretTokens tokens)
    {
        var read = 0;
        IReadOnlyList<ExerciseEvent> history = [.. played.Sink.Events];
        for (var seat = 0; seat < played.Scenario.Seats.Count && played.State.Ending < 0; seat++)
        {
            var definition = played.Scenario.Seats[seat];
            if (definition.IsControl)
            {
                continue;
            }

            var eyes = new SeatEyes(played.Scenario, seat);
            var all = eyes.Everything(played.State, history) + eyes.Attempts(played.State, new Random(1), sameLuck: false);
            Assert.Empty(tokens.Leaked(definition.Id, all).Select(token => Around(all, token)));
            read += tokens.Allowed(definition.Id, all);
        }

        return read;
    }

    private static string Around(string text, string token)
    {
        var at = text.IndexOf(token, StringComparison.Ordinal);
        var from = Math.Max(0, at - 200);
        return text[from..Math.Min(text.Length, at + 100)];
    }
}
