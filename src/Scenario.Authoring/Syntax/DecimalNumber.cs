using Scenario.Exercise.State;

namespace Scenario.Authoring.Syntax;

/// <summary>Reads decimals into whole thousandths, without any floating point on the way.</summary>
public static class DecimalNumber
{
    /// <summary>The largest magnitude in whole units.</summary>
    public const long Largest = 1_000_000_000;

    private const int LongestText = 40;

    /// <summary>Reads a number written in the grammar of JSON. Null and the reason if it cannot be used.</summary>
    public static long? Read(ReadOnlySpan<char> text, out string fault)
    {
        fault = "";
        if (text.Length > LongestText)
        {
            fault = "has too many digits";
            return null;
        }

        var negative = text is ['-', ..];
        var digits = negative ? text[1..] : text;
        if (digits.IndexOfAny('e', 'E') >= 0)
        {
            fault = "is written with an exponent";
            return null;
        }

        var point = digits.IndexOf('.');
        var whole = point < 0 ? digits : digits[..point];
        var rest = point < 0 ? "" : digits[(point + 1)..].TrimEnd('0');
        if (whole.IsEmpty || whole.ContainsAnyExceptInRange('0', '9') || rest.ContainsAnyExceptInRange('0', '9'))
        {
            fault = "is not a decimal";
            return null;
        }

        if (rest.Length > 3)
        {
            fault = "has more than three decimals";
            return null;
        }

        Int128 value = 0;
        foreach (var digit in whole)
        {
            value = (value * 10) + (digit - '0');
            if (value > Largest)
            {
                fault = "is too large";
                return null;
            }
        }

        var thousandths = (long)value * FixedPoint.One;
        long scale = 100;
        foreach (var digit in rest)
        {
            thousandths += (digit - '0') * scale;
            scale /= 10;
        }

        return negative ? -thousandths : thousandths;
    }
}
