using Scenario.Exercise.Views;

namespace Scenario.Terminal.Wording;

/// <summary>Indicators in words and bars.</summary>
internal static class SituationWords
{
    /// <summary>Such as <c>▲ +5</c>, or empty. The arrow and the sign say the same as the colour does.</summary>
    public static string Change(IndicatorView indicator) => indicator.Change.Length == 0 ? ""
        : (IsDown(indicator) ? "▼ " : "▲ ") + indicator.Change;

    /// <summary>Whether the change is welcome, as a tone.</summary>
    public static Tone ChangeTone(IndicatorView indicator) => indicator.IsBetter switch
    {
        true => Tone.Good,
        false => Tone.Bad,
        null => Tone.Warning,
    };

    /// <summary>Value with its unit.</summary>
    public static string Value(IndicatorView indicator) =>
        string.IsNullOrEmpty(indicator.Unit) ? indicator.Value : $"{indicator.Value} {indicator.Unit}";

    /// <summary>One line without drawing: <c>Alliance 60 of 0-100, up 5 (for the better)</c>.</summary>
    public static string Spoken(IndicatorView indicator)
    {
        string change = indicator.Change.Length == 0 ? "" : $", {(IsDown(indicator) ? "down" : "up")} {indicator.Change.TrimStart('+', '-', '−')}"
            + indicator.IsBetter switch { true => " (for the better)", false => " (for the worse)", null => "" };
        return $"{indicator.Title} {Value(indicator)} of {indicator.Min}-{indicator.Max}{change}{(indicator.SeenByAll ? "" : ", yours only")}";
    }

    /// <summary>What an indicator stands for, and how it moved.</summary>
    public static Page Detail(IndicatorView indicator)
    {
        var page = new Page().Add(indicator.Title, Tone.Heading).Blank()
            .Item("Now     ", $"{Value(indicator)}, on a scale from {indicator.Min} to {indicator.Max}", Tone.Strong, leadTone: Tone.Faint)
            .Figure("        " + Bars.Range(indicator.Position, indicator.OpeningPosition, 20), "", Tone.Accent);
        page.Item("Change  ", indicator.Change.Length == 0 ? "none this turn" : Change(indicator) + indicator.IsBetter switch
        {
            true => ", for the better",
            false => ", for the worse",
            null => "",
        }, indicator.Change.Length == 0 ? Tone.Normal : ChangeTone(indicator), leadTone: Tone.Faint);
        page.Add(indicator.SeenByAll ? "Seen by everybody" : "Not seen by everybody", Tone.Faint);
        return page.Blank().Markdown(indicator.Meaning).Basis(indicator.Basis);
    }

    private static bool IsDown(IndicatorView indicator) =>
        indicator.Change.StartsWith('-') || indicator.Change.StartsWith('−');
}
