using Scenario.Exercise.Text;
using Scenario.Terminal.Wording;
using System.Drawing;
using Terminal.Gui.Drivers;
using Terminal.Gui.Input;
using Terminal.Gui.ViewBase;

namespace Scenario.Terminal.Screens;

/// <summary>
/// A few lines to write a reason or an answer in. It wraps by cells, so Korean lines up, and takes pasted text as one
/// paragraph. Enter is left to the sheet around it.
/// </summary>
internal sealed class Editor : View
{
    private const int Longest = 4000;

    private readonly Palette _palette;
    private readonly List<string> _letters = [];
    private int _caret;
    private bool _resting;

    public Editor(Palette palette, string text)
    {
        _palette = palette;
        CanFocus = true;
        Insert(text);
    }

    /// <summary>What was written.</summary>
    public string Written => string.Concat(_letters).Trim();

    /// <summary>Whether keys pass by, because a button was chosen that has nothing to do with the text.</summary>
    public bool IsResting
    {
        get => _resting;
        set
        {
            _resting = value;
            SetNeedsDraw();
        }
    }

    /// <summary>Whether there is room for more.</summary>
    public bool IsFull => _letters.Count >= Longest;

    protected override bool OnKeyDown(Key key)
    {
        if (IsResting)
        {
            return base.OnKeyDown(key);
        }

        if (key == Key.Backspace)
        {
            Remove(_caret - 1);
        }
        else if (key == Key.Delete)
        {
            Remove(_caret);
        }
        else if (key == Key.CursorLeft || key == Key.CursorRight)
        {
            MoveCaret(_caret + (key == Key.CursorLeft ? -1 : 1));
        }
        else if (key == Key.Home || key == Key.End)
        {
            MoveCaret(key == Key.Home ? 0 : _letters.Count);
        }
        else if (key == Key.CursorUp || key == Key.CursorDown)
        {
            MoveRow(key == Key.CursorUp ? -1 : 1);
        }
        else if (!key.IsCtrl && !key.IsAlt && key.AsRune is { Value: >= 32 } rune)
        {
            Insert(rune.ToString());
        }
        else
        {
            return base.OnKeyDown(key);
        }

        return true;
    }

    protected override bool OnPaste(string text)
    {
        Insert(text);
        return true;
    }

    protected override bool OnDrawingContent(DrawContext? context)
    {
        var rows = Rows();
        int caretRow = rows.FindLastIndex(r => r.Start <= _caret);
        int top = Math.Max(0, caretRow - Viewport.Height + 1);
        for (int y = 0; y < Viewport.Height; y++)
        {
            string text = top + y < rows.Count ? string.Concat(_letters.Skip(rows[top + y].Start).Take(rows[top + y].Count)) : "";
            Painter.Draw(this, 0, y, Viewport.Width, Line.Of(text), _palette, _palette.SelectedIdle);
        }

        if (IsResting)
        {
            Cursor = new Cursor { Position = null };
            return true;
        }

        int x = CellWidth.Of(string.Concat(_letters.Skip(rows[caretRow].Start).Take(_caret - rows[caretRow].Start)));
        Cursor = new Cursor { Position = ViewportToScreen(new Point(Math.Min(x, Viewport.Width - 1), caretRow - top)), Style = CursorStyle.BlinkingBar };
        return true;
    }

    private void Insert(string text)
    {
        foreach (string letter in CellWidth.Elements(SafeText.Line(text.ReplaceLineEndings(" "))))
        {
            if (!IsFull)
            {
                _letters.Insert(_caret++, letter);
            }
        }

        SetNeedsDraw();
    }

    private void Remove(int at)
    {
        if (at >= 0 && at < _letters.Count)
        {
            _letters.RemoveAt(at);
            _caret = at;
        }

        SetNeedsDraw();
    }

    private void MoveCaret(int to)
    {
        _caret = Math.Clamp(to, 0, _letters.Count);
        SetNeedsDraw();
    }

    private void MoveRow(int by)
    {
        var rows = Rows();
        int row = rows.FindLastIndex(r => r.Start <= _caret);
        int to = row + by;
        if (to >= 0 && to < rows.Count)
        {
            MoveCaret(rows[to].Start + Math.Min(_caret - rows[row].Start, Math.Max(0, rows[to].Count - 1)));
        }
    }

    /// <summary>Where each row begins, and how many letters it has; words stay whole if they can.</summary>
    private List<(int Start, int Count)> Rows()
    {
        int cells = Math.Max(2, Viewport.Width - 1);
        var rows = new List<(int Start, int Count)>();
        int start = 0;
        int width = 0;
        int lastBlank = -1;
        for (int at = 0; at < _letters.Count; at++)
        {
            int one = CellWidth.OfElement(_letters[at]);
            if (width + one > cells)
            {
                int end = lastBlank >= start ? lastBlank + 1 : at;
                rows.Add((start, end - start));
                start = end;
                width = _letters.Skip(start).Take(at - start).Sum(l => CellWidth.OfElement(l));
            }

            lastBlank = _letters[at] == " " ? at : lastBlank;
            width += one;
        }

        rows.Add((start, _letters.Count - start));
        return rows;
    }
}
