using Scenario.Terminal.Panes;
using Scenario.Terminal.Wording;
using Terminal.Gui.Drawing;
using Terminal.Gui.Input;
using Terminal.Gui.ViewBase;
using Terminal.Gui.Views;
using Line = Scenario.Terminal.Wording.Line;

namespace Scenario.Terminal.Setup;

/// <summary>The page on which is said who plays. Enter begins at once.</summary>
internal sealed class SetupWindow : Runnable
{
    private const int ListPercent = 58;

    private readonly SetupDraft _draft;
    private readonly ListPane _list;
    private readonly TextPane _detail;
    private readonly SetupStrip _strip;
    private string _complaint = "";

    public SetupWindow(SetupQuestion question, Palette palette)
    {
        _draft = new SetupDraft(question);
        CanFocus = true;
        SetScheme(new Scheme(palette[Tone.Normal]));
        _list = new ListPane(palette) { X = 0, Y = 1, Width = Dim.Percent(ListPercent), Height = Dim.Fill(3), Heading = "Who plays?", MarkCells = 3 };
        _detail = new TextPane(palette) { X = Pos.Right(_list), Y = 1, Width = Dim.Fill(), Height = Dim.Fill(3), HasDivider = true };
        var banner = new SetupBanner(palette, question.Title) { Width = Dim.Fill(), Height = 1 };
        _strip = new SetupStrip(palette, () => _draft.Summary, () => _complaint) { Y = Pos.AnchorEnd(3), Width = Dim.Fill(), Height = 3, Asked = _ => Begin() };
        _list.SelectionChanged += (_, _) => Show("");
        _list.Toggled += (_, _) => Toggle();
        _list.Opened += (_, _) => Begin();
        Add(banner, _list, _detail, _strip);
        IsRunningChanged += (_, e) =>
        {
            if (e.Value)
            {
                _list.SetFocus();
            }
        };
        Fill();
        Show("");
    }

    /// <summary>The answer; null if it was left.</summary>
    public SetupAnswer? Answer { get; private set; }

    protected override bool OnKeyDown(Key key)
    {
        if (key == Key.Esc || key == Key.Q.WithCtrl || key == Key.C.WithCtrl)
        {
            App?.RequestStop(this);
        }
        else if (key == Key.P && Seat is { } seat)
        {
            Show(_draft.NextPolicy(seat) ?? "");
        }
        else if (key == Key.Enter)
        {
            Begin();
        }

        // What is no key of this page must not reach the library, which has keys of its own.
        return !(key == Key.Tab || key == Key.Tab.WithShift || key == Key.Z.WithCtrl);
    }

    private int? Seat => _list.Selected is int row && row < _draft.Question.Seats.Count ? row : null;

    private int? Start => _list.Selected is int row && row >= _draft.Question.Seats.Count ? row - _draft.Question.Seats.Count : null;

    private void Toggle()
    {
        if (Start is { } start)
        {
            _draft.Begin(start);
            Show("");
        }
        else if (Seat is { } seat)
        {
            Show(_draft.Toggle(seat) ?? "");
        }
    }

    private void Begin()
    {
        Answer = _draft.Answer;
        if (Answer is null)
        {
            Show("Space gives the selected seat to people.");
            return;
        }

        App?.RequestStop(this);
    }

    private void Show(string complaint)
    {
        _complaint = complaint;
        Fill();
        if (Start is { } start)
        {
            _detail.Heading = "Start";
            _detail.Show($"start {start}", _draft.StartPage(start));
        }
        else if (Seat is { } seat)
        {
            _detail.Heading = "Seat";
            _detail.Show($"seat {seat}", _draft.Seat(seat));
        }

        _strip.SetNeedsDraw();
    }

    private void Fill()
    {
        var rows = new List<ListRow>();
        for (int seat = 0; seat < _draft.Question.Seats.Count; seat++)
        {
            int at = seat;
            rows.Add(new ListRow(at, cells => SeatRow(at, cells)));
        }

        if (_draft.Question.Starts.Count > 1)
        {
            rows.Add(new ListRow(null, _ => [Line.Empty, Line.Of("Where it starts", Tone.Heading)]));
            for (int start = 0; start < _draft.Question.Starts.Count; start++)
            {
                int at = start;
                rows.Add(new ListRow(_draft.Question.Seats.Count + at, cells => [.. Wrapping.Rows(_draft.Question.Starts[at].Title, cells - 4).Select((row, line) => Line.Of(
                    new Span(line > 0 ? "    " : _draft.Start == at ? "(●) " : "( ) ", Tone.Accent), new Span(row, _draft.Start == at ? Tone.Strong : Tone.Normal)))]));
            }
        }

        _list.SetRows(rows);
    }

    private IReadOnlyList<Line> SeatRow(int seat, int cells)
    {
        var asked = _draft.Question.Seats[seat];
        bool played = _draft.IsPlayed(seat);
        string mark = !asked.IsPlayable ? "[-] " : played ? "[x] " : "[ ] ";
        return
        [
            .. Wrapping.Rows(asked.Title, cells - 4).Select((row, line) => Line.Of(new Span(line == 0 ? mark : "    ", played ? Tone.Accent : Tone.Normal), new Span(row, Tone.Strong))),
            .. Wrapping.Rows(played ? "people" : $"by itself: {_draft.Player(seat)}", cells - 4).Select(row => Line.Of("    " + row, played ? Tone.Accent : Tone.Faint)),
        ];
    }
}
