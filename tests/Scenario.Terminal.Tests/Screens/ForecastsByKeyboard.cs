using Scenario.Exercise.Rules;
using Scenario.Terminal.Tests.Fakes;
using Terminal.Gui.Input;
using Xunit;

namespace Scenario.Terminal.Tests.Screens;

public class ForecastsByKeyboard
{
    [Theory]
    [InlineData("-1")]
    [InlineData("101")]
    [InlineData("abc")]
    [InlineData("7.5")]
    [InlineData("99999999999999999999")]
    public void What_is_no_probability_is_refused_and_nothing_is_recorded(string nonsense)
    {
        using var stand = InTurnTwo();
        stand.Press(Key.F).Type(nonsense).Press(Key.Enter);
        Assert.Contains("is no probability", stand.Screen);
        Assert.Empty(stand.Table.Received.OfType<RecordForecast>());
        stand.Press([.. Enumerable.Repeat(Key.Backspace, nonsense.Length)]).Type("0").Press(Key.Enter);
        Assert.Equal(new RecordForecast(0, 1, 0, 0), Assert.Single(stand.Table.Received.OfType<RecordForecast>()));
    }

    [Fact]
    public void The_likelihood_is_said_in_words_while_it_is_typed()
    {
        using var stand = InTurnTwo();
        stand.Press(Key.F).Type("9");
        Assert.Contains("In words: very unlikely (9 %)", stand.Screen);
        stand.Type("7");
        Assert.Contains("In words: almost certain (97 %)", stand.Screen);
        stand.Type("3");
        Assert.Contains("In words: no probability", stand.Screen);
    }

    [Fact]
    public void People_are_told_apart_and_what_was_given_can_be_replaced()
    {
        using var stand = InTurnTwo();
        stand.Press(Key.F).Type("70").Press(Key.Enter, Key.Enter, Key.Enter).Press(Key.Tab, Key.Enter);
        Assert.Contains("Person 2: forecast 1 of 3", stand.Screen);
        stand.Type("20").Press(Key.Enter, Key.Esc, Key.Esc);
        stand.Press(Key.F, Key.Enter);
        Assert.Contains("Person 1: forecast 1 of 3", stand.Screen);
        stand.Type("75").Press(Key.Enter);
        Assert.Equal(
            [new(0, 1, 0, 70), new(0, 2, 0, 20), new(0, 1, 0, 75)], stand.Table.Received.OfType<RecordForecast>());
    }

    [Fact]
    public void The_next_step_says_that_forecasts_are_asked_for_until_one_is_given()
    {
        using var stand = InTurnTwo();
        Assert.Contains("forecast (f)", stand.Rows[^1]);
        stand.Press(Key.C);
        Assert.Contains("Forecasts are asked for this turn", stand.Screen);
        stand.Press(Key.Esc, Key.F).Type("50").Press(Key.Enter, Key.Esc, Key.Esc, Key.Esc);
        Assert.DoesNotContain("forecast (f)", stand.Rows[^1]);
        stand.Press(Key.C);
        Assert.DoesNotContain("Forecasts are asked", stand.Screen);
    }

    [Fact]
    public void A_refused_forecast_is_said_and_can_be_typed_anew()
    {
        using var stand = InTurnTwo();
        stand.Table.RefuseNext = new Refusal(RefusalCode.BadForecast, "It is not asked for now.");
        stand.Press(Key.F).Type("50").Press(Key.Enter);
        Assert.Contains("It is not asked for now.", stand.Screen);
        stand.Press(Key.Enter);
        Assert.Contains("forecast 2 of 3", stand.Screen);
    }

    private static Stand InTurnTwo() => new Stand().Press(Key.Enter, Key.C, Key.Enter, Key.Enter);
}
