using System.Text;
using Scenario.Exercise.Definitions;
using Scenario.Exercise.Events;
using Scenario.Exercise.State;
using Scenario.Exercise.Views;
using static Scenario.Evaluation.Reports.MarkdownText;

namespace Scenario.Evaluation.Reports;

/// <summary>How it ended, what the record shows of the objectives, and what to talk about.</summary>
internal static class ReportEnding
{
    public static void Add(StringBuilder text, CompiledScenario scenario, IReadOnlyList<ExerciseEvent> events, ExerciseState end)
    {
        text.Line("## Ending").Line();
        if (EndingViews.Of(scenario, end, events) is { } ending)
        {
            text.Line($"**{Inline(ending.Title)}**").Line();
            ReportFrame.AddBlock(text, ending.Epilogue);
            AddProfile(text, ending.Profile);
            ReportFrame.AddBlock(text, ending.Note ?? "");
        }
        else
        {
            text.Line("The exercise has not reached an ending.").Line();
        }

        AddObjectives(text, scenario, end, events);
        AddQuestions(text, scenario);
    }

    private static void AddProfile(StringBuilder text, IReadOnlyList<ProfileView> profile)
    {
        if (profile.Count == 0)
        {
            return;
        }

        text.Line("| Profile | Start | End | Change |").Line("|---|---:|---:|---|");
        foreach (var line in profile)
        {
            text.Line($"| {Inline(line.Title)} | {line.Start} | {line.End} | {(line.IsBetter switch { true => "for the better", false => "for the worse", null => "" })} |");
        }

        text.Line();
    }

    private static void AddObjectives(StringBuilder text, CompiledScenario scenario, ExerciseState end, IReadOnlyList<ExerciseEvent> events)
    {
        if (scenario.Objectives.Count == 0)
        {
            return;
        }

        text.Line("## Objectives and what the record shows of them").Line();
        foreach (var (objective, view) in scenario.Objectives.Zip(EndingViews.Objectives(scenario, end, events)))
        {
            text.Line($"- **{Inline(objective.Title)}**: {Shown(view.Met)}{Evidence(objective.Met)}");
            foreach (var (task, seen) in objective.Tasks.Zip(view.Tasks))
            {
                text.Line($"  - {Inline(task.Text)} {Shown(seen.Met)}{(seen.Record is { } record ? $" (the record: {Inline(record)})" : Evidence(task.Met))}");
            }
        }

        text.Line();
    }

    private static string Shown(bool? met) => met switch
    {
        true => "The record shows it.",
        false => "The record does not show it.",
        null => "The record cannot tell; ask the room.",
    };

    private static string Evidence(Exercise.Conditions.Condition? condition) =>
        condition is null ? "" : $" (asked: {Inline(condition.Describe(Exercise.Conditions.FullKnowledge.Instance))})";

    private static void AddQuestions(StringBuilder text, CompiledScenario scenario)
    {
        if (scenario.Debrief.Questions.Count == 0)
        {
            return;
        }

        text.Line("## Questions for the debrief").Line();
        for (var i = 0; i < scenario.Debrief.Questions.Count; i++)
        {
            var question = scenario.Debrief.Questions[i];
            var objective = question.Objective < 0 ? "" : $" *({Inline(scenario.Objectives[question.Objective].Title)})*";
            text.Line(string.Create(null, $"{i + 1}. {Inline(question.Text)}{objective}"));
        }

        text.Line();
    }
}
