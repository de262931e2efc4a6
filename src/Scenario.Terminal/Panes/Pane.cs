using Scenario.Terminal.Wording;
using Terminal.Gui.Input;
using Terminal.Gui.ViewBase;

namespace Scenario.Terminal.Panes;

/// <summary>
/// A part of the screen with a titled rule above it, a divider at its left and a scroll bar at its right. The pane that has
/// the keyboard has a heavy rule and an arrow before its title.
/// </summary>
internal abstract class Pane : View
{
    private string _heading = "";

    protected Pane(Palette palette)
    {
        Palette = palette;
        CanFocus = true;
        TabStop = TabBehavior.TabStop;
        HasFocusChanged += (_, _) => SetNeedsDraw();
    }

    /// <summary>The title in the rule.</summary>
    public string Heading
    {
        get => _heading;
        set
        {
            _heading = value;
            SetNeedsDraw();
        }
    }

    /// <summary>Whether a divider stands at the left.</summary>
    public bool HasDivider { get; set; }

    /// <summary>Whether PgUp and PgDn scroll; in a replay they walk through the turns.</summary>
    public bool TakesPageKeys { get; set; } = true;

    /// <summary>The first row of content that is seen.</summary>
    protected int Top { get; set; }

    protected Palette Palette { get; }

    protected int ContentCells => Math.Max(4, Viewport.Width - 3);

    protected int ContentRows => Math.Max(0, Viewport.Height - 1 - FootRows);

    /// <summary>Rows kept free at the foot.</summary>
    protected virtual int FootRows => 0;

    /// <summary>All rows of content at the present width.</summary>
    protected abstract int RowCount { get; }

    /// <summary>Draws one row of content.</summary>
    protected abstract void DrawRow(int row, int y);

    /// <summary>Scrolls so far, within the content.</summary>
    protected void ScrollBy(int rows)
    {
        Top = Math.Clamp(Top + rows, 0, Math.Max(0, RowCount - ContentRows));
        SetNeedsDraw();
    }

    /// <summary>A key that scrolls; false for any other.</summary>
    protected bool ScrollWith(Key key)
    {
        int page = Math.Max(1, ContentRows - 1);
        int? by = key == Key.CursorUp ? -1 : key == Key.CursorDown ? 1 : key == Key.Home ? -RowCount : key == Key.End ? RowCount
            : !TakesPageKeys ? null : key == Key.PageUp ? -page : key == Key.PageDown ? page : null;
        if (by is { } rows)
        {
            ScrollBy(rows);
        }

        return by is not null;
    }

    protected override bool OnDrawingContent(DrawContext? context)
    {
        int width = Viewport.Width;
        char stroke = HasFocus ? '━' : '─';
        var rule = HasFocus ? Palette.RuleFocused : Palette.Rule;
        string title = CellWidth.Cut($"{(HasFocus ? "► " : "")}{Heading} ", Math.Max(0, width - 4));
        Painter.Put(this, 0, 0, new string(stroke, width), rule);
        Painter.Put(this, 2, 0, " " + title, HasFocus ? Palette.RuleFocused : Palette[Tone.Strong]);
        Top = Math.Clamp(Top, 0, Math.Max(0, RowCount - ContentRows));
        for (int y = 1; y < Viewport.Height - FootRows; y++)
        {
            Painter.Put(this, 0, y, HasDivider ? "│" : " ", Palette.Rule);
            int row = Top + y - 1;
            if (row < RowCount)
            {
                DrawRow(row, y);
            }
            else
            {
                Painter.Draw(this, 1, y, width - 2, Line.Empty, Palette);
            }

            Painter.Put(this, width - 1, y, ScrollMark(y - 1), Palette.Rule);
        }

        return true;
    }

    protected override bool OnMouseEvent(Mouse mouse)
    {
        if (mouse.Flags.HasFlag(MouseFlags.WheeledDown) || mouse.Flags.HasFlag(MouseFlags.WheeledUp))
        {
            ScrollBy(mouse.Flags.HasFlag(MouseFlags.WheeledDown) ? 3 : -3);
            return true;
        }

        return false;
    }

    private string ScrollMark(int y)
    {
        if (RowCount <= ContentRows)
        {
            return " ";
        }

        int size = Math.Max(1, ContentRows * ContentRows / RowCount);
        int from = Top * (ContentRows - size) / Math.Max(1, RowCount - ContentRows);
        return y >= from && y < from + size ? "┃" : "·";
    }
}
