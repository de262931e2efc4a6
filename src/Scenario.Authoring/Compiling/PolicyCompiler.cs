using Scenario.Authoring.Diagnostics;
using Scenario.Authoring.Shapes;
using Scenario.Authoring.Syntax;
using Scenario.Exercise.Definitions;
using Scenario.Exercise.Luck;

namespace Scenario.Authoring.Compiling;

/// <summary>Compiles policies.</summary>
internal sealed class PolicyCompiler(CompilationContext context)
{
    /// <summary>The file's own policies.</summary>
    public IReadOnlyList<PolicyDefinition> Policies()
    {
        foreach (var id in context.Root.Objects("policies").Select(static policy => policy.Text("id")).OfType<TextNode>())
        {
            if (context.Rules != CompilationRules.First && BuiltInPolicies.Ids.Contains(id.Value))
            {
                context.Diagnostics.Report(
                    ShapeCodes.ReservedId, id.Span, $"a policy cannot be called {DiagnosticBag.Quote(id.Value)}: every scenario has one of that name", "taken", "give it another id");
            }
        }

        return Given();
    }

    private IReadOnlyList<PolicyDefinition> Given() =>
    [
        .. context.Root.Objects("policies").Select(policy => new PolicyDefinition(
            policy.Raw("id"), policy.Line("title"), context.Amount(policy["acts"], KeyedLuck.Certain),
            [.. policy.Objects("rules").Select(rule => new PolicyRule(
                context.Index(NameKind.Move, rule["move"]), context.Amount(rule["weight"], 0), context.Condition(rule["when"])))],
            context.Amount(policy["pass"], 0), PolicyStyle.Drawn, context.Basis(policy))),
    ];

    /// <summary>Compares the file's own policies with the seats that they play.</summary>
    public void Check(CompiledScenario scenario, IReadOnlyList<PolicyDefinition> given)
    {
        CheckOwners(scenario.Seats, scenario.Moves);
        CheckReach(scenario.Seats, given);
    }

    private void CheckOwners(IReadOnlyList<SeatDefinition> seats, IReadOnlyList<MoveDefinition> moves)
    {
        var policies = context.Root.Objects("policies").ToList();
        for (var policy = 0; policy < policies.Count; policy++)
        {
            var played = seats.Where(seat => seat.Policy == policy).ToList();
            var owned = played.SelectMany(static seat => seat.Moves).ToHashSet();
            foreach (var rule in policies[policy].Objects("rules"))
            {
                var move = context.Index(NameKind.Move, rule["move"]);
                if (played.Count > 0 && move >= 0 && moves[move].Seat >= 0 && !owned.Contains(move))
                {
                    context.Diagnostics.Report(
                        MeaningCodes.RuleOfOtherSeat, rule["move"]!.Span,
                        $"{DiagnosticBag.Quote(moves[move].Id)} is a move of {DiagnosticBag.Quote(seats[moves[move].Seat].Id)}, which this policy does not play", "not its move",
                        "the policy plays: " + string.Join(", ", played.Select(static seat => seat.Id)));
                }
            }
        }
    }

    // Moves of automated seats that no rule weighs. A policy that every scenario has weighs all of them.
    private void CheckReach(IReadOnlyList<SeatDefinition> seats, IReadOnlyList<PolicyDefinition> policies)
    {
        var moves = context.Root.Objects("moves").ToList();
        foreach (var seat in seats.Where(seat => seat is { Playable: false, IsControl: false, Policy: >= 0 } && seat.Policy < policies.Count))
        {
            var weighed = policies[seat.Policy].Rules.Select(static rule => rule.Move).ToHashSet();
            foreach (var move in seat.Moves.Where(move => !weighed.Contains(move)))
            {
                context.Diagnostics.Report(
                    MeaningCodes.MoveNobodyMakes, moves[move].Text("id")?.Span ?? moves[move].Node.Opening,
                    $"nobody can make this move: {DiagnosticBag.Quote(seat.Id)} is not playable and its policy has no rule for it", "never made",
                    $"add a rule to {DiagnosticBag.Quote(policies[seat.Policy].Id)}");
            }
        }
    }
}
