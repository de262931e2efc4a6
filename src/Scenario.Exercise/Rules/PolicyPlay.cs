using Scenario.Exercise.Definitions;
using Scenario.Exercise.Effects;
using Scenario.Exercise.Events;
using Scenario.Exercise.Luck;
using Scenario.Exercise.State;

namespace Scenario.Exercise.Rules;

/// <summary>How a seat's policy decides: a weighted draw among the moves its rules leave open, again until points, moves or will run out.</summary>
internal sealed class PolicyPlay
{
    private readonly Proceedings _proceedings;
    private readonly ulong[] _purposes;
    private readonly long[] _weights;

    public PolicyPlay(Proceedings proceedings)
    {
        _proceedings = proceedings;
        var scenario = proceedings.Scenario;
        _purposes = [.. scenario.Seats.Select(seat => KeyedLuck.Purpose($"{scenario.Id}/auto.{seat.Id}"))];
        _weights = new long[scenario.Policies.Count == 0 ? 0 : scenario.Policies.Max(static policy => policy.Rules.Count)];
    }

    /// <summary>Decides and commits.</summary>
    public void Decide(int seat)
    {
        var scenario = _proceedings.Scenario;
        var state = _proceedings.State;
        var policy = scenario.Policies[state.Policy(seat)];
        var cause = new Cause(CauseKind.Policy, state.Policy(seat));
        var made = 0;
        var acts = Math.Clamp(policy.Acts.Of(state), 0, KeyedLuck.Certain);
        if (KeyedLuck.Below(KeyedLuck.Certain, state.Seed, _purposes[seat], state.Turn, 0) < acts)
        {
            var points = scenario.Seats[seat].Points;
            Weigh(seat, policy);
            var most = Math.Min(scenario.Seats[seat].AutomatedMoves, scenario.Seats[seat].MaxMoves);
            while (made < most && Draw(seat, policy, points, made + 1, cause) is var move and >= 0)
            {
                _proceedings.Tell(EventKind.MoveChosen, move, 0, 0, cause);
                points -= scenario.Moves[move].Cost;
                made++;
            }
        }
        else
        {
            _proceedings.Tell(EventKind.PolicyDrew, seat, -1, (int)(KeyedLuck.Certain - acts), cause);
        }

        _proceedings.Tell(EventKind.DecisionCommitted, seat, 0, made, cause);
    }

    private int Draw(int seat, PolicyDefinition policy, int points, int index, Cause cause)
    {
        var state = _proceedings.State;
        var scenario = _proceedings.Scenario;
        var pass = Math.Max(0, policy.Pass.Of(state));
        var total = pass;
        for (var i = 0; i < policy.Rules.Count; i++)
        {
            if (scenario.Moves[policy.Rules[i].Move].Cost > points || state.IsCommitted(policy.Rules[i].Move))
            {
                _weights[i] = 0;
            }

            total = FixedPoint.Add(total, _weights[i]);
        }

        if (total == 0)
        {
            return -1;
        }

        var draw = KeyedLuck.Below(total, state.Seed, _purposes[seat], state.Turn, index);
        var move = -1;
        var weight = pass;
        for (var i = 0; i < policy.Rules.Count && move < 0; i++)
        {
            if (draw < _weights[i])
            {
                (move, weight) = (policy.Rules[i].Move, _weights[i]);
            }

            draw -= _weights[i];
        }

        _proceedings.Tell(EventKind.PolicyDrew, seat, move, (int)((Int128)weight * KeyedLuck.Certain / total), cause);
        return move;
    }

    // What a decision chooses is secret until the resolution, so nothing a weight can read changes between its draws:
    // one weighing serves them all, less what is chosen already or has become too dear.
    private void Weigh(int seat, PolicyDefinition policy)
    {
        for (var i = 0; i < policy.Rules.Count; i++)
        {
            _weights[i] = Weight(policy.Rules[i], seat);
        }
    }

    private long Weight(PolicyRule rule, int seat)
    {
        var state = _proceedings.State;
        return _proceedings.Scenario.Moves[rule.Move].Seat == seat
            && rule.When.Holds(state)
            && MoveRules.IsOpen(_proceedings.Scenario, state, rule.Move)
            ? Math.Max(0, rule.Weight.Of(state))
            : 0;
    }
}
