using System.Text;
using System.Text.Unicode;
using Scenario.Cli.Files;
using Scenario.Exercise.Text;

namespace Scenario.Cli.Scripts;

/// <summary>A line of a script.</summary>
/// <param name="Number">Its number in the file, from 1.</param>
/// <param name="Text">What it says, without the mark of an expected refusal; empty if nothing stands behind that mark.</param>
/// <param name="MustFail">Whether it must be refused.</param>
internal sealed record ScriptLine(int Number, string Text, bool MustFail);

/// <summary>A file that runs a facilitated exercise unattended.</summary>
internal static class ScriptFile
{
    /// <summary>Instead of a path: the script comes from standard input.</summary>
    public const string StandardInput = "-";

    private const int LongestFile = 1024 * 1024;

    /// <summary>What a script is called where its lines are named.</summary>
    public static string NameOf(string path) => path == StandardInput ? "standard input" : path;

    /// <summary>The lines that say something, at least one.</summary>
    /// <exception cref="UsageException">It cannot be read.</exception>
    public static IReadOnlyList<ScriptLine> Read(string path)
    {
        List<ScriptLine> lines = [.. Texts(path).Select(static (text, index) => Line(text, index + 1)).OfType<ScriptLine>()];
        return lines.Count > 0 ? lines : throw new UsageException($"There is no line to carry out in {NameOf(path)}.");
    }

    // Editors elsewhere end lines otherwise and begin a file with a mark; nobody sees either.
    private static string[] Texts(string path)
    {
        var bytes = (path == StandardInput ? Given() : BoundedFile.ReadNamed(path, LongestFile, "script")).AsSpan();
        if (!Utf8.IsValid(bytes))
        {
            throw new UsageException($"{NameOf(path)}:{FirstUnreadable(bytes)}: this is not UTF-8. Save the script as UTF-8.");
        }

        var mark = Encoding.UTF8.Preamble;
        var text = Encoding.UTF8.GetString(bytes.StartsWith(mark) ? bytes[mark.Length..] : bytes);
        return text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Split('\n');
    }

    private static byte[] Given()
    {
        using var input = Console.OpenStandardInput();
        return BoundedFile.ReadAtMost(input, LongestFile)
            ?? throw new UsageException($"Standard input is longer than a script may be ({LongestFile / 1024} KiB).");
    }

    private static int FirstUnreadable(ReadOnlySpan<byte> bytes)
    {
        var number = 0;
        foreach (var line in bytes.Split((byte)'\n'))
        {
            number++;
            if (!Utf8.IsValid(bytes[line]))
            {
                break;
            }
        }

        return number;
    }

    private static ScriptLine? Line(string raw, int number)
    {
        // Blanks first: what only ends a line is not to be shown as something in it.
        var text = SafeText.Line(raw.Trim()).Trim();
        if (text.Length == 0 || text[0] == '#')
        {
            return null;
        }

        return text[0] == '!' ? new(number, text[1..].Trim(), true) : new(number, text, false);
    }
}
