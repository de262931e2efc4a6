using Scenario.Exercise.Knowledge;

namespace Scenario.Exercise.Views;

/// <summary>What a seat believes about one question; likelihoods never stand in the same sentence as its confidence.</summary>
/// <param name="Question">Which question, for a choice.</param>
/// <param name="Id">Its id.</param>
/// <param name="Title">The question.</param>
/// <param name="Kind">What kind of answer it has.</param>
/// <param name="Held">What the seat holds, or null if nothing.</param>
/// <param name="Min">Least answer as text.</param>
/// <param name="Max">Greatest answer as text.</param>
/// <param name="Answers">Names of stages or categories; empty for a number.</param>
/// <param name="Basis">What the question rests on, in words.</param>
public sealed record EstimateView(
    int Question, string Id, string Title, QuestionKind Kind, HeldView? Held, string Min, string Max, IReadOnlyList<string> Answers, string Basis);

/// <summary>An estimate held.</summary>
/// <param name="Low">Lower bound as text.</param>
/// <param name="Best">Best guess as text.</param>
/// <param name="High">Upper bound as text.</param>
/// <param name="LowPosition">Where the lower bound lies in the question's range, in thousandths from 0 to 1000.</param>
/// <param name="BestPosition">Where the best guess lies.</param>
/// <param name="HighPosition">Where the upper bound lies.</param>
/// <param name="Confidence">How sure: <c>none</c>, <c>low</c>, <c>moderate</c> or <c>high</c>.</param>
/// <param name="Grade">The grade with its meaning in words, or null.</param>
/// <param name="Origin">Where it came from, in one line: who collected it, who passed it on and in which form.</param>
/// <param name="AsOf">The turn it speaks of.</param>
/// <param name="Change">What changed since the turn opened, in one line; empty if nothing.</param>
/// <param name="Caveat">The last caveat that came with it, or null.</param>
/// <param name="IsDisputed">Whether it contains figures that do not fit together.</param>
public sealed record HeldView(
    string Low, string Best, string High, int LowPosition, int BestPosition, int HighPosition, string Confidence, string? Grade, string Origin,
    int AsOf, string Change, string? Caveat, bool IsDisputed);

/// <summary>What a move leaves to those who choose it.</summary>
/// <param name="MostQuestions">How many questions at most; one at least.</param>
/// <param name="Questions">The questions that can be chosen now.</param>
/// <param name="Recipients">The actors that can be chosen; empty if the move shares nothing.</param>
/// <param name="Forms">The forms that can be chosen; empty if the move shares nothing.</param>
/// <param name="Caveat">Whether a caveat can go with it.</param>
/// <param name="Leak">The odds that it becomes known, in words and percent; empty for none.</param>
public sealed record OfferView(
    int MostQuestions, IReadOnlyList<OfferedQuestion> Questions, IReadOnlyList<OfferedRecipient> Recipients, IReadOnlyList<OfferedForm> Forms,
    bool Caveat, string Leak);

/// <summary>A question that can be chosen with a move.</summary>
/// <param name="Question">Which one.</param>
/// <param name="Title">The question.</param>
/// <param name="Held">What the seat holds, in one line, such as <c>9,000 - 10,000 - 11,000, moderate confidence</c>.</param>
public sealed record OfferedQuestion(int Question, string Title, string Held);

/// <summary>An actor that can be chosen as a recipient.</summary>
public sealed record OfferedRecipient(int Actor, string Name);

/// <summary>A form that can be chosen.</summary>
/// <param name="Form">Which one.</param>
/// <param name="Words">What it means for those who get it, in one line.</param>
/// <param name="Effects">What sharing in it brings, as far as the seat can know, one line each.</param>
public sealed record OfferedForm(SharingForm Form, string Words, IReadOnlyList<string> Effects);

/// <summary>Something that participants forecast.</summary>
/// <param name="Forecast">Which forecast, for a submission.</param>
/// <param name="Text">What may happen.</param>
/// <param name="IsAsked">Whether a probability is asked for now.</param>
/// <param name="Turns">The turns in which it is asked.</param>
/// <param name="Given">What the people of this seat gave, oldest first; at the end, what everybody gave.</param>
/// <param name="Outcome">At the end: whether it happened; null before, or if what was given did not come about.</param>
/// <param name="Scores">At the end: scores per person and, last, of all pooled; empty before or if it cannot be scored.</param>
public sealed record ForecastView(
    int Forecast, string Text, bool IsAsked, IReadOnlyList<int> Turns, IReadOnlyList<GivenForecast> Given, bool? Outcome,
    IReadOnlyList<ForecastScore> Scores);

/// <summary>A probability that somebody gave.</summary>
/// <param name="Seat">The seat's name.</param>
/// <param name="Person">Which of its people, from 1.</param>
/// <param name="Turn">In which turn.</param>
/// <param name="Percent">The probability, 0 to 100.</param>
/// <param name="Words">The same in words: a step of the likelihood ladder.</param>
public sealed record GivenForecast(string Seat, int Person, int Turn, int Percent, string Words);

/// <summary>The Brier score of one forecaster: the mean of (probability - outcome) squared over the turns asked; 0 is perfect, 0.25 is what always saying 50 % gets (Brier, Monthly Weather Review 78, 1950).</summary>
/// <param name="Who">Seat and person, or <c>All, pooled</c>: the plain average of everybody's probabilities.</param>
/// <param name="Score">The score, in thousandths from 0 to 1000.</param>
public sealed record ForecastScore(string Who, int Score);

/// <summary>What is opened when the exercise has ended, and to the facilitator at any time.</summary>
/// <param name="Questions">Knowledge against truth, question by question.</param>
/// <param name="Withheld">What each actor could have known had another told it, one line each.</param>
/// <param name="Secrets">Secret moves that were made, one line each, oldest first.</param>
/// <param name="Policies">How automated seats would weigh their moves now; empty once the exercise has ended.</param>
public sealed record OpenedView(
    IReadOnlyList<QuestionCourseView> Questions, IReadOnlyList<string> Withheld, IReadOnlyList<string> Secrets, IReadOnlyList<PolicyWeightsView> Policies);

/// <summary>Knowledge against truth over the turns.</summary>
/// <param name="Title">The question.</param>
/// <param name="Kind">What kind of answer it has.</param>
/// <param name="Turns">The turns, one for each point of a course.</param>
/// <param name="Truth">The truth at the close of each turn; empty if the scenario does not say.</param>
/// <param name="Holders">What each seat held at the close of each turn.</param>
/// <param name="Min">Least answer as text.</param>
/// <param name="Max">Greatest answer as text.</param>
public sealed record QuestionCourseView(
    string Title, QuestionKind Kind, IReadOnlyList<int> Turns, IReadOnlyList<TruthPoint> Truth, IReadOnlyList<HolderCourseView> Holders, string Min, string Max);

/// <summary>The truth at one moment.</summary>
/// <param name="Text">As text.</param>
/// <param name="Position">Where it lies in the question's range, 0 to 1000.</param>
public sealed record TruthPoint(string Text, int Position);

/// <summary>What one actor held over the turns.</summary>
/// <param name="Who">The actor's name.</param>
/// <param name="Points">One for each turn; null where nothing was held.</param>
public sealed record HolderCourseView(string Who, IReadOnlyList<HeldPoint?> Points);

/// <summary>What was held at one moment.</summary>
/// <param name="Text">Range and best guess as text.</param>
/// <param name="Low">Position of the lower bound, 0 to 1000.</param>
/// <param name="Best">Position of the best guess.</param>
/// <param name="High">Position of the upper bound.</param>
/// <param name="Confidence">How sure, in words.</param>
/// <param name="HoldsTruth">Whether the truth lay within the bounds; null if there is none.</param>
public sealed record HeldPoint(string Text, int Low, int Best, int High, string Confidence, bool? HoldsTruth);

/// <summary>How an automated seat would weigh its moves now.</summary>
/// <param name="Seat">The seat's name.</param>
/// <param name="Policy">The policy's name.</param>
/// <param name="Lines">One line for each move it could make, with its share in percent, and one for making none.</param>
public sealed record PolicyWeightsView(string Seat, string Policy, IReadOnlyList<string> Lines);
