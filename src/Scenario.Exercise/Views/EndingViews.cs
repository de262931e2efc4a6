using Scenario.Exercise.Definitions;
using Scenario.Exercise.Events;
using Scenario.Exercise.State;

namespace Scenario.Exercise.Views;

/// <summary>How the exercise ended: told to everybody alike, with all layers open.</summary>
public static class EndingViews
{
    /// <summary>The ending, or null before there is one.</summary>
    public static EndingView? Of(CompiledScenario scenario, ExerciseState state, IReadOnlyList<ExerciseEvent> history)
    {
        if (state.Ending < 0)
        {
            return null;
        }

        var ending = scenario.Endings[state.Ending];
        var parts = scenario.Debrief.Epilogue.Where(part => part.When.Holds(state)).Select(static part => part.Text);
        return new(
            ending.Title, string.Join("\n\n", parts.Prepend(ending.Epilogue)), Profile(scenario, state, history),
            [.. scenario.Debrief.Questions.Select(static question => question.Text)], Objectives(scenario, state, history), scenario.Debrief.Note);
    }

    /// <summary>Values of an indicator, in steps: first when the first turn opened, then at the close of each turn.</summary>
    public static IReadOnlyList<int> Course(CompiledScenario scenario, IReadOnlyList<ExerciseEvent> history, int indicator)
    {
        var values = new List<int>();
        var value = scenario.Indicators[indicator].Start;
        foreach (var happened in history)
        {
            if (happened.Kind == EventKind.IndicatorChanged && happened.Subject == indicator)
            {
                value = happened.After;
            }
            else if ((happened.Kind == EventKind.TurnOpened && values.Count == 0) || happened.Kind == EventKind.TurnClosed)
            {
                values.Add(value);
            }
        }

        return values;
    }

    /// <summary>Objectives with what the record shows of them now.</summary>
    public static IReadOnlyList<ObjectiveView> Objectives(CompiledScenario scenario, ExerciseState state, IReadOnlyList<ExerciseEvent> history)
    {
        var standing = Undoing.Effective(history);
        return
        [
            .. scenario.Objectives.Select(objective => new ObjectiveView(
                objective.Title, objective.Met?.Holds(state), [.. objective.Tasks.Select(task => Task(scenario, state, standing, task))])),
        ];
    }

    private static TaskView Task(CompiledScenario scenario, ExerciseState state, IReadOnlyList<ExerciseEvent> standing, CriticalTask task)
    {
        if (task.Shown is not { } practice)
        {
            return new(task.Text, task.Met?.Holds(state));
        }

        var evidence = PracticeEvidence.Of(scenario, standing, practice);
        return new(task.Text, evidence.IsShown, evidence.Words);
    }

    private static List<ProfileView> Profile(CompiledScenario scenario, ExerciseState state, IReadOnlyList<ExerciseEvent> history)
    {
        var profile = new List<ProfileView>();
        foreach (var index in scenario.Profile)
        {
            var indicator = scenario.Indicators[index];
            var course = Course(scenario, history, index);
            var start = course.Count > 0 ? course[0] : indicator.Start;
            var end = state.Value(index);
            profile.Add(new(
                indicator.Title, indicator.Meaning, indicator.Text(start), indicator.Text(end), SeatViews.Position(indicator, end),
                SeatViews.Position(indicator, start), SeatViews.IsBetter(indicator, (long)end - start),
                [.. course.Select(value => SeatViews.Position(indicator, value))]));
        }

        return profile;
    }
}
