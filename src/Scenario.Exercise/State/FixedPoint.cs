using System.Globalization;

namespace Scenario.Exercise.State;

/// <summary>
/// Arithmetic of the rules: whole thousandths, so that every processor gets the same result. Nothing overflows:
/// results beyond <see cref="Largest"/> stay there.
/// </summary>
public static class FixedPoint
{
    /// <summary>One, in thousandths.</summary>
    public const long One = 1000;

    /// <summary>The largest magnitude a value can have, in thousandths (10^15 units).</summary>
    public const long Largest = 1_000_000_000_000_000_000;

    private static readonly int[] Scales = [1000, 100, 10, 1];

    /// <summary>How many thousandths one step of a quantity with that many decimals (0 to 3) is.</summary>
    public static int StepOf(int decimals) => Scales[decimals];

    /// <summary>Keeps a value within what can be represented.</summary>
    public static long Saturate(Int128 value) => (long)Int128.Clamp(value, -Largest, Largest);

    /// <summary>Sum.</summary>
    public static long Add(long left, long right) => Saturate((Int128)left + right);

    /// <summary>Product, rounded to the nearest thousandth, halves away from zero.</summary>
    public static long Multiply(long left, long right)
    {
        var product = (Int128)left * right;
        return Saturate((product + (product < 0 ? -(One / 2) : One / 2)) / One);
    }

    /// <summary>Thousandths in steps of <paramref name="step"/>, rounded to the nearest step, halves away from zero.</summary>
    public static long ToSteps(long thousandths, int step)
    {
        var half = step / 2;
        return (thousandths + (thousandths < 0 ? -half : half)) / step;
    }

    /// <summary>Writes thousandths as people do: <c>12</c>, <c>0.5</c>, <c>-1.25</c>.</summary>
    public static string Text(long thousandths)
    {
        var magnitude = Math.Abs(thousandths);
        var sign = thousandths < 0 ? "-" : "";
        var whole = (magnitude / One).ToString(CultureInfo.InvariantCulture);
        var rest = magnitude % One;
        return rest == 0 ? sign + whole : sign + whole + "." + rest.ToString("000", CultureInfo.InvariantCulture).TrimEnd('0');
    }
}
