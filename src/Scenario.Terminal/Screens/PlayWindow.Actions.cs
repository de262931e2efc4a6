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
            case KeyAction.Feedback when _sitting.Stage == Stage.Ending:
                FeedbackForm.Run(_forms, (rating, text) => _sitting.Feedback(rating, text).Refusal is { } refusal ? DecisionWords.Say(refusal) : null);
                return true;
            case KeyAction.Feedback:
                Notice("Not yet", "Feedback is handed in when the exercise has ended, in the hot wash.");
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
}
