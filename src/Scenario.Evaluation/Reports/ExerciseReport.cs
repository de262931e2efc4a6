using System.Globalization;
using System.Text;
using Scenario.Evaluation.Recording;
using Scenario.Exercise.Definitions;
using Scenario.Exercise.Events;
using Scenario.Exercise.Views;
using static Scenario.Evaluation.Reports.MarkdownText;

namespace Scenario.Evaluation.Reports;

/// <summary>The report of an exercise as Markdown: who decided what, when, why and with what consequence. From log and scenario alone; pseudonyms, no names.</summary>
public static class ExerciseReport
{
    /// <summary>Writes it.</summary>
    public static string Write(RecordedExercise recorded)
    {
        var history = ProposalNames.Named(FiredMessages.Marked(recorded));
        var all = recorded.Events.Zip(history, static (line, named) => line with { Happened = named }).ToList();
        var events = Undoing.EffectiveWithPlaces(history).Select(entry => all[entry.At] with { Happened = entry.Happened }).ToList();
        var plain = events.ConvertAll(e => e.Happened);
        var (turns, end) = ChronicleWriter.Write(recorded.Scenario, plain);
        var text = new StringBuilder();
        ReportFrame.Add(text, recorded, turns);
        text.Line("## Course").Line();
        foreach (var turn in turns)
        {
            ReportTurn.Add(text, recorded, events, turn);
        }

        AddIndicators(text, recorded.Scenario, turns, plain);
        AddLadder(text, recorded.Scenario, turns);
        ReportKnowledge.Add(text, recorded.Scenario, plain, end);
        ReportRoom.Add(text, recorded.Scenario, all, events);
        ReportTeams.Add(text, recorded.Scenario, events);
        ReportEnding.Add(text, recorded.Scenario, plain, end);
        ReportEvaluation.Add(text, recorded.Scenario, plain);
        ReportSources.Add(text, recorded.Scenario);
        ReportFrame.AddReceipt(text, recorded, end);
        return text.ToString();
    }

    private static void AddIndicators(StringBuilder text, CompiledScenario scenario, IReadOnlyList<TurnChronicle> turns, List<ExerciseEvent> events)
    {
        text.Line("## Indicators by turn").Line();
        if (turns.Count == 0)
        {
            text.Line("No turn was opened.").Line();
            return;
        }

        text.Line($"| Indicator | Start | {string.Join(" | ", turns.Select(turn => "Turn " + turn.Turn.ToString(CultureInfo.InvariantCulture)))} |");
        text.Line($"|---|---:|{string.Concat(turns.Select(_ => "---:|"))}");
        for (var i = 0; i < scenario.Indicators.Count; i++)
        {
            var indicator = scenario.Indicators[i];
            var start = EndingViews.Course(scenario, events, i) is { Count: > 0 } course ? course[0] : indicator.Start;
            var unit = indicator.Unit is { Length: > 0 } name ? $" ({Inline(name)})" : "";
            text.Line($"| {Inline(indicator.Title)}{unit} | {indicator.Text(start)} | {string.Join(" | ", turns.Select(turn => indicator.Text(turn.Values[i])))} |");
        }

        text.Line();
    }

    private static void AddLadder(StringBuilder text, CompiledScenario scenario, IReadOnlyList<TurnChronicle> turns)
    {
        text.Line("## The ladder").Line();
        foreach (var turn in turns)
        {
            text.Line(string.Create(CultureInfo.InvariantCulture, $"- Turn {turn.Turn}: rung {turn.Phase}, {Inline(scenario.Phases[turn.Phase].Title)}"));
        }

        text.Line();
    }

    internal static StringBuilder Line(this StringBuilder text, string line = "") => text.Append(line).Append('\n');
}
