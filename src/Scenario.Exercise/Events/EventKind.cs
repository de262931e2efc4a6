namespace Scenario.Exercise.Events;

/// <summary>
/// What can happen. The names are part of the log format: they are written in kebab-case and never change their meaning.
/// Each says what <c>Subject</c>, <c>Before</c> and <c>After</c> stand for; what is not named is 0.
/// </summary>
public enum EventKind
{
    /// <summary>The exercise begins. Subject: start. Before, After: low and high half of the seed.</summary>
    ExerciseBegan,

    /// <summary>Who plays a seat is settled. Subject: seat. After: a policy, or who plays without one.</summary>
    SeatAssigned,

    /// <summary>The procedure moved. Before, After: steps.</summary>
    StepEntered,

    /// <summary>A turn opened. Subject: turn.</summary>
    TurnOpened,

    /// <summary>An indicator was pushed; all pushes of one step are settled together. Subject: indicator. After: the change, in steps. Text: why, in the author's words, or null.</summary>
    IndicatorPushed,

    /// <summary>An indicator was given a value, to be settled with the pushes of the same step. Subject: indicator. After: the value, in steps. Text: why, or null.</summary>
    IndicatorPlaced,

    /// <summary>An indicator settled within its range. Subject: indicator. Before, After: values, in steps.</summary>
    IndicatorChanged,

    /// <summary>A flag changed. Subject: flag. Before, After: 0 or 1.</summary>
    FlagChanged,

    /// <summary>An inject arrived. Subject: inject.</summary>
    InjectDelivered,

    /// <summary>An inject will follow with the opening of a turn. Subject: inject. After: turn.</summary>
    FollowUpAwaited,

    /// <summary>A trigger fired. Subject: trigger.</summary>
    TriggerFired,

    /// <summary>Effects were put off. Subject: delay. After: the turn with whose opening they come.</summary>
    EffectsDelayed,

    /// <summary>Effects put off came due. Subject: delay. Before: how many times over. After: the turn.</summary>
    DelayedEffectsDue,

    /// <summary>A seat chose a move. Subject: move. Text: the reason, or null.</summary>
    MoveChosen,

    /// <summary>A seat committed its decision. Subject: seat. After: number of moves. Cause: a policy, if one decided. Text: the reason, or null.</summary>
    DecisionCommitted,

    /// <summary>A turn was closed without a seat's decision. Subject: seat. Text: why, if somebody said, or null.</summary>
    DecisionMissed,

    /// <summary>A policy drew. Subject: seat. Before: the move drawn, or -1 for none. After: its weight among all, percent in thousandths.</summary>
    PolicyDrew,

    /// <summary>A move took effect or failed. Subject: move. Before: chance, After: roll, both percent in thousandths; it succeeded if the roll is below the chance.</summary>
    MoveResolved,

    /// <summary>Luck was drawn for an effect. Subject: 1 if it was with it. Before: chance, After: roll, percent in thousandths.</summary>
    ChanceDrawn,

    /// <summary>The exercise moved on the ladder. Subject: 1 if a gate was forced. Before, After: rungs.</summary>
    PhaseChanged,

    /// <summary>A step up or down was not possible. Subject: direction (1 or -1). Before: the rung. After: the rung that stayed shut.</summary>
    PhaseHeld,

    /// <summary>A remembered condition was brought up to date. Subject: memory. Before, After: contents.</summary>
    MemoryKept,

    /// <summary>A seat answered in writing. Subject: inject. Text: the answer.</summary>
    AnswerRecorded,

    /// <summary>Everything stands still. Before: the step at which it does.</summary>
    ExercisePaused,

    /// <summary>The exercise goes on. After: the step at which it does.</summary>
    ExerciseResumed,

    /// <summary>An ending was announced by an effect for the close of this turn. Subject: ending.</summary>
    EndingAnnounced,

    /// <summary>The exercise reached an ending. Subject: ending.</summary>
    EndingReached,

    /// <summary>A turn closed. Subject: turn. Text: the fingerprint of the state just before this event.</summary>
    TurnClosed,

    /// <summary>The exercise is over.</summary>
    ExerciseClosed,

    /// <summary>A question was chosen with a move. Subject: move. After: question.</summary>
    QuestionSelected,

    /// <summary>A recipient was chosen with a move. Subject: move. After: actor.</summary>
    RecipientSelected,

    /// <summary>A form was chosen with a move. Subject: move. After: form. Text: the caveat, or null.</summary>
    FormSelected,

    /// <summary>An actor passed a figure on. Subject: question. Before: from which actor. After: to which actor. Estimate: as it was sent. Text: a caveat of the file, or null.</summary>
    EstimateShared,

    /// <summary>An actor's estimate changed. Subject: holding. Before: how, a change of estimate. Estimate: what is held now. Text: a caveat, of confidence gained or lost the reason, or null.</summary>
    EstimateChanged,

    /// <summary>A report rested on nothing that its recipient did not hold. Subject: holding. Before: 1 if it came home to who alone first collected it, 2 if to one of several, else 0. After: the sender, or -1. Estimate: the report.</summary>
    ReportCircular,

    /// <summary>A report and what was held did not fit. Subject: holding. After: the sender, or -1. Estimate: the report.</summary>
    DiscrepancyNoticed,

    /// <summary>What a move shared became known. Subject: move.</summary>
    ShareLeaked,

    /// <summary>A secret move became known to all. Subject: move. After: the turn in which it was last made.</summary>
    MoveUnveiled,

    /// <summary>A participant gave a probability. Subject: forecast. Before: seat and person. After: percent in thousandths.</summary>
    ForecastRecorded,

    /// <summary>A facilitator took the exercise in hand, or let it go. After: 1 or 0.</summary>
    FacilitationChanged,

    /// <summary>An inject was held, released, skipped or put off. Subject: inject. Before, After: its plan, see <c>InjectPlan</c>. Text: why.</summary>
    InjectPlanned,

    /// <summary>An inject's words were changed before its delivery. Subject: inject. Before: for which seat, or -1 for all without words of their own. Letter: the new words.</summary>
    InjectEdited,

    /// <summary>The facilitator wrote and sent a message that no file foresees. Subject: its number, from 0. Letter: the message. Text: why.</summary>
    InjectImprovised,

    /// <summary>A message was opened by its reader. Subject: seat. Before: the inject, or, counted from their number on, the improvised messages of that seat.</summary>
    MessageOpened,

    /// <summary>What people did about an inject, beside what was expected. Subject: inject. Before: which expectation. After: 0 not done, 1 done, 2 done otherwise. Text: a remark, or null.</summary>
    ExpectationRecorded,

    /// <summary>A move that awaits a ruling was laid on the table for arguments. Subject: move.</summary>
    RulingOpened,

    /// <summary>A ruling on a committed move. Subject: move. Before: 0 as luck has it, 1 it succeeds, 2 it fails. After: odds in thousandths of a percent, or -1 for the model's. Text: why.</summary>
    RulingGiven,

    /// <summary>An effect of a move was rejected. Subject: move. Before: the effect's number. Text: why.</summary>
    EffectRejected,

    /// <summary>A move came out otherwise than the model had it. Subject: move. Before: 1 if it would have succeeded. After: 1 if it did.</summary>
    OutcomeOverruled,

    /// <summary>Somebody argued. Subject: a move, or -1 - a proposal. Before: seat and person. After: 1 for, 0 against. Text: the argument.</summary>
    ArgumentMade,

    /// <summary>Somebody estimated odds for a pooled ruling. Subject: a move. Before: seat and person. After: thousandths of a percent.</summary>
    OddsEstimated,

    /// <summary>A seat proposed something that no move covers. Subject: the proposal's number, from 0. Before: seat and person. Letter: what and why.</summary>
    ProposalMade,

    /// <summary>A proposal was ruled on. Subject: its number. Before: odds, thousandths of a percent. After: roll. Text: why.</summary>
    ProposalRuled,

    /// <summary>The facilitator corrected something; the changes follow with this as their cause. Subject: the correction's number, from 0. Text: why.</summary>
    CorrectionMade,

    /// <summary>Everything from some point on was undone; what is restored follows. Subject: how many events stay. Before: how many there were. Text: why.</summary>
    Undone,

    /// <summary>A number of the state was restored. Subject: its cell. Before, After: numbers.</summary>
    CellRestored,

    /// <summary>A team member's private first choice. Subject: a move, or -1 for none. Before: seat and person. After: confidence, percent.</summary>
    FirstChoiceMade,

    /// <summary>A team member voted on its seat's decision. Subject: seat and person. After: 1 for, 0 against. Text: why, or null.</summary>
    BallotCast,

    /// <summary>The deliberation timer was set. After: seconds, 0 for off. Text: why, or null.</summary>
    TimerSet,

    /// <summary>The story jumps. Subject: from which turn. After: to which. Text: why.</summary>
    TimeJumped,

    /// <summary>A scheduled message fell into a turn that was jumped over. Subject: inject.</summary>
    InjectMissed,

    /// <summary>Somebody of the staff, or a participant in the hot wash, put something on record. Subject: what kind. Before: what it is about, or -1. After: a rating, or 0. Text: the words. Letter: owner and date of an improvement, or from whom among the staff it comes.</summary>
    NoteTaken,

    /// <summary>At the close of a turn a condition showed that people did what was expected of them. Subject: inject. Before: which expectation. After: the turn.</summary>
    ExpectationMet,

    /// <summary>A team member spoke against what its team favours, before the seat decided; told once for each move that is favoured. Subject: a move, or -1 for doing nothing. Before: seat and person. Text: the argument.</summary>
    CounterArgumentMade,
}
