using static Scenario.Authoring.Diagnostics.DiagnosticCode;

namespace Scenario.Authoring.Diagnostics;

/// <summary>Faults of form: properties, types, ranges, names.</summary>
public static class ShapeCodes
{
    /// <summary>A property that format 1 does not know here.</summary>
    public static readonly DiagnosticCode UnknownProperty = Error("SCN0020", "A property is not known here",
        "Properties that the format does not know are errors: a misspelt one would otherwise be silently ignored. The reference lists what each object may hold.");

    /// <summary>A property is missing.</summary>
    public static readonly DiagnosticCode MissingProperty = Error("SCN0021", "A property is missing",
        "This object cannot do without the property. The reference marks what may be left out with a question mark.");

    /// <summary>A value of the wrong type.</summary>
    public static readonly DiagnosticCode WrongType = Error("SCN0022", "A value is of the wrong type",
        "A text, number, truth value, list or object was expected, and something else stands there. A frequent cause are quotation marks round a number or a truth value.");

    /// <summary>A number or text outside its bounds.</summary>
    public static readonly DiagnosticCode OutOfRange = Error("SCN0023", "A number is out of range",
        "Each number has bounds that the reference names: percentages go from 0 to 100, a clock has 1 to 60 turns. Whole numbers have no decimals.");

    /// <summary>Not one of the words allowed.</summary>
    public static readonly DiagnosticCode NotOneOf = Error("SCN0024", "A word is not one of those allowed",
        "Here only one of a few words may stand, written exactly so, in small letters. The help line lists them.");

    /// <summary>Not in the form asked for.</summary>
    public static readonly DiagnosticCode BadForm = Error("SCN0025", "A text is not in the form asked for",
        "Ids are kebab-case: small letters a to z and digits in words joined by single hyphens, beginning with a letter, at most 64 characters. Dates are written 2024-10-18, languages as BCP 47 tags (`en`, `ko`), grades as a letter A to F and a digit 1 to 6.");

    /// <summary>Too many elements.</summary>
    public static readonly DiagnosticCode TooMany = Error("SCN0026", "There are too many of these",
        "Lists are bounded (63 seats, 500 moves, 60 turns, ...), so that a hostile file cannot exhaust whoever runs it.");

    /// <summary>Too few elements.</summary>
    public static readonly DiagnosticCode TooFew = Error("SCN0027", "There are too few of these",
        "An exercise needs at least one turn, actor, seat, phase, category and ending.");

    /// <summary>A text that is too long or empty.</summary>
    public static readonly DiagnosticCode TextLength = Error("SCN0028", "A text is too long or empty",
        "Titles hold 1 to 200 characters, long texts at most 20,000. A person reads them from a terminal while a clock runs.");

    /// <summary>An effect without, or with more than one, leading property.</summary>
    public static readonly DiagnosticCode EffectWithoutKind = Error("SCN0029", "An effect does not say one thing",
        "Every effect bears exactly one leading property that says what it does: `add`, `set`, `flag`, `when`, `chance`, `after`, `inject`, `phase`, `end`, `estimate`, `share` or `sharpen`. Two effects are two objects in the list.");

    /// <summary>Text that had to be neutralised.</summary>
    public static readonly DiagnosticCode UnsafeText = Warning("SCN0030", "A text holds invisible or control characters",
        "Characters that a terminal would obey or nobody can see (control characters, direction marks, zero-width marks) are shown as `\\u{..}` instead. Remove them: nobody can tell what such a text says.");

    /// <summary>The same id twice.</summary>
    public static readonly DiagnosticCode DuplicateId = Error("SCN0031", "An id is used twice",
        "Ids are unique within their kind. Indicators, flags and phases share one set of names, because conditions name them bare.");

    /// <summary>A name of something that does not exist.</summary>
    public static readonly DiagnosticCode UnknownName = Error("SCN0032", "A name of something that does not exist",
        "The id written here belongs to no element of the kind that is meant. Ids are compared letter by letter.");

    /// <summary>An id that conditions could not name.</summary>
    public static readonly DiagnosticCode ReservedId = Error("SCN0033", "An id is taken already",
        "Indicators, flags and phases are named bare in conditions, so none of them can be called `turn`, `phase`, `and`, `or`, `not`, `true` or `false`. Every scenario has the policies `random` and `cautious`, so no policy of its own can be called so.");

    /// <summary>All of this family.</summary>
    public static IReadOnlyList<DiagnosticCode> All { get; } =
    [
        UnknownProperty, MissingProperty, WrongType, OutOfRange, NotOneOf, BadForm, TooMany, TooFew, TextLength, EffectWithoutKind,
        UnsafeText, DuplicateId, UnknownName, ReservedId,
    ];
}
