using Scenario.Exercise.Conditions;
using Scenario.Exercise.Effects;
using Scenario.Exercise.Luck;
using Scenario.Exercise.State;

namespace Scenario.Exercise.Definitions;

/// <summary>Whether a reason goes with a move.</summary>
public enum ReasonRule
{
    /// <summary>It cannot be chosen without one.</summary>
    Required,

    /// <summary>It may.</summary>
    Optional,

    /// <summary>None is asked for.</summary>
    None,
}

/// <summary>A kind of moves; the order of categories is the order of resolution.</summary>
public sealed record CategoryDefinition(string Id, string Title);

/// <summary>How it is settled what a move comes to, when a facilitator has the exercise in hand; else all but luck is left to the model.</summary>
public enum Adjudication
{
    /// <summary>By the file: its effects, and its odds if it has any.</summary>
    Automatic,

    /// <summary>By its odds, told before they are rolled.</summary>
    Rolled,

    /// <summary>By the facilitator.</summary>
    Ruled,

    /// <summary>As in a matrix game: seats argue for and against, the facilitator sets odds, then they are rolled.</summary>
    Matrix,

    /// <summary>By odds that people estimate; the plain average is rolled.</summary>
    Pooled,
}

/// <summary>A response option.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Seat">Whose it is.</param>
/// <param name="Category">Its kind.</param>
/// <param name="Title">Its name.</param>
/// <param name="Description">What it is and what speaks against it, Markdown.</param>
/// <param name="Cost">Points of attention.</param>
/// <param name="FromPhase">The lowest rung from which it can be made.</param>
/// <param name="ToPhase">The highest rung from which it can be made.</param>
/// <param name="When">What must hold when it is chosen.</param>
/// <param name="ClosedHint">What the author says when it is closed, or null.</param>
/// <param name="Limit">How often in an exercise; 0 for no limit.</param>
/// <param name="Cooldown">Full turns it rests after being made.</param>
/// <param name="Odds">Chance of success, percent in thousandths.</param>
/// <param name="OddsSite">Where success is drawn.</param>
/// <param name="Effects">What success brings.</param>
/// <param name="Otherwise">What failure brings.</param>
/// <param name="OnSuccess">Success in one sentence, or null.</param>
/// <param name="OnFailure">Failure in one sentence, or null.</param>
/// <param name="Secret">Whether the others see it only at the end.</param>
/// <param name="Reason">Whether a reason goes with it.</param>
/// <param name="Consult">Seats that should be heard first.</param>
/// <param name="Offer">What it leaves to those who choose it, or null.</param>
/// <param name="Unveiled">When a secret move becomes known before the end, or null.</param>
/// <param name="Core">Whether it belongs to the short list for beginners.</param>
/// <param name="Basis">What it rests on.</param>
/// <param name="Adjudication">How it is settled what it comes to.</param>
public sealed record MoveDefinition(
    string Id, int Seat, int Category, string Title, string Description, int Cost, int FromPhase, int ToPhase, Condition When,
    string? ClosedHint, int Limit, int Cooldown, Amount Odds, DrawSite OddsSite, IReadOnlyList<Effect> Effects,
    IReadOnlyList<Effect> Otherwise, string? OnSuccess, string? OnFailure, bool Secret, ReasonRule Reason,
    IReadOnlyList<int> Consult, OfferDefinition? Offer, Condition? Unveiled, bool Core, Basis Basis,
    Adjudication Adjudication = Adjudication.Automatic)
{
    /// <summary>The model's chance of success as things stand, percent in thousandths, whatever anybody ruled or estimated.</summary>
    public int ModelOdds(ExerciseState state) => (int)Math.Clamp(Odds.Of(state), 0, KeyedLuck.Certain);
}
