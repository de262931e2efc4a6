using Scenario.Exercise.Rules;
using Scenario.Exercise.Views;
using Scenario.Terminal.Playing;

namespace Scenario.Terminal.Wording;

/// <summary>The decision of a turn in words: what is marked, what stands against more, what is about to be committed.</summary>
internal static class DecisionWords
{
    /// <summary>Points and moves used, in one line.</summary>
    public static string Tally(SeatView view, Draft draft) =>
        $"{draft.PointsUsed(view)} of {MoveWords.Points(view.Decision.Points)}, {draft.Choices.Count} of {MoveWords.Moves(view.Decision.MaxMoves)}";

    /// <summary>Why a move cannot be marked.</summary>
    public static string Say(Objection objection) => objection.Kind switch
    {
        ObjectionKind.Closed => $"\"{objection.Move.Title}\" is closed this turn: {string.Join("; ", objection.Move.ClosedBecause)}.".Replace("..", ".", StringComparison.Ordinal),
        ObjectionKind.TooManyMoves => $"A turn allows {MoveWords.Moves(objection.Limit)}, and they are all marked. Drop one first.",
        ObjectionKind.TooFewPoints => $"\"{objection.Move.Title}\" costs {MoveWords.Points(objection.Move.Cost)}, and {MoveWords.Points(objection.Left)} of {objection.Limit} {(objection.Left == 1 ? "is" : "are")} left. Drop a marked move first.",
        ObjectionKind.ReasonMissing => $"\"{objection.Move.Title}\" needs a reason: one sentence that your successor could understand.",
        ObjectionKind.ParticularsMissing => $"\"{objection.Move.Title}\" leaves something to you: say what it is about{(objection.Move.Offer?.Recipients.Count > 0 ? ", with whom and in which form" : "")}.",
        ObjectionKind.NothingToOffer => $"\"{objection.Move.Title}\" cannot be about anything now: you hold nothing that it could be about.",
        _ => "Your decision for this turn is committed and cannot be changed.",
    };

    /// <summary>A refusal of the table, and that nothing is lost.</summary>
    public static string Say(Refusal refusal) => refusal.Code == RefusalCode.LogFailed
        ? $"{refusal.Reason} Everything accepted before is safe; what you typed is still here."
        : $"Refused: {refusal.Reason} Nothing you typed is lost.";

    /// <summary>What is about to be committed.</summary>
    public static Page Summary(SeatView view, Draft draft, int unread, TeamDraft? team = null)
    {
        var page = new Page().Add($"{view.SeatTitle}: your decision for turn {view.Moment.Turn}", Tone.Heading).Blank();
        if (draft.Choices.Count == 0)
        {
            page.Add("No moves. Doing nothing is a decision too, and the record will show it.", Tone.Warning);
        }

        page.Append(Marked(view, draft));
        page.Blank().Add($"Used: {Tally(view, draft)}.");
        int left = view.Decision.Points - draft.PointsUsed(view);
        if (left > 0)
        {
            page.Add($"{MoveWords.Points(left)} would be left unused; points do not carry over.", Tone.Faint);
        }

        page.Blank().Item("Reason for the whole: ", draft.Reason ?? "none given, and none is required", draft.Reason is null ? Tone.Faint : Tone.Normal);
        if (team is not null)
        {
            page.Append(TableWords.Votes(view, team, draft));
        }

        int asked = view.Traffic.Count(TrafficWords.NeedsAnswer);
        if (asked > 0)
        {
            page.Blank().Add(asked == 1 ? "One message still asks you for a written answer." : $"{asked} messages still ask you for a written answer.", Tone.Warning);
        }

        if (ForecastWords.AreMissing(view))
        {
            page.Blank().Add("Forecasts are asked for this turn, and nobody at this seat has given one. Nobody must.", Tone.Warning);
        }

        if (unread > 0)
        {
            page.Blank().Add($"{TrafficWords.Unread(unread)} on your desk.", Tone.Warning);
        }

        return page.Blank().Add("Once committed, the decision of this turn cannot be changed.");
    }

    private static Page Marked(SeatView view, Draft draft)
    {
        var page = new Page();
        int number = 0;
        foreach (var choice in draft.Choices)
        {
            var move = Draft.Find(view, choice.Move);
            page.Item($"{++number}. ", $"{move?.Title} ({MoveWords.Points(move?.Cost ?? 0)})", Tone.Strong);
            if (move?.Offer is { } offer && choice.Particulars is { } said)
            {
                page.Item("about ", SharingWords.Line(offer, said), Tone.Accent, indent: 3, leadTone: Tone.Faint);
                if (offer.Leak.Length > 0)
                {
                    page.Item("leak  ", offer.Leak, indent: 3, leadTone: Tone.Faint);
                }
            }

            page.Add(choice.Reason is { } reason ? $"because {reason}" : "without a reason", choice.Reason is null ? Tone.Faint : Tone.Normal, indent: 3);
            if (move is { IsOpen: false })
            {
                page.Add("Has closed since you marked it: " + string.Join("; ", move.ClosedBecause), Tone.Warning, indent: 3);
            }

            if (move is not null)
            {
                page.Append(MoveWords.Warnings(move, indent: 3));
            }
        }

        return page;
    }
}
