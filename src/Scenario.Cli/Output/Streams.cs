using Scenario.Exercise.Text;

namespace Scenario.Cli.Output;

/// <summary>Standard input, output and error of one run: the console's, or a test's.</summary>
/// <param name="In">Standard input.</param>
/// <param name="Out">Standard output.</param>
/// <param name="Error">Standard error.</param>
/// <param name="IsTerminal">Whether input and output are a terminal that a screen can be drawn on.</param>
/// <param name="IsPiped">Whether input comes from a pipe or file, so that nobody sees what is typed unless it is repeated.</param>
public sealed record Streams(TextReader In, TextWriter Out, TextWriter Error, bool IsTerminal, bool IsPiped)
{
    /// <summary>The console's, UTF-8 without byte order mark.</summary>
    public static Streams OfConsole()
    {
        Console.OutputEncoding = Console.InputEncoding = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        return new(new BoundedReader(Console.In, Console.IsInputRedirected), Console.Out, Console.Error, !Console.IsInputRedirected && !Console.IsOutputRedirected, Console.IsInputRedirected);
    }

    /// <summary>Says one line on standard output; a file name in it cannot give the terminal orders.</summary>
    public void Say(string line) => Out.WriteLine(SafeText.Line(line));

    /// <summary>Notes one line on standard error.</summary>
    public void Note(string line) => Error.WriteLine(SafeText.Line(line));

    /// <summary>Tells a fault on standard error; whatever it quotes is made harmless first.</summary>
    public void Complain(string sentence)
    {
        try
        {
            Error.WriteLine("scenario: " + SafeText.Lines(sentence));
        }
        catch (IOException)
        {
            // Standard error is closed: the exit code must do.
        }
    }
}
