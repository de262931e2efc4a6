using Scenario.Terminal.Wording;
using Terminal.Gui.Input;
using Terminal.Gui.ViewBase;

namespace Scenario.Terminal.Panes;

/// <summary>One way out of a sheet.</summary>
/// <param name="Label">What the button says.</param>
/// <param name="Press">What it does; false keeps the sheet open.</param>
internal sealed record SheetButton(string Label, Func<bool> Press);

/// <summary>
/// A question laid over the screen: a few words, perhaps an editor, and buttons. It is a view of the one window and no
/// loop of its own, so a signal or a resize finds nothing nested.
/// </summary>
internal sealed class Sheet : View
{
    private const int FrameCells = 4;

    // Frame, buttons and the blank rows between.
    private const int OtherRows = 5;
    private const int LeastRows = 4;

    private readonly Palette _palette;
    private readonly Page _page;
    private readonly IReadOnlyList<SheetButton> _buttons;
    private readonly Action _close;
    private readonly string _caption;
    private int _chosen;
    private int _top;
    private string _complaint = "";
    private ((int Cells, string Remark, string Complaint) Of, IReadOnlyList<Line> Lines) _words = ((-1, "", ""), []);

    /// <summary>Lays out a sheet.</summary>
    /// <param name="palette">Colours.</param>
    /// <param name="title">In the frame.</param>
    /// <param name="page">The words.</param>
    /// <param name="buttons">The ways out; the first is the safe one and is taken by Enter unless another is chosen.</param>
    /// <param name="close">Takes the sheet away.</param>
    /// <param name="field">What is written in or picked from; null for nothing.</param>
    public Sheet(Palette palette, string title, Page page, IReadOnlyList<SheetButton> buttons, Action close, SheetField? field = null)
    {
        _palette = palette;
        _page = page;
        _buttons = buttons;
        _close = close;
        _caption = title;
        CanFocus = true;
        X = Pos.Center();
        Y = Pos.Center();
        Width = Dim.Func(_ => Cells);
        Height = Dim.Func(_ => Math.Min(Room, Words().Count + FieldHeight + OtherRows));
        Field = field;
        if (field is not null)
        {
            field.X = 2;
            field.Y = Pos.Func(_ => Viewport.Height - 3 - FieldHeight);
            field.Width = Dim.Fill(2);
            field.Height = Dim.Func(_ => FieldHeight);
            field.Changed += (_, _) => Complain(field is Editor { LeftOut: > 0 and var leftOut } ? $"There is no room for more: {leftOut} letters were left out." : "");
            Add(field);
        }
    }

    /// <summary>What is written in or picked from, or null.</summary>
    public SheetField? Field { get; }

    /// <summary>What was written; empty where there is nothing to write in.</summary>
    public string Written => (Field as Editor)?.Written ?? "";

    /// <summary>Says something of what stands in the field now; null for nothing.</summary>
    public Func<string>? Remark { get; init; }

    /// <summary>What the keys do here, for the status line.</summary>
    public string Hint => (IsCut ? "PgDn reads on · " : "") + (Field, _buttons.Count) switch
    {
        (null, 1) => "Enter or Space: go on · Esc: back",
        (null, _) => "Tab: other button · Enter or Space: press it · Esc: back",
        ({ } middle, _) => middle.Hint,
    };

    /// <summary>Whether it asks about leaving the program.</summary>
    public bool IsParting { get; init; }

    /// <summary>What Esc does before the sheet goes; nothing by default.</summary>
    public Action? Escaped { get; init; }

    // Words and a long list share the rows there are, and both scroll; neither is pressed out by the other.
    private int FieldHeight
    {
        get
        {
            int wanted = Field?.RowsAt(Cells - FrameCells) ?? 0;
            int free = Room - OtherRows - Words().Count;
            return Math.Max(Math.Min(wanted, LeastRows), Math.Min(wanted, free));
        }
    }

    private int WordRows => Math.Min(Words().Count, Math.Max(1, Room - OtherRows - FieldHeight));

    private bool IsCut => Words().Count > WordRows;

    private int Room => SuperView?.Viewport.Height ?? 24;

    private int Cells => Math.Min(76, Math.Max(40, (SuperView?.Viewport.Width ?? 80) - 8));

    /// <summary>Says why a button did nothing.</summary>
    public void Complain(string why)
    {
        _complaint = why;
        _top = why.Length > 0 ? int.MaxValue : _top;
        Look();
    }

    private void Look()
    {
        SuperView?.SetNeedsLayout();
        SuperView?.SetNeedsDraw();
    }

    protected override bool OnKeyDown(Key key)
    {
        if (key == Key.Q.WithCtrl || key == Key.C.WithCtrl)
        {
            return false;
        }

        if (key == Key.F12)
        {
            // Leaving it unanswered would lose what was written: that is Esc's to say.
            Complain("Finish this first, or press Esc; then F12 changes between seats and console.");
        }
        else if (key == Key.Esc)
        {
            Escaped?.Invoke();
            _close();
        }
        else if (Rows(key) is { } rows)
        {
            ScrollBy(rows);
        }
        else if (key == Key.Enter || key == Key.Space)
        {
            // A blank that belongs to a text never comes here: the editor takes it first.
            Press(_chosen);
        }
        else if (key == Key.Tab || (Field is null && key == Key.CursorRight))
        {
            Choose(_chosen + 1);
        }
        else if (key == Key.Tab.WithShift || (Field is null && key == Key.CursorLeft))
        {
            Choose(_chosen + _buttons.Count - 1);
        }

        return true;
    }

    // A field takes the arrows first; what it leaves over scrolls the words.
    private int? Rows(Key key) => key == Key.PageDown ? WordRows - 1 : key == Key.PageUp ? 1 - WordRows
        : Field is not null || !IsCut ? null
        : key == Key.CursorDown ? 1 : key == Key.CursorUp ? -1 : key == Key.Home ? -Words().Count : key == Key.End ? Words().Count : null;

    private void ScrollBy(int rows)
    {
        _top = Math.Clamp(Top() + rows, 0, LastTop);
        SetNeedsDraw();
    }

    private int Top() => Math.Clamp(_top, 0, LastTop);

    private int LastTop => Math.Max(0, Words().Count - WordRows);

    protected override bool OnMouseEvent(Mouse mouse)
    {
        if (mouse.Flags.HasFlag(MouseFlags.WheeledDown) || mouse.Flags.HasFlag(MouseFlags.WheeledUp))
        {
            ScrollBy(mouse.Flags.HasFlag(MouseFlags.WheeledDown) ? 1 : -1);
            return true;
        }

        if (mouse.Flags.HasFlag(MouseFlags.LeftButtonClicked) && mouse.Position is { } at && at.Y == Viewport.Height - 2)
        {
            int x = 2;
            for (int button = 0; button < _buttons.Count; button++)
            {
                int width = CellWidth.Of(LabelOf(button));
                if (at.X >= x && at.X < x + width)
                {
                    Press(button);
                    break;
                }

                x += width + 2;
            }
        }

        return true;
    }

    protected override bool OnDrawingContent(DrawContext? context)
    {
        int width = Viewport.Width;
        int height = Viewport.Height;
        var frame = _palette.RuleFocused;
        for (int y = 0; y < height; y++)
        {
            Painter.Draw(this, 0, y, width, Line.Empty, _palette);
            Painter.Put(this, 0, y, y == 0 ? "┏" : y == height - 1 ? "┗" : "┃", frame);
            Painter.Put(this, width - 1, y, y == 0 ? "┓" : y == height - 1 ? "┛" : "┃", frame);
        }

        Painter.Put(this, 1, 0, new string('━', width - 2), frame);
        Painter.Put(this, 1, height - 1, new string('━', width - 2), frame);
        Painter.Put(this, 3, 0, $" {CellWidth.Cut(_caption, width - 8)} ", frame);
        var words = Words();
        int top = Top();
        for (int row = 0; row < WordRows && top + row < words.Count && row + 1 < height - 1; row++)
        {
            Painter.Draw(this, 2, row + 1, width - FrameCells, words[top + row], _palette);
        }

        if (IsCut)
        {
            int below = words.Count - top - WordRows;
            Painter.Draw(this, 2, WordRows + 1, width - FrameCells, Line.Of(below > 0 ? $"↓ {below} more rows: PgDn{(top > 0 ? " · PgUp: back" : "")}" : "↑ PgUp: back", Tone.Accent), _palette);
        }

        int x = 2;
        for (int button = 0; button < _buttons.Count; button++)
        {
            string text = LabelOf(button);
            Painter.Put(this, x, height - 2, text, button == _chosen ? _palette.Button : _palette[Tone.Strong]);
            x += CellWidth.Of(text) + 2;
        }

        Painter.Put(this, x, height - 2, CellWidth.Cut(_buttons.Count > 1 ? "Tab: other button  Esc: back" : "", width - x - 2), _palette[Tone.Faint]);
        return true;
    }

    // The chosen button is marked by a sign and not by its colour alone.
    private string LabelOf(int button) => button == _chosen ? $"[► {_buttons[button].Label} ]" : $"[  {_buttons[button].Label} ]";

    // They are asked for many times while a sheet is laid out and drawn, and a preview can be long.
    private IReadOnlyList<Line> Words()
    {
        var of = (Cells, Remark?.Invoke() ?? "", _complaint);
        if (_words.Of != of)
        {
            _words = (of, Wrapped(of.Item2));
        }

        return _words.Lines;
    }

    private List<Line> Wrapped(string remark)
    {
        var words = _page.Lines(Cells - FrameCells);
        words.AddRange(Wrapping.Rows(remark, Cells - FrameCells).Where(_ => remark.Length > 0).Select(r => Line.Of(r, Tone.Accent)));
        if (_complaint.Length > 0)
        {
            words.Add(Line.Empty);
            words.AddRange(Wrapping.Rows("! " + _complaint, Cells - FrameCells).Select(r => Line.Of(r, Tone.Warning)));
        }

        return words;
    }

    private void Choose(int button)
    {
        _chosen = button % _buttons.Count;
        if (Field is not null)
        {
            Field.IsResting = _chosen > 0;
        }

        SetNeedsDraw();
    }

    private void Press(int button)
    {
        if (_buttons[button].Press())
        {
            _close();
        }
    }
}
