using Scenario.Exercise.Definitions;
using Scenario.Exercise.Events;
using Scenario.Exercise.Knowledge;
using Scenario.Exercise.Views;

namespace Scenario.Evaluation.Reports;

/// <summary>What those who chose a move said about it: about which questions, with whom, in which form.</summary>
internal static class ParticularsWords
{
    /// <summary>In one line; empty if nothing was said, or nothing that can be known of.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="history">What happened.</param>
    /// <param name="chosen">The event with which the move was chosen.</param>
    public static string Of(CompiledScenario scenario, IReadOnlyList<ExerciseEvent> history, int chosen)
    {
        var (questions, recipients, parts) = (new List<string>(), new List<string>(), new List<string>());
        for (var i = chosen + 1; i < history.Count && history[i].Kind is not (EventKind.TurnOpened or EventKind.StepEntered); i++)
        {
            var happened = history[i];
            if (happened.Subject != history[chosen].Subject)
            {
                continue;
            }

            switch (happened.Kind)
            {
                case EventKind.QuestionSelected:
                    questions.Add($"\"{scenario.Questions[happened.After].Title}\"");
                    break;
                case EventKind.RecipientSelected:
                    recipients.Add(scenario.Actors[happened.After].Name);
                    break;
                case EventKind.FormSelected:
                    parts.Add(EstimateWords.FormName((SharingForm)happened.After));
                    if (happened.Text is { Length: > 0 } caveat)
                    {
                        parts.Add("caveat: " + caveat);
                    }

                    break;
            }
        }

        var all = new List<string>();
        if (questions.Count > 0)
        {
            all.Add("about " + string.Join(" and ", questions));
        }

        if (recipients.Count > 0)
        {
            all.Add("to " + string.Join(" and ", recipients));
        }

        return string.Join("; ", all.Concat(parts));
    }
}
