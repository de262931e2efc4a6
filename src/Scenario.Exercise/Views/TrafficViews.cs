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
        var written = 0;
        for (var i = 0; i < history.Count; i++)
        {
            var happened = history[i];
            if (happened.Kind == EventKind.TurnOpened)
            {
                turn = happened.Subject;
            }
            else if (happened.Kind == EventKind.InjectDelivered && scenario.Sees(seat, new(ElementKind.Inject, happened.Subject)))
            {
                messages.Add(Of(scenario, state, history, happened.Subject, turn, seat));
            }
            else if (KnowledgeMessages.At(scenario, history, i, seat) is { } message)
            {
                messages.Add(message with { Inject = --written, Turn = turn, IsNew = turn == state.Turn });
            }
        }

        messages.Reverse();
        return messages;
    }

    private static MessageView Of(CompiledScenario scenario, ExerciseState state, IReadOnlyList<ExerciseEvent> history, int index, int turn, int seat)
    {
        var inject = scenario.Injects[index];
        return new(
            index, turn, turn == state.Turn, inject.From, Recipients(scenario, inject), inject.Channel, GradeWords.Of(inject.Grade), inject.Title,
            inject.TextFor(seat), inject.AskedSeat == seat ? inject.Prompt : null, inject.AskedSeat == seat && state.Answered(index),
            BasisWords.Of(scenario, inject.Basis),
            inject.Recalls >= 0 && scenario.Injects[inject.Recalls].AskedSeat == seat ? Recalled(scenario, history, inject.Recalls) : null);
    }

    // The last answer stands.
    private static AnswerView? Recalled(CompiledScenario scenario, IReadOnlyList<ExerciseEvent> history, int inject)
    {
        AnswerView? answer = null;
        var turn = 0;
        foreach (var happened in history)
        {
            if (happened.Kind == EventKind.TurnOpened)
            {
                turn = happened.Subject;
            }
            else if (happened.Kind == EventKind.AnswerRecorded && happened.Subject == inject)
            {
                answer = new(turn, scenario.Injects[inject].Title, scenario.Injects[inject].Prompt ?? "", happened.Text ?? "");
            }
        }

        return answer;
    }

    private static string Recipients(CompiledScenario scenario, InjectDefinition inject) => inject.To == Audience.All
        ? "all"
        : string.Join(", ", scenario.Seats.Where((_, seat) => inject.To.Includes(seat)).Select(static seat => seat.Title));
}
