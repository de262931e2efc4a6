using Scenario.Exercise.Conditions;
using Scenario.Exercise.Knowledge;
using Scenario.Exercise.State;

namespace Scenario.Exercise.Definitions;

/// <summary>What an actor believes about a question to begin with.</summary>
/// <param name="Actor">Whose belief.</param>
/// <param name="Estimate">What it believes.</param>
/// <param name="Caveat">A caveat, or null.</param>
/// <param name="Basis">What it rests on.</param>
public sealed record HoldingDefinition(int Actor, Estimate Estimate, string? Caveat, Basis Basis);

/// <summary>A quantity whose truth is hidden and of which each actor holds an estimate.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">The question.</param>
/// <param name="Kind">What kind of answer it has.</param>
/// <param name="Truth">The indicator that is its truth (for stages and categories: their number from 0), or -1.</param>
/// <param name="Min">Least answer, in steps of its precision.</param>
/// <param name="Max">Greatest answer, in steps.</param>
/// <param name="Decimals">Its precision: that of its truth.</param>
/// <param name="Names">Names of stages or categories.</param>
/// <param name="Moving">Whether the truth moves, so that estimates age.</param>
/// <param name="Growing">Whether the truth only grows, so that figures of different dates need not conflict.</param>
/// <param name="Holdings">Who believes what to begin with.</param>
/// <param name="Basis">What it rests on.</param>
public sealed record QuestionDefinition(
    string Id, string Title, QuestionKind Kind, int Truth, int Min, int Max, int Decimals, IReadOnlyList<string> Names, bool Moving,
    bool Growing, IReadOnlyList<HoldingDefinition> Holdings, Basis Basis)
{
    /// <summary>Thousandths in one step of its precision.</summary>
    public int Step { get; } = FixedPoint.StepOf(Decimals);

    /// <summary>An answer in steps, as people write it: a number, or the name of a stage or category.</summary>
    public string Text(int value) =>
        Kind == QuestionKind.Number ? FixedPoint.Text((long)value * Step)
        : value >= 0 && value < Names.Count ? Names[value]
        : FixedPoint.Text(value * FixedPoint.One);
}

/// <summary>How far one actor trusts what another passes on.</summary>
/// <param name="Of">Who trusts.</param>
/// <param name="In">Whom.</param>
/// <param name="Percent">How far, percent in thousandths; kept between 0 and 100 %.</param>
public sealed record TrustDefinition(int Of, int In, Amount Percent);
