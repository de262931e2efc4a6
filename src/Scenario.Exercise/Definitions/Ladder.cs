using Scenario.Exercise.Conditions;
using Scenario.Exercise.Effects;

namespace Scenario.Exercise.Definitions;

/// <summary>The way up to a rung.</summary>
/// <param name="When">What must hold.</param>
/// <param name="Text">The condition as the author wrote it.</param>
/// <param name="Agree">Who must agree, in words, or null.</param>
/// <param name="Forcible">Whether the rung can be entered against the gate, at a price.</param>
/// <param name="OnMet">What entering brings when the gate is met.</param>
/// <param name="OnForced">What entering brings when it is not.</param>
public sealed record GateDefinition(
    Condition When, string Text, string? Agree, bool Forcible, IReadOnlyList<Effect> OnMet, IReadOnlyList<Effect> OnForced);

/// <summary>A rung of the response ladder.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its name.</param>
/// <param name="Summary">What it means to stand on it.</param>
/// <param name="Gate">The way up to it; always open on the lowest rung.</param>
/// <param name="OnSteppingDown">What stepping down from it brings.</param>
/// <param name="Basis">What it rests on.</param>
public sealed record PhaseDefinition(
    string Id, string Title, string Summary, GateDefinition Gate, IReadOnlyList<Effect> OnSteppingDown, Basis Basis);
