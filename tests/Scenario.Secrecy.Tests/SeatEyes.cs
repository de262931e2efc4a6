using System.Text;
using System.Text.Json;
using Scenario.Evaluation.Recording;
using Scenario.Evaluation.Reports;
using Scenario.Exercise.Definitions;
using Scenario.Exercise.Events;
using Scenario.Exercise.Procedure;
using Scenario.Exercise.Rules;
using Scenario.Exercise.State;
using Scenario.Exercise.Tables;
using Scenario.Exercise.Views;
using Scenario.Terminal.Plain;

namespace Scenario.Secrecy.Tests;

/// <summary>Everything that reaches one seat, as text.</summary>
internal sealed class SeatEyes(CompiledScenario scenario, int seat)
{
    private const string Commands = "next\nsituation\nestimates\ntraffic\nmoves\nladder\nbrief\nlast\nread 1\nread 2\ndetail 1\ndetail 2\ncommit\nno\nquit\ny\n";

    /// <summary>The view, the plain mode's pages, the course of the exercise and the export of its record.</summary>
    public string Everything(ExerciseState state, IReadOnlyList<ExerciseEvent> history)
    {
        var view = SeatViews.Build(scenario, state, history, seat);
        var all = new StringBuilder(JsonSerializer.Serialize(view));
        using (var plain = new StringWriter())
        {
            // Whoever waits for others reads nothing: the pages are read as if the seat still decided.
            var reading = view.Moment.Step == ProcedureStep.Deliberation ? view with { Decision = view.Decision with { Status = DecisionStatus.Open } } : view;
            new PlainSession(new Looking(reading), new StringReader(Commands), plain).Run();
            all.AppendLine().Append(plain);
        }

        foreach (var line in CourseText.Lines(scenario, history, 0, seat))
        {
            all.AppendLine(line);
        }

        return all.Append(ExerciseExport.Write(scenario, history, seat)).ToString();
    }

    /// <summary>What becomes of whatever the seat could ask for now.</summary>
    public string Attempts(ExerciseState state, Random random, bool sameLuck)
    {
        var engine = new ExerciseEngine(scenario, TabulatedMachinery.For(scenario));
        var said = new StringBuilder();
        foreach (var move in scenario.Seats[seat].Moves)
        {
            said.Append(move).Append(MoveRules.IsOpen(scenario, state, move)).AppendJoin(';', MoveRules.WhyClosed(scenario, state, move, new SeatKnowledge(scenario, seat)));
            Try(new CommitDecision(seat, [new(move, "because", Particulars(random))], null));
            Try(new CommitDecision(seat, [new(move, "because")], null));
        }

        Try(new CommitDecision(seat, [], "nothing"));
        Try(new ForgoDecision(seat, "nobody here"));
        Try(new RecordForecast(seat, 1, random.Next(3), 40));
        Try(new AnswerInject(seat, random.Next(scenario.Injects.Count), "Here."));
        Try(OpenTurn.Instance);
        if (sameLuck)
        {
            Try(new ActByPolicy(seat));
        }

        return said.ToString();

        void Try(Submission submission)
        {
            var sink = new ListSink();
            var copy = state.Copy();
            said.Append(submission.GetType().Name).AppendLine(engine.Submit(copy, submission, sink)?.ToString() ?? "accepted");
            if (submission is not OpenTurn)
            {
                said.AppendJoin('\n', SeatLens.History(scenario, [.. sink.Events], seat));
            }
        }
    }

    private Particulars Particulars(Random random) => new(
        [random.Next(-1, scenario.Questions.Count + 1)], [random.Next(scenario.Actors.Count)], (Exercise.Knowledge.SharingForm)random.Next(3));

    /// <summary>A table at which one view lies and nothing can be changed.</summary>
    private sealed class Looking(SeatView view) : ITable
    {
        public event EventHandler? Changed { add { } remove { } }

        public IReadOnlyList<int> PlayedSeats => [view.Seat];

        public SeatView View(int seat) => view;

        public Answer Submit(Submission submission) => new(new(RefusalCode.WrongStep, "Only looking."), null);
    }
}
