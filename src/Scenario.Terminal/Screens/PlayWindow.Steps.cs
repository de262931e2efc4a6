using Scenario.Terminal.Playing;
using Scenario.Terminal.Wording;

namespace Scenario.Terminal.Screens;

/// <summary>How the exercise goes on from here: the button of a page, a decision committed, the way out.</summary>
internal sealed partial class PlayWindow
{
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
}
