using Scenario.Exercise.Definitions;
using Scenario.Exercise.State;

namespace Scenario.Exercise.Rules;

/// <summary>What the procedure does without being asked by anybody.</summary>
public static class Conduct
{
    /// <summary>
    /// The next submission that needs nobody: each automated seat acts, and once every seat has decided the deliberation
    /// closes, unless a facilitator has the exercise in hand. Null when people must act. Opening a turn is always left to people.
    /// </summary>
    public static Submission? Next(CompiledScenario scenario, ExerciseState state)
    {
        if (state.Step != ProcedureStep.Deliberation)
        {
            return null;
        }

        var isAwaited = false;
        for (var seat = 0; seat < scenario.Seats.Count; seat++)
        {
            if (state.Decision(seat) == DecisionStatus.Open && state.Policy(seat) != ExerciseState.Vacant)
            {
                if (state.Policy(seat) >= 0)
                {
                    return ActByPolicy.Of(seat);
                }

                isAwaited = true;
            }
        }

        return isAwaited || state.IsFacilitated ? null : CloseDeliberation.Instance;
    }
}
