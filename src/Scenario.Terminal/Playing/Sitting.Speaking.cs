using Scenario.Exercise.Events;
using Scenario.Exercise.Rules;
using Scenario.Exercise.Tables;

namespace Scenario.Terminal.Playing;

/// <summary>What people say beside their decision: to the whole table, and among themselves.</summary>
internal sealed partial class Sitting
{
    /// <summary>Puts forward something that no move covers.</summary>
    public Answer Propose(int person, string title, string text) => Ask(new ProposeMove(Seat, person, title.Trim(), text.Trim()));

    /// <summary>Argues for or against a move on the table, or a proposal of this seat.</summary>
    public Answer Argue(int person, Arguable about, bool isFor, string text) => Ask(new MakeArgument(Seat, person, about.Move, about.Proposal, isFor, text.Trim()));

    /// <summary>Hands in feedback on the exercise; it is kept without a name and without a seat.</summary>
    /// <param name="rating">From 1, it did not help, to 5.</param>
    /// <param name="text">Words, or empty.</param>
    public Answer Feedback(int rating, string text) => Ask(new TakeNote(NoteKind.Feedback, -1, rating, text.Trim()));

    /// <summary>Estimates the odds of a move on the table.</summary>
    public Answer EstimateOdds(int person, int move, int percent) => Ask(new EstimateOdds(Seat, person, move, percent));

    /// <summary>Records what one person would do, before anybody has talked.</summary>
    public Answer FirstChoice(int person, IReadOnlyList<int> moves, int confidence) => Ask(new RecordFirstChoice(Seat, person, moves, confidence));

    /// <summary>What an argument against the favourite is against: moves, none of them for doing nothing; null if nothing is favoured yet.</summary>
    public IReadOnlyList<int>? Favoured => View.Team.Favoured([.. Draft.Choices.Select(c => c.Move)]);

    /// <summary>Puts on record what one person says against what the people of this seat favour.</summary>
    public Answer SpeakAgainst(int person, string text) => Favoured is { } moves
        ? Ask(new RecordCounterArgument(Seat, person, moves, text.Trim())) : new(new Refusal(RefusalCode.BadControl, TeamRules.NothingFavoured), null);

    private Answer Ask(Submission submission)
    {
        var answer = Table.Submit(submission);
        Refresh();
        return answer;
    }
}
