using System.Text;
using Scenario.Terminal.Wording;
using Terminal.Gui.Input;
using Terminal.Gui.ViewBase;

namespace Scenario.Terminal.Panes;

/// <summary>Something to pick.</summary>
/// <param name="Text">Its name.</param>
/// <param name="Notes">What should be known of it, one paragraph each.</param>
internal sealed record PickRow(string Text, params IReadOnlyList<string> Notes);

/// <summary>
/// A short list to pick from. Several may be picked: Space marks and unmarks. Of one alone, whatever is walked to is
/// picked. The mark is a sign and not a colour.
/// </summary>
internal sealed class Picker : SheetField
{
    private readonly IReadOnlyList<PickRow> _rows;
    private readonly List<int> _picked;
    private readonly int _most;
    private int _at;
    private int _top;

    /// <summary>A list to pick from.</summary>
    /// <param name="palette">Colours.</param>
    /// <param name="rows">What there is.</param>
    /// <param name="picked">What is picked at first.</param>
    /// <param name="most">How many may be picked; with 1, what is walked to is picked.</param>
    public Picker(Palette palette, IReadOnlyList<PickRow> rows, IEnumerable<int> picked, int most)
        : base(palette)
    {
        _rows = rows;
        _most = most;
        _picked = [.. picked.Take(most)];
        if (IsSingle && _picked.Count == 0 && rows.Count > 0)
        {
            _picked.Add(0);
        }

        _at = _picked.Count > 0 ? _picked.Min() : 0;
    }

    /// <summary>Somebody wanted more than may be picked.</summary>
    public event EventHandler? TooMany;

    /// <summary>What is picked, in the order of the list.</summary>
    public IReadOnlyList<int> Picked => [.. _picked.Order()];

    public override string Hint => IsSingle ? "Up and Down choose · Enter: go on · Esc: back" : "Up and Down walk · Space marks · Enter: go on · Esc: back";

    private bool IsSingle => _most == 1;

    public override int RowsAt(int cells) => Lines(cells).Count;

    protected override bool OnKeyDown(Key key)
    {
        if (IsResting)
        {
            return base.OnKeyDown(key);
        }

        int? to = key == Key.CursorUp ? _at - 1 : key == Key.CursorDown ? _at + 1 : key == Key.Home ? 0 : key == Key.End ? _rows.Count - 1 : null;
        if (to is { } row)
        {
            Walk(row);
        }
        else if (key == Key.Space)
        {
            Toggle(_at);
        }
        else if (!key.IsCtrl && !key.IsAlt && key.AsRune is { Value: > 32 } letter && RowOf(letter) is var found and >= 0)
        {
            Walk(found);
        }
        else
        {
            return base.OnKeyDown(key);
        }

        return true;
    }

    protected override bool OnMouseEvent(Mouse mouse)
    {
        if (mouse.Flags.HasFlag(MouseFlags.LeftButtonClicked) && mouse.Position is { } at)
        {
            var lines = Lines(Viewport.Width);
            if (_top + at.Y < lines.Count)
            {
                int row = lines[_top + at.Y].Row;
                Walk(row);
                if (!IsSingle)
                {
                    Toggle(row);
                }
            }

            return true;
        }

        return base.OnMouseEvent(mouse);
    }

    protected override bool OnDrawingContent(DrawContext? context)
    {
        var lines = Lines(Viewport.Width);
        int height = Viewport.Height;
        int first = lines.FindIndex(l => l.Row == _at);
        int last = lines.FindLastIndex(l => l.Row == _at);
        _top = Math.Clamp(_top, Math.Max(0, last - height + 1), Math.Max(0, first));
        _top = Math.Clamp(_top, 0, Math.Max(0, lines.Count - height));
        for (int y = 0; y < height; y++)
        {
            bool here = _top + y < lines.Count && lines[_top + y].Row == _at;
            Painter.Draw(this, 0, y, Viewport.Width, _top + y < lines.Count ? lines[_top + y].Line : Line.Empty, Palette, !here ? null : IsResting ? Palette.SelectedIdle : Palette.Selected);
            bool more = (y == 0 && _top > 0) || (y == height - 1 && _top + height < lines.Count);
            if (more)
            {
                Painter.Put(this, Viewport.Width - 2, y, y == 0 ? "↑" : "↓", Palette[Tone.Accent]);
            }
        }

        return true;
    }

    // The next row that begins with a letter, from the one that is walked on.
    private int RowOf(Rune letter)
    {
        for (int by = 1; by <= _rows.Count; by++)
        {
            int row = (_at + by) % _rows.Count;
            if (_rows[row].Text.StartsWith(letter.ToString(), StringComparison.OrdinalIgnoreCase))
            {
                return row;
            }
        }

        return -1;
    }

    private void Walk(int to)
    {
        _at = Math.Clamp(to, 0, Math.Max(0, _rows.Count - 1));
        if (IsSingle && _rows.Count > 0)
        {
            _picked.Clear();
            _picked.Add(_at);
            Tell();
        }

        SetNeedsDraw();
    }

    private void Toggle(int row)
    {
        if (IsSingle || _rows.Count == 0)
        {
            return;
        }

        if (!_picked.Remove(row))
        {
            if (_picked.Count >= _most)
            {
                TooMany?.Invoke(this, EventArgs.Empty);
                return;
            }

            _picked.Add(row);
        }

        Tell();
        SetNeedsDraw();
    }

    private List<(Line Line, int Row)> Lines(int cells)
    {
        var lines = new List<(Line, int)>();
        for (int row = 0; row < _rows.Count; row++)
        {
            bool picked = _picked.Contains(row);
            string mark = (row == _at ? "►" : " ") + (IsSingle ? picked ? "(●) " : "( ) " : picked ? "[x] " : "[ ] ");
            bool first = true;
            foreach (string part in Wrapping.Rows(_rows[row].Text, cells - 8))
            {
                lines.Add((Line.Of(new Span(first ? mark : "     ", picked ? Tone.Accent : Tone.Normal), new Span(part, picked ? Tone.Strong : Tone.Normal)), row));
                first = false;
            }

            foreach (string part in _rows[row].Notes.SelectMany(n => Wrapping.Rows(n, cells - 9)))
            {
                lines.Add((Line.Of("       " + part, Tone.Faint), row));
            }
        }

        return lines;
    }
}
