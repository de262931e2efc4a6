using Scenario.Exercise.Events;
using Scenario.Exercise.Knowledge;

namespace Scenario.Exercise.Rules;

/// <summary>Takes the exercise in hand, or lets it go: in hand, the deliberation closes only when the facilitator closes it.</summary>
public sealed record FacilitateExercise(bool InHand) : Submission;

/// <summary>Delivers an inject now, whatever its plan and condition.</summary>
/// <param name="Inject">Which inject; one that comes once must not have come.</param>
/// <param name="Reason">Why, or null.</param>
public sealed record FireInject(int Inject, string? Reason) : Submission;

/// <summary>Changes what is planned for an inject that has not come yet.</summary>
/// <param name="Inject">Which inject.</param>
/// <param name="Plan">A plan of <c>InjectPlan</c>, or the later turn to which it is put off.</param>
/// <param name="Reason">Why, required.</param>
public sealed record PlanInject(int Inject, int Plan, string Reason) : Submission;

/// <summary>Changes the words of an inject before it is delivered.</summary>
/// <param name="Inject">Which inject.</param>
/// <param name="Seat">For which seat, or -1 for all that have no words of their own.</param>
/// <param name="Title">Its subject.</param>
/// <param name="Text">Its text.</param>
public sealed record EditInject(int Inject, int Seat, string Title, string Text) : Submission;

/// <summary>Sends a message that no file foresees.</summary>
/// <param name="Message">To whom, from whom, how, and what.</param>
/// <param name="Reason">Why, or null.</param>
public sealed record ImproviseInject(Letter Message, string? Reason) : Submission;

/// <summary>Records that a seat opened a message.</summary>
/// <param name="Seat">Who reads.</param>
/// <param name="Message">The inject; from the number of injects on, the improvised messages that this seat got, in their order.</param>
public sealed record OpenMessage(int Seat, int Message) : Submission;

/// <summary>Records what people did about an inject.</summary>
/// <param name="Inject">Which inject; it must have come.</param>
/// <param name="Expectation">Which of its expected actions.</param>
/// <param name="Verdict">0 not done, 1 done, 2 done otherwise.</param>
/// <param name="Remark">A remark, or null.</param>
public sealed record RecordExpectation(int Inject, int Expectation, int Verdict, string? Remark) : Submission;

/// <summary>Lays a committed move that awaits a ruling on the table, for arguments and estimates of its odds.</summary>
public sealed record OpenRuling(int Move) : Submission;

/// <summary>Rules on a committed move before it takes effect.</summary>
/// <param name="Move">Which move.</param>
/// <param name="Outcome">0 as luck has it, 1 it succeeds, 2 it fails.</param>
/// <param name="Odds">Percent, or null for the model's odds (for a pooled ruling: the average of the estimates).</param>
/// <param name="Rejected">Numbers of effects that do not come about.</param>
/// <param name="Reason">Why, required.</param>
public sealed record RuleOnMove(int Move, int Outcome, int? Odds, IReadOnlyList<int> Rejected, string Reason) : Submission;

/// <summary>Argues for or against a move that was laid on the table, or a proposal.</summary>
/// <param name="Seat">Whose argument.</param>
/// <param name="Person">Which of its people, from 1.</param>
/// <param name="Move">The move, or -1.</param>
/// <param name="Proposal">The proposal, if no move.</param>
/// <param name="IsFor">Whether it speaks for it.</param>
/// <param name="Text">The argument.</param>
public sealed record MakeArgument(int Seat, int Person, int Move, int Proposal, bool IsFor, string Text) : Submission;

/// <summary>Estimates the odds of a move that was laid on the table.</summary>
public sealed record EstimateOdds(int Seat, int Person, int Move, int Percent) : Submission;

/// <summary>Proposes something that no move covers.</summary>
/// <param name="Seat">Who proposes.</param>
/// <param name="Person">Which of its people, from 1.</param>
/// <param name="Title">What, in a line.</param>
/// <param name="Text">What is done and why, with its reasons.</param>
public sealed record ProposeMove(int Seat, int Person, string Title, string Text) : Submission;

/// <summary>Rules on a proposal; what it brings takes effect at once.</summary>
/// <param name="Proposal">Which one; not ruled on before.</param>
/// <param name="Odds">Percent.</param>
/// <param name="Changes">What success brings; none at all is a rejection.</param>
/// <param name="Reason">Why, required.</param>
public sealed record RuleOnProposal(int Proposal, int Odds, IReadOnlyList<ControlChange> Changes, string Reason) : Submission;

/// <summary>Corrects indicators, flags, beliefs.</summary>
/// <param name="Changes">What is corrected, at least one thing.</param>
/// <param name="Reason">Why, required.</param>
public sealed record CorrectState(IReadOnlyList<ControlChange> Changes, string Reason) : Submission;

/// <summary>Undoes everything from a point of this turn or the one before, by restoring what was then. Nothing is deleted.</summary>
/// <param name="Position">How many events stay.</param>
/// <param name="Reason">Why, required.</param>
public sealed record UndoTo(int Position, string Reason) : Submission;

/// <summary>A team member's private first choice, before the discussion.</summary>
/// <param name="Seat">The seat.</param>
/// <param name="Person">Which of its people, from 1.</param>
/// <param name="Moves">The moves; none at all is a choice too.</param>
/// <param name="Confidence">How sure, 0 to 100 percent.</param>
public sealed record RecordFirstChoice(int Seat, int Person, IReadOnlyList<int> Moves, int Confidence) : Submission;

/// <summary>A team member's argument against what its team favours, before the seat decides. It commits nobody.</summary>
/// <param name="Seat">The seat.</param>
/// <param name="Person">Which of its people, from 1.</param>
/// <param name="Moves">The moves that are favoured; none at all if doing nothing is.</param>
/// <param name="Text">The argument, required.</param>
public sealed record RecordCounterArgument(int Seat, int Person, IReadOnlyList<int> Moves, string Text) : Submission;

/// <summary>Sets or extends the deliberation timer. Its end submits nothing.</summary>
/// <param name="Seconds">Seconds from the opening of the turn, or 0 for none.</param>
/// <param name="Reason">Why, or null.</param>
public sealed record SetTimer(int Seconds, string? Reason) : Submission;

/// <summary>Jumps over turns: nobody decides in them, what is due in them comes about in order, and what was to arrive is listed.</summary>
/// <param name="Turn">The turn that opens next; one more than the last passes over all that are left, to the ending.</param>
/// <param name="Reason">Why, required.</param>
public sealed record JumpToTurn(int Turn, string Reason) : Submission;

/// <summary>Puts something on record beside the exercise.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="About">An objective or a question of the debrief, as its kind says, or -1.</param>
/// <param name="Rating">A rating, as its kind says, or 0.</param>
/// <param name="Text">The words.</param>
/// <param name="Owner">Who sees to it, for an improvement; else the role in which it was noted, or null for the facilitator.</param>
/// <param name="Due">By when, for an improvement, or null.</param>
public sealed record TakeNote(NoteKind Kind, int About, int Rating, string Text, string? Owner = null, string? Due = null) : Submission;

/// <summary>Kinds of changes that a facilitator can make by hand.</summary>
public enum ControlChangeKind
{
    /// <summary>Adds to an indicator.</summary>
    Add,

    /// <summary>Gives an indicator a value.</summary>
    Set,

    /// <summary>Raises (1) or lowers (0) a flag.</summary>
    Flag,

    /// <summary>Puts an estimate in the place of what an actor holds.</summary>
    Estimate,

    /// <summary>Lets an actor pass on what it holds, to one other.</summary>
    Share,

    /// <summary>Brings about what a move of the file brings when it succeeds.</summary>
    Move,

    /// <summary>Delivers an inject.</summary>
    Inject,
}

/// <summary>One change made by hand.</summary>
/// <param name="Kind">What kind.</param>
/// <param name="Index">Indicator, flag, move or inject; for an estimate its holding; for a share its question.</param>
/// <param name="Amount">For an indicator thousandths; for a flag 1 or 0; for a share the sender.</param>
/// <param name="To">For a share the recipient.</param>
/// <param name="Estimate">For an estimate what is held from now on; for a share its form.</param>
public sealed record ControlChange(ControlChangeKind Kind, int Index, long Amount = 0, int To = -1, Estimate Estimate = default);

/// <summary>A vote within a seat's team on the decision that is committed.</summary>
/// <param name="Person">Which of its people, from 1; 1 sits in the chair.</param>
/// <param name="IsFor">Whether for it.</param>
/// <param name="Reason">Why, or null; a vote against says why.</param>
public sealed record Ballot(int Person, bool IsFor, string? Reason);
