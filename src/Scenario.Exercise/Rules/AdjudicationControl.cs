using Scenario.Exercise.Definitions;
using Scenario.Exercise.Effects;
using Scenario.Exercise.Events;
using Scenario.Exercise.Luck;
using Scenario.Exercise.State;

namespace Scenario.Exercise.Rules;

/// <summary>Rulings on moves and on proposals, with arguments and estimated odds. What the model had stays beside what was ruled.</summary>
internal sealed class AdjudicationControl(Proceedings proceedings, TurnFlow turns)
{
    private const int PerPercent = KeyedLuck.Certain / 100;

    private readonly ulong _purpose = KeyedLuck.Purpose($"{proceedings.Scenario.Id}/proposal");

    private CompiledScenario Scenario => proceedings.Scenario;

    private ExerciseState State => proceedings.State;

    /// <summary>The refusal to close a deliberation while a committed move cannot take effect yet, or null.</summary>
    public Refusal? StandsInTheWay(IPast? past)
    {
        for (var move = 0; State.IsFacilitated && move < Scenario.Moves.Count; move++)
        {
            var about = move;
            bool HasEstimated(int seat) => past?.Standing.HasEstimated(about, seat) ?? false;
            if (State.IsCommitted(move) && AwaitedRulings.IsAwaited(Scenario, State, move, HasEstimated))
            {
                var definition = Scenario.Moves[move];
                return new(RefusalCode.RulingMissing, definition.Adjudication != Adjudication.Pooled
                    ? $"\"{definition.Title}\" awaits a ruling before the turn can close."
                    : $"\"{definition.Title}\" awaits estimates of its odds before the turn can close: {AwaitedRulings.Estimates(Scenario, State, HasEstimated)}. A ruling closes the estimates as they are.");
            }
        }

        return null;
    }

    public Refusal? Open(OpenRuling open)
    {
        if (CheckMove(open.Move) is { } refusal)
        {
            return refusal;
        }

        proceedings.Tell(EventKind.RulingOpened, open.Move, 0, 0, Cause.Procedure);
        return null;
    }

    public Refusal? Rule(RuleOnMove rule)
    {
        if ((CheckMove(rule.Move) ?? ControlRules.NeedsReason(rule.Reason)) is { } refusal)
        {
            return refusal;
        }

        var move = Scenario.Moves[rule.Move];
        if (rule.Outcome is < 0 or > 2 || rule.Odds is < 0 or > 100)
        {
            return new(RefusalCode.BadControl, "A ruling lets luck decide at 0 to 100 %, or says success or failure.");
        }

        if (rule.Rejected.Any(effect => effect < 0 || effect >= Math.Min(32, Math.Max(move.Effects.Count, move.Otherwise.Count))))
        {
            return new(RefusalCode.BadControl, $"\"{move.Title}\" has effects 1 to {move.Effects.Count}: one that you reject does not exist.");
        }

        proceedings.Tell(EventKind.RulingGiven, rule.Move, rule.Outcome, rule.Odds is { } odds ? odds * PerPercent : -1, Cause.Procedure, rule.Reason);
        foreach (var effect in rule.Rejected.Distinct())
        {
            proceedings.Tell(EventKind.EffectRejected, rule.Move, effect, 0, Cause.Procedure, rule.Reason);
        }

        return null;
    }

    public Refusal? Argue(MakeArgument argument)
    {
        if ((DecisionRules.CheckPerson(Scenario, argument.Seat, argument.Person) ?? ControlRules.NeedsReason(argument.Text)) is { } refusal)
        {
            return refusal;
        }

        if ((argument.Move >= 0 ? CheckMove(argument.Move) : CheckProposal(argument.Proposal)) is { } fault)
        {
            return fault;
        }

        proceedings.Tell(
            EventKind.ArgumentMade, argument.Move >= 0 ? argument.Move : -1 - argument.Proposal,
            ExerciseEvent.Who(argument.Seat, argument.Person), argument.IsFor ? 1 : 0, Cause.Procedure, argument.Text);
        return null;
    }

    public Refusal? Estimate(EstimateOdds estimate, IPast? past)
    {
        if ((DecisionRules.CheckPerson(Scenario, estimate.Seat, estimate.Person) ?? CheckMove(estimate.Move)) is { } refusal)
        {
            return refusal;
        }

        if (estimate.Percent is < 0 or > 100 || State.EstimatedOdds(estimate.Move).Count >= 255)
        {
            return new(RefusalCode.BadControl, "Odds are a whole number of percent from 0 to 100.");
        }

        if (State.Policy(estimate.Seat) >= 0)
        {
            return new(RefusalCode.BadControl, $"{Scenario.Seats[estimate.Seat].Title} is played by a policy, and a policy estimates nothing.");
        }

        // One person, one estimate: the average is of people, not of how often somebody spoke.
        var who = ExerciseEvent.Who(estimate.Seat, estimate.Person);
        if (past?.Standing.Of(EventKind.OddsEstimated, estimate.Move, who) is { } earlier)
        {
            return new(RefusalCode.BadControl,
                $"{Scenario.Seats[estimate.Seat].Title}, person {estimate.Person}, has estimated {earlier / PerPercent} % already. Each person estimates once; the facilitator can take that back.");
        }

        proceedings.Tell(EventKind.OddsEstimated, estimate.Move, who, estimate.Percent * PerPercent, Cause.Procedure);
        return null;
    }

    public Refusal? Propose(ProposeMove propose)
    {
        if ((DecisionRules.CheckPerson(Scenario, propose.Seat, propose.Person) ?? ControlRules.NeedsReason(propose.Text)) is { } refusal)
        {
            return refusal;
        }

        if (State.Step is not (ProcedureStep.Deliberation or ProcedureStep.Reaction))
        {
            return ControlRules.NotNow(State, "Proposals are made from the opening of the first turn to the ending.");
        }

        if (string.IsNullOrWhiteSpace(propose.Title) || propose.Title.Length > 200)
        {
            return new(RefusalCode.BadControl, "Say in a line of at most 200 characters what you propose.");
        }

        var seat = Scenario.Seats[propose.Seat];
        proceedings.Tell(
            EventKind.ProposalMade, State.Proposals, ExerciseEvent.Who(propose.Seat, propose.Person), 0, Cause.Procedure, null, default,
            new Letter(1UL << propose.Seat, seat.Title, "proposal", propose.Title, propose.Text));
        return null;
    }

    /// <summary>Rules on a proposal, once.</summary>
    public Refusal? Rule(RuleOnProposal rule, IPast? past)
    {
        if ((CheckProposal(rule.Proposal) ?? ControlRules.NeedsReason(rule.Reason) ?? ControlRules.Check(Scenario, State, rule.Changes)) is { } refusal)
        {
            return refusal;
        }

        if (rule.Odds is < 0 or > 100)
        {
            return new(RefusalCode.BadControl, "Odds are a whole number of percent from 0 to 100.");
        }

        if (past?.Standing.Of(EventKind.ProposalRuled, rule.Proposal, 0) is not null)
        {
            return new(RefusalCode.BadControl, $"Proposal {rule.Proposal + 1} has been ruled on. Undo that ruling first, or correct what it brought.");
        }

        var odds = rule.Changes.Count == 0 ? 0 : rule.Odds * PerPercent;
        var roll = (int)KeyedLuck.Below(KeyedLuck.Certain, State.Seed, _purpose, State.Turn, rule.Proposal);
        proceedings.Tell(EventKind.ProposalRuled, rule.Proposal, odds, roll, Cause.Procedure, rule.Reason);
        if (roll < odds)
        {
            turns.TakeEffect(ControlRules.Effects(Scenario, rule.Changes, rule.Reason), new(CauseKind.Proposal, rule.Proposal));
        }

        return null;
    }

    private Refusal? CheckMove(int move) =>
        move < 0 || move >= Scenario.Moves.Count ? new(RefusalCode.Unknown, "There is no such move.")
        : State.Step != ProcedureStep.Deliberation ? ControlRules.NotNow(State, "Rulings are given before the deliberation closes.")
        : State.IsCommitted(move) ? null
        : new(RefusalCode.BadControl, $"\"{Scenario.Moves[move].Title}\" is not committed this turn.");

    private Refusal? CheckProposal(int proposal) =>
        proposal < 0 || proposal >= State.Proposals ? new(RefusalCode.BadControl, "There is no such proposal.")
        : State.Step is not (ProcedureStep.Deliberation or ProcedureStep.Reaction) ? ControlRules.NotNow(State, "Proposals are ruled on during a turn or at its close.")
        : null;
}
