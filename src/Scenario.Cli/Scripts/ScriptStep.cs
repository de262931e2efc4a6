using Scenario.Exercise.Rules;

namespace Scenario.Cli.Scripts;

/// <summary>Which kind of line it is and whom it concerns, its particulars still unread.</summary>
internal abstract record ScriptStep;

/// <summary>A command of the facilitator's.</summary>
/// <param name="Line">The command with its colon.</param>
internal sealed record ControlStep(string Line) : ScriptStep;

/// <summary>Something that a seat's people do.</summary>
/// <param name="Seat">Which seat.</param>
/// <param name="Person">Which of its people, from 1, or null if that is not said before the arrow.</param>
/// <param name="Word">What they do; one of <see cref="SeatReading.Words"/>.</param>
/// <param name="Rest">What follows.</param>
internal sealed record SeatStep(int Seat, int? Person, string Word, string Rest) : ScriptStep;

/// <summary>Time that passes.</summary>
/// <param name="Amount">How much, as written.</param>
internal sealed record WaitStep(string Amount) : ScriptStep;

/// <summary>What a seat's people do, understood.</summary>
internal abstract record SeatAct;

/// <summary>Marks a move, or says something else about a marked one.</summary>
internal sealed record MarkMove(Choice Choice) : SeatAct;

/// <summary>Takes all marks away, with the votes on them.</summary>
internal sealed record DropMarks : SeatAct;

/// <summary>Votes on what is marked.</summary>
internal sealed record CastVote(Ballot Ballot) : SeatAct;

/// <summary>Says something against what most want, before the decision.</summary>
internal sealed record SpeakAgainst(int Person, string Text) : SeatAct;

/// <summary>Commits what is marked.</summary>
/// <param name="IsPass">Whether no move is committed; nothing may be marked then.</param>
/// <param name="Reason">Why, or null.</param>
internal sealed record Decide(bool IsPass, string? Reason) : SeatAct;

/// <summary>Opens every message that came.</summary>
internal sealed record OpenAll : SeatAct;

/// <summary>Asks something of the rules that no mark is needed for.</summary>
internal sealed record Ask(Submission Submission) : SeatAct;
