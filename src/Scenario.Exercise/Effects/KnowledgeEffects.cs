using Scenario.Exercise.Knowledge;
using Scenario.Exercise.Luck;

namespace Scenario.Exercise.Effects;

/// <summary>A report reaches an actor and enters what it holds.</summary>
/// <param name="Actor">Whose estimate.</param>
/// <param name="Question">About which question.</param>
/// <param name="Report">The report; an <see cref="Estimate.AsOf"/> of 0 means the turn in which it comes.</param>
/// <param name="Caveat">A caveat, or null.</param>
/// <param name="Replaces">Whether it takes the place of what was held, whatever that was.</param>
/// <param name="Note">One sentence that says why, or null.</param>
public sealed record EstimateEffect(int Actor, int Question, Estimate Report, string? Caveat, bool Replaces, string? Note = null) : Effect(Note);

/// <summary>An actor looks for itself: a new estimate, drawn round the truth.</summary>
/// <param name="Actor">Who looks.</param>
/// <param name="Question">At what; -1 for the questions chosen with the move.</param>
/// <param name="Noise">The best guess is off by at most this many steps, either way; for categories the percent of being wrong.</param>
/// <param name="Width">Both bounds lie this many steps from the best guess.</param>
/// <param name="Confidence">How sure the observer is.</param>
/// <param name="Grade">Its grade.</param>
/// <param name="Site">Where the error is drawn.</param>
/// <param name="Replaces">Whether what is seen takes the place of what was held: for those who see the thing itself.</param>
/// <param name="Note">One sentence that says why, or null.</param>
public sealed record ObserveEffect(
    int Actor, int Question, int Noise, int Width, Confidence Confidence, Grade Grade, DrawSite Site, bool Replaces = false, string? Note = null) : Effect(Note);

/// <summary>An actor gains or loses confidence in what it holds.</summary>
/// <param name="Actor">Who.</param>
/// <param name="Question">In which answer; -1 for the questions chosen with the move.</param>
/// <param name="Steps">Steps of confidence, -3 to 3.</param>
/// <param name="Note">One sentence that says why, or null.</param>
public sealed record SharpenEffect(int Actor, int Question, int Steps, string? Note = null) : Effect(Note);

/// <summary>An actor finds out why two figures did not fit: the discrepancy is gone, and confidence rises by a step.</summary>
/// <param name="Actor">Who.</param>
/// <param name="Question">About which question; -1 for the questions chosen with the move.</param>
/// <param name="Note">One sentence that says why, or null.</param>
public sealed record ReconcileEffect(int Actor, int Question, string? Note = null) : Effect(Note);

/// <summary>An actor passes on what it holds; what it does not hold it cannot pass on.</summary>
/// <param name="From">Who.</param>
/// <param name="To">To whom.</param>
/// <param name="Questions">About which questions.</param>
/// <param name="Form">In which form.</param>
/// <param name="Caveat">A caveat, or null.</param>
/// <param name="Most">At most how many of the questions that it holds, drawn by luck; 0 for all.</param>
/// <param name="Site">Where luck is drawn.</param>
/// <param name="Note">One sentence that says why, or null.</param>
public sealed record ShareEffect(
    int From, IReadOnlyList<int> To, IReadOnlyList<int> Questions, SharingForm Form, string? Caveat, int Most, DrawSite Site, string? Note = null) : Effect(Note);
