using static Scenario.Authoring.Diagnostics.DiagnosticCode;

namespace Scenario.Authoring.Diagnostics;

/// <summary>Faults of the file as text and as JSON.</summary>
public static class SyntaxCodes
{
    /// <summary>The file is larger than allowed.</summary>
    public static readonly DiagnosticCode TooLarge = Error("SCN0001", "The file is too large",
        "A scenario file holds at most 8 MiB and at most 200,000 values, so that a hostile file cannot fill the memory of whoever checks it. A scenario of a hundred moves takes about a quarter of one MiB: split a larger one.");

    /// <summary>A byte order mark.</summary>
    public static readonly DiagnosticCode ByteOrderMark = Error("SCN0002", "The file begins with a byte order mark",
        "Scenario files are UTF-8 without the three bytes EF BB BF in front, because other JSON tools refuse them. Save the file as \"UTF-8\" (not \"UTF-8 with BOM\").");

    /// <summary>Bytes that are not UTF-8.</summary>
    public static readonly DiagnosticCode NotUtf8 = Error("SCN0003", "The file is not UTF-8",
        "Some bytes are no character in UTF-8, usually because the file was saved in another encoding (UTF-16, Latin-1, EUC-KR). Save it as UTF-8.");

    /// <summary>Not JSON.</summary>
    public static readonly DiagnosticCode NotJson = Error("SCN0004", "The file is not JSON",
        "From the place shown on the text does not follow the grammar of JSON: a comma, a colon, a quotation mark or a bracket is missing or too many. Only the first such fault is told, because what follows could be misread.");

    /// <summary>Nested too deeply.</summary>
    public static readonly DiagnosticCode TooDeep = Error("SCN0005", "Objects and lists are nested too deeply",
        "Objects and lists may stand 64 levels within each other. Nested `when` effects are the usual cause: give the parts to triggers of their own.");

    /// <summary>The same property twice.</summary>
    public static readonly DiagnosticCode DuplicateProperty = Error("SCN0006", "A property is given twice",
        "An object bears each property once; other programs would silently take one of the two. Names count as they read, so an escape such as `\\u0041` is the letter it stands for. Remove one of them.");

    /// <summary>A comment.</summary>
    public static readonly DiagnosticCode Comment = Error("SCN0007", "JSON has no comments",
        "Scenario files are plain JSON, so that every tool reads them. Move the remark to a `note`, or to the README beside the scenario.");

    /// <summary>A comma too many.</summary>
    public static readonly DiagnosticCode TrailingComma = Error("SCN0008", "A comma follows the last element",
        "JSON wants commas only between elements. Remove the last one.");

    /// <summary>Half of a surrogate pair.</summary>
    public static readonly DiagnosticCode LoneSurrogate = Error("SCN0009", "A text holds half a character",
        "An escape such as `\\uD83D` is half of a pair and stands for no character by itself. Write the character itself.");

    /// <summary>A number that cannot be represented.</summary>
    public static readonly DiagnosticCode BadNumber = Error("SCN0010", "A number cannot be used",
        "Numbers are decimals with at most three decimals, no exponent, and at most a thousand million (1,000,000,000) in size: the rules calculate in whole thousandths, so that every computer gets the same result.");

    /// <summary>A null.</summary>
    public static readonly DiagnosticCode NullValue = Error("SCN0011", "`null` is not used",
        "What is not known is left out in this format; `null` would be a second way to say the same. Remove the property.");

    /// <summary>So many faults that the rest is not shown.</summary>
    public static readonly DiagnosticCode TooManyFaults = Error("SCN0012", "Too many faults",
        "The first 500 faults are shown, because so many usually have one cause: a bracket in the wrong place, or a file of another format. Mend them and check again.");

    /// <summary>All of this family.</summary>
    public static IReadOnlyList<DiagnosticCode> All { get; } =
    [
        TooLarge, ByteOrderMark, NotUtf8, NotJson, TooDeep, DuplicateProperty, Comment, TrailingComma, LoneSurrogate, BadNumber,
        NullValue, TooManyFaults,
    ];
}
