using Scenario.Exercise.Definitions;
using Scenario.Exercise.Events;
using Scenario.Exercise.Procedure;
using Scenario.Exercise.Rules;
using Scenario.Exercise.State;

namespace Scenario.Exercise.Tests.Generated;

/// <summary>One exercise driven by a test: every seat by people or by its policy.</summary>
internal sealed class TestGame
{
    public TestGame(CompiledScenario scenario, ulong seed = 1, bool people = false, bool tabulated = false, int start = 0)
    {
        Scenario = scenario;
        Engine = new ExerciseEngine(scenario, tabulated ? TabulatedMachinery.For(scenario) : StatelessMachinery.For(scenario));
        State = Engine.NewState();
        var policies = scenario.Seats.Select(seat =>
            seat.IsControl ? ExerciseState.Vacant : people || seat.Policy < 0 ? ExerciseState.PlayedByPeople : seat.Policy).ToArray();
        Do(new BeginExercise(start, seed, policies));
    }

    public CompiledScenario Scenario { get; }

    public ExerciseEngine Engine { get; }

    public ExerciseState State { get; }

    public ListSink Sink { get; } = new();

    public Refusal? Try(Submission submission) => Engine.Submit(State, submission, Sink);

    public void Do(Submission submission)
    {
        if (Try(submission) is { } refusal)
        {
            throw new InvalidOperationException($"{submission}: {refusal}");
        }
    }

    /// <summary>Lets the procedure go on as far as it can without people.</summary>
    public void Conduct()
    {
        while (Exercise.Rules.Conduct.Next(Scenario, State) is { } next)
        {
            Do(next);
        }
    }

    /// <summary>Plays to the end with whatever each turn's actor does.</summary>
    public void PlayOut(Action<TestGame>? eachTurn = null)
    {
        while (State.Step is ProcedureStep.Briefing or ProcedureStep.Reaction)
        {
            Do(OpenTurn.Instance);
            eachTurn?.Invoke(this);
            Conduct();
        }
    }

    /// <summary>A legal decision of one seat, picked by a test's own randomness.</summary>
    public CommitDecision AnyDecision(int seat, Random random)
    {
        var definition = Scenario.Seats[seat];
        var points = definition.Points;
        var choices = new List<Choice>();
        foreach (var move in definition.Moves.Where(move => MoveRules.IsOpen(Scenario, State, move)).OrderBy(_ => random.Next()))
        {
            if (choices.Count < definition.MaxMoves && Scenario.Moves[move].Cost <= points && random.Next(4) > 0)
            {
                points -= Scenario.Moves[move].Cost;
                choices.Add(new(move, "because", AnyParticulars(move, random)));
            }
        }

        return new(seat, choices, null);
    }

    // Whatever the move leaves open, filled in as somebody might.
    private Particulars? AnyParticulars(int move, Random random)
    {
        if (Scenario.Moves[move].Offer is not { } offer)
        {
            return null;
        }

        var open = OfferRules.Questions(Scenario, State, move);
        List<int> questions = [.. Enumerable.Range(0, Scenario.Questions.Count).Where(question => (open & (1UL << question)) != 0).OrderBy(_ => random.Next()).Take(offer.MostQuestions)];
        return !offer.Shares ? new(questions, []) : new(
            questions, [.. offer.Recipients.OrderBy(_ => random.Next()).Take(random.Next(1, 3))], offer.Forms[random.Next(offer.Forms.Count)].Form,
            offer.Caveat && random.Next(2) == 0 ? "Handle with care." : null);
    }
}
