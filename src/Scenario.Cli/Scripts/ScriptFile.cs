using System.Text;
using Scenario.Exercise.Text;

namespace Scenario.Cli.Scripts;

/// <summary>A line of a script.</summary>
/// <param name="Number">Its number in the file, from 1.</param>
/// <param name="Text">What it says, without the mark of an expected refusal.</param>
/// <param name="MustFail">Whether it must be refused.</param>
internal sealed record ScriptLine(int Number, string Text, bool MustFail);

/// <summary>A file that runs a facilitated exercise unattended.</summary>
internal static class ScriptFile
{
    private const int LongestFile = 1024 * 1024;

    /// <summary>The lines that say something.</summary>
    /// <exception cref="UsageException">It cannot be read.</exception>
    public static IReadOnlyList<ScriptLine> Read(string path)
    {
        try
        {
            if (new FileInfo(path).Length > LongestFile)
            {
                throw new UsageException($"{path} is longer than a script may be ({LongestFile / 1024} KB).");
            }

            var lines = File.ReadAllText(path, new UTF8Encoding(false, throwOnInvalidBytes: true)).Split('\n');
            return [.. lines.Select(static (text, index) => Line(SafeText.Line(text).Trim(), index + 1)).OfType<ScriptLine>()];
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or DecoderFallbackException)
        {
            throw new UsageException($"The script {path} cannot be read: {fault.Message}");
        }
    }

    private static ScriptLine? Line(string text, int number)
    {
        if (text.Length == 0 || text[0] == '#')
        {
            return null;
        }

        return text[0] == '!' ? new(number, text[1..].Trim(), true) : new(number, text, false);
    }
}
