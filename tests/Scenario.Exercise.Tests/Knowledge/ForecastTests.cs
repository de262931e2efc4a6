using Scenario.Exercise.Rules;
using Scenario.Exercise.Views;
using Xunit;
using static Scenario.Exercise.Tests.Knowledge.KnowledgeGame;

namespace Scenario.Exercise.Tests.Knowledge;

public class ForecastTests
{
    private const string Forecasts = """
        "forecasts": [
          {"id": "calm", "text": "Tension falls to 2", "turns": [1, 3], "by": 3, "when": "tension <= 2"},
          {"id": "climb", "text": "Trust falls if we climb", "turns": [1], "by": 4, "when": "trust < 50", "given": "phase >= middle"}
        ]
        """;

    private const string Ease = """
        {"id": "ease", "actor": "red", "category": "talk", "title": "Ease", "description": "It.", "reason": "none", "effects": [{"add": "tension", "by": -2}]}
        """;

    [Fact]
    public void A_probability_is_taken_in_the_turns_it_is_asked_for_from_each_person_and_the_last_one_stands()
    {
        var game = new KnowledgeGame(more: Forecasts);
        game.Game.Do(new RecordForecast(Red, 1, 0, 20));
        game.Game.Do(new RecordForecast(Red, 1, 0, 30));
        game.Game.Do(new RecordForecast(Red, 2, 0, 50));
        var view = game.View(Red).Forecasts[0];
        Assert.True(view.IsAsked);
        Assert.Equal([(1, 30, "unlikely"), (2, 50, "roughly even chance")], view.Given.Select(given => (given.Person, given.Percent, given.Words)));
        Assert.Empty(game.View(Blue).Forecasts[0].Given);
        game.Turn([]);
        Assert.False(game.View(Red).Forecasts[0].IsAsked);
        Assert.Equal(RefusalCode.BadForecast, game.Game.Try(new RecordForecast(Red, 1, 0, 20))?.Code);
    }

    [Theory]
    [InlineData(Red, 1, 0, -1)]
    [InlineData(Red, 1, 0, 101)]
    [InlineData(Red, 0, 0, 50)]
    [InlineData(Red, 101, 0, 50)]
    [InlineData(Red, 1, 9, 50)]
    [InlineData(Red, 1, -1, 50)]
    [InlineData(9, 1, 0, 50)]
    [InlineData(-1, 1, 0, 50)]
    public void Nonsense_is_no_forecast(int seat, int person, int forecast, int percent)
    {
        var game = new KnowledgeGame(more: Forecasts);
        Assert.NotNull(game.Game.Try(new RecordForecast(seat, person, forecast, percent)));
    }

    [Fact]
    public void Forecasts_are_scored_at_the_end_by_person_by_seat_and_pooled()
    {
        var game = new KnowledgeGame(Ease, more: Forecasts);
        game.Game.Do(new RecordForecast(Red, 1, 0, 60));
        game.Game.Do(new RecordForecast(Red, 2, 0, 100));
        game.Game.Do(new RecordForecast(Blue, 1, 0, 20));
        game.Game.Do(new RecordForecast(Blue, 1, 1, 90));
        game.Turn([game.Choice("ease")]);
        game.Turn([]);
        game.Game.Do(new RecordForecast(Red, 1, 0, 80));
        game.Turn([]);
        game.Turn([], opensNext: false);
        var scored = game.View(Blue).Forecasts;
        Assert.True(scored[0].Outcome);

        // Person 1 of Red missed by 0.4 and 0.2: (0.16 + 0.04) / 2; pooled Red by 0.2 and 0.2; all by 0.4 and 0.2.
        Assert.Equal(
            [("Red, person 1", 100), ("Red, person 2", 0), ("Red, pooled", 40), ("Blue, person 1", 640), ("All, pooled", 100)],
            scored[0].Scores.Select(score => (score.Who, score.Score)));
        Assert.Null(scored[1].Outcome);
        Assert.Empty(scored[1].Scores);
        Assert.Equal(4, scored[0].Given.Count);
    }

    [Fact]
    public void What_did_not_happen_in_time_did_not_happen()
    {
        var game = new KnowledgeGame(more: Forecasts);
        game.Game.Do(new RecordForecast(Red, 1, 0, 60));
        for (var turn = 1; turn <= 4; turn++)
        {
            game.Turn([], opensNext: turn < 4);
        }

        Assert.False(game.View(Red).Forecasts[0].Outcome);
        Assert.Equal(360, game.View(Red).Forecasts[0].Scores[^1].Score);
    }

    [Fact]
    public void The_seven_steps_of_the_likelihood_ladder_have_their_bounds() => Assert.Equal(
        ["impossible", "almost no chance", "very unlikely", "unlikely", "roughly even chance", "likely", "very likely", "almost certain", "certain"],
        new[] { 0, 4, 19, 44, 54, 79, 94, 99, 100 }.Select(Likelihood.Step));
}
