using Scenario.Exercise.Conditions;
using Scenario.Exercise.Definitions;
using Scenario.Exercise.Effects;
using Scenario.Exercise.State;

namespace Scenario.Exercise.Views;

/// <summary>Effects in words, as far as somebody may know them.</summary>
/// <param name="scenario">The scenario.</param>
/// <param name="state">The state that amounts are worked out from; without one they are told as they are written.</param>
/// <param name="knowledge">What may be told.</param>
internal sealed class EffectWords(CompiledScenario scenario, ExerciseState? state, IKnowledge knowledge)
{
    /// <summary>One line for each effect that can be told.</summary>
    public IReadOnlyList<string> Lines(IReadOnlyList<Effect> effects) => [.. effects.Select(Words).OfType<string>()];

    /// <summary>A change with its sign: <c>+5</c>.</summary>
    public static string Signed(IndicatorDefinition indicator, long steps)
    {
        var text = FixedPoint.Text(steps * indicator.Step);
        return steps > 0 ? "+" + text : text;
    }

    private string? Words(Effect effect) => effect switch
    {
        AddEffect add => Sees(add.Indicator) ? $"{Title(add.Indicator)} {Change(add)}" : null,
        AddDrawnEffect add => Sees(add.Indicator)
            ? $"{Title(add.Indicator)} {Signed(scenario.Indicators[add.Indicator], add.Low)} to {Signed(scenario.Indicators[add.Indicator], add.High)}"
            : null,
        SetEffect set => Sees(set.Indicator) ? $"{Title(set.Indicator)} becomes {Told(set.To)}" : null,
        SetDrawnEffect set => Sees(set.Indicator) ? $"{Title(set.Indicator)} is drawn anew" : null,
        FlagEffect flag => knowledge.Sees(new(ElementKind.Flag, flag.Flag))
            ? (flag.Value ? "from then on: " : "no longer: ") + scenario.Flags[flag.Flag].Meaning
            : null,
        WhenEffect choice => Choice(choice),
        ChanceEffect chance => Chance(chance),
        AfterEffect after => Group(after.Turns == 1 ? "when the next turn opens" : $"{after.Turns} turns later", scenario.Delays[after.Delay].Effects),
        PhaseEffect phase => phase.Direction > 0 ? "one rung up the ladder" : "one rung down the ladder",
        _ => new LearningWords(scenario, knowledge).Of(effect),
    };

    private string? Choice(WhenEffect choice)
    {
        var then = Lines(choice.Then);
        var otherwise = Lines(choice.Otherwise);
        if (then.Count + otherwise.Count == 0)
        {
            return null;
        }

        var readings = new List<Reading>();
        choice.Condition.AddReadings(readings);
        if (!readings.TrueForAll(knowledge.Sees))
        {
            return "depending on what this seat cannot see: " + string.Join("; or: ", new[] { Join(then), Join(otherwise) }.Where(static words => words.Length > 0));
        }

        var condition = "if " + choice.Condition.Describe(knowledge);
        return then.Count == 0 ? $"unless {choice.Condition.Describe(knowledge)}: {Join(otherwise)}"
            : otherwise.Count == 0 ? $"{condition}: {Join(then)}"
            : $"{condition}: {Join(then)}; otherwise: {Join(otherwise)}";
    }

    private string? Chance(ChanceEffect chance)
    {
        var then = Lines(chance.Then);
        var otherwise = Lines(chance.Otherwise);
        if (then.Count + otherwise.Count == 0)
        {
            return null;
        }

        var odds = state is null ? "perhaps (" + chance.Chance.Words + ")" : Sees(chance.Chance) ? Likelihood.Words(chance.Chance.Of(state)) : "perhaps";
        return $"{odds}: {(then.Count == 0 ? "nothing you can see" : Join(then))}" + (otherwise.Count == 0 ? "" : $"; otherwise: {Join(otherwise)}");
    }

    private string? Group(string when, IReadOnlyList<Effect> effects) => Lines(effects) is { Count: > 0 } lines ? $"{when}: {Join(lines)}" : null;

    private string Change(AddEffect add) => add.By is ConstantAmount constant
        ? Signed(scenario.Indicators[add.Indicator], FixedPoint.ToSteps(constant.Thousandths, scenario.Indicators[add.Indicator].Step))
        : Sees(add.By) ? AsThingsStand(add) : "changes";

    // The formula is the author's business; what it comes to now is the participant's.
    private string AsThingsStand(AddEffect add)
    {
        if (state is null)
        {
            return "changes by " + add.By.Words;
        }

        var indicator = scenario.Indicators[add.Indicator];
        var steps = FixedPoint.ToSteps(add.By.Of(state), indicator.Step);
        return (steps == 0 ? "+0" : Signed(indicator, steps)) + " as things stand";
    }

    private string Told(Amount amount) => Sees(amount) ? amount.Words : "another value";

    private bool Sees(int indicator) => knowledge.Sees(new(ElementKind.Indicator, indicator));

    private bool Sees(Amount amount)
    {
        var readings = new List<Reading>();
        amount.AddReadings(readings);
        return readings.TrueForAll(knowledge.Sees);
    }

    private string Title(int indicator) => scenario.Indicators[indicator].Title;

    private static string Join(IReadOnlyList<string> lines) => string.Join(", ", lines);
}
