using Scenario.Exercise.Definitions;
using Scenario.Exercise.Views;
using Scenario.Terminal.Playing;
using Scenario.Terminal.Wording;

namespace Scenario.Terminal.Screens;

/// <summary>What keys and clicks do.</summary>
internal sealed partial class PlayWindow
{
    private readonly Dictionary<int, string> _unsent = [];

    private bool CanDecide => _replay is null && _sitting.Stage == Stage.Deliberation;

    private void Do(KeyAction action)
    {
        if (action == KeyAction.Quit)
        {
            AskToLeave();
            return;
        }

        if (_sitting.Stage == Stage.Handover && action is not KeyAction.Help and not KeyAction.Back)
        {
            // Everything else would show one seat's page to the other.
            return;
        }

        switch (action)
        {
            case KeyAction.Situation or KeyAction.Traffic or KeyAction.Moves:
                OpenTab(action);
                break;
            case KeyAction.Ladder or KeyAction.Brief or KeyAction.LastReveal or KeyAction.Help:
                CallUp(action);
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
                AskReason(move);
                break;
            case KeyAction.ShortList when ShowsBoard:
                _board.ToggleShort();
                break;
            case KeyAction.Reply when CanDecide && _board.SelectedMessage is { } message:
                AskAnswer(message);
                break;
            default:
                Scrub(action);
                break;
        }
    }

    private void OpenTab(KeyAction action)
    {
        CloseAll();
        _peek = true;
        _board.Open(action switch { KeyAction.Situation => Tab.Situation, KeyAction.Traffic => Tab.Traffic, _ => Tab.Moves });
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

        Open(action switch
        {
            KeyAction.Ladder => Overlay.Ladder,
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

    private void OpenRow(Tab tab)
    {
        switch (tab)
        {
            case Tab.Moves when _board.SelectedMove is { } move && _replay is null:
                Toggle(move);
                break;
            case Tab.Traffic when _board.SelectedMessage is { } message:
                _sitting.MarkRead(message);
                Open(Overlay.Message);
                break;
            case Tab.Situation:
                _board.Detail.SetFocus();
                break;
        }
    }

    private void Toggle(MoveView move)
    {
        if (!CanDecide)
        {
            Notice("Not now", _sitting.View.Decision.Status == Scenario.Exercise.State.DecisionStatus.Committed
                ? "Your decision for this turn is committed and cannot be changed." : "Moves are marked while a turn is deliberated.");
        }
        else if (_sitting.Draft.Drop(move.Move))
        {
            Update();
        }
        else if (_sitting.Draft.ObjectionTo(_sitting.View, move) is { } objection)
        {
            Notice("Not marked", DecisionWords.Say(objection));
        }
        else if (move.Reason == ReasonRule.None)
        {
            _sitting.Draft.Mark(_sitting.View, move, null);
            Update();
        }
        else
        {
            AskReason(move);
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
            case Overlay.None when _sitting.Stage == Stage.Handover:
                _sitting.TakeOver();
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
        Outcome = outcome;
        App?.RequestStop(this);
    }

    private void Scrub(KeyAction action)
    {
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
            case KeyAction.OtherSeat:
                var seats = _sitting.Table.PlayedSeats;
                _sitting.LookAs(seats[(seats.ToList().IndexOf(_sitting.Seat) + 1) % seats.Count]);
                break;
            default:
                return;
        }

        LookAgain();
    }
}
