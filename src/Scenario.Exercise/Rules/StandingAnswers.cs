using System.Collections.Immutable;
using Scenario.Exercise.Events;

namespace Scenario.Exercise.Rules;

/// <summary>
/// What people answered and nothing has taken back: odds estimated in this turn, and proposals ruled on. The rules and the
/// console ask here; whoever keeps a past keeps one of these with every moment of it.
/// </summary>
public sealed class StandingAnswers
{
    /// <summary>Nothing was answered.</summary>
    public static readonly StandingAnswers None = new(ImmutableDictionary<(EventKind, int, int), int>.Empty);

    private readonly ImmutableDictionary<(EventKind Kind, int Subject, int Who), int> _answers;

    private StandingAnswers(ImmutableDictionary<(EventKind Kind, int Subject, int Who), int> answers) => _answers = answers;

    /// <summary>What stands after more has happened.</summary>
    /// <param name="events">What happened, without what was undone.</param>
    public StandingAnswers After(IEnumerable<ExerciseEvent> events)
    {
        var answers = events.Aggregate(_answers, static (answers, happened) => happened.Kind switch
        {
            EventKind.ProposalRuled => answers.SetItem((happened.Kind, happened.Subject, 0), happened.After),
            EventKind.OddsEstimated => answers.SetItem((happened.Kind, happened.Subject, happened.Before), happened.After),
            EventKind.TurnOpened => answers.RemoveRange(answers.Keys.Where(static key => key.Kind == EventKind.OddsEstimated)),
            _ => answers,
        });
        return answers == _answers ? this : new(answers);
    }

    /// <summary>What an answer left behind: of a ruling on a proposal its roll, of an estimate the odds; null if there is none.</summary>
    /// <param name="kind">What was answered.</param>
    /// <param name="subject">The move or the proposal.</param>
    /// <param name="who">For an estimate seat and person, see <see cref="ExerciseEvent.Who"/>; else 0.</param>
    public int? Of(EventKind kind, int subject, int who) => _answers.TryGetValue((kind, subject, who), out var left) ? left : null;

    /// <summary>Whether anybody of a seat has estimated the odds of a move in this turn.</summary>
    public bool HasEstimated(int move, int seat) => _answers.Keys.Any(
        key => key.Kind == EventKind.OddsEstimated && key.Subject == move && ExerciseEvent.SeatAndPerson(key.Who).Seat == seat);
}
