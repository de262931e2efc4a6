using Scenario.Exercise.Conditions;

namespace Scenario.Exercise.Definitions;

/// <summary>One rule of a policy: how heavily a move weighs.</summary>
/// <param name="Move">The move.</param>
/// <param name="Weight">Its weight; below zero counts as zero.</param>
/// <param name="When">When the rule applies.</param>
public sealed record PolicyRule(int Move, Amount Weight, Condition When);

/// <summary>How an automated seat chooses.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its name.</param>
/// <param name="Acts">The chance that it does anything in a turn, percent in thousandths.</param>
/// <param name="Rules">Its rules.</param>
/// <param name="Pass">The weight of doing nothing more.</param>
/// <param name="Basis">What it rests on.</param>
public sealed record PolicyDefinition(
    string Id, string Title, Amount Acts, IReadOnlyList<PolicyRule> Rules, Amount Pass, Basis Basis);
