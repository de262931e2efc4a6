using static Scenario.Authoring.Diagnostics.DiagnosticCode;

namespace Scenario.Authoring.Diagnostics;

/// <summary>Faults in conditions and expressions.</summary>
public static class ExpressionCodes
{
    /// <summary>It cannot be read.</summary>
    public static readonly DiagnosticCode NotReadable = Error("SCN0050", "A condition cannot be read",
        "Something else was expected where the caret stands: a value, an operator, a bracket or a comma.");

    /// <summary>A sign of other languages.</summary>
    public static readonly DiagnosticCode ForeignSign = Error("SCN0051", "A sign that conditions do not know",
        "Conditions are written with `and`, `or`, `not`, `>=`, `<=`, `>`, `<`, `=`, `!=`, `+`, `-`, `*` and brackets. Other signs, such as `&&` or `==`, belong to other languages.");

    /// <summary>Too long.</summary>
    public static readonly DiagnosticCode TooLong = Error("SCN0052", "A condition is too long",
        "A condition holds at most 2,000 characters and at most 60 sums, products, `min` and `max`. Split it: raise a flag by a trigger and test the flag.");

    /// <summary>Too deep.</summary>
    public static readonly DiagnosticCode TooDeep = Error("SCN0053", "A condition is nested too deeply",
        "Brackets, functions, `not` and leading minus signs may stand 50 levels within each other.");

    /// <summary>Minus without spaces.</summary>
    public static readonly DiagnosticCode TightMinus = Error("SCN0054", "Minus needs a space on both sides",
        "Ids may hold hyphens, so `a-b` is one name. A minus between two values is written with a space before and after it: `a - b`.");

    /// <summary>A chain of comparisons.</summary>
    public static readonly DiagnosticCode ChainedComparison = Error("SCN0055", "Comparisons cannot be chained",
        "`0 < a < 10` compares the outcome of a comparison. Write `0 < a and a < 10`.");

    /// <summary>A name nobody bears.</summary>
    public static readonly DiagnosticCode UnknownName = Error("SCN0056", "A condition names something that does not exist",
        "In a condition a bare name is an indicator, a flag or a phase; within a function it is of the kind that the function asks for.");

    /// <summary>A function nobody knows.</summary>
    public static readonly DiagnosticCode UnknownFunction = Error("SCN0057", "A function that conditions do not know",
        "The functions are chosen, made, since, delivered, fired, gate, forced, sustained, first, change, min, max, started, believed, confidence, knows and discrepancy.");

    /// <summary>Wrong arguments.</summary>
    public static readonly DiagnosticCode WrongArguments = Error("SCN0058", "A function is given the wrong things",
        "Each function takes a fixed number of things of a fixed kind, such as `chosen(move)` or `sustained(condition, 3)`. The number of turns of `sustained` is a whole number from 1 to 60.");

    /// <summary>A truth is needed.</summary>
    public static readonly DiagnosticCode NeedsTruth = Error("SCN0059", "A number stands where a truth is needed",
        "A condition is so or is not: a flag, a comparison, `chosen(...)`. An indicator becomes a truth by comparing it: `credibility >= 50`. Note that `not` binds most tightly: write `not (a >= 5)`.");

    /// <summary>A number is needed.</summary>
    public static readonly DiagnosticCode NeedsNumber = Error("SCN0060", "A truth stands where a number is needed",
        "Flags and comparisons cannot be added or compared with numbers. A flag is tested by its name alone: `informed`, `not informed`.");

    /// <summary>A number that cannot be represented.</summary>
    public static readonly DiagnosticCode BadNumber = Error("SCN0061", "A number in a condition cannot be used",
        "Numbers have at most three decimals and at most a thousand million in size.");

    // SCN0062 said that beliefs were not yet usable. Its number is not given to anything else.

    /// <summary>A gate that asks about gates.</summary>
    public static readonly DiagnosticCode GateInGate = Error("SCN0063", "A gate asks about a gate",
        "The condition of a gate cannot use `gate(...)`: two gates could wait for each other. Repeat the condition instead.");

    /// <summary>All of this family.</summary>
    public static IReadOnlyList<DiagnosticCode> All { get; } =
    [
        NotReadable, ForeignSign, TooLong, TooDeep, TightMinus, ChainedComparison, UnknownName, UnknownFunction, WrongArguments,
        NeedsTruth, NeedsNumber, BadNumber, GateInGate,
    ];
}
