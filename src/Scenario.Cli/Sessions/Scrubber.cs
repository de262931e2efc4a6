using Scenario.Evaluation.Reports;
using Scenario.Evaluation.Tables;
using Scenario.Exercise.Rules;
using Scenario.Exercise.Tables;
using Scenario.Exercise.Views;
using Scenario.Terminal.Screens;

namespace Scenario.Cli.Sessions;

/// <summary>A replayed table with the scrubber that the screen moves it by: one seat's, or with all layers open every seat's, the wanted one first.</summary>
internal sealed class Scrubber(ReplayTable table, int seat) : ITable, IReplayControl
{
    public event EventHandler? Changed
    {
        add => table.Changed += value;
        remove => table.Changed -= value;
    }

    public IReadOnlyList<int> PlayedSeats { get; } = [seat, .. table.PlayedSeats.Where(other => other != seat)];

    public int Position => table.Position;

    public int Count => table.Length;

    public string Caption => table.Position > 0 ? CourseText.Caption(table.Scenario, table.History(), table.IsRevealed ? CourseText.AllLayers : seat) : "before the beginning";

    public SeatView View(int seat) => table.View(seat);

    public Answer Submit(Submission submission) => table.Submit(submission);

    public bool StepEvent(int by) => table.Step(by);

    public bool StepTurn(int by) => table.StepTurn(by);

    public void NextDecision() => table.StepDecision(1);
}
