using Scenario.Exercise.Definitions;
using Scenario.Exercise.Events;

namespace Scenario.Evaluation.Reports;

/// <summary>Figures that lost confidence because no news came, summed up in one line.</summary>
internal static class Aging
{
    /// <summary>The line, or null if nothing aged.</summary>
    public static string? Words(CompiledScenario scenario, IReadOnlyList<ExerciseEvent> events, int from, int to)
    {
        var aged = new SortedDictionary<int, int>();
        for (var i = from; i <= to; i++)
        {
            if (events[i] is { Kind: EventKind.EstimateChanged, Before: (int)EstimateChange.Aged })
            {
                var actor = events[i].Subject / scenario.Questions.Count;
                aged[actor] = aged.GetValueOrDefault(actor) + 1;
            }
        }

        return aged.Count == 0 ? null
            : "Without news confidence fades: " + string.Join(", ", aged.Select(one => $"{scenario.Actors[one.Key].Name} on {(one.Value == 1 ? "one question" : $"{one.Value} questions")}"));
    }
}
