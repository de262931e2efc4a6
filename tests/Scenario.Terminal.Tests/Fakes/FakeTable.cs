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

    private readonly HashSet<int> _forgone = [];
    private readonly List<(int Seat, int Forecast, GivenForecast Given)> _forecasts = [];

    public event EventHandler? Changed;

    public IReadOnlyList<int> PlayedSeats { get; } = seats.Length == 0 ? [0] : seats;

    public List<Submission> Received { get; } = [];

    /// <summary>Messages that somebody opened.</summary>
    public List<OpenMessage> Opened { get; } = [];

    public ProcedureStep Step { get; private set; } = ProcedureStep.Briefing;

    public int Turn { get; private set; }

    public int LastTurn { get; init; } = 3;

    public string Hash { get; init; } = "9f2c41";

    public Refusal? RefuseNext { get; set; }

    /// <summary>Changes a view before it is shown, to try what no sound table would send.</summary>
    public Func<SeatView, SeatView> Disturb { get; init; } = v => v;

    /// <summary>Whether moves of intelligence leave questions, recipients and form to those who choose them.</summary>
    public bool Shares { get; init; }

    /// <summary>Seats of people elsewhere, whose decisions are awaited as well.</summary>
    public int Elsewhere { get; set; }

    public SeatView View(int seat)
    {
        var view = SeoulView.Build(seat, Step, Turn, LastTurn, _decisions.GetValueOrDefault(seat),
            _answers.Where(a => a.Key.Seat == seat).ToDictionary(a => a.Key.Inject, a => a.Value),
            [.. _forecasts.Where(f => f.Seat == seat).Select(f => f.Given)]);
        return Disturb(view with
        {
            Moves = Shares ? view.Moves : [.. view.Moves.Select(m => m with { Offer = null })],
            Decision = _forgone.Contains(seat) ? view.Decision with { Status = DecisionStatus.None } : view.Decision,
            Others = [.. view.Others.Take(1), .. PlayedSeats.Where(s => s != seat).Select(s => new SeatStatusView(SeoulView.SeatTitles[s], Status(s), false)),
                .. Elsewhere > 0 ? [new SeatStatusView("Brussels", DecisionStatus.Open, false)] : Array.Empty<SeatStatusView>()],
        });
    }

    /// <summary>The people elsewhere have decided.</summary>
    public void Arrive()
    {
        Elsewhere = 0;
        CloseIfAllDecided();
        Changed?.Invoke(this, EventArgs.Empty);
    }

    public Answer Submit(Submission submission)
    {
        if (submission is OpenMessage opened)
        {
            Opened.Add(opened);
            return new Answer(null, null);
        }

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
                _forgone.Clear();
                Step = ProcedureStep.Deliberation;
                break;
            case CommitDecision decision:
                _decisions[decision.Seat] = decision;
                CloseIfAllDecided();
                break;
            case ForgoDecision forgone:
                _forgone.Add(forgone.Seat);
                CloseIfAllDecided();
                break;
            case CloseDeliberation:
                Elsewhere = 0;
                _forgone.UnionWith(PlayedSeats.Where(s => !_decisions.ContainsKey(s)));
                CloseIfAllDecided();
                break;
            case RecordForecast forecast:
                var given = new GivenForecast(SeoulView.SeatTitles[forecast.Seat], forecast.Person, Turn, forecast.Percent, $"{forecast.Forecast} {Likelihood.Step(forecast.Percent)}");
                _forecasts.RemoveAll(f => f.Seat == forecast.Seat && f.Forecast == forecast.Forecast && f.Given.Person == given.Person && f.Given.Turn == Turn);
                _forecasts.Add((forecast.Seat, forecast.Forecast, given));
                break;
            case AnswerInject answer:
                _answers[(answer.Seat, answer.Inject)] = new AnswerView(Turn, SeoulTexts.Messages[answer.Inject].Title, SeoulTexts.Messages[answer.Inject].Prompt!, answer.Text);
                break;
            case CloseExercise:
                Step = ProcedureStep.Closed;
                break;
        }
    }

    private DecisionStatus Status(int seat) => _forgone.Contains(seat) ? DecisionStatus.None : _decisions.ContainsKey(seat) ? DecisionStatus.Committed : DecisionStatus.Open;

    private void CloseIfAllDecided()
    {
        if (Elsewhere == 0 && PlayedSeats.All(s => Status(s) != DecisionStatus.Open))
        {
            Step = Turn >= LastTurn ? ProcedureStep.HotWash : ProcedureStep.Reaction;
        }
    }
}
