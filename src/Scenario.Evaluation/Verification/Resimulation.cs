using Scenario.Evaluation.Recording;
using Scenario.Exercise.Definitions;
using Scenario.Exercise.Events;
using Scenario.Exercise.Procedure;
using Scenario.Exercise.Rules;

namespace Scenario.Evaluation.Verification;

/// <summary>Plays every recorded submission again and compares what the rules do with what was recorded.</summary>
internal static class Resimulation
{
    public static Divergence? FirstDivergence(RecordedExercise recorded)
    {
        var scenario = recorded.Scenario;
        var past = new KeptStates();
        var engine = new ExerciseEngine(scenario, StatelessMachinery.For(scenario)) { Past = past };
        var state = engine.NewState();
        var before = engine.NewState();
        var text = new EventText(scenario);
        foreach (var command in recorded.Commands)
        {
            if (command.Submission is BeginExercise begin && Contradicts(recorded.Header, scenario, begin) is { } contradiction)
            {
                return new(command.Line.Number, contradiction);
            }

            var sink = new ListSink();
            before.CopyFrom(state);
            if (engine.Submit(state, command.Submission, sink) is { } refusal)
            {
                return new(command.Line.Number, $"The rules refuse this submission: {refusal.Reason}");
            }

            if (Compare(command, sink.Events, text) is { } divergence)
            {
                return divergence;
            }

            past.Keep(scenario, before, command.Submission, [.. sink.Events], state.Turn);
        }

        return null;
    }

    private static Divergence? Compare(RecordedCommand command, IList<ExerciseEvent> actual, EventText text)
    {
        for (var i = 0; i < Math.Max(actual.Count, command.Events.Count); i++)
        {
            if (i >= command.Events.Count)
            {
                var line = command.Events.Count > 0 ? command.Events[^1].Line : command.Line;
                return new(line.Number, $"The rules go on with {Words(actual[i], text)}, but nothing more was recorded for this submission.");
            }

            var (happened, recordedLine) = command.Events[i];
            if (i >= actual.Count)
            {
                return new(recordedLine.Number, $"Recorded is {Words(happened, text)}, but the rules have nothing more to say to this submission.");
            }

            if (happened != actual[i])
            {
                return new(recordedLine.Number, $"Recorded is {Words(happened, text)}, but the rules lead to {Words(actual[i], text)}.");
            }
        }

        return null;
    }

    private static string? Contradicts(LogHeader header, CompiledScenario scenario, BeginExercise begin)
    {
        if (begin.Seed != header.Seed || scenario.StartIndex(header.Start) != begin.Start)
        {
            return "The exercise begins with another seed or start than the first line names.";
        }

        return begin.Policies.Count == header.Seats.Count && HeaderText.Players(scenario, begin).SequenceEqual(header.Seats.Select(static seat => seat with { By = null }))
            ? null
            : "The seats are played by others than the first line names.";
    }

    private static string Words(in ExerciseEvent happened, EventText text) =>
        $"{EventText.KindName(happened.Kind)} {System.Text.Encoding.UTF8.GetString(text.Write(happened))}";
}
