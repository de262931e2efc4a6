using Scenario.Exercise.Effects;
using Scenario.Exercise.State;

namespace Scenario.Exercise.Definitions;

/// <summary>Which way an indicator is better, as its readers see it.</summary>
public enum Direction
{
    /// <summary>Neither way.</summary>
    Neither,

    /// <summary>Higher is better.</summary>
    Up,

    /// <summary>Lower is better.</summary>
    Down,
}

/// <summary>A bounded quantity.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its name on screen.</param>
/// <param name="Meaning">What it stands for.</param>
/// <param name="Min">Least value, in steps of its precision.</param>
/// <param name="Max">Greatest value, in steps.</param>
/// <param name="Start">First value, in steps.</param>
/// <param name="Decimals">Its precision: 0 to 3 decimals.</param>
/// <param name="Unit">A unit, or null.</param>
/// <param name="SeenBy">Who sees it.</param>
/// <param name="Better">Which way is better.</param>
/// <param name="Drift">What passing time does.</param>
/// <param name="Basis">What it rests on.</param>
public sealed record IndicatorDefinition(
    string Id, string Title, string Meaning, int Min, int Max, int Start, int Decimals, string? Unit, Audience SeenBy,
    Direction Better, IReadOnlyList<Effect> Drift, Basis Basis)
{
    /// <summary>Thousandths in one step of its precision.</summary>
    public int Step { get; } = FixedPoint.StepOf(Decimals);

    /// <summary>A value in steps, as people write it.</summary>
    public string Text(int steps) => FixedPoint.Text((long)steps * Step);
}

/// <summary>Something that is so or is not.</summary>
public sealed record FlagDefinition(string Id, string Meaning, Audience SeenBy, bool Start, Basis Basis);
