namespace Scenario.Exercise.Views;

/// <summary>What one undoing did to the course, in places of the history, oldest first.</summary>
/// <param name="At">The undoing itself.</param>
/// <param name="Taken">What stood until then and stands no more.</param>
/// <param name="Restored">What had been taken back earlier and stands again.</param>
public sealed record TakenBack(int At, IReadOnlyList<int> Taken, IReadOnlyList<int> Restored);
