using Scenario.Exercise.Definitions;
using Scenario.Exercise.Effects;
using Scenario.Exercise.Events;

namespace Scenario.Exercise.Views;

/// <summary>
/// Caveats written when a move was chosen. The rules carry no text: a caveat joins its figure here, and reaches those whom
/// the move was chosen for and nobody else.
/// </summary>
internal sealed class Caveats(CompiledScenario scenario)
{
    private readonly Dictionary<int, string?> _written = [];
    private readonly HashSet<(int Move, int Actor)> _recipients = [];
    private readonly HashSet<(int Move, int Question)> _questions = [];

    /// <summary>The event, with its caveat if it is a figure passed on by a move; the events of a history come one by one, oldest first.</summary>
    public ExerciseEvent Restored(in ExerciseEvent happened)
    {
        switch (happened.Kind)
        {
            case EventKind.TurnOpened:
                _written.Clear();
                _recipients.Clear();
                _questions.Clear();
                return happened;
            case EventKind.RecipientSelected:
                _recipients.Add((happened.Subject, happened.After));
                return happened;
            case EventKind.QuestionSelected:
                _questions.Add((happened.Subject, happened.After));
                return happened;
            case EventKind.FormSelected:
                _written[happened.Subject] = happened.Text;
                return happened;
            case EventKind.EstimateShared when happened is { Text: null, Cause.Kind: CauseKind.Move } && IsChosen(happened):
                return happened with { Text = _written.GetValueOrDefault(happened.Cause.Index) };
            default:
                return happened;
        }
    }

    private bool IsChosen(in ExerciseEvent shared)
    {
        var move = shared.Cause.Index;
        return scenario.Seats[scenario.Moves[move].Seat].Actor == shared.Before
            && _recipients.Contains((move, shared.After)) && _questions.Contains((move, shared.Subject));
    }
}
