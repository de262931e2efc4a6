using Scenario.Exercise.Conditions;
using Scenario.Exercise.Definitions;
using Scenario.Exercise.Effects;
using Scenario.Exercise.Luck;
using Scenario.Exercise.State;

namespace Scenario.Authoring.Compiling;

/// <summary>Policies that every scenario has. They read nothing, so they can tell nobody anything.</summary>
internal static class BuiltInPolicies
{
    /// <summary>A cautious seat passes when every open move changes more than this: three tenths of an indicator's range in sum.</summary>
    public const long MostCautious = 300;

    private const long Heaviest = 1_000_000_000;

    /// <summary>Their ids, in order.</summary>
    public static IReadOnlyList<string> Ids { get; } = ["random", "cautious"];

    /// <summary>Both, for the moves of a scenario.</summary>
    public static IReadOnlyList<PolicyDefinition> Of(
        IReadOnlyList<MoveDefinition> moves, IReadOnlyList<IndicatorDefinition> indicators, IReadOnlyList<DelayedEffects> delays)
    {
        var magnitude = new Magnitude(indicators, delays);
        var playable = Enumerable.Range(0, moves.Count).Where(move => moves[move].Seat >= 0).ToList();
        return
        [
            Policy(
                Ids[0], "Random: every open move and passing alike",
                [.. playable.Select(static move => new PolicyRule(move, Amount.Constant(FixedPoint.One), ConstantCondition.Always))],
                FixedPoint.One, PolicyStyle.Drawn),
            Policy(
                Ids[1], "Cautious: the open move that changes least, or none",
                [.. playable.Select(move => new PolicyRule(move, Amount.Constant(Weight(magnitude.Of(moves[move]))), ConstantCondition.Always))],
                Weight(MostCautious) - 1, PolicyStyle.Heaviest),
        ];
    }

    // The smaller the change, the heavier the move; what changes more than the bound weighs less than passing.
    private static long Weight(long magnitude) => Heaviest / (1 + magnitude);

    private static PolicyDefinition Policy(string id, string title, IReadOnlyList<PolicyRule> rules, long pass, PolicyStyle style) =>
        new(id, title, Amount.Constant(KeyedLuck.Certain), rules, Amount.Constant(pass), style, Basis.None);
}
