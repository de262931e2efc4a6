using Scenario.Exercise.Conditions;

namespace Scenario.Exercise.Definitions;

/// <summary>A question about the future that every participant answers with a probability.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Text">What may happen, such as <c>Troops are in combat by turn 6</c>.</param>
/// <param name="Turns">The turns in which it is asked, in order.</param>
/// <param name="By">It counts as having happened if its condition held at the close of a turn up to this one.</param>
/// <param name="Condition">What would have to be so.</param>
/// <param name="Memory">Where the turn in which it first held is remembered.</param>
/// <param name="Given">What must have held at the close of a turn up to <paramref name="By"/> for the forecast to be scored, or null.</param>
/// <param name="GivenMemory">Where that is remembered; -1 if nothing is given.</param>
/// <param name="Basis">What it rests on.</param>
public sealed record ForecastDefinition(
    string Id, string Text, IReadOnlyList<int> Turns, int By, Condition Condition, int Memory, Condition? Given, int GivenMemory, Basis Basis);
