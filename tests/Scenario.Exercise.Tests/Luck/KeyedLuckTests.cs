using CsCheck;
using Scenario.Exercise.Luck;
using Xunit;

namespace Scenario.Exercise.Tests.Luck;

public class KeyedLuckTests
{
    [Fact]
    public void The_same_key_always_draws_the_same_on_every_machine()
    {
        var drawn = Enumerable.Range(0, 5).Select(i => KeyedLuck.Below(1_000_000, 7, KeyedLuck.Purpose("move.a"), 3, i));

        // Recorded once: if this changes, every log ever written stops verifying.
        Assert.Equal([1L, 2, 3, 4, 5], drawn);
    }

    [Fact]
    public void A_draw_never_reaches_its_bound() =>
        Gen.Select(Gen.Long[1, long.MaxValue], Gen.ULong, Gen.ULong, Gen.Int[0, 100], Gen.Int[0, 100])
            .Sample((bound, seed, purpose, turn, index) => KeyedLuck.Below(bound, seed, purpose, turn, index) is var draw && draw >= 0 && draw < bound);

    [Theory]
    [InlineData("turns")]
    [InlineData("indices")]
    [InlineData("seeds")]
    [InlineData("purposes")]
    public void Draws_along_any_part_of_the_key_are_evenly_spread(string part)
    {
        const int Cells = 64;
        const int Draws = 64_000;
        var counts = new int[Cells];
        for (var i = 0; i < Draws; i++)
        {
            counts[part switch
            {
                "turns" => KeyedLuck.Below(Cells, 1, 2, i, 0),
                "indices" => KeyedLuck.Below(Cells, 1, 2, 3, i),
                "seeds" => KeyedLuck.Below(Cells, (ulong)i, 2, 3, 4),
                _ => KeyedLuck.Below(Cells, 1, KeyedLuck.Purpose("p" + i), 3, 4),
            }]++;
        }

        var expected = Draws / (double)Cells;
        var chiSquare = counts.Sum(count => (count - expected) * (count - expected) / expected);

        // 63 degrees of freedom: above 112 once in ten thousand times if the draws are fair.
        Assert.InRange(chiSquare, 25, 112);
    }

    [Fact]
    public void Neighbouring_keys_share_no_luck()
    {
        var differing = 0;
        for (var i = 0; i < 1000; i++)
        {
            var a = KeyedLuck.Bits(1, KeyedLuck.Purpose("leak"), i, 0);
            var b = KeyedLuck.Bits(1, KeyedLuck.Purpose("leak"), i, 1);
            differing += System.Numerics.BitOperations.PopCount(a ^ b);
        }

        Assert.InRange(differing / 1000.0, 31, 33);
    }
}
