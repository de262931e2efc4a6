using Scenario.Exercise.Definitions;
using Scenario.Exercise.Events;
using Scenario.Exercise.Knowledge;
using Scenario.Exercise.State;

namespace Scenario.Exercise.Views;

/// <summary>What a seat believes, from its own state and history alone.</summary>
internal static class KnowledgeViews
{
    public static IReadOnlyList<EstimateView> Of(CompiledScenario scenario, ExerciseState state, IReadOnlyList<ExerciseEvent> history, int seat)
    {
        var actor = scenario.Seats[seat].Actor;
        return actor < 0 ? [] : [.. scenario.Questions.Select((question, index) => new EstimateView(
            index, question.Id, question.Title, question.Kind,
            state.Estimate(actor, index) is { } held ? Held(scenario, history, question, held, actor, scenario.Holding(actor, index)) : null,
            EstimateWords.Answer(question, question.Min), EstimateWords.Answer(question, question.Max), question.Names,
            BasisWords.Of(scenario, question.Basis)))];
    }

    /// <summary>What is held, in one line, such as <c>9,000 to 12,500, best 10,615; moderate confidence</c>.</summary>
    public static string Line(QuestionDefinition question, in Estimate estimate) =>
        $"{EstimateWords.Figures(question, estimate)}; {EstimateWords.Sure(estimate.Confidence)}";

    private static HeldView Held(
        CompiledScenario scenario, IReadOnlyList<ExerciseEvent> history, QuestionDefinition question, in Estimate held, int actor, int holding) => new(
        EstimateWords.Answer(question, held.Low), EstimateWords.Answer(question, held.Best), EstimateWords.Answer(question, held.High),
        EstimateWords.Position(question, held.Low), EstimateWords.Position(question, held.Best), EstimateWords.Position(question, held.High),
        EstimateWords.Confidence(held.Confidence), GradeWords.Of(held.Grade.Text), EstimateWords.Origin(scenario, held, actor), held.AsOf,
        Change(history, question, held, holding), Caveat(scenario, history, holding), held.IsDisputed);

    // Since the seat last decided: what its own moves brought is a change too. In the first turn since it opened.
    private static string Change(IReadOnlyList<ExerciseEvent> history, QuestionDefinition question, in Estimate now, int holding)
    {
        var since = -1;
        for (var i = history.Count - 1; i >= 0; i--)
        {
            if (history[i] is { Kind: EventKind.StepEntered, After: (int)ProcedureStep.Resolution })
            {
                since = i;
                break;
            }

            if (history[i].Kind == EventKind.TurnOpened)
            {
                since = i;
            }
        }

        for (var i = since - 1; i >= 0; i--)
        {
            if (history[i].Kind == EventKind.EstimateChanged && history[i].Subject == holding)
            {
                return Difference(question, history[i].Estimate, now);
            }
        }

        return since < 0 ? "" : "new";
    }

    private static string Difference(QuestionDefinition question, in Estimate before, in Estimate now)
    {
        var changes = new List<string>();
        if (before.Best != now.Best)
        {
            changes.Add(question.Kind == QuestionKind.Number
                ? $"best {EstimateWords.Answer(question, before.Best)} to {EstimateWords.Answer(question, now.Best)}"
                : $"was: {EstimateWords.Answer(question, before.Best)}");
        }

        if (before.High - before.Low != now.High - now.Low && question.Kind != QuestionKind.Category)
        {
            changes.Add(now.High - now.Low > before.High - before.Low ? "range wider" : "range narrower");
        }
        else if ((before.Low, before.High) != (now.Low, now.High) && before.Best == now.Best)
        {
            changes.Add("range moved");
        }

        if (before.Confidence != now.Confidence)
        {
            changes.Add($"confidence {(now.Confidence > before.Confidence ? "up" : "down")}");
        }

        return string.Join(", ", changes);
    }

    // A caveat belongs to the last report that entered; a newer report without one leaves none.
    private static string? Caveat(CompiledScenario scenario, IReadOnlyList<ExerciseEvent> history, int holding)
    {
        var (actor, question) = (holding / scenario.Questions.Count, holding % scenario.Questions.Count);
        for (var i = history.Count - 1; i >= 0; i--)
        {
            var changed = history[i];
            if (changed.Kind != EventKind.EstimateChanged || changed.Subject != holding || !IsReport((EstimateChange)changed.Before))
            {
                continue;
            }

            for (var j = i - 1; j >= 0 && history[j].Kind is EventKind.EstimateShared or EventKind.DiscrepancyNoticed; j--)
            {
                if (history[j].Kind == EventKind.EstimateShared && history[j].Subject == question && history[j].Before != actor)
                {
                    return history[j].Text;
                }
            }

            return changed.Text;
        }

        return null;
    }

    private static bool IsReport(EstimateChange change) => change is EstimateChange.Begun or EstimateChange.Adopted or EstimateChange.Agreed
        or EstimateChange.Partial or EstimateChange.Conflicting or EstimateChange.Replaced;
}
