using Scenario.Exercise.Conditions;
using Scenario.Exercise.Rules;

namespace Scenario.Authoring.Playthroughs;

/// <summary>A game that must come out as written.</summary>
/// <param name="ScenarioId">The scenario it is written for, or null if it does not say.</param>
/// <param name="Start">Which start; 0 is the default.</param>
/// <param name="Seed">The seed of all luck; 0 if not said.</param>
/// <param name="Seat">The seat played by hand.</param>
/// <param name="Turns">What is done, turn by turn.</param>
/// <param name="Expectations">What must hold.</param>
/// <param name="Ending">The ending that must be reached, or -1.</param>
/// <param name="EndingLine">The line that says so; 0 if none does.</param>
/// <param name="PlaysOn">Whether the seat's policy plays the rest.</param>
public sealed record Playthrough(
    string? ScenarioId, int Start, ulong Seed, int Seat, IReadOnlyList<PlaythroughTurn> Turns,
    IReadOnlyList<PlaythroughExpectation> Expectations, int Ending, int EndingLine, bool PlaysOn);

/// <summary>One turn.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Commands">What is done in it, in order.</param>
/// <param name="Line">Its line in the file, from 1.</param>
public sealed record PlaythroughTurn(int Number, IReadOnlyList<PlaythroughCommand> Commands, int Line);

/// <summary>Something that the seat does.</summary>
/// <param name="Line">Its line in the file, from 1.</param>
public abstract record PlaythroughCommand(int Line);

/// <summary>Makes a move.</summary>
/// <param name="Move">Which move.</param>
/// <param name="Reason">Why, or null.</param>
/// <param name="Line">Its line in the file, from 1.</param>
/// <param name="Particulars">What the move leaves open, or null if the line says nothing about it.</param>
public sealed record MakeMove(int Move, string? Reason, int Line, Particulars? Particulars = null) : PlaythroughCommand(Line);

/// <summary>Gives the written answer that an inject asks for.</summary>
public sealed record GiveAnswer(int Inject, string Text, int Line) : PlaythroughCommand(Line);

/// <summary>Gives a forecast.</summary>
/// <param name="Forecast">Which forecast.</param>
/// <param name="Percent">The probability, 0 to 100.</param>
/// <param name="Person">Which of the seat's people, from 1.</param>
/// <param name="Line">Its line in the file, from 1.</param>
public sealed record GiveForecast(int Forecast, int Percent, int Person, int Line) : PlaythroughCommand(Line);

/// <summary>Tries a move that must be refused.</summary>
/// <param name="Move">Which move.</param>
/// <param name="Line">Its line in the file, from 1.</param>
/// <param name="Particulars">What the move leaves open, or null if the line says nothing about it.</param>
public sealed record ExpectRefusal(int Move, int Line, Particulars? Particulars = null) : PlaythroughCommand(Line);

/// <summary>Does nothing more this turn.</summary>
public sealed record PassTurn(string? Reason, int Line) : PlaythroughCommand(Line);

/// <summary>A condition that must hold.</summary>
/// <param name="Condition">The condition.</param>
/// <param name="Text">As written.</param>
/// <param name="Turn">At the end of which turn; null for the end of the game.</param>
/// <param name="Line">Its line in the file, from 1.</param>
public sealed record PlaythroughExpectation(Condition Condition, string Text, int? Turn, int Line);
