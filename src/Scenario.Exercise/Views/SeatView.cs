using Scenario.Exercise.State;

namespace Scenario.Exercise.Views;

/// <summary>
/// Everything one seat may see at one moment, as text and numbers ready to be drawn, and nothing else. A terminal (later
/// the wire) gets only this. All text in it is safe to show.
/// </summary>
/// <param name="Seat">Which seat.</param>
/// <param name="SeatId">Its id.</param>
/// <param name="SeatTitle">Its name.</param>
/// <param name="Wants">What it wants in one line, or null.</param>
/// <param name="Brief">Its private brief, Markdown.</param>
/// <param name="Portfolios">Chairs within its team.</param>
/// <param name="Frame">What everybody is told of the exercise.</param>
/// <param name="Moment">Where the exercise stands.</param>
/// <param name="Ladder">The rungs.</param>
/// <param name="Indicators">What it sees of the situation.</param>
/// <param name="Traffic">Messages that reached it, newest first.</param>
/// <param name="Moves">Its moves by category, in the scenario's order.</param>
/// <param name="Decision">Its decision this turn.</param>
/// <param name="Others">Whether the others have committed.</param>
/// <param name="Reveals">What it learned at the close of each turn, newest first.</param>
/// <param name="Answers">Written answers it gave.</param>
/// <param name="Ending">How the exercise ended, or null.</param>
/// <param name="Estimates">What it believes, question by question; empty if the scenario asks none.</param>
/// <param name="Forecasts">What its people forecast.</param>
/// <param name="Opened">What is hidden from everybody until the end; null before, but for the facilitator.</param>
public sealed record SeatView(
    int Seat, string SeatId, string SeatTitle, string? Wants, string Brief, IReadOnlyList<PortfolioView> Portfolios,
    FrameView Frame, MomentView Moment, IReadOnlyList<RungView> Ladder, IReadOnlyList<IndicatorView> Indicators,
    IReadOnlyList<MessageView> Traffic, IReadOnlyList<MoveView> Moves, DecisionView Decision, IReadOnlyList<SeatStatusView> Others,
    IReadOnlyList<RevealView> Reveals, IReadOnlyList<AnswerView> Answers, EndingView? Ending,
    IReadOnlyList<EstimateView> Estimates, IReadOnlyList<ForecastView> Forecasts, OpenedView? Opened)
{
    /// <summary>What this seat proposed that no move covers, oldest first, with what became of it.</summary>
    public IReadOnlyList<ProposalView> Proposals { get; init; } = [];

    /// <summary>Moves that the facilitator laid on the table this turn, for everybody's arguments.</summary>
    public IReadOnlyList<TabledView> Tabled { get; init; } = [];

    /// <summary>When the people of this seat carry a decision that they vote on.</summary>
    public Definitions.TeamRule TeamRule { get; init; }

    /// <summary>What the people of this seat said among themselves this turn.</summary>
    public TeamView Team { get; init; } = TeamView.Silent;
}

/// <summary>A committed move that lies on the table before it takes effect.</summary>
/// <param name="Move">Which move, for an argument.</param>
/// <param name="Seat">Whose, by name.</param>
/// <param name="Title">Its name.</param>
/// <param name="IsPooled">Whether everybody's estimate of its odds is asked for.</param>
/// <param name="Arguments">What was said for and against it so far.</param>
public sealed record TabledView(int Move, string Seat, string Title, bool IsPooled, IReadOnlyList<ArgumentView> Arguments);

/// <summary>A chair within the seat's team.</summary>
public sealed record PortfolioView(string Title, string Brief, string? Leans, string Basis);

/// <summary>What everybody is told of the exercise as a whole.</summary>
public sealed record FrameView(string Title, string Summary, string ContentNotice, string StartTitle, string StartSummary, IReadOnlyList<string> Objectives);

/// <summary>Where the exercise stands.</summary>
/// <param name="Step">The step of the procedure.</param>
/// <param name="Turn">The turn, from 1; 0 during the briefing.</param>
/// <param name="FirstTurn">The turn the exercise begins with.</param>
/// <param name="LastTurn">The last turn on the clock.</param>
/// <param name="TurnTitle">The turn's heading, or null.</param>
/// <param name="From">First story day of the turn.</param>
/// <param name="To">Last story day of the turn.</param>
/// <param name="DeliberationMinutes">Suggested minutes; 0 for none.</param>
public sealed record MomentView(
    ProcedureStep Step, int Turn, int FirstTurn, int LastTurn, string? TurnTitle, DateOnly From, DateOnly To, int DeliberationMinutes)
{
    /// <summary>Where the exercise stands when a pause in it ends; the same as <see cref="Step"/> without a pause.</summary>
    public ProcedureStep StepBeyondPause { get; init; } = Step;

    /// <summary>Whether a facilitator has the exercise in hand, and so opens and closes its turns.</summary>
    public bool IsInHand { get; init; }
}

/// <summary>A rung of the ladder.</summary>
/// <param name="Title">Its name.</param>
/// <param name="Summary">What it means to stand on it.</param>
/// <param name="IsCurrent">Whether the exercise stands on it.</param>
/// <param name="GateIsMet">Whether its gate is met now, as far as this seat can tell; null if it cannot.</param>
/// <param name="GateWords">What its gate needs and how it is now; empty when met or on the lowest rung.</param>
/// <param name="Agree">Who must agree, in words, or null.</param>
/// <param name="Forcible">Whether it can be entered against its gate, at a price.</param>
/// <param name="Basis">What it rests on, in words.</param>
public sealed record RungView(
    string Title, string Summary, bool IsCurrent, bool? GateIsMet, string GateWords, string? Agree, bool Forcible, string Basis);

/// <summary>An indicator as a seat sees it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its name.</param>
/// <param name="Meaning">What it stands for.</param>
/// <param name="Value">Its value as text.</param>
/// <param name="Change">Its change since the turn opened (during the reaction: of the whole turn) as text with sign; empty if none.</param>
/// <param name="IsBetter">Whether the change is for the better; null if neither.</param>
/// <param name="Position">Where the value lies in its range, in thousandths from 0 to 1000.</param>
/// <param name="OpeningPosition">Where it lay when the turn opened.</param>
/// <param name="Min">Least value as text.</param>
/// <param name="Max">Greatest value as text.</param>
/// <param name="Unit">A unit, or null.</param>
/// <param name="SeenByAll">Whether everybody sees it.</param>
/// <param name="Basis">What it rests on, in words.</param>
public sealed record IndicatorView(
    string Id, string Title, string Meaning, string Value, string Change, bool? IsBetter, int Position, int OpeningPosition,
    string Min, string Max, string? Unit, bool SeenByAll, string Basis);

/// <summary>A message as a seat reads it.</summary>
/// <param name="Inject">Which inject, for an answer; negative, each its own number, for a message that the rules wrote: a figure passed on, a report come home, a discrepancy.</param>
/// <param name="Turn">The turn it arrived in.</param>
/// <param name="IsNew">Whether it arrived in this turn.</param>
/// <param name="From">Sender.</param>
/// <param name="To">Recipients in words.</param>
/// <param name="Channel">How it came.</param>
/// <param name="Grade">The grade with its meaning in words, or null.</param>
/// <param name="Title">Subject.</param>
/// <param name="Text">Text, Markdown.</param>
/// <param name="Prompt">What this seat is asked to answer in writing, or null.</param>
/// <param name="IsAnswered">Whether it has answered.</param>
/// <param name="Basis">What it rests on, in words.</param>
/// <param name="Recalled">What this seat answered earlier and is reminded of by this message, or null.</param>
public sealed record MessageView(
    int Inject, int Turn, bool IsNew, string From, string To, string Channel, string? Grade, string Title, string Text,
    string? Prompt, bool IsAnswered, string Basis, AnswerView? Recalled = null);

/// <summary>A move as its seat sees it.</summary>
/// <param name="Move">Which move, for a choice.</param>
/// <param name="Id">Its id.</param>
/// <param name="Category">Its category.</param>
/// <param name="Title">Its name.</param>
/// <param name="Description">What it is, Markdown.</param>
/// <param name="Cost">Points of attention.</param>
/// <param name="IsOpen">Whether it can be chosen this turn.</param>
/// <param name="ClosedBecause">Why not: one line each; empty when open.</param>
/// <param name="Odds">The odds in words and percent; empty when it always succeeds.</param>
/// <param name="Effects">What it brings, as far as the seat can know, one line each.</param>
/// <param name="Reason">Whether a reason goes with it.</param>
/// <param name="IsSecret">Whether the others see it only at the end.</param>
/// <param name="Limits">Limit, cooldown and consultation in words, one line each.</param>
/// <param name="TimesMade">How often it was made.</param>
/// <param name="IsCore">Whether it belongs to the short list for beginners.</param>
/// <param name="Basis">What it rests on, in words.</param>
/// <param name="Warnings">What should be known before it is chosen, one line each; empty if nothing.</param>
/// <param name="Offer">What it leaves to those who choose it, or null.</param>
public sealed record MoveView(
    int Move, string Id, string Category, string Title, string Description, int Cost, bool IsOpen, IReadOnlyList<string> ClosedBecause,
    string Odds, IReadOnlyList<string> Effects, Definitions.ReasonRule Reason, bool IsSecret, IReadOnlyList<string> Limits,
    int TimesMade, bool IsCore, string Basis, IReadOnlyList<string> Warnings, OfferView? Offer = null);

/// <summary>A seat's decision this turn.</summary>
/// <param name="Status">How far it is.</param>
/// <param name="Points">Points a turn.</param>
/// <param name="MaxMoves">Moves a turn.</param>
/// <param name="Chosen">The committed moves with their reasons; empty before.</param>
/// <param name="Reason">The reason for the whole, or null.</param>
public sealed record DecisionView(DecisionStatus Status, int Points, int MaxMoves, IReadOnlyList<ChosenView> Chosen, string? Reason);

/// <summary>A committed move.</summary>
/// <param name="Move">Which move.</param>
/// <param name="Title">Its name.</param>
/// <param name="Reason">The reason for it, or null.</param>
/// <param name="Particulars">What was said about it, in one line, or null.</param>
public sealed record ChosenView(int Move, string Title, string? Reason, string? Particulars = null);

/// <summary>How far another seat is.</summary>
public sealed record SeatStatusView(string Title, DecisionStatus Status, bool IsAutomated);

/// <summary>What a seat learned at the close of a turn.</summary>
/// <param name="Turn">The turn.</param>
/// <param name="From">First story day.</param>
/// <param name="To">Last story day.</param>
/// <param name="Entries">What happened, in order.</param>
public sealed record RevealView(int Turn, DateOnly From, DateOnly To, IReadOnlyList<RevealEntry> Entries);

/// <summary>Kinds of entries in a reveal.</summary>
public enum RevealKind
{
    /// <summary>A seat made a move.</summary>
    Move,

    /// <summary>A seat made no move, or none that this seat can see.</summary>
    Silence,

    /// <summary>A trigger fired.</summary>
    Trigger,

    /// <summary>A message arrived.</summary>
    Message,

    /// <summary>The ladder moved, or would not.</summary>
    Ladder,

    /// <summary>Time passed.</summary>
    Drift,

    /// <summary>Effects put off came due.</summary>
    Delayed,

    /// <summary>A secret move became known.</summary>
    Unveiled,

    /// <summary>The facilitator's hand.</summary>
    Control,
}

/// <summary>One thing that happened, who did it, and what it changed.</summary>
/// <param name="Kind">What kind of thing.</param>
/// <param name="Who">The seat's name, or empty.</param>
/// <param name="What">What happened, in one line.</param>
/// <param name="Outcome">How it went (success or failure with odds), or empty.</param>
/// <param name="Reason">The reason given, if this seat may read it, or null.</param>
/// <param name="Changes">What it changed, as far as the seat can see: one line each, such as <c>Alliance +5</c>.</param>
public sealed record RevealEntry(RevealKind Kind, string Who, string What, string Outcome, string? Reason, IReadOnlyList<string> Changes);

/// <summary>A written answer.</summary>
public sealed record AnswerView(int Turn, string Title, string Prompt, string Text);

/// <summary>How the exercise ended.</summary>
/// <param name="Title">The ending's name.</param>
/// <param name="Epilogue">What is told, Markdown: the ending's text and the parts that apply.</param>
/// <param name="Profile">The closing profile.</param>
/// <param name="Questions">Questions for the hot wash.</param>
/// <param name="Objectives">Objectives with what the record shows of them.</param>
/// <param name="Note">What must be said of endings, or null.</param>
public sealed record EndingView(
    string Title, string Epilogue, IReadOnlyList<ProfileView> Profile, IReadOnlyList<string> Questions,
    IReadOnlyList<ObjectiveView> Objectives, string? Note);

/// <summary>One line of the closing profile.</summary>
/// <param name="Title">The indicator.</param>
/// <param name="Meaning">What it stands for.</param>
/// <param name="Start">Its value at the beginning.</param>
/// <param name="End">Its value at the end.</param>
/// <param name="Position">Where the value lies in its range, 0 to 1000.</param>
/// <param name="StartPosition">Where it lay at the beginning.</param>
/// <param name="IsBetter">Whether the change is for the better; null if neither.</param>
/// <param name="ByTurn">Positions at the end of each turn, 0 to 1000.</param>
public sealed record ProfileView(
    string Title, string Meaning, string Start, string End, int Position, int StartPosition, bool? IsBetter, IReadOnlyList<int> ByTurn);

/// <summary>An objective with what the record shows: true, false or (null) nothing.</summary>
public sealed record ObjectiveView(string Title, bool? Met, IReadOnlyList<TaskView> Tasks);

/// <summary>A critical task with what the record shows.</summary>
/// <param name="Text">The task.</param>
/// <param name="Met">Whether the record shows it; null if it shows nothing.</param>
/// <param name="Record">What that rests on, such as <c>3 of 4 ...</c>, where the course shows it; null where a condition does, or nothing.</param>
public sealed record TaskView(string Text, bool? Met, string? Record = null);
