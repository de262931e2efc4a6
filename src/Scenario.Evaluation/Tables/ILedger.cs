using Scenario.Evaluation.Log;
using Scenario.Exercise.Events;
using Scenario.Exercise.Rules;

namespace Scenario.Evaluation.Tables;

/// <summary>Where a live table records: a log, or nowhere.</summary>
internal interface ILedger : IEventSink, IDisposable
{
    /// <summary>What happened since <see cref="Begin"/>.</summary>
    IReadOnlyList<ExerciseEvent> Happened { get; }

    /// <summary>How long the exercise has been open, in all its sittings together.</summary>
    TimeSpan Elapsed { get; }

    /// <summary>The same when something was last recorded.</summary>
    TimeSpan LastElapsed { get; }

    /// <summary>Why a submission cannot be recorded here, or null.</summary>
    Refusal? WhyNot(Submission submission);

    /// <summary>Prepares for a submission, before the rules see it.</summary>
    void Begin(Submission submission);

    /// <summary>Puts the submission and what happened on stable storage.</summary>
    Receipt? Commit(string commandId);
}
