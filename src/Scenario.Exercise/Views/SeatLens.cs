using Scenario.Exercise.Conditions;
using Scenario.Exercise.Definitions;
using Scenario.Exercise.Events;
using Scenario.Exercise.State;

namespace Scenario.Exercise.Views;

/// <summary>
/// The exercise as one seat may know it: a state in which everything hidden from it is blank, and a history without what it
/// may not see. Whatever is made of these two can give nothing away.
/// </summary>
public static class SeatLens
{
    /// <summary>A copy of the state in which what the seat may not know is blank; for the facilitator's seat the state itself.</summary>
    public static ExerciseState State(CompiledScenario scenario, ExerciseState state, int seat)
    {
        if (scenario.Seats[seat].IsControl)
        {
            return state;
        }

        var seen = state.Copy();
        seen.HideFuture();
        seen.HideFacilitation();
        HideQuantities(scenario, seen, seat);
        HideHappenings(scenario, seen, seat);
        HideMoves(scenario, seen, seat);
        HideKnowledge(scenario, seen, seat);
        for (var other = 0; other < scenario.Seats.Count; other++)
        {
            // That a policy plays another seat is told; which one is not.
            if (other != seat && seen.Policy(other) > 0)
            {
                seen.SetPolicy(other, 0);
            }
        }

        return seen;
    }

    /// <summary>What the seat may know of what has happened and still holds, oldest first; for the facilitator's seat all of it.</summary>
    public static IReadOnlyList<ExerciseEvent> History(CompiledScenario scenario, IReadOnlyList<ExerciseEvent> history, int seat) =>
        Course(scenario, Undoing.Effective(history), seat);

    /// <summary>
    /// What the seat may know of what has happened, also of what was undone later: the seat lived through it. An undoing says
    /// how many events of this course stay.
    /// </summary>
    public static IReadOnlyList<ExerciseEvent> Course(CompiledScenario scenario, IReadOnlyList<ExerciseEvent> history, int seat) =>
        new SeatCourse(scenario, seat).Told(history);

    private static void HideQuantities(CompiledScenario scenario, ExerciseState seen, int seat)
    {
        for (var i = 0; i < scenario.Indicators.Count; i++)
        {
            if (!scenario.Sees(seat, new(ElementKind.Indicator, i)))
            {
                seen.HideValue(i, scenario.Indicators[i].Start);
            }
        }

        for (var i = 0; i < scenario.Flags.Count; i++)
        {
            if (!scenario.Sees(seat, new(ElementKind.Flag, i)))
            {
                seen.SetFlag(i, scenario.Flags[i].Start ? 1 : 0);
            }
        }

        for (var i = 0; i < scenario.Memories.Count; i++)
        {
            var readings = new List<Reading>();
            scenario.Memories[i].Condition.AddReadings(readings);
            if (!readings.TrueForAll(reading => scenario.Sees(seat, reading)))
            {
                seen.SetMemory(i, 0);
            }
        }
    }

    private static void HideHappenings(CompiledScenario scenario, ExerciseState seen, int seat)
    {
        for (var i = 0; i < scenario.Triggers.Count; i++)
        {
            if (!scenario.Sees(seat, new(ElementKind.Trigger, i)))
            {
                seen.HideTrigger(i);
            }
        }

        for (var i = 0; i < scenario.Injects.Count; i++)
        {
            if (!scenario.Sees(seat, new(ElementKind.Inject, i)))
            {
                seen.HideInject(i);
            }

            if (scenario.Injects[i].AskedSeat != seat)
            {
                seen.HideAnswer(i);
            }
        }
    }

    private static void HideMoves(CompiledScenario scenario, ExerciseState seen, int seat)
    {
        for (var i = 0; i < scenario.Moves.Count; i++)
        {
            if (scenario.Moves[i].Seat == seat)
            {
                continue;
            }

            seen.HideSelection(i);
            seen.HideSecretChoice(i);
            if (scenario.Moves[i].Secret)
            {
                seen.HideMove(i);
            }
        }
    }

    private static void HideKnowledge(CompiledScenario scenario, ExerciseState seen, int seat)
    {
        var own = scenario.Seats[seat].Actor;
        for (var actor = 0; actor < scenario.Actors.Count && scenario.Questions.Count > 0; actor++)
        {
            for (var question = 0; question < scenario.Questions.Count; question++)
            {
                var holding = scenario.Holding(actor, question);
                if (actor != own)
                {
                    seen.HideEstimate(holding);
                }
                else if (seen.Estimate(actor, question) is { Veiled: not 0 } estimate)
                {
                    seen.SetEstimate(holding, estimate with { Roots = estimate.Roots & ~estimate.Veiled, Veiled = 0 });
                }
            }
        }
    }
}
