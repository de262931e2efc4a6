using Scenario.Terminal.Wording;

namespace Scenario.Terminal.Screens;

/// <summary>Tabs, and pages called up over them: what lies over what, and the way back.</summary>
internal sealed partial class PlayWindow
{
    private void OpenTab(KeyAction action)
    {
        bool again = action == KeyAction.Situation && ShowsBoard;
        CloseAll();
        _peek = true;
        if (again)
        {
            _board.OpenSituation();
        }
        else
        {
            _board.Open(action switch { KeyAction.Situation => Tab.Situation, KeyAction.Traffic => Tab.Traffic, _ => Tab.Moves });
        }

        _detailHadFocus = false;
        Update();
    }

    private void CallUp(KeyAction action)
    {
        if (action == KeyAction.LastReveal && _sitting.LastReveal is null)
        {
            Notice("Nothing yet", "No turn has been closed yet.");
            return;
        }

        if (action == KeyAction.Reveal && _sitting.View.Opened is null)
        {
            Notice("Not yet", "What was true, and what the others knew, is opened when the exercise has ended.");
            return;
        }

        if (action == KeyAction.Forecast && CanDecide && ForecastWords.Asked(_sitting.View).Count > 0)
        {
            _forecasts.Begin();
            return;
        }

        _section = action == KeyAction.Reveal && _overlay != Overlay.Reveal ? 0 : _section;
        Open(action switch
        {
            KeyAction.Ladder => Overlay.Ladder,
            KeyAction.Forecast => Overlay.Forecasts,
            KeyAction.Reveal => Overlay.Reveal,
            KeyAction.Brief => Overlay.Brief,
            KeyAction.LastReveal => Overlay.LastReveal,
            _ => Overlay.Help,
        });
    }

    private void Open(Overlay overlay)
    {
        if (overlay != _overlay)
        {
            // A page lies in the pile once, so that Esc comes to its end.
            _under.Remove(overlay);
            _under.Add(_overlay);
            _overlay = overlay;
        }

        Update();
    }

    private void TurnSection(int by)
    {
        int count = Math.Max(1, OpenedPages.Sections(_sitting.View).Count);
        _section = (_section + by + count) % count;
        Update();
    }

    private void GoBack()
    {
        if (_overlay != Overlay.None)
        {
            _overlay = _under.LastOrDefault();
            _under.RemoveRange(Math.Max(0, _under.Count - 1), Math.Min(1, _under.Count));
            Update();
        }
        else if (ShowsBoard && _board.Detail.HasFocus)
        {
            _board.Current.SetFocus();
        }
        else if (_peek)
        {
            _peek = false;
            Update();
        }
    }

    private void CloseAll()
    {
        _under.Clear();
        _overlay = Overlay.None;
    }
}
