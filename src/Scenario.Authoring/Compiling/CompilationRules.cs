namespace Scenario.Authoring.Compiling;

/// <summary>By which rules a file becomes a scenario. Logs hold the file they were played from: it must come out as it did then.</summary>
public enum CompilationRules
{
    /// <summary>
    /// Those of the first log format: what a file says about knowledge is kept in it and not acted on, there are only the
    /// file's own policies, and what a closed move would tell is a warning.
    /// </summary>
    First,

    /// <summary>Those of today, for a file that was played already: seats keep names that a new file cannot give them.</summary>
    Played,

    /// <summary>Those of today.</summary>
    Present,
}
