using Scenario.Exercise.Definitions;
using Scenario.Exercise.Events;
using Scenario.Exercise.Knowledge;

namespace Scenario.Exercise.Views;

/// <summary>What was true and what every actor held at the close of each turn. For those who may know everything.</summary>
public sealed class KnowledgeCourse
{
    private readonly CompiledScenario _scenario;

    /// <summary>Follows a whole history.</summary>
    public KnowledgeCourse(CompiledScenario scenario, IReadOnlyList<ExerciseEvent> history)
    {
        _scenario = scenario;
        var held = new Estimate?[scenario.Actors.Count * scenario.Questions.Count];
        var values = scenario.Indicators.Select(static indicator => indicator.Start).ToArray();
        var moments = new List<Moment>();
        foreach (var happened in history)
        {
            switch (happened.Kind)
            {
                case EventKind.EstimateChanged:
                    held[happened.Subject] = happened.Estimate;
                    break;
                case EventKind.IndicatorChanged:
                    values[happened.Subject] = happened.After;
                    break;
                case EventKind.TurnClosed:
                    moments.Add(new(this, happened.Subject, (Estimate?[])held.Clone(), (int[])values.Clone()));
                    break;
            }
        }

        Moments = moments;
    }

    /// <summary>The close of each turn, oldest first.</summary>
    public IReadOnlyList<Moment> Moments { get; }

    /// <summary>The close of one turn.</summary>
    public sealed class Moment
    {
        private readonly KnowledgeCourse _course;
        private readonly Estimate?[] _held;
        private readonly int[] _values;

        internal Moment(KnowledgeCourse course, int turn, Estimate?[] held, int[] values)
        {
            _course = course;
            Turn = turn;
            _held = held;
            _values = values;
        }

        /// <summary>The turn.</summary>
        public int Turn { get; }

        /// <summary>What an actor held, or null.</summary>
        public Estimate? Held(int actor, int question) => _held[_course._scenario.Holding(actor, question)];

        /// <summary>The truth, in steps of the question's precision, or null if the scenario does not say.</summary>
        public int? Truth(int question) => _course._scenario.Questions[question].Truth is var truth and >= 0 ? _values[truth] : null;

        /// <summary>Whether the truth lies within what an actor held.</summary>
        public bool HoldsTruth(int actor, int question) =>
            Held(actor, question) is { } held && Truth(question) is { } truth && truth >= held.Low && truth <= held.High;
    }
}
