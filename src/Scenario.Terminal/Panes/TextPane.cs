using Scenario.Terminal.Wording;
using Terminal.Gui.Input;
using Terminal.Gui.ViewBase;

namespace Scenario.Terminal.Panes;

/// <summary>A page of text to scroll in, with a button at its foot if there is something to do next.</summary>
internal sealed class TextPane(Palette palette) : Pane(palette)
{
    /// <summary>Rows wider than this tire the eye; on a broad screen the page stays narrow.</summary>
    private const int WidestText = 96;

    private Page _page = new();
    private List<Line> _lines = [];
    private int _cells = -1;
    private string _subject = "";
    private bool _readFirst;
    private bool _keepsPlace;
    private (string Subject, int Top) _place = ("", 0);

    /// <summary>Enter, or a click on the button.</summary>
    public event EventHandler? Pressed;

    /// <summary>What the button says; empty for none.</summary>
    public string Button { get; private set; } = "";

    /// <summary>Whether a blank scrolls; where it means something else, it does not.</summary>
    public bool TakesSpace { get; init; } = true;

    protected override int FootRows => Button.Length > 0 ? 2 : 0;

    protected override int RowCount => Lines().Count;

    /// <summary>Shows a page; a page about the same subject stays scrolled where it is.</summary>
    /// <param name="subject">What the page is about.</param>
    /// <param name="page">The page.</param>
    /// <param name="button">What the button says; empty for none.</param>
    /// <param name="readFirst">Whether the button scrolls until the end is seen: one key too many must not skip the page.</param>
    /// <param name="keepsPlace">Whether the page is found where it was left when another has been looked at meanwhile.</param>
    public void Show(string subject, Page page, string button = "", bool readFirst = false, bool keepsPlace = false)
    {
        _readFirst = readFirst;
        if (subject != _subject)
        {
            _place = _keepsPlace ? (_subject, Top) : _place;
            Top = keepsPlace && _place.Subject == subject ? _place.Top : 0;
        }

        _subject = subject;
        _keepsPlace = keepsPlace;
        _page = page;
        _cells = -1;
        Button = button;
        SetNeedsDraw();
    }

    protected override void DrawRow(int row, int y) => Painter.Draw(this, 1, y, Viewport.Width - 2, Padded(Lines()[row]), Palette);

    protected override bool OnDrawingContent(DrawContext? context)
    {
        base.OnDrawingContent(context);
        if (FootRows > 0)
        {
            int y = Viewport.Height - FootRows;
            Painter.Draw(this, 0, y, Viewport.Width, Line.Of(HasMore ? "  ↓ more below" : "", Tone.Faint), Palette);
            Painter.Draw(this, 0, y + 1, Viewport.Width, Line.Empty, Palette);
            Painter.Put(this, 2, y + 1, ButtonText, Palette.Button);
        }

        return true;
    }

    protected override bool OnKeyDown(Key key)
    {
        if (key == Key.Enter && Button.Length > 0)
        {
            Press();
            return true;
        }

        if (key == Key.Space && TakesSpace && RowCount > ContentRows)
        {
            ScrollBy(ContentRows - 1);
            return true;
        }

        return ScrollWith(key) || base.OnKeyDown(key);
    }

    protected override bool OnMouseEvent(Mouse mouse)
    {
        if (mouse.Flags.HasFlag(MouseFlags.LeftButtonClicked) && mouse.Position is { } at)
        {
            SetFocus();
            if (Button.Length > 0 && at.Y == Viewport.Height - 1 && at.X >= 2 && at.X < 2 + CellWidth.Of(ButtonText))
            {
                Press();
            }

            return true;
        }

        return base.OnMouseEvent(mouse);
    }

    private bool HasMore => Top + ContentRows < RowCount;

    private string ButtonText => $" Enter: {(_readFirst && HasMore ? "Read on" : Button)} ";

    private void Press()
    {
        if (_readFirst && HasMore)
        {
            ScrollBy(Math.Max(1, ContentRows - 1));
        }
        else
        {
            Pressed?.Invoke(this, EventArgs.Empty);
        }
    }

    private static Line Padded(Line line) => new([new Span(" "), .. line.Spans]);

    private List<Line> Lines()
    {
        int cells = Math.Min(WidestText, ContentCells - 1);
        if (_cells != cells)
        {
            _cells = cells;
            _lines = _page.Lines(cells);
        }

        return _lines;
    }
}
