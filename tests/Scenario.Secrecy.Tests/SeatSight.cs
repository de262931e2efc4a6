using Scenario.Exercise.Conditions;
using Scenario.Exercise.Definitions;
using Scenario.Exercise.Effects;

namespace Scenario.Secrecy.Tests;

/// <summary>What one seat may see, decided here once more and without asking the code under test.</summary>
internal sealed class SeatSight(CompiledScenario scenario, int seat)
{
    public int Actor => scenario.Seats[seat].Actor;

    public bool IsMine(int move) => scenario.Moves[move].Seat == seat;

    public bool Sees(ElementKind kind, int index) => kind switch
    {
        ElementKind.Indicator => scenario.Indicators[index].SeenBy.Includes(seat),
        ElementKind.Flag => scenario.Flags[index].SeenBy.Includes(seat),
        ElementKind.Trigger => scenario.Triggers[index].SeenBy.Includes(seat),
        ElementKind.Inject => scenario.Injects[index].To.Includes(seat),
        ElementKind.Belief => index / scenario.Questions.Count == Actor,
        _ => IsMine(index) || !scenario.Moves[index].Secret,
    };

    public bool SeesCause(Cause cause) => cause.Kind switch
    {
        CauseKind.Move => IsMine(cause.Index) || !scenario.Moves[cause.Index].Secret,
        CauseKind.Trigger => Sees(ElementKind.Trigger, cause.Index),
        CauseKind.Inject => Sees(ElementKind.Inject, cause.Index),
        CauseKind.Policy or CauseKind.Start => false,
        _ => true,
    };

    public bool SeesAll(Condition condition)
    {
        var readings = new List<Reading>();
        condition.AddReadings(readings);
        return readings.TrueForAll(reading => Sees(reading.Kind, reading.Index));
    }

    public bool IsHiddenChange(Effect effect) => effect switch
    {
        AddEffect add => !Sees(ElementKind.Indicator, add.Indicator),
        SetEffect set => !Sees(ElementKind.Indicator, set.Indicator),
        FlagEffect flag => !Sees(ElementKind.Flag, flag.Flag),
        _ => false,
    };
}
