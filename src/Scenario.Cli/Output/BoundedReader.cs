using System.Text;

namespace Scenario.Cli.Output;

/// <summary>Reads lines of bounded length: what goes beyond is dropped, so that an endless line costs nothing.</summary>
/// <param name="inner">Where the lines come from.</param>
/// <param name="isStream">Whether they come from a pipe or file. A terminal's reader edits a whole line at a time, and waits for ever when it is asked for single characters.</param>
public sealed class BoundedReader(TextReader inner, bool isStream = true) : TextReader
{
    /// <summary>The most characters of a line that are kept; more than any text the rules accept.</summary>
    public const int LongestLine = 16_000;

    /// <inheritdoc/>
    public override int Peek() => inner.Peek();

    /// <inheritdoc/>
    public override int Read() => inner.Read();

    /// <inheritdoc/>
    public override string? ReadLine()
    {
        if (!isStream)
        {
            var typed = inner.ReadLine();
            return typed?.Length > LongestLine ? typed[..LongestLine] : typed;
        }

        var line = new StringBuilder();
        int next;
        var any = false;
        while ((next = inner.Read()) >= 0 && next != '\n')
        {
            any = true;
            if (line.Length < LongestLine)
            {
                line.Append((char)next);
            }
        }

        return next < 0 && !any ? null : line.ToString().TrimEnd('\r');
    }
}
