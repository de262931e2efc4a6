using Terminal.Gui.ViewBase;

namespace Scenario.Terminal.Panes;

/// <summary>What a sheet has between its words and its buttons: it takes the keys it needs and leaves the others to the sheet.</summary>
internal abstract class SheetField : View
{
    private bool _resting;

    protected SheetField(Palette palette)
    {
        Palette = palette;
        CanFocus = true;
    }

    /// <summary>Something in it changed.</summary>
    public event EventHandler? Changed;

    /// <summary>Whether keys pass by, because a button was chosen that has nothing to do with it.</summary>
    public bool IsResting
    {
        get => _resting;
        set
        {
            _resting = value;
            SetNeedsDraw();
        }
    }

    /// <summary>What the keys do here, for the status line.</summary>
    public abstract string Hint { get; }

    protected Palette Palette { get; }

    /// <summary>Rows it would like to have at a width.</summary>
    public abstract int RowsAt(int cells);

    /// <summary>Tells that something changed.</summary>
    protected void Tell() => Changed?.Invoke(this, EventArgs.Empty);
}
