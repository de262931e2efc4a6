using Scenario.Exercise.Tables;
using Scenario.Terminal.Panes;
using Scenario.Terminal.Staff;
using Scenario.Terminal.Wording;
using Terminal.Gui.Drawing;
using Terminal.Gui.Input;
using Terminal.Gui.ViewBase;
using Terminal.Gui.Views;

namespace Scenario.Terminal.Screens;

/// <summary>What follows when the console is left.</summary>
internal enum ConsoleWish
{
    Leave,
    ToSeats,
    LookAs,
}

/// <summary>The console of those who run the exercise. Nothing is shown before the word is right.</summary>
internal sealed partial class ConsoleWindow : Runnable
{
    private readonly IControlTable _table;
    private readonly StaffDoor _door;
    private readonly Palette _palette;
    private readonly SheetLayer _layer;
    private readonly ListPane _list;
    private readonly TextPane _detail;
    private readonly TextPane _glance;
    private readonly TextPane _page;
    private readonly Strip _banner;
    private readonly Strip _said;
    private readonly Strip _status;
    private readonly Strip _small;
    private readonly Forms _forms;
    private readonly Dictionary<ConsoleTab, object> _selected = [];
    private Desk? _desk;
    private IReadOnlyList<UndoPoint> _points = [];
    private ConsoleTab _tab;
    private Overlay _overlay;
    private ConsoleAction? _awaitsDigit;
    private bool _asked;

    /// <summary>Opens a console.</summary>
    /// <param name="table">The table.</param>
    /// <param name="door">Who may sit down.</param>
    /// <param name="palette">Colours.</param>
    /// <param name="role">Who sits down; null asks.</param>
    public ConsoleWindow(IControlTable table, StaffDoor door, Palette palette, StaffRole? role = null)
    {
        _table = table;
        _door = door;
        _palette = palette;
        CanFocus = true;
        SetScheme(new Scheme(palette[Tone.Normal]));
        _layer = new SheetLayer(palette) { Laid = Lay, Lifted = Lift, Settled = Update };
        _forms = new Forms(palette, _layer);
        _banner = new GlanceStrip(palette, () => _desk, () => _overlay == Overlay.None ? _tab : null);
        _said = new SaidStrip(palette, () => _desk);
        _status = new StatusStrip(palette, Status);
        _small = new TooSmallStrip(palette) { Width = Dim.Fill(), Height = Dim.Fill() };
        _list = new ListPane(palette);
        _detail = new TextPane(palette) { HasDivider = true, Heading = "Detail", TakesSpace = false };
        _glance = new TextPane(palette) { HasDivider = true, Heading = "At a glance" };
        _page = new TextPane(palette) { TakesSpace = false };
        Board.Place(_banner, () => Measure().Banner);
        Board.Place(_list, () => Measure().List);
        Board.Place(_detail, () => Measure().Detail);
        Board.Place(_glance, () => Measure().Glance);
        Board.Place(_page, () => Measure().Body);
        Board.Place(_said, () => Measure().Said);
        Board.Place(_status, () => Measure().Status);
        Add(_banner, _list, _detail, _glance, _page, _said, _status, _small);
        _list.SelectionChanged += (_, _) => ShowDetail();
        _list.Opened += (_, _) => Do(ConsoleKeys.Of("Enter", _tab, Role));
        _list.Toggled += (_, _) => Do(ConsoleKeys.Of("Space", _tab, Role));
        FrameChanged += (_, _) => Arrange();
        IsRunningChanged += (_, e) =>
        {
            if (e.Value && !_asked)
            {
                _asked = true;
                SitDown(role);
            }
        };
        Update();
    }

    private enum Overlay
    {
        None,
        Glance,
        Help,
        Answer,
    }

    /// <summary>What follows when the window was left.</summary>
    public ConsoleWish Wish { get; private set; } = ConsoleWish.Leave;

    /// <summary>Who sat here when the window was left, to sit down again without being asked; null for nobody.</summary>
    public StaffRole? SittingRole => _desk?.Role;

    /// <summary>Which seat is to be looked at.</summary>
    public int LookedAt { get; private set; }

    private StaffRole Role => _desk?.Role ?? StaffRole.Observer;

    /// <summary>The table changed: look again.</summary>
    public void LookAgain()
    {
        _desk?.Refresh();
        Update();
    }

    /// <summary>A second has passed: only what shows the clock is drawn anew.</summary>
    public void Tick()
    {
        _banner.SetNeedsDraw();
        if (_desk is not null && Role != StaffRole.Observer && _layer.Count == 0)
        {
            _glance.Show("glance", Glance.Beside(_desk));
            FillPage();
        }
    }

    /// <summary>Comes back to the console from a look as a seat.</summary>
    public void ComeBack(StaffRole role, ConsoleTab tab)
    {
        _asked = true;
        _tab = tab;
        Open(role);
    }

    protected override bool OnKeyDown(Key key)
    {
        string name = ConsoleKeyNames.NameOf(key);
        if (name is "Ctrl+Q" or "Ctrl+C")
        {
            AskToLeave();
            return true;
        }

        if (_layer.Count > 0 || _desk is null)
        {
            if (_layer.Count == 0 && name is "F12" or "Esc" or "Enter")
            {
                TurnBack();
            }

            return true;
        }

        if (_awaitsDigit is { } awaited)
        {
            _awaitsDigit = null;
            Tagged(awaited, name);
            return true;
        }

        Do(ConsoleKeys.Of(name, _tab, Role), name);
        return key != Key.Z.WithCtrl;
    }

    private ConsoleGeometry Measure() => new(Viewport.Width, Viewport.Height, SaidStrip.RowsOf(_desk, Viewport.Width));

    private void Update()
    {
        if (_desk is not null)
        {
            _points = Role == StaffRole.Observer ? [] : _table.UndoPoints();
            _list.Heading = ListHeading();
            _list.SetRows(ConsoleRows.Of(_desk, _tab, _points));
            ShowDetail();
            _glance.Show("glance", Glance.Beside(_desk));
        }

        FillPage();
        Arrange();
    }

    private void Arrange()
    {
        if (_small is null)
        {
            return;
        }

        bool usable = Measure().IsUsable;
        bool open = usable && _desk is not null;
        bool free = _layer.Count == 0;
        bool nobody = usable && _asked && free && _desk is null;
        bool page = nobody || (open && (_overlay != Overlay.None || Role == StaffRole.Observer));
        bool detail = _detail.HasFocus;
        _small.Visible = !usable;
        _banner.Visible = _status.Visible = usable;
        _said.Visible = open;
        _page.Visible = page;
        _list.Visible = _detail.Visible = open && !page;
        _glance.Visible = open && !page && Measure().IsWide;
        foreach (var view in new View[] { _list, _detail, _glance, _page })
        {
            view.Enabled = free;
        }

        foreach (var sheet in _layer.All)
        {
            sheet.Visible = usable;
            sheet.Enabled = sheet == _layer.Top;
        }

        if (_layer.Top is { } top)
        {
            (top.Field ?? (View)top).SetFocus();
        }
        else if (open || nobody)
        {
            (page ? _page : detail ? (View)_detail : _list).SetFocus();
        }

        SetNeedsLayout();
        SetNeedsDraw();
    }

    private void Lay(Sheet sheet)
    {
        Add(sheet);
        Arrange();
    }

    private void Lift(Sheet sheet)
    {
        Remove(sheet);
        sheet.Dispose();
    }

    private void Leave(ConsoleWish wish)
    {
        Wish = wish;
        App?.RequestStop(this);
    }
}
