using Scenario.Exercise.Definitions;
using Scenario.Exercise.Rules;
using Scenario.Exercise.State;
using Scenario.Exercise.Views;
using Scenario.Terminal.Playing;
using Scenario.Terminal.Wording;

namespace Scenario.Terminal.Screens;

/// <summary>What rows of the lists do when they are opened: reading and marking.</summary>
internal sealed partial class PlayWindow
{
    private void OpenRow(Tab tab, bool isEnter)
    {
        switch (tab)
        {
            case Tab.Moves when _board.SelectedMove is { } move && !IsLookedAt:
                Toggle(move, isEnter);
                break;
            case Tab.Traffic when _board.SelectedMessage is { } message:
                _sitting.MarkRead(message);
                Open(Overlay.Message);
                break;
            case Tab.Situation or Tab.Estimates:
                _board.Detail.SetFocus();
                break;
        }
    }

    // Space takes a mark away; Enter opens what was said of a move once more, so that nothing written is lost by a slip.
    private void Toggle(MoveView move, bool isEnter)
    {
        if (!CanDecide)
        {
            Notice("Not now", _sitting.View.Decision.Status == DecisionStatus.Committed
                ? "Your decision for this turn is committed and cannot be changed."
                : _sitting.Stage == Stage.Waiting ? "No decision of yours is awaited any more this turn." : "Moves are marked while a turn is deliberated.");
        }
        else if (isEnter && move.Offer is not null && _sitting.Draft.Has(move.Move))
        {
            Edit(move);
        }
        else if (_sitting.Draft.Drop(move.Move))
        {
            Update();
        }
        else if (_sitting.Draft.ObjectionTo(_sitting.View, move) is { } objection)
        {
            Notice("Not marked", DecisionWords.Say(objection));
        }
        else
        {
            Edit(move);
        }
    }

    /// <summary>Asks for all that goes with a move: what it is about, if it leaves that open, and the reason.</summary>
    private void Edit(MoveView move)
    {
        if (move.Offer is not null)
        {
            _sharing.Begin(move, (said, back) => Reason(move, said, back));
        }
        else
        {
            Reason(move, null, null);
        }
    }

    private void Reason(MoveView move, Particulars? said, Action? back)
    {
        if (move.Reason == ReasonRule.None)
        {
            _sitting.Draft.Mark(_sitting.View, move, null, said);
            Update();
        }
        else
        {
            AskReason(move, said, back);
        }
    }
}
