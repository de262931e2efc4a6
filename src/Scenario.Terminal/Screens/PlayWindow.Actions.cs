using Scenario.Terminal.Playing;
using Scenario.Terminal.Wording;

namespace Scenario.Terminal.Screens;

/// <summary>What keys and clicks do.</summary>
internal sealed partial class PlayWindow
{
    private bool CanDecide => !IsLookedAt && _sitting.Stage == Stage.Deliberation;

    private void Do(KeyAction action)
    {
        if (action == KeyAction.Quit)
        {
            AskToLeave();
            return;
        }

        if (_sitting.Stage == Stage.Handover && action is not (KeyAction.Help or KeyAction.Back or KeyAction.Console or KeyAction.HandOver or KeyAction.CloseTurn))
        {
            // Everything else would show one seat's page to the other.
            return;
        }

        switch (action)
        {
            case KeyAction.Situation or KeyAction.Traffic or KeyAction.Moves:
                OpenTab(action);
                break;
            case KeyAction.Ladder or KeyAction.Brief or KeyAction.LastReveal or KeyAction.Help or KeyAction.Forecast or KeyAction.Reveal:
                CallUp(action);
                break;
            case KeyAction.Console when _control is not null || _looksAs:
                WantsConsole = true;
                App?.RequestStop(this);
                break;
            case KeyAction.Console when _replay is null:
                Notice("No console here", "This exercise is not run from a console.");
                break;
            case KeyAction.Back when _looksAs && _overlay == Overlay.None && !(ShowsBoard && _board.Detail.HasFocus):
                App?.RequestStop(this);
                break;
            case KeyAction.Back:
                GoBack();
                break;
            case KeyAction.Commit when CanDecide:
                Open(Overlay.Commit);
                break;
            case KeyAction.Whole when _overlay == Overlay.Commit:
                AskWhole();
                break;
            case KeyAction.EditReason when CanDecide && ShowsBoard && _board.SelectedMove is { } move && _sitting.Draft.Has(move.Move):
                Edit(move);
                break;
            case KeyAction.ShortList when ShowsBoard:
                _board.ToggleShort();
                break;
            case KeyAction.Reply when CanDecide && _board.SelectedMessage is { } message:
                AskAnswer(message);
                break;
            case KeyAction.SectionBack when _overlay == Overlay.Reveal:
                TurnSection(-1);
                break;
            default:
                if (!AskTheRoom(action))
                {
                    Scrub(action);
                }

                break;
        }
    }

    /// <summary>What concerns the people in the room more than the game; false for anything else.</summary>
    private bool AskTheRoom(KeyAction action)
    {
        if (IsLookedAt)
        {
            return false;
        }

        switch (action)
        {
            case KeyAction.Table:
                Open(Overlay.Table);
                return true;
            case KeyAction.Argue:
                _team.Argue();
                return true;
            case KeyAction.Team when CanDecide:
                _team.Begin();
                return true;
            case KeyAction.HandOver:
                _room.HandOver();
                return true;
            case KeyAction.Forgo:
                _room.Forgo();
                return true;
            case KeyAction.CloseTurn:
                _room.CloseTurn();
                return true;
            default:
                return false;
        }
    }

    private void TurnSection(int by)
    {
        int count = Math.Max(1, OpenedPages.Sections(_sitting.View).Count);
        _section = (_section + by + count) % count;
        Update();
    }

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

    private void CloseAll()
    {
        _under.Clear();
        _overlay = Overlay.None;
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

    private void PressPage()
    {
        switch (_overlay)
        {
            case Overlay.Commit:
                Commit();
                break;
            case Overlay.Message when _board.SelectedMessage is { } message:
                AskAnswer(message);
                break;
            case Overlay.Table:
                _team.Propose();
                break;
            case Overlay.Reveal:
                TurnSection(1);
                break;
            case Overlay.None when _sitting.Stage == Stage.Handover:
                _room.TakeOver();
                Update();
                break;
            case Overlay.None when _sitting.Stage == Stage.Closed:
                Leave(new PlayOutcome(Leaving.Ended));
                break;
            case Overlay.None:
                Proceed();
                break;
        }
    }

    private void Proceed()
    {
        var answer = _sitting.Proceed();
        if (answer.Refusal is { } refusal)
        {
            Notice("Not yet", DecisionWords.Say(refusal));
            return;
        }

        AfterStep();
    }

    private void Commit()
    {
        var answer = _sitting.Commit();
        if (answer.Refusal is { } refusal)
        {
            Update();
            Notice("Not committed", DecisionWords.Say(refusal));
            return;
        }

        AfterStep();
    }

    private void AfterStep()
    {
        CloseAll();
        _peek = false;
        if (_sitting.Stage == Stage.Closed)
        {
            Leave(new PlayOutcome(Leaving.Ended));
            return;
        }

        _detailHadFocus = false;
        Update();
    }

    private void Leave(PlayOutcome outcome)
    {
        HasLeft = true;
        Outcome = outcome;
        App?.RequestStop(this);
    }

    private void Scrub(KeyAction action)
    {
        if (action == KeyAction.OtherSeat && _looksAs && _control is not null)
        {
            var all = _control.Control().Seats.Select(s => s.Seat).ToList();
            _sitting.LookAs(all[(all.IndexOf(_sitting.Seat) + 1) % all.Count]);
            LookAgain();
            return;
        }

        if (_replay is null)
        {
            return;
        }

        switch (action)
        {
            case KeyAction.StepBack or KeyAction.StepForward:
                _replay.StepEvent(action == KeyAction.StepBack ? -1 : 1);
                break;
            case KeyAction.TurnBack or KeyAction.TurnForward:
                _replay.StepTurn(action == KeyAction.TurnBack ? -1 : 1);
                break;
            case KeyAction.NextDecision:
                _replay.NextDecision();
                break;
            case KeyAction.OtherSeat when _sitting.Table.PlayedSeats.Count > 1:
                var seats = _sitting.Table.PlayedSeats;
                _sitting.LookAs(seats[(seats.ToList().IndexOf(_sitting.Seat) + 1) % seats.Count]);
                break;
            default:
                return;
        }

        LookAgain();
    }
}
