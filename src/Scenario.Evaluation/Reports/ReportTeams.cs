using System.Globalization;
using System.Text;
using Scenario.Evaluation.Recording;
using Scenario.Exercise.Definitions;
using Scenario.Exercise.Events;
using static Scenario.Evaluation.Reports.MarkdownText;

namespace Scenario.Evaluation.Reports;

/// <summary>How teams came to their decisions: how long they took, first choices, votes, and what was said against.</summary>
internal static class ReportTeams
{
    public static void Add(StringBuilder text, CompiledScenario scenario, IReadOnlyList<RecordedEvent> events)
    {
        if (!events.Any(static e => e.Happened.Kind is EventKind.FacilitationChanged or EventKind.BallotCast or EventKind.FirstChoiceMade
            or EventKind.CounterArgumentMade))
        {
            return;
        }

        var body = new StringBuilder();
        AddLatency(body, scenario, events);
        var turn = 0;
        List<ExerciseEvent> course = [.. events.Select(static e => e.Happened)];
        for (var i = 0; i < course.Count; i++)
        {
            var happened = course[i];
            turn = happened.Kind == EventKind.TurnOpened ? happened.Subject : turn;
            var words = happened.Kind switch
            {
                EventKind.FirstChoiceMade or EventKind.BallotCast => FacilitationWords.Of(scenario, happened),
                EventKind.CounterArgumentMade => SpokenAgainst.Line(scenario, course, i),
                _ => null,
            };
            if (words is not null)
            {
                var dissent = happened is { Kind: EventKind.BallotCast, After: 0 } ? " **(dissent)**" : "";
                body.Line(string.Create(CultureInfo.InvariantCulture, $"- Turn {turn}: {Inline(words)}{dissent}"));
            }
        }

        if (body.Length > 0)
        {
            text.Line("## How teams decided").Line().Append(body).Line();
        }
    }

    private static void AddLatency(StringBuilder text, CompiledScenario scenario, IReadOnlyList<RecordedEvent> events)
    {
        var latencies = Latencies(events);
        if (latencies.Count == 0)
        {
            return;
        }

        var turns = latencies.Select(static entry => entry.Turn).Distinct().ToList();
        text.Line("Time from the opening of a turn to the decision, pauses left out:").Line();
        text.Line($"| Seat | {string.Join(" | ", turns.Select(static turn => "Turn " + turn.ToString(CultureInfo.InvariantCulture)))} |");
        text.Line($"|---|{string.Concat(turns.Select(static _ => "---:|"))}");
        foreach (var seat in latencies.Select(static entry => entry.Seat).Distinct().Order())
        {
            text.Line($"| {Inline(scenario.Seats[seat].Title)} | {string.Join(" | ", turns.Select(turn => Words(latencies, seat, turn)))} |");
        }

        text.Line();
    }

    private static string Words(List<(int Turn, int Seat, long Milliseconds)> latencies, int seat, int turn)
    {
        var found = latencies.FindIndex(entry => entry.Turn == turn && entry.Seat == seat);
        return found < 0 ? "" : TimeSpan.FromMilliseconds(latencies[found].Milliseconds).ToString("h\\:mm\\:ss", CultureInfo.InvariantCulture);
    }

    // What a policy decides takes no time worth telling.
    private static List<(int Turn, int Seat, long Milliseconds)> Latencies(IReadOnlyList<RecordedEvent> events)
    {
        var latencies = new List<(int, int, long)>();
        var (turn, spent, since, runs) = (0, 0L, 0L, false);
        foreach (var (happened, line) in events)
        {
            spent += runs ? line.ElapsedMilliseconds - since : 0;
            since = line.ElapsedMilliseconds;
            switch (happened.Kind)
            {
                case EventKind.TurnOpened:
                    (turn, spent, runs) = (happened.Subject, 0, true);
                    break;
                case EventKind.ExercisePaused:
                    runs = false;
                    break;
                case EventKind.ExerciseResumed:
                    runs = true;
                    break;
                case EventKind.DecisionCommitted when line.Who?.Pseudonym is not null:
                    latencies.Add((turn, happened.Subject, spent));
                    break;
            }
        }

        return latencies;
    }
}
