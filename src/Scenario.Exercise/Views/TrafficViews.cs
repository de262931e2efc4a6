using Scenario.Exercise.Conditions;
using Scenario.Exercise.Definitions;
using Scenario.Exercise.Events;
using Scenario.Exercise.State;

namespace Scenario.Exercise.Views;

/// <summary>Messages as one seat reads them, newest first.</summary>
internal static class TrafficViews
{
    public static IReadOnlyList<MessageView> Of(CompiledScenario scenario, ExerciseState state, IReadOnlyList<ExerciseEvent> history, int seat)
    {
        var messages = new List<MessageView>();
        var turn = 0;
        foreach (var happened in history)
        {
            if (happened.Kind == EventKind.TurnOpened)
            {
                turn = happened.Subject;
            }
            else if (happened.Kind == EventKind.InjectDelivered && scenario.Sees(seat, new(ElementKind.Inject, happened.Subject)))
            {
                messages.Add(Of(scenario, state, happened.Subject, turn, seat));
            }
        }

        messages.Reverse();
        return messages;
    }

    private static MessageView Of(CompiledScenario scenario, ExerciseState state, int index, int turn, int seat)
    {
        var inject = scenario.Injects[index];
        return new(
            index, turn, turn == state.Turn, inject.From, Recipients(scenario, inject), inject.Channel, Grade(inject.Grade), inject.Title,
            inject.TextFor(seat), inject.AskedSeat == seat ? inject.Prompt : null, inject.AskedSeat == seat && state.Answered(index),
            BasisWords.Of(scenario, inject.Basis));
    }

    private static string Recipients(CompiledScenario scenario, InjectDefinition inject) => inject.To == Audience.All
        ? "all"
        : string.Join(", ", scenario.Seats.Where((_, seat) => inject.To.Includes(seat)).Select(static seat => seat.Title));

    // The admiralty scale: reliability of the source, credibility of the content.
    private static string? Grade(string? grade)
    {
        if (grade is not { Length: 2 })
        {
            return null;
        }

        var source = grade[0] switch
        {
            'A' => "reliable source",
            'B' => "usually reliable source",
            'C' => "fairly reliable source",
            'D' => "not usually reliable source",
            'E' => "unreliable source",
            _ => "source cannot be judged",
        };
        var content = grade[1] switch
        {
            '1' => "confirmed",
            '2' => "probably true",
            '3' => "possibly true",
            '4' => "doubtful",
            '5' => "improbable",
            _ => "truth cannot be judged",
        };
        return $"{grade}: {source}, {content}";
    }
}
