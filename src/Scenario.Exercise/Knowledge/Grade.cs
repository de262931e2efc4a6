namespace Scenario.Exercise.Knowledge;

/// <summary>The admiralty grade of a report: reliability of the source A to F, credibility of the content 1 to 6 (NATO AJP-2.1).</summary>
/// <param name="Code">0 for no grade; else 1 + 6 x letter + digit, both from 0.</param>
public readonly record struct Grade(byte Code)
{
    /// <summary>No grade.</summary>
    public static readonly Grade None;

    /// <summary>Reads such as <c>B2</c>; anything else is no grade.</summary>
    public static Grade Parse(string? text) =>
        text is [>= 'A' and <= 'F', >= '1' and <= '6'] ? new((byte)(1 + ((text[0] - 'A') * 6) + (text[1] - '1'))) : None;

    /// <summary>As it is written; null for none.</summary>
    public string? Text => Code is 0 or > 36 ? null : $"{(char)('A' + ((Code - 1) / 6))}{(char)('1' + ((Code - 1) % 6))}";
}
