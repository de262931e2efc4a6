using Scenario.Exercise.Definitions;
using Scenario.Exercise.Events;
using Scenario.Exercise.Luck;
using Scenario.Exercise.Rules;
using Scenario.Exercise.State;

namespace Scenario.Exercise.Views;

/// <summary>What is opened to everybody when the exercise has ended, and to the facilitator at any time.</summary>
public static class OpenedViews
{
    /// <summary>Everything opened.</summary>
    public static OpenedView Of(CompiledScenario scenario, ExerciseState state, IReadOnlyList<ExerciseEvent> history)
    {
        var course = new KnowledgeCourse(scenario, history);
        return new(
            [.. scenario.Questions.Select((question, index) => Question(scenario, course, question, index))], Withholding.Lines(scenario, course, history),
            Secrets(scenario, history), state.Ending >= 0 ? [] : Weights(scenario, state));
    }

    private static QuestionCourseView Question(CompiledScenario scenario, KnowledgeCourse course, QuestionDefinition question, int index)
    {
        var holders = new List<HolderCourseView>();
        for (var actor = 0; actor < scenario.Actors.Count; actor++)
        {
            var points = course.Moments.Select(moment => Point(question, moment.Held(actor, index), moment.Truth(index))).ToList();
            if (points.Exists(static point => point is not null))
            {
                holders.Add(new(scenario.Actors[actor].Name, points));
            }
        }

        return new(
            question.Title, question.Kind, [.. course.Moments.Select(static moment => moment.Turn)],
            question.Truth < 0 ? [] : [.. course.Moments.Select(moment => Truth(question, moment.Truth(index)!.Value))], holders,
            EstimateWords.Answer(question, question.Min), EstimateWords.Answer(question, question.Max));
    }

    private static TruthPoint Truth(QuestionDefinition question, int truth) =>
        new(EstimateWords.Answer(question, truth), EstimateWords.Position(question, truth));

    private static HeldPoint? Point(QuestionDefinition question, Knowledge.Estimate? held, int? truth) => held is not { } estimate ? null : new(
        EstimateWords.Figures(question, estimate), EstimateWords.Position(question, estimate.Low), EstimateWords.Position(question, estimate.Best),
        EstimateWords.Position(question, estimate.High), EstimateWords.Confidence(estimate.Confidence),
        truth is { } value ? value >= estimate.Low && value <= estimate.High : null);

    private static List<string> Secrets(CompiledScenario scenario, IReadOnlyList<ExerciseEvent> history)
    {
        var lines = new List<string>();
        var turn = 0;
        foreach (var happened in history)
        {
            if (happened.Kind == EventKind.TurnOpened)
            {
                turn = happened.Subject;
            }
            else if (happened.Kind == EventKind.MoveResolved && scenario.Moves[happened.Subject].Secret)
            {
                var move = scenario.Moves[happened.Subject];
                lines.Add($"Turn {turn}: {scenario.Seats[move.Seat].Title} made \"{move.Title}\"{(happened.After < happened.Before ? "" : ", without success")}.");
            }
            else if (happened.Kind == EventKind.MoveUnveiled)
            {
                lines.Add($"Turn {turn}: it became known that {scenario.Seats[scenario.Moves[happened.Subject].Seat].Title} had made \"{scenario.Moves[happened.Subject].Title}\".");
            }
        }

        return lines;
    }

    private static List<PolicyWeightsView> Weights(CompiledScenario scenario, ExerciseState state)
    {
        var views = new List<PolicyWeightsView>();
        for (var seat = 0; seat < scenario.Seats.Count; seat++)
        {
            if (state.Policy(seat) >= 0 && state.Turn > 0)
            {
                var policy = scenario.Policies[state.Policy(seat)];
                views.Add(new(scenario.Seats[seat].Title, policy.Title, Weights(scenario, state, seat, policy)));
            }
        }

        return views;
    }

    private static List<string> Weights(CompiledScenario scenario, ExerciseState state, int seat, PolicyDefinition policy)
    {
        var weights = new long[policy.Rules.Count];
        PolicyWeights.Weigh(scenario, state, seat, policy, weights);
        var pass = Math.Max(0, policy.Pass.Of(state));
        var byMove = new SortedDictionary<int, long>();
        var total = pass;
        for (var i = 0; i < weights.Length; i++)
        {
            byMove[policy.Rules[i].Move] = FixedPoint.Add(byMove.GetValueOrDefault(policy.Rules[i].Move), weights[i]);
            total = FixedPoint.Add(total, weights[i]);
        }

        string Share(long weight) => FixedPoint.Text((long)((Int128)weight * 1000 / total) * 100) + " %";
        var lines = new List<string>();
        var acts = Math.Clamp(policy.Acts.Of(state), 0, KeyedLuck.Certain);
        if (acts < KeyedLuck.Certain)
        {
            lines.Add($"acts at all: {FixedPoint.Text(acts)} %");
        }

        if (total > 0)
        {
            lines.AddRange(byMove.Where(static move => move.Value > 0).OrderByDescending(static move => move.Value).Select(move => $"{scenario.Moves[move.Key].Title}: {Share(move.Value)}"));
            lines.Add($"no move: {Share(pass)}");
        }

        return lines;
    }
}
