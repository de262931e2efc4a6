using Scenario.Exercise.Definitions;
using Scenario.Exercise.Events;

namespace Scenario.Exercise.Views;

/// <summary>Words that the facilitator changed before a message was delivered: they reach those they were written for, with the message.</summary>
internal sealed class Letters(CompiledScenario scenario, int seat)
{
    private readonly Dictionary<(int Inject, int Seat), Letter> _edited = [];

    /// <summary>The event, with the words this seat reads if it is a message delivered; the events of a history come one by one, oldest first.</summary>
    public ExerciseEvent Restored(in ExerciseEvent happened)
    {
        if (happened is { Kind: EventKind.InjectEdited, Letter: { } letter })
        {
            _edited[(happened.Subject, happened.Before)] = letter;
        }
        else if (happened.Kind == EventKind.InjectDelivered && _edited.Count > 0)
        {
            var hasOwnWords = scenario.Injects[happened.Subject].Versions.ContainsKey(seat);
            if (_edited.TryGetValue((happened.Subject, seat), out var words) || (!hasOwnWords && _edited.TryGetValue((happened.Subject, -1), out words)))
            {
                return happened with { Letter = words };
            }
        }

        return happened;
    }
}
