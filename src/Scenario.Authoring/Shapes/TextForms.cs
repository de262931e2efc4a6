using System.Globalization;
using System.Text.RegularExpressions;

namespace Scenario.Authoring.Shapes;

/// <summary>The patterns behind the forms of text. Each is linear: nothing in it can be matched in two ways.</summary>
public static partial class TextForms
{
    /// <summary>The most characters of an id.</summary>
    public const int LongestId = 64;

    /// <summary>Ids.</summary>
    public const string IdPattern = "[a-z][a-z0-9]*(-[a-z0-9]+)*";

    private const string DatePattern = "[0-9]{4}-[0-9]{2}-[0-9]{2}";
    private const string LooseDatePattern = "(undated|[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?)";
    private const string LanguagePattern = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*";
    private const string GradePattern = "[A-F][1-6]";
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>Whether a text is an id.</summary>
    public static bool IsId(string text) => text.Length <= LongestId && Id().IsMatch(text);

    /// <summary>Whether a text has the form.</summary>
    public static bool Fits(this TextForm form, string text) => form switch
    {
        TextForm.Date => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        TextForm.LooseDate => LooseDate().IsMatch(text),
        TextForm.Language => Language().IsMatch(text),
        TextForm.Grade => Grade().IsMatch(text),
        _ => true,
    };

    /// <summary>The pattern of a form for the JSON Schema, or null.</summary>
    public static string? Pattern(this TextForm form) => form switch
    {
        TextForm.Date => DatePattern,
        TextForm.LooseDate => LooseDatePattern,
        TextForm.Language => LanguagePattern,
        TextForm.Grade => GradePattern,
        _ => null,
    };

    /// <summary>What is asked for, in words.</summary>
    public static string Words(this TextForm form) => form switch
    {
        TextForm.Date => "a date such as `2024-10-18`",
        TextForm.LooseDate => "a date such as `2024-10-18`, or `undated`",
        TextForm.Language => "a language tag such as `en`",
        TextForm.Grade => "a grade such as `B2`: a letter A to F and a digit 1 to 6",
        _ => "a text",
    };

    [GeneratedRegex(@"\A" + IdPattern + @"\z", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Id();

    [GeneratedRegex(@"\A" + LooseDatePattern + @"\z", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LooseDate();

    [GeneratedRegex(@"\A" + LanguagePattern + @"\z", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Language();

    [GeneratedRegex(@"\A" + GradePattern + @"\z", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Grade();
}
