using Scenario.Terminal.Wording;

namespace Scenario.Terminal.Plain;

/// <summary>Writes pages and sentences line by line.</summary>
internal sealed class PlainPrinter(TextWriter output, int columns)
{
    public void Show(Page page)
    {
        foreach (var line in page.Lines(columns, spoken: true))
        {
            output.WriteLine(line.Text.TrimEnd());
        }
    }

    public void Say(string sentence)
    {
        foreach (string row in Wrapping.Rows(sentence, columns))
        {
            output.WriteLine(row);
        }
    }

    public void Raw(string text) => output.WriteLine(text);

    public void Blank(int lines = 1)
    {
        for (int line = 0; line < lines; line++)
        {
            output.WriteLine();
        }
    }

    public void Prompt(string prompt)
    {
        output.Write(prompt);
        output.Flush();
    }
}
