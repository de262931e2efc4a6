using Scenario.Evaluation.Reports;
using Scenario.Evaluation.Tables;
using Scenario.Exercise.Rules;
using Scenario.Exercise.Tables;
using Scenario.Exercise.Views;
using Scenario.Terminal.Screens;

namespace Scenario.Cli.Sessions;

/// <summary>A replayed table with the scrubber that the screen moves it by. Every seat can be looked at, the wanted one first.</summary>
internal sealed class Scrubber(ReplayTable table, int seat) : ITable, IReplayControl
{
    private int _shown = seat;

    public event EventHandler? Changed
    {
        add => table.Changed += value;
        remove => table.Changed -= value;
    }

    public IReadOnlyList<int> PlayedSeats { get; } =
        [seat, .. Enumerable.Range(0, table.Scenario.Seats.Count).Where(other => other != seat)];

    public int Position => table.Position;

    public int Count => table.Length;

    // The caption tells no more than the view it stands under.
    public string Caption => table.LastEvent is not { } last ? "before the beginning"
        : table.Scenario.Seats[_shown].IsControl || Visibility.Of(table.Scenario, last).Includes(_shown) ? CourseText.Caption(table.Scenario, last)
        : "something that this seat cannot see";

    public SeatView View(int seat) => table.View(_shown = seat);

    public Answer Submit(Submission submission) => table.Submit(submission);

    public bool StepEvent(int by) => table.Step(by);

    public bool StepTurn(int by) => table.StepTurn(by);

    public void NextDecision() => table.StepDecision(1);
}
