using Scenario.Exercise.Events;
using Scenario.Exercise.Procedure;
using Scenario.Exercise.Rules;
using Scenario.Exercise.Tables;
using Scenario.Exercise.Views;

namespace Scenario.Evaluation.Tables;

/// <summary>What the facilitator has at a live table.</summary>
public sealed partial class LiveTable
{
    /// <inheritdoc/>
    public ClockView Clock
    {
        get
        {
            lock (_door)
            {
                return _clock.View(_ledger.Elapsed, _history);
            }
        }
    }

    /// <inheritdoc/>
    public ControlView Control()
    {
        lock (_door)
        {
            return ControlViews.Build(Scenario, _state, _history);
        }
    }

    /// <inheritdoc/>
    public ForesightView Foresee(Submission submission)
    {
        lock (_door)
        {
            var safe = SafeSubmission.Of(submission);
            return WhyNotAgain(safe) is { } refusal
                ? new(refusal.Reason, [])
                : ForesightViews.Of(Scenario, StatelessMachinery.For(Scenario), _state, safe, _past);
        }
    }

    /// <inheritdoc/>
    public IReadOnlyList<UndoPoint> UndoPoints()
    {
        lock (_door)
        {
            return _state.Ending >= 0 ? []
                : [.. _past.Points(_state.Turn).Select(moment => new UndoPoint(moment.Position, moment.State.Turn, UndoWords.Of(Scenario, moment.Submission)))];
        }
    }

    // The state does not remember which proposals were ruled on; the record does.
    private Refusal? WhyNotAgain(Submission submission) =>
        submission is RuleOnProposal rule
        && Undoing.Effective(_history).Any(happened => happened.Kind == EventKind.ProposalRuled && happened.Subject == rule.Proposal)
            ? new(RefusalCode.BadControl, $"Proposal P{rule.Proposal + 1} has been ruled on. Undo that ruling first, or correct what it brought.")
            : null;
}
