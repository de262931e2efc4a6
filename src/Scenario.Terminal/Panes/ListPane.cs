using Scenario.Terminal.Wording;
using Terminal.Gui.Input;
using Terminal.Gui.ViewBase;
using Attribute = Terminal.Gui.Drawing.Attribute;

namespace Scenario.Terminal.Panes;

/// <summary>A row of a list, of one or more lines at a width.</summary>
/// <param name="Key">What it stands for, or null for a heading that cannot be selected.</param>
/// <param name="Render">Its lines.</param>
internal sealed record ListRow(object? Key, Func<int, IReadOnlyList<Line>> Render);

/// <summary>A list to walk in. What is selected stays selected when rows change or the window is resized.</summary>
internal sealed class ListPane(Palette palette) : Pane(palette)
{
    private IReadOnlyList<ListRow> _rows = [];
    private List<(Line Line, int Row)> _lines = [];
    private int _cells = -1;
    private int _selected = -1;

    /// <summary>Somebody walked or clicked to a row.</summary>
    public event EventHandler? SelectionChanged;

    /// <summary>Enter or a double click.</summary>
    public event EventHandler? Opened;

    /// <summary>Space, or a click on the mark.</summary>
    public event EventHandler? Toggled;

    /// <summary>How many cells at the left of a row are its mark.</summary>
    public int MarkCells { get; init; }

    /// <summary>What the selected row stands for, or null.</summary>
    public object? Selected => _selected >= 0 && _selected < _rows.Count ? _rows[_selected].Key : null;

    protected override int RowCount => Lines().Count;

    /// <summary>Replaces the rows.</summary>
    public void SetRows(IReadOnlyList<ListRow> rows)
    {
        object? key = Selected;
        _rows = rows;
        _cells = -1;
        int at = key is null ? -1 : rows.ToList().FindIndex(r => Equals(r.Key, key));
        _selected = at >= 0 ? at : rows.ToList().FindIndex(r => r.Key is not null);
        Reveal();
    }

    /// <summary>Selects the row that stands for something. Nobody walked there, so nobody is told.</summary>
    public void Select(object key)
    {
        int at = _rows.ToList().FindIndex(r => Equals(r.Key, key));
        if (at >= 0)
        {
            _selected = at;
            Reveal();
        }
    }

    protected override void DrawRow(int row, int y)
    {
        var (line, item) = Lines()[row];
        bool selected = item == _selected;
        bool first = row == 0 || Lines()[row - 1].Row != item;
        var ground = selected ? HasFocus ? Palette.Selected : Palette.SelectedIdle : (Attribute?)null;
        Painter.Draw(this, 1, y, 1, Line.Of(selected && first ? "►" : " ", Tone.Accent), Palette, ground);
        Painter.Draw(this, 2, y, Viewport.Width - 3, line, Palette, ground);
    }

    protected override bool OnKeyDown(Key key)
    {
        if (key == Key.Space)
        {
            Toggled?.Invoke(this, EventArgs.Empty);
            return true;
        }

        if (key == Key.Enter)
        {
            Opened?.Invoke(this, EventArgs.Empty);
            return true;
        }

        int page = Math.Max(1, ContentRows - 2);
        int? by = key == Key.CursorUp ? -1 : key == Key.CursorDown ? 1 : key == Key.Home ? -_rows.Count : key == Key.End ? _rows.Count
            : !TakesPageKeys ? null : key == Key.PageUp ? -page : key == Key.PageDown ? page : null;
        if (by is not { } steps)
        {
            return base.OnKeyDown(key);
        }

        Walk(steps);
        return true;
    }

    protected override bool OnMouseEvent(Mouse mouse)
    {
        if (mouse.Position is not { } at || !(mouse.Flags.HasFlag(MouseFlags.LeftButtonClicked) || mouse.Flags.HasFlag(MouseFlags.LeftButtonDoubleClicked)))
        {
            return base.OnMouseEvent(mouse);
        }

        SetFocus();
        int line = Top + at.Y - 1;
        if (at.Y < 1 || line >= Lines().Count || _rows[Lines()[line].Row].Key is null)
        {
            return true;
        }

        SelectRow(Lines()[line].Row);
        if (at.X >= 2 && at.X < 2 + MarkCells)
        {
            Toggled?.Invoke(this, EventArgs.Empty);
        }
        else if (mouse.Flags.HasFlag(MouseFlags.LeftButtonDoubleClicked))
        {
            Opened?.Invoke(this, EventArgs.Empty);
        }

        return true;
    }

    protected override void OnViewportChanged(DrawEventArgs e)
    {
        base.OnViewportChanged(e);
        Reveal();
    }

    private void Walk(int steps)
    {
        int at = _selected;
        for (int next = at + Math.Sign(steps), left = Math.Abs(steps); left > 0 && next >= 0 && next < _rows.Count; next += Math.Sign(steps))
        {
            if (_rows[next].Key is not null)
            {
                at = next;
                left--;
            }
        }

        SelectRow(at);
    }

    private void SelectRow(int row)
    {
        _selected = row;
        Reveal();
        SelectionChanged?.Invoke(this, EventArgs.Empty);
    }

    /// <summary>Scrolls so that the selected row is seen, with the heading above it if there is one.</summary>
    private void Reveal()
    {
        var lines = Lines();
        int first = lines.FindIndex(l => l.Row == _selected);
        int last = lines.FindLastIndex(l => l.Row == _selected);
        if (first >= 0 && ContentRows > 0)
        {
            int heading = first > 0 && _rows[lines[first - 1].Row].Key is null ? first - 1 : first;
            Top = heading < Top ? heading : last >= Top + ContentRows ? last - ContentRows + 1 : Top;
        }

        SetNeedsDraw();
    }

    private List<(Line Line, int Row)> Lines()
    {
        if (_cells != ContentCells)
        {
            _cells = ContentCells;
            _lines = [.. _rows.SelectMany((r, index) => r.Render(_cells).Select(l => (l, index)))];
        }

        return _lines;
    }
}
