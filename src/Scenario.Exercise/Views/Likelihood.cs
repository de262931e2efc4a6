using Scenario.Exercise.Luck;

namespace Scenario.Exercise.Views;

/// <summary>Odds in words: the seven-step ladder of Intelligence Community Directive 203 (2015), D.6.e(2)(a).</summary>
public static class Likelihood
{
    /// <summary>Odds in words and percent, such as <c>likely (70 %)</c>; empty for certainty.</summary>
    /// <param name="odds">Percent in thousandths.</param>
    public static string Words(long odds)
    {
        var percent = Math.Clamp(odds, 0, KeyedLuck.Certain) / 1000;
        return percent switch
        {
            >= 100 => "",
            0 => "impossible (0 %)",
            < 5 => $"almost no chance ({percent} %)",
            < 20 => $"very unlikely ({percent} %)",
            < 45 => $"unlikely ({percent} %)",
            < 55 => $"roughly even chance ({percent} %)",
            < 80 => $"likely ({percent} %)",
            < 95 => $"very likely ({percent} %)",
            _ => $"almost certain ({percent} %)",
        };
    }
}
