using Scenario.Exercise.Rules;
using Scenario.Exercise.State;
using Scenario.Exercise.Tables;

namespace Scenario.Terminal.Playing;

/// <summary>How the keyboard changes hands, and how a turn goes on although somebody is missing.</summary>
internal sealed partial class Sitting
{
    /// <summary>What is asked of the person who sits down now.</summary>
    public WordAsked WordAsked => _door.Asks(View);

    /// <summary>How it stands with wrong words for this seat.</summary>
    public WrongWords WrongWords => _door.Wrong(View);

    /// <summary>What became of the word typed last.</summary>
    public WordAnswer WordAnswer => _door.Last;

    /// <summary>Somebody has sat down, with this word; false if it is the wrong one, and then nothing has changed.</summary>
    public bool TakeOver(string word = "")
    {
        if (!_handover)
        {
            return true;
        }

        bool opens = _door.Try(View, word);
        _handover = !opens;
        return opens;
    }

    /// <summary>The other seats at this keyboard that have still to decide; while a move lies on the table all of them, for each may argue and estimate.</summary>
    public IReadOnlyList<(int Seat, string Title)> OtherOpenSeats => View.Moment.Step != ProcedureStep.Deliberation ? []
        : [.. Table.PlayedSeats.Where(s => s != Seat).Select(s => (s, View: Table.View(s)))
            .Where(p => p.View.Decision.Status == DecisionStatus.Open || p.View.Tabled.Count > 0).Select(p => (p.s, p.View.SeatTitle))];

    /// <summary>Hands the keyboard to another seat; what this one has marked stays marked.</summary>
    public void HandTo(int seat)
    {
        if (seat != Seat && Table.PlayedSeats.Contains(seat))
        {
            _handover = true;
            MoveTo(seat);
        }
    }

    /// <summary>Nothing of any seat is shown until somebody sits down again.</summary>
    public void Blank() => _handover = !_watches && View.Moment.Step != ProcedureStep.Closed;

    /// <summary>Looks again after something else stood on the screen; who has decided already does not have to sit down first.</summary>
    public void ComeBack()
    {
        Refresh();
        if (View.Moment.Step == ProcedureStep.Deliberation && View.Decision.Status != DecisionStatus.Open && NextOpenSeat() is { } open)
        {
            MoveTo(open);
        }
    }

    /// <summary>Whether a decision of this seat is still awaited.</summary>
    public bool IsAwaited => View.Moment.Step == ProcedureStep.Deliberation && View.Decision.Status == DecisionStatus.Open;

    /// <summary>The names of all seats that have not decided, this one first.</summary>
    public IReadOnlyList<string> Missing => View.Moment.Step != ProcedureStep.Deliberation ? []
        : [.. (View.Decision.Status == DecisionStatus.Open ? [View.SeatTitle] : Array.Empty<string>())
            .Concat(View.Others.Where(o => o.Status == DecisionStatus.Open && !o.IsAutomated).Select(o => o.Title)).Distinct(StringComparer.Ordinal)];

    /// <summary>Leaves this turn without a decision: the record says so, and why.</summary>
    public Answer Forgo(string reason)
    {
        var answer = Table.Submit(new ForgoDecision(Seat, reason.Trim()));
        AfterDecision(answer);
        return answer;
    }

    /// <summary>Whether the turn can be closed from here although somebody has not decided.</summary>
    public bool CanCloseTurn => View.Moment.Step == ProcedureStep.Deliberation && !View.Moment.IsInHand && Missing.Count > 0;

    /// <summary>Closes the turn for everybody; who has not committed is recorded as without decision.</summary>
    public Answer CloseTurn()
    {
        if (View.Moment.IsInHand)
        {
            return Refused("closes the turn");
        }

        var answer = Table.Submit(CloseDeliberation.Instance);
        Refresh();
        return answer;
    }

    /// <summary>How one comes to the console from here.</summary>
    public string WayToConsole { get; init; } = "F12";

    /// <summary>Pace is the facilitator's: nobody at a seat opens or closes a turn of an exercise that somebody has in hand.</summary>
    public string FacilitatorDoes(string what) => $"A facilitator has this exercise in hand and {what}, at the console ({WayToConsole}).";

    private Answer Refused(string what) => new(new Refusal(RefusalCode.WrongStep, FacilitatorDoes(what)), null);
}
