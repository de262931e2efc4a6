using Scenario.Terminal.Wording;
using Terminal.Gui.Input;
using Terminal.Gui.ViewBase;
using Attribute = Terminal.Gui.Drawing.Attribute;

namespace Scenario.Terminal.Panes;

/// <summary>A few rows that are only looked at and clicked on.</summary>
internal abstract class Strip : View
{
    private readonly List<(int Y, int From, int To, KeyAction Action)> _targets = [];

    protected Strip(Palette palette)
    {
        Palette = palette;
        CanFocus = false;
    }

    /// <summary>Something was clicked that does the same as a key.</summary>
    public Action<KeyAction>? Asked { get; set; }

    protected Palette Palette { get; }

    protected override bool OnDrawingContent(DrawContext? context)
    {
        _targets.Clear();
        DrawRows();
        return true;
    }

    protected abstract void DrawRows();

    /// <summary>Draws something that can be clicked and gives the column after it.</summary>
    protected int Target(int x, int y, string text, KeyAction action, Attribute attribute)
    {
        Painter.Put(this, x, y, text, attribute);
        int end = x + CellWidth.Of(text);
        _targets.Add((y, x, end, action));
        return end;
    }

    protected override bool OnMouseEvent(Mouse mouse)
    {
        if (mouse.Flags.HasFlag(MouseFlags.LeftButtonClicked) && mouse.Position is { } at)
        {
            foreach (var target in _targets.Where(t => t.Y == at.Y && at.X >= t.From && at.X < t.To).ToList())
            {
                Asked?.Invoke(target.Action);
                return true;
            }
        }

        return base.OnMouseEvent(mouse);
    }
}
