using Scenario.Exercise.Rules;
using Scenario.Exercise.State;
using Scenario.Exercise.Tables;
using Scenario.Exercise.Views;

namespace Scenario.Terminal.Tests.Fakes;

/// <summary>A table that plays a made-up game of three turns, remembers what was asked, and refuses when told to.</summary>
internal sealed class FakeTable(params int[] seats) : ITable
{
    private readonly Dictionary<int, CommitDecision> _decisions = [];
    private readonly Dictionary<(int Seat, int Inject), AnswerView> _answers = [];

    public event EventHandler? Changed;

    public IReadOnlyList<int> PlayedSeats { get; } = seats.Length == 0 ? [0] : seats;

    public List<Submission> Received { get; } = [];

    public ProcedureStep Step { get; private set; } = ProcedureStep.Briefing;

    public int Turn { get; private set; }

    public int LastTurn { get; init; } = 3;

    public string Hash { get; init; } = "9f2c41";

    public Refusal? RefuseNext { get; set; }

    /// <summary>Changes a view before it is shown, to try what no sound table would send.</summary>
    public Func<SeatView, SeatView> Disturb { get; init; } = v => v;

    public SeatView View(int seat) => Disturb(SeoulView.Build(seat, Step, Turn, LastTurn, _decisions.GetValueOrDefault(seat),
        _answers.Where(a => a.Key.Seat == seat).ToDictionary(a => a.Key.Inject, a => a.Value)));

    public Answer Submit(Submission submission)
    {
        Received.Add(submission);
        if (RefuseNext is { } refusal)
        {
            RefuseNext = null;
            return new Answer(refusal, null);
        }

        Take(submission);
        Changed?.Invoke(this, EventArgs.Empty);
        return new Answer(null, $"{Received.Count}:{Hash}");
    }

    private void Take(Submission submission)
    {
        switch (submission)
        {
            case OpenTurn:
                Turn++;
                _decisions.Clear();
                Step = ProcedureStep.Deliberation;
                break;
            case CommitDecision decision:
                _decisions[decision.Seat] = decision;
                if (PlayedSeats.All(_decisions.ContainsKey))
                {
                    Step = Turn >= LastTurn ? ProcedureStep.HotWash : ProcedureStep.Reaction;
                }

                break;
            case AnswerInject answer:
                _answers[(answer.Seat, answer.Inject)] = new AnswerView(Turn, SeoulTexts.Messages[answer.Inject].Title, SeoulTexts.Messages[answer.Inject].Prompt!, answer.Text);
                break;
            case CloseExercise:
                Step = ProcedureStep.Closed;
                break;
        }
    }
}
