using Scenario.Exercise.Luck;

namespace Scenario.Exercise.Views;

/// <summary>Odds in words: the seven-step ladder of Intelligence Community Directive 203 (2015), D.6.e(2)(a).</summary>
public static class Likelihood
{
    /// <summary>Odds in words and percent, such as <c>likely (70 %)</c>; empty for certainty.</summary>
    /// <param name="odds">Percent in thousandths.</param>
    public static string Words(long odds)
    {
        var percent = (int)(Math.Clamp(odds, 0, KeyedLuck.Certain) / 1000);
        return percent >= 100 ? "" : $"{Step(percent)} ({percent} %)";
    }

    /// <summary>The step of the ladder on which a probability stands; beyond its ends <c>impossible</c> and <c>certain</c>.</summary>
    /// <param name="percent">0 to 100.</param>
    public static string Step(int percent) => percent switch
    {
        >= 100 => "certain",
        <= 0 => "impossible",
        < 5 => "almost no chance",
        < 20 => "very unlikely",
        < 45 => "unlikely",
        < 55 => "roughly even chance",
        < 80 => "likely",
        < 95 => "very likely",
        _ => "almost certain",
    };
}
