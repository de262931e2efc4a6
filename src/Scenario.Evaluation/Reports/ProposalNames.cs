using Scenario.Exercise.Events;
using Scenario.Exercise.Views;

namespace Scenario.Evaluation.Reports;

/// <summary>
/// Lets what is said of a proposal later bear its title: the events of arguments and rulings tell only its number. After something
/// was taken back a number can be given again; so it is the proposal that stands at that moment.
/// </summary>
internal static class ProposalNames
{
    /// <summary>The events with the letters of the proposals that they are about.</summary>
    public static IReadOnlyList<ExerciseEvent> Named(IReadOnlyList<ExerciseEvent> history) =>
        [.. history.Select((_, at) => At(history, at))];

    /// <summary>One event with the letter of the proposal that it is about, if it is about one that this history knows.</summary>
    public static ExerciseEvent At(IReadOnlyList<ExerciseEvent> history, int at)
    {
        var happened = history[at];
        int? number = happened switch
        {
            { Kind: EventKind.ProposalRuled } => happened.Subject,
            { Kind: EventKind.ArgumentMade, Subject: < 0 } => -1 - happened.Subject,
            _ => null,
        };
        return number is null ? happened : happened with
        {
            Letter = Undoing.Effective([.. history.Take(at)]).LastOrDefault(made => made.Kind == EventKind.ProposalMade && made.Subject == number).Letter,
        };
    }
}
