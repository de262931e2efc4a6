using System.Text;
using Scenario.Terminal.Wording;
using Terminal.Gui.Drivers;

namespace Scenario.Terminal.Tests.Screens;

/// <summary>What a driver shows, as rows of text.</summary>
internal static class ScreenText
{
    public static string Of(IDriver driver)
    {
        var cells = driver.Contents!;
        var rows = new string[driver.Rows];
        for (int y = 0; y < rows.Length; y++)
        {
            var row = new StringBuilder();
            for (int x = 0; x < driver.Cols; x++)
            {
                string letter = cells[y, x].Grapheme;
                row.Append(letter);
                // The right half of a wide letter holds a blank that is not there.
                x += CellWidth.Of(letter) > 1 ? 1 : 0;
            }

            rows[y] = row.ToString().TrimEnd();
        }

        return string.Join('\n', rows);
    }
}
