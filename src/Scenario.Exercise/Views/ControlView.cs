using Scenario.Exercise.Definitions;
using Scenario.Exercise.Knowledge;

namespace Scenario.Exercise.Views;

/// <summary>What the facilitator has before the eyes: all layers, and everything that waits for a hand.</summary>
/// <param name="IsInHand">Whether the facilitator has the exercise in hand.</param>
/// <param name="Moment">Where the exercise stands.</param>
/// <param name="Seats">How far each seat is.</param>
/// <param name="Injects">The MSEL.</param>
/// <param name="Improvised">Messages that no file foresaw, oldest first.</param>
/// <param name="Next">The next messages on schedule, soonest first, at most three: numbers into <paramref name="Injects"/>.</param>
/// <param name="Nearest">What has not happened yet and is closest to happening, nearest first.</param>
/// <param name="Moves">Moves committed this turn; after its close, as they came out.</param>
/// <param name="Proposals">Proposals, oldest first.</param>
/// <param name="Indicators">All indicators, as they truly are.</param>
/// <param name="Flags">All flags.</param>
/// <param name="Actors">All actors.</param>
/// <param name="Beliefs">Truth against what every actor holds now.</param>
/// <param name="Opened">Knowledge against truth at the close of each turn, secrets, and how policies weigh their moves.</param>
/// <param name="Notes">Notes, bookmarks, observations, ratings, answers, improvements, oldest first.</param>
/// <param name="Objectives">Objectives with their tasks and what the record shows.</param>
/// <param name="TimerSeconds">The deliberation timer set for this turn, or 0.</param>
public sealed record ControlView(
    bool IsInHand, MomentView Moment, IReadOnlyList<SeatProgress> Seats, IReadOnlyList<InjectControlView> Injects, IReadOnlyList<ImprovisedView> Improvised, IReadOnlyList<int> Next,
    IReadOnlyList<NearnessView> Nearest, IReadOnlyList<CommittedMoveView> Moves, IReadOnlyList<ProposalView> Proposals,
    IReadOnlyList<IndicatorView> Indicators, IReadOnlyList<FlagView> Flags, IReadOnlyList<ActorView> Actors,
    IReadOnlyList<BeliefsView> Beliefs, OpenedView Opened, IReadOnlyList<NoteView> Notes,
    IReadOnlyList<ObjectiveView> Objectives, int TimerSeconds);

/// <summary>How far a seat is with this turn's decision.</summary>
/// <param name="Seat">Which seat.</param>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its name.</param>
/// <param name="Status">How far it is.</param>
/// <param name="Player">Who plays it: people, or the name of a policy.</param>
/// <param name="Unread">Messages of this turn that it has not opened.</param>
public sealed record SeatProgress(int Seat, string Id, string Title, State.DecisionStatus Status, string Player, int Unread);

/// <summary>Where a message of the MSEL stands.</summary>
public enum InjectStatus
{
    /// <summary>Held back by the facilitator.</summary>
    Draft,

    /// <summary>It comes when its time or occasion comes.</summary>
    Ready,

    /// <summary>Delivered; not every reader has opened it.</summary>
    Released,

    /// <summary>Delivered and opened by every seat of people.</summary>
    Done,

    /// <summary>The facilitator skipped it, or the story jumped over it.</summary>
    Skipped,

    /// <summary>Its time is past and it did not come.</summary>
    Obsolete,
}

/// <summary>One message of the MSEL.</summary>
/// <param name="Inject">Which one.</param>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its subject, as it would be read now.</param>
/// <param name="IsEdited">Whether its words were changed, for all or for a seat.</param>
/// <param name="Kind">How it comes about.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="When">When it comes or came, in words.</param>
/// <param name="Due">The turn with whose opening it comes or would have come; 0 when nobody has set one.</param>
/// <param name="Came">The turn in which it came; 0 before.</param>
/// <param name="To">Who gets it.</param>
/// <param name="Seats">The same, seat by seat.</param>
/// <param name="Texts">Its text for everybody and for single seats, as it would be read now.</param>
/// <param name="Readers">Which seats have opened it; empty before it came.</param>
/// <param name="Expected">What people are expected to do, and what they did.</param>
/// <param name="Reason">Why its plan was changed last, or null.</param>
public sealed record InjectControlView(
    int Inject, string Id, string Title, bool IsEdited, InjectKind Kind, InjectStatus Status, string When, int Due, int Came, string To, IReadOnlyList<int> Seats, IReadOnlyList<(string Seat, string Text)> Texts,
    IReadOnlyList<(string Seat, bool IsOpened)> Readers, IReadOnlyList<ExpectationView> Expected, string? Reason);

/// <summary>A message that the facilitator wrote during the exercise. It was delivered as it was sent.</summary>
/// <param name="Number">From 0, in the order of sending.</param>
/// <param name="Turn">In which turn it came.</param>
/// <param name="From">Who sent it, as its readers see it.</param>
/// <param name="Channel">How it came.</param>
/// <param name="Title">Its subject.</param>
/// <param name="Text">Its text.</param>
/// <param name="To">Who got it.</param>
/// <param name="Readers">Which seats of people have opened it.</param>
/// <param name="Reason">Why it was sent, or null.</param>
public sealed record ImprovisedView(
    int Number, int Turn, string From, string Channel, string Title, string Text, string To, IReadOnlyList<(string Seat, bool IsOpened)> Readers, string? Reason);

/// <summary>An expected action and what became of it.</summary>
/// <param name="Action">The action.</param>
/// <param name="By">Until when, or null.</param>
/// <param name="Verdict">Null not judged yet, 0 not done, 1 done, 2 done otherwise.</param>
/// <param name="Remark">A remark, or null.</param>
public sealed record ExpectationView(string Action, string? By, int? Verdict, string? Remark);

/// <summary>Something that may happen, and how far it is from it.</summary>
/// <param name="What">A trigger, message or gate.</param>
/// <param name="Needs">What is missing, in words with figures.</param>
/// <param name="Distance">How far, in thousandths of the ranges of what it reads; the smaller the nearer.</param>
public sealed record NearnessView(string What, string Needs, long Distance);

/// <summary>A committed move before it takes effect.</summary>
/// <param name="Move">Which move.</param>
/// <param name="Seat">Whose, by name.</param>
/// <param name="Title">Its name.</param>
/// <param name="Adjudication">How it is settled.</param>
/// <param name="Odds">The model's odds in words, empty for certainty; null after luck was held against other odds.</param>
/// <param name="Reason">Why the seat made it, or null.</param>
/// <param name="Particulars">What it said of it, or null.</param>
/// <param name="Effects">What success brings, one line each; the n-th can be rejected as number n.</param>
/// <param name="Otherwise">What failure brings, one line each.</param>
/// <param name="Awaits">Whether it cannot take effect before it is ruled on.</param>
/// <param name="IsTabled">Whether it lies on the table, for every seat's arguments.</param>
/// <param name="Ruling">What was ruled, in words, or null.</param>
/// <param name="Arguments">Arguments for and against.</param>
/// <param name="Estimates">Odds estimated by people: how many, and the average in percent; null for none.</param>
/// <param name="Missing">Who has not estimated yet, in words, while the move waits for it; or null.</param>
/// <param name="Outcome">How it came out, in words; null while its turn is open.</param>
public sealed record CommittedMoveView(
    int Move, string Seat, string Title, Adjudication Adjudication, string? Odds, string? Reason, string? Particulars, IReadOnlyList<string> Effects,
    IReadOnlyList<string> Otherwise, bool Awaits, bool IsTabled, string? Ruling, IReadOnlyList<ArgumentView> Arguments, (int Count, int Average)? Estimates, string? Missing, string? Outcome);

/// <summary>An argument.</summary>
public sealed record ArgumentView(string Seat, int Person, bool IsFor, string Text);

/// <summary>Something a seat proposed.</summary>
/// <param name="Proposal">Which one.</param>
/// <param name="Turn">In which turn.</param>
/// <param name="Seat">Who proposed it.</param>
/// <param name="Title">What, in a line.</param>
/// <param name="Text">What and why.</param>
/// <param name="Arguments">Arguments for and against.</param>
/// <param name="Ruling">What was ruled, in words, or null while it waits.</param>
public sealed record ProposalView(int Proposal, int Turn, string Seat, string Title, string Text, IReadOnlyList<ArgumentView> Arguments, string? Ruling);

/// <summary>A flag.</summary>
public sealed record FlagView(int Flag, string Id, string Meaning, bool IsRaised);

/// <summary>An actor.</summary>
public sealed record ActorView(int Actor, string Id, string Name, bool IsPublic);

/// <summary>A question with its truth and what every actor holds on it now.</summary>
/// <param name="Question">Which question.</param>
/// <param name="Id">Its id.</param>
/// <param name="Title">The question.</param>
/// <param name="Kind">What kind of answer it has.</param>
/// <param name="Decimals">Decimals of a number.</param>
/// <param name="Min">Least answer as text.</param>
/// <param name="Max">Greatest answer as text.</param>
/// <param name="Answers">Names of stages or categories, in their order; empty for a number.</param>
/// <param name="Truth">The truth as text, or null if the scenario does not say.</param>
/// <param name="Held">What every actor but the public holds.</param>
public sealed record BeliefsView(
    int Question, string Id, string Title, QuestionKind Kind, int Decimals, string Min, string Max, IReadOnlyList<string> Answers, string? Truth,
    IReadOnlyList<BeliefView> Held);

/// <summary>What one actor holds now.</summary>
/// <param name="Actor">Who.</param>
/// <param name="Who">Its name.</param>
/// <param name="Holding">The place of this belief, for a change made by hand.</param>
/// <param name="Figures">Range and best guess as text, or null if it holds nothing.</param>
/// <param name="Confidence">How sure, in words, or null.</param>
/// <param name="Origin">Where it came from, in one line, veiled roots named too; or null.</param>
/// <param name="HoldsTruth">Whether the truth lies within its bounds; null if nobody can say.</param>
/// <param name="Estimate">What is held; of one that holds nothing, what its own collection would leave open.</param>
public sealed record BeliefView(
    int Actor, string Who, int Holding, string? Figures, string? Confidence, string? Origin, bool? HoldsTruth, Estimate Estimate);

/// <summary>Something on record beside the exercise.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Turn">In which turn.</param>
/// <param name="About">The objective or question it is about, or null.</param>
/// <param name="Rating">Its rating in words, or null.</param>
/// <param name="Text">The words.</param>
/// <param name="Owner">Who sees to it, or null.</param>
/// <param name="Due">By when, or null.</param>
public sealed record NoteView(Events.NoteKind Kind, int Turn, string? About, string? Rating, string Text, string? Owner, string? Due);

/// <summary>What doing something now would change, worked out on a copy.</summary>
/// <param name="Refusal">Why it would be refused, or null.</param>
/// <param name="Lines">What it would change and set off, one line each, in order.</param>
public sealed record ForesightView(string? Refusal, IReadOnlyList<string> Lines);
