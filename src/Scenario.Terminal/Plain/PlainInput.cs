using System.Text;
using Scenario.Exercise.Text;

namespace Scenario.Terminal.Plain;

/// <summary>What people type, line by line; a word that nobody else may read is typed unseen where the terminal allows it.</summary>
/// <param name="input">What is typed.</param>
/// <param name="print">What is read.</param>
/// <param name="echo">Whether to repeat what was typed.</param>
/// <param name="terminal">Whether a person types at a terminal, whose own echo can then be kept off.</param>
internal sealed class PlainInput(TextReader input, PlainPrinter print, bool echo, bool terminal)
{
    private Task<string?>? _begun;

    /// <summary>Asks for a line; null at the end of the input.</summary>
    public string? Ask(string prompt)
    {
        print.Prompt(prompt);
        return Take();
    }

    /// <summary>Asks for a word that must not be read by others; null at the end of the input.</summary>
    /// <param name="prompt">What stands before it.</param>
    /// <param name="goesBack">Whether Esc is an empty line; else it only takes away what was typed.</param>
    public string? AskUnseen(string prompt, bool goesBack = false)
    {
        if (!terminal && !echo)
        {
            print.Say("What is typed here can be seen on the screen: let the others look away.");
        }

        print.Prompt(prompt);
        if (terminal && !Console.IsInputRedirected)
        {
            string? typed = FromKeys(goesBack);
            print.Raw("");
            return typed;
        }

        string? line = Line();
        if (echo && line is not null)
        {
            print.Raw("(not shown)");
        }

        return line is null ? null : SafeText.Line(line).Trim();
    }

    /// <summary>Waits until a line comes or something happens; the line, or null if something happened first or the input ended.</summary>
    /// <param name="happened">Set when something happens.</param>
    /// <param name="ended">Whether the input ended.</param>
    public string? AskUnless(WaitHandle happened, out bool ended)
    {
        ended = false;
        if (!terminal)
        {
            // What comes through a pipe is meant for later, when the wait is over.
            happened.WaitOne();
            return null;
        }

        print.Prompt("> ");
        _begun ??= Task.Run(input.ReadLine);
        if (WaitHandle.WaitAny([((IAsyncResult)_begun).AsyncWaitHandle, happened]) == 1)
        {
            print.Raw("");
            return null;
        }

        string? line = Take();
        ended = line is null;
        return line;
    }

    private string? Take()
    {
        if (Line() is not { } line)
        {
            return null;
        }

        string typed = SafeText.Line(line).Trim();
        if (echo)
        {
            print.Raw(typed);
        }

        return typed;
    }

    // A line that somebody began to type while something happened is not lost.
    private string? Line()
    {
        if (_begun is not { } begun)
        {
            return input.ReadLine();
        }

        _begun = null;
        return begun.GetAwaiter().GetResult();
    }

    private static string? FromKeys(bool goesBack)
    {
        var typed = new StringBuilder();
        while (true)
        {
            var key = Console.ReadKey(intercept: true);
            switch (key.Key)
            {
                case ConsoleKey.Enter:
                    return SafeText.Line(typed.ToString()).Trim();
                case ConsoleKey.Escape when goesBack:
                    return "";
                case ConsoleKey.Escape:
                    typed.Clear();
                    break;
                case ConsoleKey.Backspace:
                    typed.Length = Math.Max(0, typed.Length - 1);
                    break;
                default:
                    if (key.KeyChar == '\u0004' && typed.Length == 0)
                    {
                        return null;
                    }

                    typed.Append(char.IsControl(key.KeyChar) ? "" : key.KeyChar);
                    break;
            }
        }
    }
}
