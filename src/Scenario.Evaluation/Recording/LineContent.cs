using System.Text.Json;
using Scenario.Evaluation.Log;

namespace Scenario.Evaluation.Recording;

/// <summary>What is said when a whole line holds something that cannot be understood.</summary>
internal static class LineContent
{
    public static bool IsUnreadable(Exception error) =>
        error is JsonException or FormatException or KeyNotFoundException or InvalidOperationException or OverflowException
            or ArgumentException;

    public static LogException Unreadable(int line, Exception error) => new(
        LogFault.Unreadable, line, $"whole, but not to be understood: {error.Message}. Open it with the version of the program that wrote it (see its first line).", error);
}
