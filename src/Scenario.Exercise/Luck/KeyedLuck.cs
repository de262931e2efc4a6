using System.Text;

namespace Scenario.Exercise.Luck;

/// <summary>
/// Luck as data: a draw is a function of seed, purpose, turn and index, and of nothing else. One more draw for one
/// purpose shifts nothing for another, and two branches of one exercise share their luck. The mixing step is the
/// finalizer of SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014).
/// </summary>
public static class KeyedLuck
{
    /// <summary>What 100 % is, in the unit in which chances are compared: thousandths of a percent.</summary>
    public const int Certain = 100_000;

    private const ulong Golden = 0x9E3779B97F4A7C15;

    /// <summary>The key of a purpose such as <c>move.nl1</c>: FNV-1a over its UTF-8 bytes, then mixed.</summary>
    public static ulong Purpose(string name)
    {
        var hash = 14695981039346656037UL;
        foreach (var octet in Encoding.UTF8.GetBytes(name))
        {
            hash = (hash ^ octet) * 1099511628211UL;
        }

        return Mix(hash);
    }

    /// <summary>Sixty-four bits of luck.</summary>
    public static ulong Bits(ulong seed, ulong purpose, int turn, int index)
    {
        var key = Mix(seed + Golden) ^ purpose;
        key = Mix(key + (Golden * (ulong)(uint)turn));
        return Mix(key + (Golden * (ulong)(uint)index) + 1);
    }

    /// <summary>A number from 0 up to, not including, <paramref name="bound"/>; bound from 1 to 2^63-1.</summary>
    public static long Below(long bound, ulong seed, ulong purpose, int turn, int index) =>
        (long)Math.BigMul(Bits(seed, purpose, turn, index), (ulong)bound, out _);

    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
