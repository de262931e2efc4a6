using System.Numerics;
using Scenario.Exercise.Effects;
using Scenario.Exercise.Events;
using Scenario.Exercise.Luck;

namespace Scenario.Exercise.Rules;

/// <summary>What an automated seat says of a move that leaves something open: drawn by luck from what it could choose itself.</summary>
internal sealed class PolicyParticulars
{
    private const int DrawsPerMove = 128;
    private const int RecipientDraw = 100;
    private const int FormDraw = 101;

    private readonly Proceedings _proceedings;
    private readonly ulong[] _purposes;

    public PolicyParticulars(Proceedings proceedings)
    {
        _proceedings = proceedings;
        var scenario = proceedings.Scenario;
        _purposes = [.. scenario.Seats.Select(seat => KeyedLuck.Purpose($"{scenario.Id}/auto.{seat.Id}.particulars"))];
    }

    /// <summary>Chooses questions and, if the move shares, one recipient and a form.</summary>
    public void Choose(int seat, int move, Cause cause)
    {
        var scenario = _proceedings.Scenario;
        if (scenario.Moves[move].Offer is not { } offer)
        {
            return;
        }

        var open = OfferRules.Questions(scenario, _proceedings.State, move);
        var most = Math.Min(offer.MostQuestions, BitOperations.PopCount(open));
        for (var i = 0; i < most; i++)
        {
            var question = OfferRules.Nth(open, Draw(seat, move, BitOperations.PopCount(open), i));
            open &= ~(1UL << question);
            _proceedings.Tell(EventKind.QuestionSelected, move, 0, question, cause);
        }

        if (offer.Shares)
        {
            var recipient = offer.Recipients[Draw(seat, move, offer.Recipients.Count, RecipientDraw)];
            _proceedings.Tell(EventKind.RecipientSelected, move, 0, recipient, cause);
            var form = offer.Forms[Draw(seat, move, offer.Forms.Count, FormDraw)].Form;
            _proceedings.Tell(EventKind.FormSelected, move, 0, (int)form, cause);
        }
    }

    private int Draw(int seat, int move, int bound, int index) => (int)KeyedLuck.Below(
        bound, _proceedings.State.Seed, _purposes[seat], _proceedings.State.Turn, (move * DrawsPerMove) + index);
}
