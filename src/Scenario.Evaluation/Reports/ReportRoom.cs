using System.Text;
using Scenario.Evaluation.Recording;
using Scenario.Exercise.Definitions;
using Scenario.Exercise.Events;
using Scenario.Exercise.Views;
using static Scenario.Evaluation.Reports.MarkdownText;

namespace Scenario.Evaluation.Reports;

/// <summary>How the room was run: the MSEL, rulings, proposals, corrections, what was taken back, pauses and jumps. Empty for an exercise that ran itself.</summary>
internal static class ReportRoom
{
    public static void Add(StringBuilder text, CompiledScenario scenario, IReadOnlyList<RecordedEvent> all, IReadOnlyList<RecordedEvent> standing)
    {
        if (!all.Any(static e => IsRun(e.Happened)))
        {
            return;
        }

        text.Line("## How the room was run").Line();
        ReportMsel.Add(text, scenario, standing);
        AddRulings(text, scenario, standing);
        AddProposals(text, scenario, standing);
        AddList(text, "Corrections, jumps and pauses", scenario, standing, static kind => kind is
            EventKind.CorrectionMade or EventKind.TimeJumped or EventKind.InjectMissed or EventKind.ExercisePaused or EventKind.ExerciseResumed or EventKind.TimerSet);
        ReportUndone.Add(text, scenario, all);
        AddList(text, "What was refused", scenario, all, static kind => kind == EventKind.NoteTaken, static happened => happened.Subject == (int)NoteKind.Refusal);
    }

    // Whether anybody ran this room, in hand or not: what people at their seats do beside moves says nothing of it.
    private static bool IsRun(in ExerciseEvent happened) => happened.Kind is EventKind.FacilitationChanged or EventKind.InjectPlanned or EventKind.InjectEdited
        or EventKind.InjectImprovised or EventKind.ExpectationRecorded or EventKind.RulingGiven or EventKind.ProposalRuled or EventKind.CorrectionMade
        or EventKind.Undone or EventKind.TimeJumped or EventKind.TimerSet
        || happened is { Kind: EventKind.NoteTaken, Subject: (int)NoteKind.Refusal } || FiredMessages.IsFired(happened);

    private static void AddRulings(StringBuilder text, CompiledScenario scenario, IReadOnlyList<RecordedEvent> events)
    {
        var ruled = Enumerable.Range(0, events.Count).Where(i => events[i].Happened.Kind == EventKind.RulingGiven).ToList();
        if (ruled.Count == 0)
        {
            return;
        }

        text.Line("### Rulings").Line().Line("| Move | Seat | As the model had it | As ruled | It came out as | Rejected effects | Because |").Line("|---|---|---|---|---|---|---|");
        var odds = ModelOdds.Of(scenario, events);
        foreach (var at in ruled)
        {
            var ruling = events[at].Happened;
            var move = scenario.Moves[ruling.Subject];
            var turn = Enumerable.Range(at, events.Count - at).TakeWhile(i => events[i].Happened.Kind != EventKind.TurnOpened).ToList();
            var resolved = turn.FindIndex(i => events[i].Happened.Kind == EventKind.MoveResolved && events[i].Happened.Subject == ruling.Subject) is var found and >= 0 ? turn[found] : -1;
            var rejected = events.Skip(at + 1).TakeWhile(static e => e.Happened.Kind == EventKind.EffectRejected).Select(e => WrittenEffects.Rejected(scenario, e.Happened));
            text.Line($"| {Inline(move.Title)} | {Inline(scenario.Seats[move.Seat].Title)} | {(resolved < 0 ? "it did not come to it" : Modelled(events[resolved].Happened, odds[resolved]))} "
                + $"| {FacilitationWords.Ruled(ruling)} | {(resolved < 0 ? "" : CameOut(events, resolved))} | {Inline(string.Join("; ", rejected))} | {Inline(ruling.Text)} |");
        }

        text.Line();
        AddList(text, null, scenario, events, static kind => kind is EventKind.ArgumentMade or EventKind.OddsEstimated, static happened => happened.Subject >= 0);
    }

    // Luck is one roll, whatever odds it is held against.
    private static string Modelled(in ExerciseEvent resolved, int odds) => $"{Word(resolved.After < odds)} (the odds of success: {odds / 1000} %)";

    // A ruling that has it otherwise is told right after what luck had.
    private static string CameOut(IReadOnlyList<RecordedEvent> events, int resolved) =>
        resolved + 1 < events.Count && events[resolved + 1].Happened is { Kind: EventKind.OutcomeOverruled } overruled
            ? Word(overruled.After == 1) : Word(events[resolved].Happened.After < events[resolved].Happened.Before);

    private static string Word(bool succeeds) => succeeds ? "success" : "failure";

    private static void AddProposals(StringBuilder text, CompiledScenario scenario, IReadOnlyList<RecordedEvent> events)
    {
        var proposals = events.Where(static e => e.Happened is { Kind: EventKind.ProposalMade, Letter: not null }).Select(static e => e.Happened).ToList();
        if (proposals.Count == 0)
        {
            return;
        }

        text.Line("### Proposals").Line();
        foreach (var proposal in proposals)
        {
            text.Line($"- Proposal {proposal.Subject + 1}, **{Inline(proposal.Letter!.Title)}**, {Inline(FacilitationWords.Who(scenario, proposal.Before))}");
            ReportTurn.AddQuote(text, proposal.Letter.Text, "  ");
            foreach (var (happened, _) in events.Where(e => e.Happened.Kind == EventKind.ArgumentMade && e.Happened.Subject == -1 - proposal.Subject))
            {
                text.Line($"  - {Inline(FacilitationWords.Who(scenario, happened.Before))} {(happened.After == 1 ? "for" : "against")}: {Inline(happened.Text)}");
            }

            var ruled = events.LastOrDefault(e => e.Happened.Kind == EventKind.ProposalRuled && e.Happened.Subject == proposal.Subject)?.Happened;
            text.Line(ruled is { } ruling ? $"  - Ruled: {FacilitationWords.Granted(ruling)}. {Inline(ruling.Text)}" : "  - It was not ruled on.");
        }

        text.Line();
    }

    private static void AddList(
        StringBuilder text, string? heading, CompiledScenario scenario, IReadOnlyList<RecordedEvent> events, Func<EventKind, bool> isOf, Func<ExerciseEvent, bool>? also = null)
    {
        var lines = Enumerable.Range(0, events.Count).Where(i => isOf(events[i].Happened.Kind) && (also?.Invoke(events[i].Happened) ?? true))
            .Select(i => (At: i, Words: EventWords.Of(scenario, events[i].Happened))).Where(static line => line.Words is not null).ToList();
        if (lines.Count == 0)
        {
            return;
        }

        if (heading is not null)
        {
            text.Line($"### {heading}").Line();
        }

        foreach (var (at, words) in lines)
        {
            text.Line("- " + ReportTurn.Timed(Inline(words), events, at));
        }

        text.Line();
    }
}
