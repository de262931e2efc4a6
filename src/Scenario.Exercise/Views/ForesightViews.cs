using Scenario.Exercise.Definitions;
using Scenario.Exercise.Events;
using Scenario.Exercise.Procedure;
using Scenario.Exercise.Rules;
using Scenario.Exercise.State;

namespace Scenario.Exercise.Views;

/// <summary>What doing something now would change and set off: the rules themselves work it out, on a copy. For the facilitator alone.</summary>
public static class ForesightViews
{
    /// <summary>Tries a submission.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="machinery">The machines that drive the rules.</param>
    /// <param name="state">The state now; it is not changed.</param>
    /// <param name="submission">What would be asked for.</param>
    /// <param name="past">What undoing could go back to, or null.</param>
    public static ForesightView Of(CompiledScenario scenario, IMachinery machinery, ExerciseState state, Submission submission, IPast? past = null)
    {
        var engine = new ExerciseEngine(scenario, machinery) { Past = past };
        var after = state.Copy();
        var sink = new ListSink();
        if (engine.Submit(after, submission, sink) is { } refusal)
        {
            return new(refusal.Reason, []);
        }

        var lines = new List<string>();
        foreach (var happened in sink.Events)
        {
            if (Line(scenario, happened) is { } line)
            {
                lines.Add(line);
            }
        }

        for (var i = 0; i < scenario.Indicators.Count; i++)
        {
            if (after.Value(i) != state.Value(i))
            {
                lines.Add($"{scenario.Indicators[i].Title}: {scenario.Indicators[i].Text(state.Value(i))} to {scenario.Indicators[i].Text(after.Value(i))}");
            }
        }

        return new(null, lines.Count == 0 ? ["Nothing would change."] : lines);
    }

    private static string? Line(CompiledScenario scenario, in ExerciseEvent happened) => happened.Kind switch
    {
        EventKind.InjectDelivered => $"delivers \"{scenario.Injects[happened.Subject].Title}\"",
        EventKind.FollowUpAwaited => $"\"{scenario.Injects[happened.Subject].Title}\" follows in turn {happened.After}",
        EventKind.InjectMissed => $"passes over \"{scenario.Injects[happened.Subject].Title}\"",
        EventKind.TriggerFired => $"sets off: {scenario.Triggers[happened.Subject].Title}",
        EventKind.FlagChanged => (happened.After == 1 ? "from then on: " : "no longer: ") + scenario.Flags[happened.Subject].Meaning,
        EventKind.MoveResolved => $"{scenario.Seats[scenario.Moves[happened.Subject].Seat].Title}: \"{scenario.Moves[happened.Subject].Title}\" {(happened.After < happened.Before ? "succeeds" : "fails")}",
        EventKind.OutcomeOverruled => $"ruled: it {(happened.After == 1 ? "succeeds" : "fails")}",
        EventKind.PhaseChanged => $"the ladder moves to rung {happened.After}, {scenario.Phases[happened.After].Title}{(happened.Subject == 1 ? ", against its gate" : "")}",
        EventKind.PhaseHeld => "the ladder stays where it is",
        EventKind.EstimateChanged => Estimate(scenario, happened),
        EventKind.EndingAnnounced or EventKind.EndingReached => $"ends the exercise: {scenario.Endings[happened.Subject].Title}",
        EventKind.DecisionMissed => $"{scenario.Seats[happened.Subject].Title}: no decision",
        EventKind.TurnOpened => $"opens turn {happened.Subject}",
        EventKind.ExpectationMet => $"shows that people did what \"{scenario.Injects[happened.Subject].Title}\" expected: {scenario.Injects[happened.Subject].Expected[happened.Before].Action}",
        EventKind.Undone => happened.Before - happened.Subject is var events && events == 1 ? "takes back 1 event" : $"takes back {events} events",
        _ => null,
    };

    private static string Estimate(CompiledScenario scenario, in ExerciseEvent happened)
    {
        var question = scenario.Questions[happened.Subject % scenario.Questions.Count];
        return $"{scenario.Actors[happened.Subject / scenario.Questions.Count].Name} would hold on \"{question.Title}\": {KnowledgeViews.Line(question, happened.Estimate)}";
    }
}
