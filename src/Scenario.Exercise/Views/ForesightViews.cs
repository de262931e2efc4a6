using Scenario.Exercise.Definitions;
using Scenario.Exercise.Events;
using Scenario.Exercise.Luck;
using Scenario.Exercise.Procedure;
using Scenario.Exercise.Rules;
using Scenario.Exercise.State;

namespace Scenario.Exercise.Views;

/// <summary>What doing something now would change and set off: the rules themselves work it out, on a copy. For the facilitator alone.</summary>
public static class ForesightViews
{
    // Luck that is still to be drawn is not told before it is: other seeds show ways it may go.
    private const int OtherSeeds = 8;

    /// <summary>Tries a submission.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="machinery">The machines that drive the rules.</param>
    /// <param name="state">The state now; it is not changed.</param>
    /// <param name="submission">What would be asked for.</param>
    /// <param name="past">What undoing could go back to, or null.</param>
    public static ForesightView Of(CompiledScenario scenario, IMachinery machinery, ExerciseState state, Submission submission, IPast? past = null)
    {
        var engine = new ExerciseEngine(scenario, machinery) { Past = past };
        var (refusal, lines, isLuck) = Try(engine, state, state.Seed, submission);
        if (refusal is not null)
        {
            return new(refusal.Reason, []);
        }

        if (!isLuck)
        {
            return new(null, lines.Count == 0 ? ["nothing in the story changes by this"] : lines);
        }

        var ways = Enumerable.Range(1, OtherSeeds).Select(way => Try(engine, state, KeyedLuck.Purpose($"foresight/{way}"), submission).Lines)
            .DistinctBy(static way => string.Join('\n', way)).Take(2).ToList();
        if (ways.Count == 1)
        {
            return new(null, ["(luck is drawn only when it happens)", .. ways[0]]);
        }

        var (both, one, another) = Apart(ways[0], ways[1]);
        return new(null, [.. both, "luck decides the rest; one way it may go:", .. Or(one), "another way:", .. Or(another)]);
    }

    // What comes about either way is said once: the difference is what luck decides.
    private static (List<string> Both, List<string> One, List<string> Another) Apart(List<string> one, List<string> another)
    {
        var left = new List<string>(another);
        var both = one.Where(left.Remove).ToList();
        var shared = new List<string>(both);
        return (both, [.. one.Where(line => !shared.Remove(line))], left);
    }

    private static List<string> Or(List<string> lines) => lines.Count > 0 ? lines : ["nothing more"];

    private static (Refusal? Refusal, List<string> Lines, bool IsLuck) Try(ExerciseEngine engine, ExerciseState state, ulong seed, Submission submission)
    {
        var scenario = engine.Scenario;
        var after = state.Copy();
        after.Seed = seed;
        var sink = new ListSink();
        if (engine.Submit(after, submission, sink) is { } refusal)
        {
            return (refusal, [], false);
        }

        var lines = new List<string>();
        var held = new Dictionary<int, string>();
        foreach (var happened in sink.Events)
        {
            if (happened.Kind == EventKind.MoveResolved && state.RuledOutcome(happened.Subject) is not 0 and var ruled)
            {
                // What was ruled comes about whatever the model has: its own outcome beside it would look like a contradiction.
                lines.Add($"{Move(scenario, happened.Subject)} {(ruled == 1 ? "succeeds" : "fails")}, as ruled");
                continue;
            }

            if (happened.Kind == EventKind.EstimateChanged)
            {
                held[happened.Subject] = Estimate(scenario, happened);
            }
            else if (!(submission is FireInject && happened.Kind == EventKind.InjectPlanned) && Line(scenario, happened) is { } line)
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

        // Of indicators and beliefs only what they come to is told, and what actors hold comes last: there is most of it.
        lines.AddRange(held.Values);
        return (null, lines, sink.Events.Any(happened => IsDrawn(happened) && !(happened.Kind == EventKind.MoveResolved && state.RuledOutcome(happened.Subject) != 0)));
    }

    private static bool IsDrawn(ExerciseEvent happened) =>
        happened.Kind is EventKind.MoveResolved or EventKind.ChanceDrawn or EventKind.ProposalRuled && happened.Before is > 0 and < KeyedLuck.Certain;

    private static string? Line(CompiledScenario scenario, in ExerciseEvent happened) => happened.Kind switch
    {
        EventKind.InjectDelivered => $"delivers \"{scenario.Injects[happened.Subject].Title}\"",
        EventKind.FollowUpAwaited => $"\"{scenario.Injects[happened.Subject].Title}\" follows in turn {happened.After}",
        EventKind.InjectMissed => $"passes over \"{scenario.Injects[happened.Subject].Title}\"",
        EventKind.TriggerFired => $"sets off: {scenario.Triggers[happened.Subject].Title}",
        EventKind.FlagChanged => (happened.After == 1 ? "from then on: " : "no longer: ") + scenario.Flags[happened.Subject].Meaning,
        EventKind.MoveResolved => $"{Move(scenario, happened.Subject)} {(happened.After < happened.Before ? "succeeds" : "fails")}",
        EventKind.PhaseChanged => $"the ladder moves to rung {happened.After}, {scenario.Phases[happened.After].Title}{(happened.Subject == 1 ? ", against its gate" : "")}",
        EventKind.PhaseHeld => "the ladder stays where it is",
        EventKind.EndingAnnounced or EventKind.EndingReached => $"ends the exercise: {scenario.Endings[happened.Subject].Title}",
        EventKind.DecisionMissed => $"{scenario.Seats[happened.Subject].Title}: no decision",
        EventKind.TurnOpened => $"opens turn {happened.Subject}",
        EventKind.ExpectationMet => $"shows that people did what \"{scenario.Injects[happened.Subject].Title}\" expected: {scenario.Injects[happened.Subject].Expected[happened.Before].Action}",
        EventKind.InjectPlanned => $"\"{scenario.Injects[happened.Subject].Title}\" {Plan(happened.After)}",
        EventKind.InjectEdited => $"changes the words of \"{scenario.Injects[happened.Subject].Title}\" {(happened.Before < 0 ? "for all who have none of their own" : "for " + scenario.Seats[happened.Before].Title)}",
        EventKind.InjectImprovised when happened.Letter is { } letter =>
            $"delivers \"{letter.Title}\" to {string.Join(", ", scenario.Seats.Where((_, seat) => (letter.To & (1UL << seat)) != 0).Select(static seat => seat.Title))}",
        EventKind.RulingOpened => $"shows \"{scenario.Moves[happened.Subject].Title}\" to every seat",
        EventKind.RulingGiven => $"settles \"{scenario.Moves[happened.Subject].Title}\" at the close of the turn: {(happened.Before switch { 1 => "it succeeds", 2 => "it fails", _ => "luck decides" })}{(happened.After >= 0 ? $" at {happened.After / (KeyedLuck.Certain / 100)} %" : "")}",
        EventKind.EffectRejected => "leaves out: " + WrittenEffects.Rejected(scenario, happened),
        EventKind.ProposalRuled => happened.Before == 0 ? "rejects the proposal; its seat reads why" : $"{(happened.After < happened.Before ? "the proposal succeeds" : "the proposal fails")}, at {happened.Before / (KeyedLuck.Certain / 100)} %",
        EventKind.TimerSet => happened.After == 0 ? "takes the timer away" : $"ends the timer {happened.After / 60}:{happened.After % 60:00} after the opening of the turn",
        EventKind.ExercisePaused => "stands still until it is resumed",
        EventKind.Undone => "takes back what was done since, and all that followed from it",
        _ => null,
    };

    private static string Move(CompiledScenario scenario, int move) => $"{scenario.Seats[scenario.Moves[move].Seat].Title}: \"{scenario.Moves[move].Title}\"";

    private static string Plan(int plan) => plan switch
    {
        InjectPlan.Held => "does not come until it is fired or released",
        InjectPlan.Skipped => "does not come",
        InjectPlan.AsWritten => "comes as planned again",
        _ => $"comes in turn {plan} at the earliest",
    };

    private static string Estimate(CompiledScenario scenario, in ExerciseEvent happened)
    {
        var question = scenario.Questions[happened.Subject % scenario.Questions.Count];
        return $"{scenario.Actors[happened.Subject / scenario.Questions.Count].Name} would hold on \"{question.Title}\": {KnowledgeViews.Line(question, happened.Estimate)}";
    }
}
