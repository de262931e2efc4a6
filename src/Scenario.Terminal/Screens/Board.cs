using System.Drawing;
using Scenario.Exercise.Views;
using Scenario.Terminal.Panes;
using Scenario.Terminal.Playing;
using Scenario.Terminal.Wording;
using Terminal.Gui.ViewBase;

namespace Scenario.Terminal.Screens;

/// <summary>The lists and the detail of what is selected in the one that was last walked in.</summary>
internal sealed class Board
{
    private readonly Sitting _sitting;
    private readonly Func<Geometry> _geometry;
    private readonly Dictionary<Tab, ListPane> _lists;

    private MessageView? _beside;

    public Board(Palette palette, Sitting sitting, Func<Geometry> geometry)
    {
        _sitting = sitting;
        _geometry = geometry;
        _lists = new Dictionary<Tab, ListPane>
        {
            [Tab.Situation] = List(palette, Tab.Situation, () => geometry().Situation),
            [Tab.Estimates] = List(palette, Tab.Estimates, () => geometry().Estimates),
            [Tab.Traffic] = List(palette, Tab.Traffic, () => geometry().Traffic),
            [Tab.Moves] = List(palette, Tab.Moves, () => geometry().Moves),
        };
        Detail = new TextPane(palette) { HasDivider = true, Heading = "Detail" };
        Place(Detail, () => geometry().Detail);
    }

    /// <summary>The list that is walked in.</summary>
    public Tab Tab { get; private set; }

    /// <summary>Which of situation and estimates was looked at last.</summary>
    public Tab Upper { get; private set; }

    /// <summary>Whether only the short list of moves is shown.</summary>
    public bool IsShort { get; private set; }

    /// <summary>Set while panes are shown and hidden: the keyboard then moves by itself, and that is nobody's choice of a list.</summary>
    public bool IsSettling { get; set; }

    public TextPane Detail { get; }

    public IEnumerable<Pane> Panes => [.. _lists.Values, Detail];

    public ListPane this[Tab tab] => _lists[tab];

    /// <summary>The list that is walked in.</summary>
    public ListPane Current => _lists[Tab];

    public MoveView? SelectedMove => _lists[Tab.Moves].Selected is int move ? Draft.Find(_sitting.View, move) : null;

    public MessageView? SelectedMessage => _lists[Tab.Traffic].Selected is (int inject, int turn)
        ? _sitting.View.Traffic.FirstOrDefault(m => m.Inject == inject && m.Turn == turn) : null;

    public IndicatorView? SelectedIndicator => _lists[Tab.Situation].Selected is string id
        ? _sitting.View.Indicators.FirstOrDefault(i => i.Id == id) : null;

    public EstimateView? SelectedEstimate => _lists[Tab.Estimates].Selected is int question
        ? _sitting.View.Estimates.FirstOrDefault(e => e.Question == question) : null;

    /// <summary>Pins a view to a rectangle that is worked out anew at each layout.</summary>
    public static void Place(View view, Func<Rectangle> where)
    {
        view.X = Pos.Func(_ => where().X);
        view.Y = Pos.Func(_ => where().Y);
        view.Width = Dim.Func(_ => where().Width);
        view.Height = Dim.Func(_ => where().Height);
    }

    /// <summary>Shows or hides the panes as the size and the tab ask.</summary>
    public void Arrange(bool visible)
    {
        var geometry = _geometry();
        foreach (var (tab, list) in _lists)
        {
            list.Visible = visible && geometry.Shows(tab);
        }

        _lists[Tab.Moves].HasDivider = geometry.IsWide;
        Detail.Visible = visible;
    }

    /// <summary>Goes to the situation, and from there to the estimates.</summary>
    public void OpenSituation() => Open(Tab == Tab.Situation && Current.HasFocus && HasEstimates ? Tab.Estimates : Tab.Situation);

    /// <summary>Goes to a list.</summary>
    public void Open(Tab tab)
    {
        WalkIn(tab);
        Arrange(visible: true);
        Current.SetFocus();
        ShowDetail();
    }

    /// <summary>A turn is read before it is decided: goes to the newest unread message, or to the situation.</summary>
    public void OpenTurn()
    {
        if (_sitting.NewestUnread is { } newest)
        {
            this[Tab.Traffic].Select((newest.Inject, newest.Turn));
        }

        Open(_sitting.UnreadCount > 0 ? Tab.Traffic : Tab.Situation);
    }

    /// <summary>Switches between the short list of moves and all of them.</summary>
    public void ToggleShort()
    {
        IsShort = !IsShort;
        Refresh();
    }

    /// <summary>Fills the lists anew; what is selected stays selected.</summary>
    public void Refresh()
    {
        var view = _sitting.View;
        if (_sitting.Stage == Stage.Handover)
        {
            Empty();
            return;
        }

        if (Tab == Tab.Estimates && !HasEstimates)
        {
            WalkIn(Tab.Situation);
        }

        _lists[Tab.Situation].SetRows(Rows.Situation(view));
        _lists[Tab.Estimates].SetRows(EstimateRows.Of(view));
        _lists[Tab.Traffic].SetRows(Rows.Traffic(_sitting));
        _lists[Tab.Moves].SetRows(Rows.Moves(_sitting, IsShort));
        int unread = _sitting.UnreadCount;
        _lists[Tab.Situation].Heading = HasEstimates ? "Situation (F2: estimates)" : "Situation";
        _lists[Tab.Estimates].Heading = "Estimates (F2: situation)";
        _lists[Tab.Traffic].Heading = unread > 0 ? $"Traffic, {unread} unread" : "Traffic";
        _lists[Tab.Moves].Heading = IsShort ? "Moves, short list (s: all)"
            : view.Moves.Any(m => !m.IsCore) ? "Moves (s: short list)" : "Moves";
        ShowDetail();
    }

    private bool HasEstimates => _sitting.View.Estimates.Count > 0;

    /// <summary>Between two seats nothing of any is kept here, not even what was selected.</summary>
    private void Empty()
    {
        foreach (var list in _lists.Values)
        {
            list.SetRows([]);
            list.Heading = "";
        }

        IsShort = false;
        _beside = null;
        Detail.Heading = "";
        Detail.Show("", new Page());
    }

    private void WalkIn(Tab tab)
    {
        Tab = tab;
        Upper = tab is Tab.Situation or Tab.Estimates ? tab : Upper;
    }

    private ListPane List(Palette palette, Tab tab, Func<Rectangle> where)
    {
        var list = new ListPane(palette) { MarkCells = tab == Tab.Moves ? 3 : 0 };
        Place(list, where);
        list.SelectionChanged += (_, _) => Walked(tab);
        list.HasFocusChanged += (_, e) =>
        {
            if (e.NewValue && Tab != tab && !IsSettling)
            {
                WalkIn(tab);
                ShowDetail();
            }
        };
        return list;
    }

    private void Walked(Tab tab)
    {
        // A message that stood beside the list and was walked away from has been read.
        if (tab == Tab.Traffic && Tab == Tab.Traffic && _beside is { } message && message != SelectedMessage)
        {
            _sitting.MarkRead(message);
            Refresh();
        }

        ShowDetail();
    }

    private void ShowDetail()
    {
        if (Detail is null)
        {
            return;
        }

        _beside = Tab == Tab.Traffic ? SelectedMessage : null;
        switch (Tab)
        {
            case Tab.Moves when SelectedMove is { } move:
                Detail.Heading = "Move";
                Detail.Show($"move {move.Move}", MoveWords.Detail(move, _sitting.Draft));
                break;
            case Tab.Traffic when SelectedMessage is { } message:
                Detail.Heading = "Message (Enter: read it whole)";
                Detail.Show($"message {message.Inject} {message.Turn}", TrafficWords.Whole(message, _sitting.View.Answers));
                break;
            case Tab.Situation when SelectedIndicator is { } indicator:
                Detail.Heading = "Indicator";
                Detail.Show($"indicator {indicator.Id}", SituationWords.Detail(indicator));
                break;
            case Tab.Estimates when SelectedEstimate is { } estimate:
                Detail.Heading = "Estimate";
                Detail.Show($"estimate {estimate.Question}", BeliefWords.Detail(estimate));
                break;
            default:
                Detail.Heading = "Detail";
                Detail.Show("", new Page());
                break;
        }
    }
}
