using Scenario.Exercise.Text;
using Scenario.Terminal.Wording;
using System.Drawing;
using Terminal.Gui.Drivers;
using Terminal.Gui.Input;
using Terminal.Gui.ViewBase;

namespace Scenario.Terminal.Panes;

/// <summary>
/// A few lines to write a reason or an answer in. It wraps by cells, so Korean lines up, and takes pasted text as one
/// paragraph, unless what is written has paragraphs of its own. Enter is left to the sheet around it.
/// </summary>
internal sealed class Editor : SheetField
{
    private const int Longest = 4000;
    private const string Break = "\n";

    private readonly List<string> _letters = [];
    private readonly int _rows;
    private readonly bool _unseen;
    private readonly bool _paragraphs;
    private int _caret;

    // A value that stands in a single line is selected as a whole: typing replaces it, moving in it keeps it.
    private bool _selected;

    /// <summary>Something to write in.</summary>
    /// <param name="palette">Colours.</param>
    /// <param name="text">What stands in it at first.</param>
    /// <param name="rows">Its rows.</param>
    /// <param name="unseen">Whether each letter is shown as a dot.</param>
    /// <param name="paragraphs">Whether line breaks are kept.</param>
    public Editor(Palette palette, string text, int rows = 4, bool unseen = false, bool paragraphs = false)
        : base(palette)
    {
        _rows = rows;
        _unseen = unseen;
        _paragraphs = paragraphs;
        Insert(text);
        _selected = rows == 1 && _letters.Count > 0;
    }

    /// <summary>What was written.</summary>
    public string Written => string.Concat(_letters).Trim();

    /// <summary>How many letters found no room since something was last taken out.</summary>
    public int LeftOut { get; private set; }

    public override string Hint => $"Write; Enter: done · {(_paragraphs ? "Ctrl+J: new line · " : "")}Tab: other button · Esc: back";

    public override int RowsAt(int cells) => _rows;

    /// <summary>Takes everything out.</summary>
    public void Clear()
    {
        _selected = false;
        LeftOut = 0;
        _letters.Clear();
        MoveCaret(0);
    }

    protected override bool OnKeyDown(Key key)
    {
        if (IsResting)
        {
            return base.OnKeyDown(key);
        }

        if (_selected && (key == Key.Backspace || key == Key.Delete))
        {
            Clear();
            Tell();
        }
        else if (key == Key.U.WithCtrl)
        {
            Clear();
            Tell();
        }
        else if (key == Key.Backspace)
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
        else if (_paragraphs && BreaksLine(key))
        {
            Insert(Break);
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
            string text = top + y < rows.Count ? Shown(rows[top + y].Start, rows[top + y].Count) : "";
            Painter.Draw(this, 0, y, Viewport.Width, Line.Of(text), Palette, Palette.SelectedIdle);
            if (_selected && !IsResting)
            {
                Painter.Put(this, 0, y, CellWidth.Cut(text, Viewport.Width), Palette.Button);
            }
        }

        if (IsResting)
        {
            Cursor = new Cursor { Position = null };
            return true;
        }

        int x = CellWidth.Of(Shown(rows[caretRow].Start, _caret - rows[caretRow].Start));
        Cursor = new Cursor { Position = ViewportToScreen(new Point(Math.Min(x, Viewport.Width - 1), caretRow - top)), Style = CursorStyle.BlinkingBar };
        return true;
    }

    // A terminal sends Ctrl+J as Ctrl+Enter, and Alt+Enter as Ctrl+Alt+M.
    private static bool BreaksLine(Key key) => key == Key.Enter.WithCtrl || key == Key.Enter.WithAlt || key == Key.Enter.WithShift || key == Key.M.WithCtrl.WithAlt;

    private string Shown(int start, int count) => _unseen ? new string('•', count) : string.Concat(_letters.Skip(start).Take(count).Where(static letter => letter != Break));

    private int CellsOf(string letter) => _unseen ? 1 : letter == Break ? 0 : CellWidth.OfElement(letter);

    private void Insert(string text)
    {
        if (_selected)
        {
            _selected = false;
            _letters.Clear();
            _caret = 0;
        }

        string[] lines = _paragraphs ? SafeText.Lines(text.ReplaceLineEndings(Break)).Split(Break) : [SafeText.Line(text.ReplaceLineEndings(" "))];
        for (int line = 0; line < lines.Length; line++)
        {
            List<string> letters = [.. line > 0 ? [Break] : Array.Empty<string>(), .. CellWidth.Elements(lines[line])];
            int tooMany = Math.Max(0, letters.Count - (Longest - _letters.Count));
            LeftOut += tooMany;
            letters.RemoveRange(letters.Count - tooMany, tooMany);
            _letters.InsertRange(_caret, letters);
            _caret += letters.Count;
        }

        Tell();
        SetNeedsDraw();
    }

    private void Remove(int at)
    {
        LeftOut = 0;
        if (at >= 0 && at < _letters.Count)
        {
            _letters.RemoveAt(at);
            _caret = at;
        }

        Tell();
        SetNeedsDraw();
    }

    private void MoveCaret(int to)
    {
        _selected = false;
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
            int one = CellsOf(_letters[at]);
            if (_letters[at] == Break)
            {
                rows.Add((start, at + 1 - start));
                start = at + 1;
                width = 0;
                continue;
            }

            if (width + one > cells)
            {
                int end = lastBlank >= start ? lastBlank + 1 : at;
                rows.Add((start, end - start));
                start = end;
                width = _letters.Skip(start).Take(at - start).Sum(CellsOf);
            }

            lastBlank = _letters[at] == " " ? at : lastBlank;
            width += one;
        }

        rows.Add((start, _letters.Count - start));
        return rows;
    }
}
