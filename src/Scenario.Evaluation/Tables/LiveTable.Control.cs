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
            return ForesightViews.Of(Scenario, StatelessMachinery.For(Scenario), _state, SafeSubmission.Of(submission), _past);
        }
    }

    /// <inheritdoc/>
    public IReadOnlyList<UndoPoint> UndoPoints()
    {
        lock (_door)
        {
            return _state.Ending >= 0 ? []
                : [.. _past.Points().Select(moment => new UndoPoint(moment.Position, moment.State.Turn, UndoWords.Of(Scenario, moment.Submission)))];
        }
    }
}
