using Scenario.Exercise.Definitions;
using Scenario.Exercise.Effects;
using Scenario.Exercise.Events;
using Scenario.Exercise.Luck;
using Scenario.Exercise.State;

namespace Scenario.Exercise.Rules;

/// <summary>
/// How a seat's policy decides: one of the moves that its rules leave open, drawn by weight or the heaviest, again until
/// points, moves or will run out. What a policy reads its seat sees; a scenario that breaks this does not compile.
/// </summary>
internal sealed class PolicyPlay
{
    private readonly Proceedings _proceedings;
    private readonly ulong[] _purposes;
    private readonly PolicyParticulars _particulars;
    private readonly long[] _weights;

    public PolicyPlay(Proceedings proceedings)
    {
        _proceedings = proceedings;
        var scenario = proceedings.Scenario;
        _purposes = [.. scenario.Seats.Select(seat => KeyedLuck.Purpose($"{scenario.Id}/auto.{seat.Id}"))];
        _particulars = new PolicyParticulars(proceedings);
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
            PolicyWeights.Weigh(scenario, state, seat, policy, _weights);
            // Whoever takes the heaviest takes one: the second heaviest is no better reason to act again.
            var most = policy.Style == PolicyStyle.Heaviest ? 1 : Math.Min(scenario.Seats[seat].AutomatedMoves, scenario.Seats[seat].MaxMoves);
            while (made < most && Settle(seat, policy, points, made + 1, cause) is var move and >= 0)
            {
                _proceedings.Tell(EventKind.MoveChosen, move, 0, 0, cause);
                _particulars.Choose(seat, move, cause);
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

    private int Settle(int seat, PolicyDefinition policy, int points, int index, Cause cause)
    {
        var state = _proceedings.State;
        var scenario = _proceedings.Scenario;
        var pass = Math.Max(0, policy.Pass.Of(state));
        var total = pass;
        for (var i = 0; i < policy.Rules.Count; i++)
        {
            // What a decision chooses is secret until the resolution, so nothing a weight can read changes between its draws:
            // one weighing serves them all, less what is chosen already or has become too dear.
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

        var rule = policy.Style == PolicyStyle.Heaviest ? Heaviest(policy.Rules.Count, pass) : Drawn(seat, policy.Rules.Count, total, index);
        var (move, weight) = rule < 0 ? (-1, pass) : (policy.Rules[rule].Move, _weights[rule]);
        _proceedings.Tell(EventKind.PolicyDrew, seat, move, (int)((Int128)weight * KeyedLuck.Certain / total), cause);
        return move;
    }

    private int Drawn(int seat, int rules, long total, int index)
    {
        var draw = KeyedLuck.Below(total, _proceedings.State.Seed, _purposes[seat], _proceedings.State.Turn, index);
        for (var i = 0; i < rules; i++)
        {
            if (draw < _weights[i])
            {
                return i;
            }

            draw -= _weights[i];
        }

        return -1;
    }

    private int Heaviest(int rules, long pass)
    {
        var heaviest = -1;
        for (var i = 0; i < rules; i++)
        {
            if (_weights[i] > (heaviest < 0 ? pass : _weights[heaviest]))
            {
                heaviest = i;
            }
        }

        return heaviest;
    }
}
