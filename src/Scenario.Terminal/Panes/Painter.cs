using Scenario.Exercise.Text;
using Scenario.Terminal.Wording;
using Terminal.Gui.ViewBase;
using Attribute = Terminal.Gui.Drawing.Attribute;

namespace Scenario.Terminal.Panes;

/// <summary>Puts text into cells. All text of the program passes here, so here is where it is made harmless for good.</summary>
internal static class Painter
{
    /// <summary>Draws a line and fills the rest of its cells.</summary>
    /// <param name="view">Where.</param>
    /// <param name="x">First column.</param>
    /// <param name="y">Row.</param>
    /// <param name="cells">Columns.</param>
    /// <param name="line">What.</param>
    /// <param name="palette">Colours.</param>
    /// <param name="ground">A ground that replaces the usual one, for selected rows and bars.</param>
    public static void Draw(View view, int x, int y, int cells, Line line, Palette palette, Attribute? ground = null)
    {
        int left = cells;
        foreach (var span in line.Spans)
        {
            if (left <= 0)
            {
                return;
            }

            string text = CellWidth.Cut(SafeText.Line(span.Text), left);
            Put(view, x + cells - left, y, text, ground is { } g ? Palette.On(g, span.Tone) : palette[span.Tone]);
            left -= CellWidth.Of(text);
        }

        if (left > 0)
        {
            view.SetAttribute(ground ?? palette[Tone.Normal]);
            view.AddStr(x + cells - left, y, new string(' ', left));
        }
    }

    /// <summary>Draws text of one attribute.</summary>
    public static void Put(View view, int x, int y, string text, Attribute attribute)
    {
        view.SetAttribute(attribute);
        view.AddStr(x, y, Unlinked(text));
    }

    /// <summary>
    /// The driver turns whatever looks like an address into a link of the terminal. Nothing here is to be clicked on
    /// because a file says so: a colon of another kind looks the same and is only text.
    /// </summary>
    private static string Unlinked(string text) => text.Replace("://", "\u2236//", StringComparison.Ordinal);
}
