using CsCheck;
using Scenario.Exercise.State;
using Xunit;

namespace Scenario.Exercise.Tests.State;

public class FixedPointTests
{
    [Theory]
    [InlineData(0, "0")]
    [InlineData(12_000, "12")]
    [InlineData(500, "0.5")]
    [InlineData(-1_250, "-1.25")]
    [InlineData(-5, "-0.005")]
    public void Thousandths_are_written_as_people_write_numbers(long value, string text) => Assert.Equal(text, FixedPoint.Text(value));

    [Theory]
    [InlineData(1_500, 1_000, 2)]
    [InlineData(1_499, 1_000, 1)]
    [InlineData(-1_500, 1_000, -2)]
    [InlineData(250, 100, 3)]
    [InlineData(7, 1, 7)]
    public void Values_round_to_the_nearest_step_with_halves_away_from_zero(long value, int step, long steps) =>
        Assert.Equal(steps, FixedPoint.ToSteps(value, step));

    [Fact]
    public void Nothing_overflows() => Gen.Select(Gen.Long, Gen.Long).Sample((a, b) =>
    {
        var sum = FixedPoint.Add(a, b);
        var product = FixedPoint.Multiply(a, b);
        return Math.Abs(sum) <= FixedPoint.Largest && Math.Abs(product) <= FixedPoint.Largest
            && FixedPoint.Multiply(b, a) == product;
    });

    [Fact]
    public void A_product_is_as_near_as_thousandths_allow() =>
        Gen.Select(Gen.Long[-1_000_000, 1_000_000], Gen.Long[-1_000_000, 1_000_000]).Sample((a, b) =>
            Math.Abs((FixedPoint.Multiply(a, b) * 1000) - (a * b)) <= 500);
}
