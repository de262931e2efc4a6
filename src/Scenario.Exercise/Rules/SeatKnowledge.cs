using Scenario.Exercise.Conditions;
using Scenario.Exercise.Definitions;

namespace Scenario.Exercise.Rules;

/// <summary>What one seat may be told while something is explained to it.</summary>
public sealed class SeatKnowledge(CompiledScenario scenario, int seat) : IKnowledge
{
    /// <inheritdoc/>
    public bool Sees(Reading reading) => scenario.Sees(seat, reading);
}
