namespace Scenario.Exercise.State;

/// <summary>Taking out of a copy what somebody may not know, so that nothing which looks at the copy can tell it.</summary>
public sealed partial class ExerciseState
{
    internal void HideValue(int indicator, int value)
    {
        _cells[_layout.Values + indicator] = value;
        _cells[_layout.OpeningValues + indicator] = value;
    }

    /// <summary>Forgets that a move was ever made or chosen.</summary>
    internal void HideMove(int move)
    {
        _cells[_layout.TimesMade + move] = 0;
        _cells[_layout.LastMade + move] = 0;
        _cells[_layout.ChosenNow + move] = 0;
    }

    /// <summary>Forgets a choice that has not been revealed.</summary>
    internal void HideSecretChoice(int move)
    {
        if (_cells[_layout.ChosenNow + move] == Committed)
        {
            _cells[_layout.ChosenNow + move] = 0;
        }
    }

    internal void HideTrigger(int trigger)
    {
        _cells[_layout.TimesFired + trigger] = 0;
        _cells[_layout.LastFired + trigger] = 0;
    }

    internal void HideInject(int inject) => _cells[_layout.DeliveredTurns + inject] = 0;

    internal void HideAnswer(int inject) => _cells[_layout.Answered + inject] = 0;

    /// <summary>Forgets everything that is still to come.</summary>
    internal void HideFuture()
    {
        _cells.AsSpan(_layout.FollowUpTurns, _layout.Sizes.Injects).Clear();
        _cells.AsSpan(_layout.Delays, _layout.Sizes.Delays * (_layout.Sizes.Turns + 1)).Clear();
        Seed = 0;
        AnnouncedEnding = -1;
    }

    internal void HideSelection(int move)
    {
        if (_layout.Sizes.Questions != 0)
        {
            _cells.AsSpan(_layout.Selections + (move * SelectionWidth), SelectionWidth).Clear();
        }
    }

    internal void HideEstimate(int holding) => _cells.AsSpan(_layout.Estimates + (holding * EstimateWidth), EstimateWidth).Clear();
}
