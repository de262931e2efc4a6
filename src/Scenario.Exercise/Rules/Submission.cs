using Scenario.Exercise.Knowledge;

namespace Scenario.Exercise.Rules;

/// <summary>
/// Everything that wants to change an exercise comes through one door as one of these. The rules answer with events or
/// with a <see cref="Refusal"/>.
/// </summary>
public abstract record Submission;

/// <summary>Begins the exercise: decides start, seed and who plays what.</summary>
/// <param name="Start">Which start.</param>
/// <param name="Seed">The seed of all luck.</param>
/// <param name="Policies">For each seat the policy that plays it, or <c>ExerciseState.PlayedByPeople</c>, or <c>ExerciseState.Vacant</c>.</param>
public sealed record BeginExercise(int Start, ulong Seed, IReadOnlyList<int> Policies) : Submission;

/// <summary>Opens the next turn (the first after <see cref="BeginExercise"/>).</summary>
public sealed record OpenTurn : Submission
{
    /// <summary>The only one needed.</summary>
    public static readonly OpenTurn Instance = new();
}

/// <summary>One move chosen, with the reason for it.</summary>
/// <param name="Move">Which move.</param>
/// <param name="Reason">Why, or null.</param>
/// <param name="Particulars">What the move leaves open, for a move with an offer; else null.</param>
public sealed record Choice(int Move, string? Reason, Particulars? Particulars = null);

/// <summary>What those who choose a move say about it: about which questions and, if it shares, with whom and in which form.</summary>
/// <param name="Questions">Which questions, at least one.</param>
/// <param name="Recipients">Which actors; none if the move shares nothing.</param>
/// <param name="Form">In which form; what is not shared has none.</param>
/// <param name="Caveat">A caveat that goes with it, at most 500 characters, or null.</param>
public sealed record Particulars(IReadOnlyList<int> Questions, IReadOnlyList<int> Recipients, SharingForm Form = SharingForm.Full, string? Caveat = null);

/// <summary>Commits a seat's decision for this turn; no moves at all is a decision too.</summary>
/// <param name="Seat">Which seat.</param>
/// <param name="Choices">The moves, in any order.</param>
/// <param name="Reason">Why, for the decision as a whole, or null.</param>
/// <param name="Ballots">How the seat's people voted on it, or null if it was not put to the vote; then the seat's own rule decides.</param>
public sealed record CommitDecision(int Seat, IReadOnlyList<Choice> Choices, string? Reason, IReadOnlyList<Ballot>? Ballots = null) : Submission;

/// <summary>Lets a seat's policy decide.</summary>
/// <param name="Seat">Which seat; it must be automated.</param>
public sealed record ActByPolicy(int Seat) : Submission
{
    private static readonly ActByPolicy[] Each = [.. Enumerable.Range(0, Definitions.Audience.MostSeats).Select(static seat => new ActByPolicy(seat))];

    /// <summary>The one for a seat, made once, so that bulk runs allocate nothing.</summary>
    public static ActByPolicy Of(int seat) => Each[seat];
}

/// <summary>Hands a seat over: to a policy, or back to people. A decision already committed stays.</summary>
/// <param name="Seat">Which seat; not the facilitator's.</param>
/// <param name="Policy">The policy that plays it from now on, or <c>ExerciseState.PlayedByPeople</c>.</param>
public sealed record AssignSeat(int Seat, int Policy) : Submission;

/// <summary>Records the written answer that an inject asked for.</summary>
/// <param name="Seat">Who answers.</param>
/// <param name="Inject">What is answered.</param>
/// <param name="Text">The answer, at most 4,000 characters.</param>
public sealed record AnswerInject(int Seat, int Inject, string Text) : Submission;

/// <summary>Records that a seat takes no decision this turn, and why: a program that failed, a team that could not agree.</summary>
/// <param name="Seat">Which seat; people or a program play it.</param>
/// <param name="Reason">Why, at most 4,000 characters.</param>
public sealed record ForgoDecision(int Seat, string Reason) : Submission;

/// <summary>Records a participant's forecast; a later one in the same turn takes its place.</summary>
/// <param name="Seat">The participant's seat.</param>
/// <param name="Person">Which of the seat's people, 1 to 100.</param>
/// <param name="Forecast">Which forecast; it must be asked for in this turn.</param>
/// <param name="Percent">The probability, 0 to 100.</param>
public sealed record RecordForecast(int Seat, int Person, int Forecast, int Percent) : Submission;

/// <summary>Closes the deliberation: seats that have not committed are recorded as without decision; then everything takes effect.</summary>
public sealed record CloseDeliberation : Submission
{
    /// <summary>The only one needed.</summary>
    public static readonly CloseDeliberation Instance = new();
}

/// <summary>Stops everything where it is.</summary>
public sealed record PauseExercise : Submission;

/// <summary>Goes on where it was stopped.</summary>
public sealed record ResumeExercise : Submission;

/// <summary>Closes the exercise after the hot wash.</summary>
public sealed record CloseExercise : Submission;
