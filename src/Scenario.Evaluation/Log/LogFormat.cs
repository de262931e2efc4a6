namespace Scenario.Evaluation.Log;

/// <summary>Numbers and names that belong to the format of the log.</summary>
public static class LogFormat
{
    /// <summary>The version in which this program begins logs, and the newest it reads.</summary>
    public const int Version = 2;

    /// <summary>The first version. It knows nothing of questions, shares, forecasts and decisions forgone.</summary>
    public const int FirstVersion = 1;

    /// <summary>The longest first line, in bytes: it holds the scenario.</summary>
    public const int LongestHeader = 16 * 1024 * 1024;

    /// <summary>The longest other line, in bytes.</summary>
    public const int LongestLine = 1024 * 1024;

    /// <summary>The kind of the first line.</summary>
    public const string HeaderKind = "header";

    /// <summary>The kind of a batch's first line: what was asked for.</summary>
    public const string SubmissionKind = "submission";

    /// <summary>The hash before the first line.</summary>
    public const string NoHash = "0000000000000000000000000000000000000000000000000000000000000000";

    /// <summary>The longest line with that number, counted from 1.</summary>
    public static int LongestAt(int lineNumber) => lineNumber == 1 ? LongestHeader : LongestLine;
}
