using Scenario.Exercise.Rules;
using Scenario.Exercise.State;

namespace Scenario.Evaluation.Playthroughs;

/// <summary>A game that must come out as written.</summary>
/// <param name="Start">Which start.</param>
/// <param name="Seed">The seed of all luck.</param>
/// <param name="Seats">Seats played by hand; the others play by their policies.</param>
/// <param name="Turns">What is done by hand, in order of turns; a turn that is missing passes without a decision.</param>
/// <param name="Expectations">What must be so.</param>
/// <param name="Ending">The id of the ending that must be reached, or null.</param>
/// <param name="PlayOn">Whether policies play the seats on when nothing more is written; otherwise the game stops there.</param>
public sealed record Playthrough(
    int Start, ulong Seed, IReadOnlyList<int> Seats, IReadOnlyList<PlayTurn> Turns, IReadOnlyList<PlayExpectation> Expectations,
    string? Ending, bool PlayOn);

/// <summary>What is done by hand in one turn.</summary>
/// <param name="Turn">The turn.</param>
/// <param name="Commands">What is done, in order; decisions are committed after all answers and refusals.</param>
public sealed record PlayTurn(int Turn, IReadOnlyList<PlayCommand> Commands);

/// <summary>One line of a turn.</summary>
/// <param name="Line">The line of the file it was written on, for messages; 0 for none.</param>
public abstract record PlayCommand(int Line);

/// <summary>Chooses a move.</summary>
public sealed record PlayMove(int Seat, Choice Choice, int Line = 0) : PlayCommand(Line);

/// <summary>Decides to make no move.</summary>
public sealed record PlayPass(int Seat, string? Reason, int Line = 0) : PlayCommand(Line);

/// <summary>Answers a message.</summary>
public sealed record PlayAnswer(int Seat, int Inject, string Text, int Line = 0) : PlayCommand(Line);

/// <summary>Gives a forecast.</summary>
public sealed record PlayForecast(int Seat, int Person, int Forecast, int Percent, int Line = 0) : PlayCommand(Line);

/// <summary>Choosing this move, beside those written above it in the turn, must be refused.</summary>
public sealed record PlayRefused(int Seat, int Move, int Line = 0, Particulars? Particulars = null) : PlayCommand(Line);

/// <summary>Something that must be so.</summary>
/// <param name="Words">The condition as written.</param>
/// <param name="Holds">Whether it is so.</param>
/// <param name="Turn">The turn at whose end it is tested; 0 for the end of the game.</param>
/// <param name="Line">The line of the file it was written on, for messages; 0 for none.</param>
public sealed record PlayExpectation(string Words, Func<ExerciseState, bool> Holds, int Turn = 0, int Line = 0);

/// <summary>What did not come out as written.</summary>
/// <param name="Line">The line of the file; 0 for none.</param>
/// <param name="Words">What was expected, and how it is.</param>
public sealed record PlayFailure(int Line, string Words);

/// <summary>How a playthrough came out.</summary>
/// <param name="State">The state in which it ended.</param>
/// <param name="Events">What happened.</param>
/// <param name="Failures">What did not come out as written.</param>
public sealed record PlayResult(ExerciseState State, IReadOnlyList<Exercise.Events.ExerciseEvent> Events, IReadOnlyList<PlayFailure> Failures);
