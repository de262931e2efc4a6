using Scenario.Exercise.Definitions;
using Scenario.Exercise.Effects;
using Scenario.Exercise.Knowledge;
using Scenario.Exercise.Conditions;
using Scenario.Exercise.State;

namespace Scenario.Exercise.Rules;

/// <summary>What holds for everything that a facilitator does by hand: a reason, and changes that exist and lie in range.</summary>
internal static class ControlRules
{
    private const int MostChanges = 50;

    public static Refusal? NeedsReason(string? reason) =>
        string.IsNullOrWhiteSpace(reason) ? new(RefusalCode.ReasonMissing, "Say in a sentence why: the record needs it.")
        : reason.Length > DecisionRules.LongestText ? DecisionRules.TooLong()
        : null;

    /// <summary>That it is not the moment; during a pause that is the reason, whatever else would be.</summary>
    public static Refusal NotNow(ExerciseState state, string otherwise) =>
        new(RefusalCode.WrongStep, state.Step == ProcedureStep.Paused ? "The exercise is paused: it goes on first." : otherwise);

    /// <summary>What is wrong with changes made by hand, or null.</summary>
    public static Refusal? Check(CompiledScenario scenario, ExerciseState state, IReadOnlyList<ControlChange> changes)
    {
        if (changes.Count > MostChanges)
        {
            return new(RefusalCode.BadControl, $"These are {changes.Count} changes: make at most {MostChanges} at once.");
        }

        foreach (var change in changes)
        {
            if (Fault(scenario, state, change) is { } fault)
            {
                return new(RefusalCode.BadControl, fault);
            }
        }

        return Contradiction(scenario, state, changes) is { } contradiction ? new(RefusalCode.BadControl, contradiction) : null;
    }

    // Each change may be in order and all together not: what is said twice is settled by nobody's intention.
    private static string? Contradiction(CompiledScenario scenario, ExerciseState state, IReadOnlyList<ControlChange> changes)
    {
        foreach (var same in changes.GroupBy(static change => (Of: Subject(change.Kind), change.Index)).Where(static group => group.Count() > 1))
        {
            switch (same.Key.Of)
            {
                case ControlChangeKind.Set:
                    if (same.Any(static change => change.Kind == ControlChangeKind.Set))
                    {
                        return $"{scenario.Indicators[same.Key.Index].Title} is changed twice, and once to a value of its own: say it once.";
                    }

                    if (Fault(scenario, state, new(ControlChangeKind.Add, same.Key.Index, same.Aggregate(0L, static (sum, change) => FixedPoint.Add(sum, change.Amount)))) is { } fault)
                    {
                        return fault;
                    }

                    break;
                case ControlChangeKind.Flag:
                    return $"A flag is raised or lowered twice (\"{scenario.Flags[same.Key.Index].Meaning}\"): say it once.";
                case ControlChangeKind.Estimate:
                    return $"{scenario.Actors[same.Key.Index / scenario.Questions.Count].Name} is given two estimates of \"{scenario.Questions[same.Key.Index % scenario.Questions.Count].Title}\": say it once.";
            }
        }

        return null;
    }

    private static ControlChangeKind Subject(ControlChangeKind kind) => kind == ControlChangeKind.Add ? ControlChangeKind.Set : kind;

    /// <summary>The same as effects, which the rules carry out like any other.</summary>
    public static IReadOnlyList<Effect> Effects(CompiledScenario scenario, IReadOnlyList<ControlChange> changes, string note) =>
        [.. changes.SelectMany(change => Of(scenario, change, note))];

    private static string? Fault(CompiledScenario scenario, ExerciseState state, ControlChange change)
    {
        bool Is(int count) => change.Index >= 0 && change.Index < count;
        switch (change.Kind)
        {
            case ControlChangeKind.Add or ControlChangeKind.Set:
                if (!Is(scenario.Indicators.Count))
                {
                    return "There is no such indicator.";
                }

                var indicator = scenario.Indicators[change.Index];
                var (low, high) = ((long)indicator.Min * indicator.Step, (long)indicator.Max * indicator.Step);
                var reached = change.Kind == ControlChangeKind.Set ? change.Amount : FixedPoint.Add((long)state.Value(change.Index) * indicator.Step, change.Amount);
                return change.Amount % indicator.Step != 0 ? $"{indicator.Title} goes in steps of {FixedPoint.Text(indicator.Step)}: {FixedPoint.Text(change.Amount)} lies between two."
                    : reached < low || reached > high ? $"{indicator.Title} lies between {FixedPoint.Text(low)} and {FixedPoint.Text(high)}: {FixedPoint.Text(reached)} is out of range."
                    : null;
            case ControlChangeKind.Flag:
                return !Is(scenario.Flags.Count) ? "There is no such flag." : change.Amount is not (0 or 1) ? "A flag is raised or lowered." : null;
            case ControlChangeKind.Estimate:
                return EstimateFault(scenario, change);
            case ControlChangeKind.Share:
                return !Is(scenario.Questions.Count) || change.Amount < 0 || change.Amount >= scenario.Actors.Count || change.To < 0 || change.To >= scenario.Actors.Count
                    ? "There is no such question or actor."
                    : change.Amount == change.To ? "An actor does not share with itself."
                    : !state.Holds((int)change.Amount, change.Index) ? $"{scenario.Actors[(int)change.Amount].Name} holds no answer to \"{scenario.Questions[change.Index].Title}\"."
                    : null;
            case ControlChangeKind.Move:
                return Is(scenario.Moves.Count) ? null : "There is no such move.";
            default:
                return Is(scenario.Injects.Count) ? null : "There is no such message.";
        }
    }

    private static string? EstimateFault(CompiledScenario scenario, ControlChange change)
    {
        if (change.Index < 0 || change.Index >= scenario.Actors.Count * scenario.Questions.Count)
        {
            return "There is no such actor or question.";
        }

        var question = scenario.Questions[change.Index % scenario.Questions.Count];
        var held = change.Estimate;
        return held.Low > held.Best || held.Best > held.High ? "An estimate goes from low over best to high."
            : held.Low < question.Min || held.High > question.Max ? $"\"{question.Title}\" lies between {question.Text(question.Min)} and {question.Text(question.Max)}."
            : held.Confidence is < Confidence.None or > Confidence.High ? "Confidence is none, low, moderate or high."
            : null;
    }

    private static IEnumerable<Effect> Of(CompiledScenario scenario, ControlChange change, string note)
    {
        switch (change.Kind)
        {
            case ControlChangeKind.Add:
                return [new AddEffect(change.Index, Amount.Constant(change.Amount), note)];
            case ControlChangeKind.Set:
                return [new SetEffect(change.Index, Amount.Constant(change.Amount), note)];
            case ControlChangeKind.Flag:
                return [new FlagEffect(change.Index, change.Amount == 1, note)];
            case ControlChangeKind.Estimate:
                var (actor, question) = (change.Index / scenario.Questions.Count, change.Index % scenario.Questions.Count);
                return [new EstimateEffect(actor, question, change.Estimate with { AsOf = 0 }, null, Replaces: true, note)];
            case ControlChangeKind.Share:
                return [new ShareEffect((int)change.Amount, [change.To], [change.Index], change.Estimate.Form, null, 0, default, note)];
            case ControlChangeKind.Move:
                return scenario.Moves[change.Index].Effects;
            default:
                return [new InjectEffect(change.Index, note)];
        }
    }
}
