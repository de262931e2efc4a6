using System.Globalization;
using System.Text;
using Scenario.Evaluation.Recording;
using Scenario.Exercise.Definitions;
using Scenario.Exercise.Events;
using Scenario.Exercise.State;
using static Scenario.Evaluation.Reports.MarkdownText;

namespace Scenario.Evaluation.Reports;

/// <summary>The MSEL as it was planned and as it came: when, opened by whom, and what people did beside what was expected.</summary>
internal static class ReportMsel
{
    public static void Add(StringBuilder text, CompiledScenario scenario, IReadOnlyList<RecordedEvent> events)
    {
        text.Line("### The MSEL").Line();
        text.Line("| Message | Planned | Came | Opened by | Expected | What people did |").Line("|---|---|---|---|---|---|");
        var turns = Turns(events);
        for (var inject = 0; inject < scenario.Injects.Count; inject++)
        {
            text.Line(Row(scenario, events, turns, inject));
        }

        for (var i = 0; i < events.Count; i++)
        {
            if (events[i].Happened is { Kind: EventKind.InjectImprovised, Letter: { } letter } sent)
            {
                var why = sent.Text is { Length: > 0 } reason ? ": " + Inline(reason) : "";
                text.Line($"| {Inline(letter.Title)} | improvised{why} | turn {turns[i].ToString(CultureInfo.InvariantCulture)}, to {Recipients(scenario, letter.To)} | {Inline(string.Join(", ", Readers(scenario, events, i)))} |  |  |");
            }
        }

        text.Line();
    }

    private static string Row(CompiledScenario scenario, IReadOnlyList<RecordedEvent> events, int[] turns, int inject)
    {
        var definition = scenario.Injects[inject];
        var own = Enumerable.Range(0, events.Count).Where(i => IsOf(events[i].Happened, inject)).ToList();
        var came = own.Where(i => events[i].Happened.Kind == EventKind.InjectDelivered).Select(i => "turn " + turns[i].ToString(CultureInfo.InvariantCulture));
        var planned = own.Where(i => events[i].Happened.Kind is EventKind.InjectPlanned or EventKind.InjectMissed or EventKind.InjectEdited)
            .Select(i => events[i].Happened.Kind switch
            {
                EventKind.InjectMissed => "passed over",
                EventKind.InjectEdited => Edited(scenario, events[i].Happened),
                _ => Plan(events[i].Happened),
            });
        var opened = own.Where(i => events[i].Happened.Kind == EventKind.MessageOpened).Select(i => scenario.Seats[events[i].Happened.Subject].Title).Distinct();
        var verdicts = own.Where(i => events[i].Happened.Kind == EventKind.ExpectationRecorded).Select(i => events[i].Happened)
            .GroupBy(static e => e.Before).Select(static group => $"{group.Key + 1}: {FacilitationWords.Verdict(group.Last().After)}{(group.Last().Text is { Length: > 0 } remark ? " (" + remark + ")" : "")}");
        var judged = own.Where(i => events[i].Happened.Kind == EventKind.ExpectationRecorded).Select(i => events[i].Happened.Before).ToHashSet();
        var met = own.Where(i => events[i].Happened.Kind == EventKind.ExpectationMet && !judged.Contains(events[i].Happened.Before)).Select(i => events[i].Happened)
            .Select(static e => $"{e.Before + 1}: done, as its condition showed in turn {e.After}");
        var written = definition.Kind == InjectKind.Scheduled ? "turn " + definition.Turn.ToString(CultureInfo.InvariantCulture)
            : definition.Kind == InjectKind.Conditional ? "on a condition" : "by hand";
        return $"| {Inline(definition.Title)} | {Inline(string.Join("; ", planned.Prepend(written)))} | {string.Join(", ", came)} | {Inline(string.Join(", ", opened))} "
            + $"| {Inline(string.Join("; ", definition.Expected.Select(static (expected, number) => $"{number + 1}: {expected.Action}")))} | {Inline(string.Join("; ", verdicts.Concat(met)))} |";
    }

    private static string Edited(CompiledScenario scenario, in ExerciseEvent edited) =>
        $"edited{(edited.Before >= 0 ? " for " + scenario.Seats[edited.Before].Title : "")}: \"{edited.Letter?.Title}\"";

    // A seat counts the improvised messages that it got on from the number of injects.
    private static IEnumerable<string> Readers(CompiledScenario scenario, IReadOnlyList<RecordedEvent> events, int at)
    {
        for (var seat = 0; seat < scenario.Seats.Count; seat++)
        {
            bool Reads(in ExerciseEvent happened, bool asControl) => happened is { Kind: EventKind.InjectImprovised, Letter: { } letter } && (asControl || (letter.To & (1UL << seat)) != 0);
            var message = scenario.Injects.Count + events.Take(at).Count(e => Reads(e.Happened, scenario.Seats[seat].IsControl));
            if (Reads(events[at].Happened, asControl: false) && events.Any(e => e.Happened.Kind == EventKind.MessageOpened && e.Happened.Subject == seat && e.Happened.Before == message))
            {
                yield return scenario.Seats[seat].Title;
            }
        }
    }

    private static bool IsOf(in ExerciseEvent happened, int inject) => happened.Kind switch
    {
        EventKind.InjectDelivered or EventKind.InjectPlanned or EventKind.InjectEdited or EventKind.InjectMissed or EventKind.ExpectationRecorded or EventKind.ExpectationMet => happened.Subject == inject,
        EventKind.MessageOpened => happened.Before == inject,
        _ => false,
    };

    private static string Plan(in ExerciseEvent planned) => (planned.After switch
    {
        InjectPlan.Held => "held",
        InjectPlan.Skipped => "skipped",
        > 0 => "put off to turn " + planned.After.ToString(CultureInfo.InvariantCulture),
        _ => planned.Before == InjectPlan.AsWritten ? "fired" : "released",
    }) + (planned.Text is { Length: > 0 } why ? $" ({why})" : "");

    private static int[] Turns(IReadOnlyList<RecordedEvent> events)
    {
        var turns = new int[events.Count];
        for (var (i, turn) = (0, 0); i < events.Count; i++)
        {
            turn = events[i].Happened.Kind == EventKind.TurnOpened ? events[i].Happened.Subject : turn;
            turns[i] = turn;
        }

        return turns;
    }

    private static string Recipients(CompiledScenario scenario, ulong to) =>
        Inline(string.Join(", ", scenario.Seats.Where((_, seat) => (to & (1UL << seat)) != 0).Select(static seat => seat.Title)));
}
