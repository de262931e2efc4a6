using Scenario.Exercise.Tables;
using Scenario.Terminal.Panes;
using Scenario.Terminal.Playing;
using Scenario.Terminal.Wording;
using Terminal.Gui.Drawing;
using Terminal.Gui.Input;
using Terminal.Gui.ViewBase;
using Terminal.Gui.Views;

namespace Scenario.Terminal.Screens;

/// <summary>
/// The one window of play and replay. It shows the page of the present stage, the board, or a page called up over them,
/// and turns keys and clicks into what the sitting is asked to do.
/// </summary>
internal sealed partial class PlayWindow : Runnable
{
    private readonly Sitting _sitting;
    private readonly IReplayControl? _replay;
    private readonly Palette _palette;
    private readonly Board _board;
    private readonly TextPane _page;
    private readonly Strip _foot;
    private readonly Strip _small;
    private readonly View[] _frame;
    private readonly SheetLayer _layer;
    private readonly SharingSheets _sharing;
    private readonly ForecastSheets _forecasts;
    private readonly RoomSheets _room;
    private readonly Forms _forms;
    private readonly TeamForms _team;
    private readonly IControlTable? _control;
    private readonly bool _looksAs;
    private readonly BannerStrip _banner;
    private readonly List<Overlay> _under = [];
    private Overlay _overlay;
    private bool _peek;
    private bool _detailHadFocus;
    private int _section;
    private (int Turn, int Seat)? _opened;
    private (int Seat, bool Handover)? _shown;

    /// <summary>Shows a sitting.</summary>
    /// <param name="sitting">Who sits where.</param>
    /// <param name="palette">Colours.</param>
    /// <param name="replay">The scrubber of a record; null while an exercise is played.</param>
    /// <param name="control">The console's side of the table, for the clock and the way there; null where there is no console.</param>
    /// <param name="looksAs">Whether staff only look at the exercise as a seat does.</param>
    public PlayWindow(Sitting sitting, Palette palette, IReplayControl? replay = null, IControlTable? control = null, bool looksAs = false)
    {
        _control = control;
        _looksAs = looksAs;
        _sitting = sitting;
        _palette = palette;
        _replay = replay;
        CanFocus = true;
        SetScheme(new Scheme(palette[Tone.Normal]));
        _layer = new SheetLayer(palette) { Laid = Lay, Lifted = Lift, Settled = Settle };
        _sharing = new SharingSheets(palette, sitting, _layer);
        _forecasts = new ForecastSheets(palette, sitting, _layer);
        _room = new RoomSheets(palette, sitting, _layer, AfterStep);
        _board = new Board(palette, sitting, Measure);
        _forms = new Forms(palette, _layer);
        _team = new TeamForms(sitting, _forms, _layer);
        var banner = _banner = new BannerStrip(palette, sitting, CurrentTab, () => Measure().IsWide, () => _board.Tab, () => control?.Clock) { Asked = Do };
        _foot = looksAs ? new LooksAsStrip(palette, () => sitting.View.SeatTitle) : replay is null ? new DecisionStrip(palette, sitting) { Asked = Do } : new ReplayStrip(palette, replay, () => sitting.View.SeatTitle);
        var status = new StatusStrip(palette, Status) { Asked = Do };
        _page = new TextPane(palette);
        _small = new TooSmallStrip(palette) { Width = Dim.Fill(), Height = Dim.Fill() };
        Board.Place(banner, () => Measure().Banner);
        Board.Place(_foot, () => Measure().Strip);
        Board.Place(status, () => Measure().Status);
        Board.Place(_page, () => Measure().Body);
        _board.Detail.HasFocusChanged += (_, _) => status.SetNeedsDraw();
        _page.Pressed += (_, _) => PressPage();
        foreach (var tab in Enum.GetValues<Tab>())
        {
            _board[tab].Opened += (_, _) => OpenRow(tab, isEnter: true);
            _board[tab].Toggled += (_, _) => OpenRow(tab, isEnter: false);
        }

        _frame = [banner, _foot, status];
        Add([.. _board.Panes, _page, .. _frame, _small]);
        foreach (var pane in _board.Panes.Append(_page))
        {
            pane.TakesPageKeys = replay is null;
        }

        FrameChanged += (_, _) => Arrange();
        IsRunningChanged += (_, e) =>
        {
            if (e.Value)
            {
                Arrange();
            }
        };
        Update();
    }

    /// <summary>A page called up over the board or the page of the stage.</summary>
    private enum Overlay
    {
        None,
        Ladder,
        Brief,
        LastReveal,
        Message,
        Help,
        Commit,
        Forecasts,
        Reveal,
        Table,
    }

    /// <summary>Whether nothing can be decided here: a record, or a look as a seat.</summary>
    private bool IsLookedAt => _replay is not null || _looksAs;

    /// <summary>Whether the program is to be left, and not only this window.</summary>
    public bool HasLeft { get; private set; }

    /// <summary>Whether the console was asked for.</summary>
    public bool WantsConsole { get; private set; }

    /// <summary>A second has passed: only the clock is drawn anew.</summary>
    public void Tick() => _banner.SetNeedsDraw();

    /// <summary>Why the window was left.</summary>
    public PlayOutcome Outcome { get; private set; } = new(Leaving.Left);

    private bool ShowsBoard => _overlay == Overlay.None
        && (_sitting.Stage is Stage.Deliberation or Stage.Waiting || (_peek && _sitting.Stage != Stage.Handover));

    /// <summary>The table changed: look again.</summary>
    public void LookAgain()
    {
        _sitting.Refresh();
        Update();
    }

    protected override bool OnKeyDown(Key key)
    {
        var action = _looksAs && key == Key.V ? KeyAction.OtherSeat : KeyNames.ActionOf(key, _replay is not null);
        if (_layer.Count > 0 && action != KeyAction.Quit)
        {
            return true;
        }

        if (action is { } known)
        {
            Do(known);
            return true;
        }

        // Whatever else would go to the library, where Esc ends the program and a settings file can bind more: only the
        // keys that move between panes and the one that suspends pass.
        return !(key == Key.Tab || key == Key.Tab.WithShift || key == Key.F6 || key == Key.F6.WithShift || key == Key.Z.WithCtrl);
    }

    private Geometry Measure() => new(Viewport.Width, Viewport.Height, _board?.Tab ?? Tab.Moves, _board?.Upper ?? Tab.Situation, _sitting.View.Estimates.Count > 0);

    private KeyAction? CurrentTab() => _overlay switch
    {
        Overlay.Ladder => KeyAction.Ladder,
        Overlay.Brief => KeyAction.Brief,
        Overlay.LastReveal => KeyAction.LastReveal,
        Overlay.Help => KeyAction.Help,
        Overlay.Message => KeyAction.Traffic,
        _ when !ShowsBoard => null,
        _ => _board.Tab switch { Tab.Situation or Tab.Estimates => KeyAction.Situation, Tab.Traffic => KeyAction.Traffic, _ => KeyAction.Moves },
    };

    private string Status() => _layer.Top is { } sheet
        ? sheet.Hint
        : _overlay == Overlay.Reveal ? "Enter reads on, and goes to the next section · Backspace: one back · Esc: back"
        : _looksAs && _overlay == Overlay.None && !(ShowsBoard && _board.Detail.HasFocus) ? "You only look: nothing is recorded · v: the next seat · F12 or Esc: back to the console"
        : _replay is not null ? $"Left/Right event · PgUp/PgDn turn · n next decision{(_sitting.Table.PlayedSeats.Count > 1 ? " · v other seat" : "")}{(_sitting.View.Opened is null ? "" : " · o reveal")} · ? keys"
        : _overlay switch
        {
            Overlay.Table => "Enter: propose something else · g: argue about what lies on the table · Esc: back",
            Overlay.Commit => "Enter commits · w: a reason for the whole · Esc: back to your moves",
            Overlay.Message when _board.SelectedMessage is { Prompt: not null } m && CanDecide => (m.IsAnswered ? "a: replace your answer" : "a: write the answer you are asked for") + " · Esc: back",
            Overlay.None when ShowsBoard && _board.Detail.HasFocus => "Down and PgDn scroll · Esc or Shift+Tab: back to the list",
            Overlay.None when _peek && !ShowsStageBoard => "A look back; Esc returns to the page you came from",
            Overlay.None => NextStep.Say(_sitting),
            _ => "Down and PgDn scroll · Esc: back",
        };

    private bool ShowsStageBoard => _sitting.Stage is Stage.Deliberation or Stage.Waiting;

    /// <summary>Shows what is to be shown now, and gives the keyboard to it.</summary>
    private void Update()
    {
        Forget();
        _board.Refresh();
        OpenTurn();
        FillPage();
        Arrange();
    }

    /// <summary>When somebody else sits down, nothing that was open stays open.</summary>
    private void Forget()
    {
        var now = (_sitting.Seat, _sitting.Stage == Stage.Handover);
        if (!IsLookedAt && _shown is { } before && before != now)
        {
            CloseAll();
            _peek = false;
            _detailHadFocus = false;
            _opened = null;
            _section = 0;
            _layer.Clear();
            _asks = false;
        }

        _shown = now;
    }

    /// <summary>Each turn opens once for each seat: after a commit, a change of seats or a resume, whoever brought it about.</summary>
    private void OpenTurn()
    {
        var turn = (_sitting.View.Moment.Turn, _sitting.Seat);
        if (_replay is null && _sitting.Stage == Stage.Deliberation && _opened != turn)
        {
            _opened = turn;
            _detailHadFocus = false;
            _board.OpenTurn();
        }
    }

    private void Arrange()
    {
        if (_small is null)
        {
            return;
        }

        // Hiding a pane moves the keyboard elsewhere: note who had it, to give it back.
        // A sheet that goes leaves it anywhere.
        if (!_asks && (_board.Current.HasFocus || _board.Detail.HasFocus))
        {
            _detailHadFocus = _board.Detail.HasFocus;
        }

        _board.IsSettling = true;
        bool usable = Measure().IsUsable;
        _small.Visible = !usable;
        foreach (var view in _frame)
        {
            view.Visible = usable;
            view.Enabled = _layer.Count == 0;
        }

        bool board = ShowsBoard;
        _board.Arrange(usable && board);
        _page.Visible = usable && !board;
        foreach (var view in _board.Panes.Append(_page))
        {
            view.Enabled = _layer.Count == 0;
        }

        foreach (var sheet in _layer.All)
        {
            sheet.Visible = usable;
            sheet.Enabled = sheet == _layer.Top;
        }

        Focus(board);
        _board.IsSettling = false;
        SetNeedsLayout();
        SetNeedsDraw();
    }

    private void Focus(bool board)
    {
        if (_layer.Top is { } top)
        {
            (top.Field ?? (View)top).SetFocus();
        }
        else if (!board)
        {
            _page.SetFocus();
        }
        else
        {
            (_detailHadFocus ? (View)_board.Detail : _board.Current).SetFocus();
        }
    }
}
