using Scenario.Terminal.Wording;

namespace Scenario.Terminal.Screens;

/// <summary>Looking without deciding: through a record, or as a seat.</summary>
internal sealed partial class PlayWindow
{
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
