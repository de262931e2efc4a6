using static Scenario.Authoring.Diagnostics.DiagnosticCode;

namespace Scenario.Authoring.Diagnostics;

/// <summary>Faults in playthroughs.</summary>
public static class PlaythroughCodes
{
    /// <summary>A line that cannot be read.</summary>
    public static readonly DiagnosticCode NotReadable = Error("SCN0130", "A line of a playthrough cannot be read",
        "A line is a comment beginning with `#` or one command: scenario, start, seed, seat, turn, move, answer, forecast, refuse, pass, expect, play on. Behind the id of a move may follow `about` its questions, `to` its recipients, `as` a form, `caveat` and its text between quotation marks, and last `because` and a reason.");

    /// <summary>A line in the wrong place.</summary>
    public static readonly DiagnosticCode OutOfPlace = Error("SCN0131", "A line of a playthrough is out of place",
        "`scenario`, `start`, `seed` and `seat` stand once each, before the first turn; `move`, `answer`, `forecast`, `refuse` and `pass` stand below a `turn`; turns follow one another without gaps; nothing but expectations follows `play on`.");

    /// <summary>A name of something that does not exist.</summary>
    public static readonly DiagnosticCode UnknownName = Error("SCN0132", "A playthrough names something that does not exist",
        "The scenario beside the playthrough has no such start, seat, move, inject, question, actor, forecast or ending.");

    /// <summary>Something that the seat cannot do.</summary>
    public static readonly DiagnosticCode NotOfSeat = Error("SCN0133", "A playthrough plays something that is not its seat's",
        "Moves belong to the seat that is played by hand, and written answers are given by the seat that is asked.");

    /// <summary>The head is incomplete.</summary>
    public static readonly DiagnosticCode Incomplete = Error("SCN0134", "A playthrough lacks its seat",
        "A playthrough says which `seat` is played by hand; the others play by policy. Add the line before the first turn.");

    /// <summary>All of this family.</summary>
    public static IReadOnlyList<DiagnosticCode> All { get; } = [NotReadable, OutOfPlace, UnknownName, NotOfSeat, Incomplete];
}
