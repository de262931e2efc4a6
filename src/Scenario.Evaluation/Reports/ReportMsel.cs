using System.Globalization;
using System.Text;
using Scenario.Evaluation.Recording;
using Scenario.Exercise.Definitions;
using Scenario.Exercise.Events;
using Scenario.Exercise.State;
using Scenario.Exercise.Views;
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

        foreach (var sent in ImprovisedMessages.In(scenario, [.. events.Select(static e => e.Happened)]))
        {
            text.Line($"| {Inline(sent.Letter.Title)} | {Inline("improvised" + (sent.Why is { Length: > 0 } reason ? ": " + reason : ""))} | turn {sent.Turn.ToString(CultureInfo.InvariantCulture)}, to {Titles(scenario, sent.Seats)} | {Titles(scenario, sent.OpenedBy)} |  |  |");
        }

        text.Line();
    }

    private static string Row(CompiledScenario scenario, IReadOnlyList<RecordedEvent> events, int[] turns, int inject)
    {
        var definition = scenario.Injects[inject];
        var own = Enumerable.Range(0, events.Count).Where(i => IsOf(events[i].Happened, inject)).ToList();
        var came = own.Where(i => events[i].Happened.Kind == EventKind.InjectDelivered).Select(i => "turn " + turns[i].ToString(CultureInfo.InvariantCulture));
        var planned = own.Select(i => Planned(scenario, events[i].Happened)).OfType<string>();
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

    // What became of the plan, as far as anybody changed it.
    private static string? Planned(CompiledScenario scenario, in ExerciseEvent happened) => happened.Kind switch
    {
        EventKind.InjectMissed => "passed over",
        EventKind.InjectEdited => Edited(scenario, happened),
        EventKind.InjectPlanned when !FiredMessages.IsPlanOfFired(happened) => Plan(happened.After) + Why(happened.Text),
        EventKind.InjectDelivered when FiredMessages.IsFired(happened) => "fired" + Why(happened.Text),
        _ => null,
    };

    private static string Edited(CompiledScenario scenario, in ExerciseEvent edited) =>
        $"edited{(edited.Before >= 0 ? " for " + scenario.Seats[edited.Before].Title : "")}: \"{edited.Letter?.Title}\"";

    private static bool IsOf(in ExerciseEvent happened, int inject) => happened.Kind switch
    {
        EventKind.InjectDelivered or EventKind.InjectPlanned or EventKind.InjectEdited or EventKind.InjectMissed or EventKind.ExpectationRecorded or EventKind.ExpectationMet => happened.Subject == inject,
        EventKind.MessageOpened => happened.Before == inject,
        _ => false,
    };

    private static string Plan(int plan) => plan switch
    {
        InjectPlan.Held => "held",
        InjectPlan.Skipped => "skipped",
        > 0 => "put off to turn " + plan.ToString(CultureInfo.InvariantCulture),
        _ => "as planned again",
    };

    private static string Why(string? reason) => reason is { Length: > 0 } why ? $" ({why})" : "";

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

    private static string Titles(CompiledScenario scenario, IReadOnlyList<int> seats) => Inline(string.Join(", ", seats.Select(seat => scenario.Seats[seat].Title)));
}
