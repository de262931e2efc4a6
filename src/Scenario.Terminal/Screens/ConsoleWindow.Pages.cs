using Scenario.Terminal.Staff;

namespace Scenario.Terminal.Screens;

/// <summary>What the console shows: headings, the page in place of the lists, what stands beside them, and the keys.</summary>
internal sealed partial class ConsoleWindow
{
    private string Status() => _layer.Top is { } sheet ? sheet.Hint
        : _desk is null ? _door.KeepsWaiting ? "Enter or F12: the facilitator's word · Ctrl+Q: leave" : "Enter or F12: back to the seats"
        : _awaitsDigit is { } awaited ? $"{(awaited == ConsoleAction.Rate ? "Rate" : "Observe")} which objective? Press its digit, 1 to {Math.Min(9, _desk.View.Objectives.Count)} · any other key: neither"
        : Role == StaffRole.Observer ? "Down and PgDn scroll · F12: leave · ? keys"
        : _overlay != Overlay.None ? "Down and PgDn scroll · Esc: back"
        : _detail.HasFocus ? "Down and PgDn scroll · Esc: back to the list"
        : ConsoleKeys.Hints(_tab, Role, _desk.View.Moment.Step, Measure().Width - 2);

    private string ListHeading() => _tab switch
    {
        ConsoleTab.Msel => $"MSEL, {_desk!.View.Injects.Count} messages{(_desk.View.Improvised.Count is var sent and > 0 ? $", {sent} improvised" : "")}",
        ConsoleTab.Nearest => "Closest to happening",
        ConsoleTab.Rulings => _desk!.View.Moves.Any(m => m.Outcome is not null) ? "Moves of this turn, as they came out" : "Moves committed this turn",
        ConsoleTab.Proposals => "Proposals, newest first",
        ConsoleTab.Truth => "As it truly is",
        ConsoleTab.Seats => "Seats",
        ConsoleTab.Points => "Undo: back to before ...",
        _ => "Objectives and notes",
    };

    private void FillPage()
    {
        if (_desk is null)
        {
            _page.Heading = "Console";
            _page.Show("nobody", DoorWords.Nobody(_door.KeepsWaiting));
            return;
        }

        if (Role == StaffRole.Observer && _overlay != Overlay.Help)
        {
            _page.Heading = "Observer";
            _page.Show("public", PublicPages.Of(_desk!));
            return;
        }

        switch (_overlay)
        {
            case Overlay.Glance:
                _page.Heading = "At a glance";
                _page.Show("glance", Glance.Whole(_desk!));
                break;
            case Overlay.Help:
                _page.Heading = "Keys";
                _page.Show("keys", ConsoleKeys.Help(Role));
                break;
        }
    }

    private void ShowDetail()
    {
        if (_desk is null)
        {
            return;
        }

        if (_list.Selected is { } selected)
        {
            _selected[_tab] = selected;
        }

        _detail.Show($"{_tab} {_list.Selected}", ConsoleRows.Detail(_desk, _tab, _list.Selected, _points));
        _status.SetNeedsDraw();
    }
}
