using Scenario.Exercise.Conditions;
using Scenario.Exercise.Definitions;
using Scenario.Exercise.Events;
using Scenario.Exercise.Rules;
using Scenario.Exercise.State;

namespace Scenario.Exercise.Views;

/// <summary>What waits for a ruling, and what was ruled.</summary>
internal static class AdjudicationViews
{
    public static IReadOnlyList<CommittedMoveView> Moves(CompiledScenario scenario, ExerciseState state, IReadOnlyList<ExerciseEvent> history)
    {
        var words = new EffectWords(scenario, state, FullKnowledge.Instance);
        var since = LastOpening(history);
        var standing = StandingAnswers.None.After(history.Skip(since));
        var resolved = Enumerable.Range(since, history.Count - since).Where(at => history[at].Kind == EventKind.MoveResolved).Select(at => history[at].Subject).Distinct().ToList();
        return
        [
            .. resolved.Select(move => OutcomeViews.Of(Of(scenario, state, history, since, standing, move, words) with { Awaits = false }, history, since)),
            .. Enumerable.Range(0, scenario.Moves.Count).Where(move => state.IsCommitted(move) && !resolved.Contains(move)).Select(move => Of(scenario, state, history, since, standing, move, words)),
        ];
    }

    /// <summary>Moves laid on the table since the turn opened, for all to argue about.</summary>
    public static IReadOnlyList<TabledView> Tabled(CompiledScenario scenario, ExerciseState state, IReadOnlyList<ExerciseEvent> history)
    {
        if (state.Step != ProcedureStep.Deliberation)
        {
            return [];
        }

        var since = LastOpening(history);
        return
        [
            .. history.Skip(since).Where(static happened => happened.Kind == EventKind.RulingOpened).Select(static happened => happened.Subject).Distinct()
                .Select(move => new TabledView(
                    move, scenario.Seats[scenario.Moves[move].Seat].Title, scenario.Moves[move].Title, scenario.Moves[move].Adjudication == Adjudication.Pooled,
                    Arguments(scenario, history, since, move))),
        ];
    }

    /// <summary>What one seat proposed, oldest first.</summary>
    public static IReadOnlyList<ProposalView> ProposalsOf(CompiledScenario scenario, IReadOnlyList<ExerciseEvent> history, int seat)
    {
        var own = history.Where(happened => happened.Kind == EventKind.ProposalMade && ExerciseEvent.SeatAndPerson(happened.Before).Seat == seat)
            .Select(static happened => happened.Subject).ToHashSet();
        return own.Count == 0 ? [] : [.. Proposals(scenario, history).Where(proposal => own.Contains(proposal.Proposal))];
    }

    public static IReadOnlyList<ProposalView> Proposals(CompiledScenario scenario, IReadOnlyList<ExerciseEvent> history)
    {
        var proposals = new List<ProposalView>();
        var turn = 0;
        for (var i = 0; i < history.Count; i++)
        {
            var happened = history[i];
            if (happened.Kind == EventKind.TurnOpened)
            {
                turn = happened.Subject;
            }
            else if (happened is { Kind: EventKind.ProposalMade, Letter: { } letter })
            {
                var number = happened.Subject;
                var ruling = history.Skip(i).Where(later => later.Kind == EventKind.ProposalRuled && later.Subject == number).Select(Ruling).LastOrDefault();
                proposals.Add(new(number, turn, letter.From, letter.Title, letter.Text, Arguments(scenario, history, i, -1 - number), ruling));
            }
        }

        return proposals;
    }

    private static CommittedMoveView Of(
        CompiledScenario scenario, ExerciseState state, IReadOnlyList<ExerciseEvent> history, int since, StandingAnswers standing, int move, EffectWords words)
    {
        var definition = scenario.Moves[move];
        string? reason = null;
        string? caveat = null;
        string? ruling = null;
        var isTabled = false;
        for (var i = since; i < history.Count; i++)
        {
            if (history[i].Subject == move)
            {
                switch (history[i].Kind)
                {
                    case EventKind.MoveChosen:
                        reason = history[i].Text;
                        break;
                    case EventKind.FormSelected:
                        caveat = history[i].Text;
                        break;
                    case EventKind.RulingOpened:
                        isTabled = true;
                        break;
                    case EventKind.RulingGiven:
                        ruling = Ruled(history[i]);
                        break;
                }
            }
        }

        var estimated = state.EstimatedOdds(move);
        List<string> Words(IReadOnlyList<Effects.Effect> effects) => [.. effects.Select(effect => words.Lines([effect]) is [var line, ..] ? line : "something that has no words")];
        bool HasEstimated(int seat) => standing.HasEstimated(move, seat);
        var needs = AwaitedRulings.IsAwaited(scenario, state, move, HasEstimated);
        var missing = needs && definition.Adjudication == Adjudication.Pooled ? AwaitedRulings.Estimates(scenario, state, HasEstimated) : null;
        return new(
            move, scenario.Seats[definition.Seat].Title, definition.Title, definition.Adjudication, Likelihood.Words(definition.Odds.Of(state)), reason,
            OfferViews.Particulars(scenario, state, move, caveat), Words(definition.Effects), Words(definition.Otherwise),
            needs, isTabled, ruling, Arguments(scenario, history, since, move), estimated.Count == 0 ? null : (estimated.Count, estimated.Sum / estimated.Count), missing, null);
    }

    private static List<ArgumentView> Arguments(CompiledScenario scenario, IReadOnlyList<ExerciseEvent> history, int since, int about) =>
    [
        .. history.Skip(since).Where(happened => happened.Kind == EventKind.ArgumentMade && happened.Subject == about).Select(happened => new ArgumentView(
            scenario.Seats[ExerciseEvent.SeatAndPerson(happened.Before).Seat].Title, ExerciseEvent.SeatAndPerson(happened.Before).Person, happened.After == 1, happened.Text ?? "")),
    ];

    private static string Ruled(in ExerciseEvent ruling)
    {
        var outcome = ruling.Before switch { 1 => "it succeeds", 2 => "it fails", _ => "luck decides" };
        return (ruling.After >= 0 ? $"{outcome} at {ruling.After / 1000} %" : outcome) + $": {ruling.Text}";
    }

    private static string Ruling(ExerciseEvent ruled) =>
        $"{(ruled.Before == 0 ? "rejected" : ruled.After < ruled.Before ? $"succeeded at {ruled.Before / 1000} %" : $"failed at {ruled.Before / 1000} %")}: {ruled.Text}";

    private static int LastOpening(IReadOnlyList<ExerciseEvent> history)
    {
        for (var i = history.Count - 1; i >= 0; i--)
        {
            if (history[i].Kind == EventKind.TurnOpened)
            {
                return i;
            }
        }

        return 0;
    }
}
