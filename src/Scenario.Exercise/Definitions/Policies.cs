using Scenario.Exercise.Conditions;

namespace Scenario.Exercise.Definitions;

/// <summary>One rule of a policy: how heavily a move weighs.</summary>
/// <param name="Move">The move.</param>
/// <param name="Weight">Its weight; below zero counts as zero.</param>
/// <param name="When">When the rule applies.</param>
public sealed record PolicyRule(int Move, Amount Weight, Condition When);

/// <summary>How a policy settles on one of its weighted moves.</summary>
public enum PolicyStyle
{
    /// <summary>By luck, each as likely as it is heavy.</summary>
    Drawn,

    /// <summary>The heaviest, of equals the first.</summary>
    Heaviest,
}

/// <summary>How an automated seat chooses.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its name.</param>
/// <param name="Acts">The chance that it does anything in a turn, percent in thousandths.</param>
/// <param name="Rules">Its rules.</param>
/// <param name="Pass">The weight of doing nothing more.</param>
/// <param name="Style">How it settles on a move.</param>
/// <param name="Basis">What it rests on.</param>
public sealed record PolicyDefinition(
    string Id, string Title, Amount Acts, IReadOnlyList<PolicyRule> Rules, Amount Pass, PolicyStyle Style, Basis Basis);
