using Scenario.Evaluation.Tables;
using Scenario.Exercise.Rules;

namespace Scenario.Cli.Scripts;

/// <summary>
/// What a seat's people have marked and voted before they commit. As at their screen it is no commitment, it ends with
/// the turn, and what could not be committed is not marked.
/// </summary>
internal sealed class SeatDraft(LiveTable table, int seat)
{
    private readonly List<Choice> _choices = [];
    private readonly Dictionary<int, (Ballot Ballot, string On)> _ballots = [];
    private int _turn;

    /// <summary>Whether moves are marked in this turn that nobody has committed.</summary>
    public bool HasMarks => _turn == table.Turn && _choices.Count > 0;

    /// <summary>Does it; comes back with the refusal, or null.</summary>
    public string? Do(SeatAct act)
    {
        if (_turn != table.Turn)
        {
            Clear();
            _turn = table.Turn;
        }

        switch (act)
        {
            case MarkMove mark:
                return Mark(mark.Choice);
            case CastVote vote:
                return WhyNot(_choices) ?? Keep(() => _ballots[vote.Ballot.Person] = (vote.Ballot, On(_choices)));
            case SpeakAgainst against:
                return Speak(against);
            case DropMarks:
                Clear();
                return null;
            case Decide { IsPass: true } when _choices.Count > 0:
                return WhyNot([]) ?? $"{Marked()}, and pass commits no move: commit them, or drop them first.";
            case Ask { Submission: ForgoDecision } when _choices.Count > 0:
                return WhyNot([]) ?? $"{Marked()}, and forgo leaves the turn without a decision: commit them, or drop them first.";
            case Decide decide:
                return Commit(_choices, decide.Reason);
            case OpenAll:
                return table.View(seat).Traffic.Where(static message => message.Inject >= 0)
                    .Select(message => table.Submit(new OpenMessage(seat, message.Inject)).Refusal?.Reason).FirstOrDefault(static refusal => refusal is not null);
            case Ask ask:
                return Submit(ask.Submission);
            default:
                throw new InvalidOperationException($"A seat cannot {act}.");
        }
    }

    private string? Mark(Choice choice)
    {
        List<Choice> marked = [.. _choices.Where(known => known.Move != choice.Move), choice];
        return WhyNot(marked) ?? Keep(() =>
        {
            _choices.Clear();
            _choices.AddRange(marked);
        });
    }

    // It is against what the record says is favoured, and on record at once: not a draft like the votes.
    private string? Speak(SpeakAgainst against)
    {
        var favoured = table.View(seat).Team.Favoured([.. _choices.Select(static choice => choice.Move)]);
        return WhyNot([]) ?? (favoured is null ? TeamRules.NothingFavoured : Submit(new RecordCounterArgument(seat, against.Person, favoured, against.Text)));
    }

    private string? Commit(IReadOnlyList<Choice> choices, string? reason)
    {
        // A vote on some moves is none on others. Who has decided already hears that first.
        var stale = _ballots.Where(vote => vote.Value.On != On(choices)).Select(static vote => vote.Key).Order().ToList();
        if (stale.Count > 0)
        {
            return WhyNot([]) ?? $"Person {string.Join(", ", stale)} voted on other moves than these. Vote again on what is committed, or drop everything and begin anew.";
        }

        List<Ballot> ballots = [.. _ballots.Values.Select(static vote => vote.Ballot)];
        // Who gave first choices this turn decides together; a script says anew each turn who speaks.
        var view = table.View(seat);
        if (choices.Count > 0 && TeamRules.Unvoted(view.TeamRule, view.Team.Chose.Count, ballots.Count > 0) is { } unvoted)
        {
            return WhyNot([]) ?? unvoted + " Vote first, person by person.";
        }

        return Submit(new CommitDecision(seat, [.. choices], reason, ballots.Count > 0 ? ballots : null));
    }

    private string? Submit(Submission submission)
    {
        var turn = table.Turn;
        if (table.Submit(submission).Refusal is { } refusal)
        {
            return refusal.Reason;
        }

        // Whoever decides last may have brought the next turn about.
        if (submission is CommitDecision or ForgoDecision || table.Turn != turn)
        {
            Clear();
        }

        return null;
    }

    // The rules' own words for what stands against committing this; nothing happens.
    private string? WhyNot(IReadOnlyList<Choice> choices) => table.Rehearse([new CommitDecision(seat, choices, null)])?.Reason;

    private static string? Keep(Action keep)
    {
        keep();
        return null;
    }

    private string Marked() => $"Moves are marked ({string.Join(", ", _choices.Select(choice => table.Scenario.Moves[choice.Move].Id))})";

    private static string On(IReadOnlyList<Choice> choices) => string.Join(',', choices.Select(static choice => choice.Move).Order());

    private void Clear()
    {
        _choices.Clear();
        _ballots.Clear();
    }
}
