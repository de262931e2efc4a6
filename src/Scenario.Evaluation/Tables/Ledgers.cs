using Scenario.Evaluation.Log;
using Scenario.Evaluation.Recording;
using Scenario.Exercise.Definitions;
using Scenario.Exercise.Events;
using Scenario.Exercise.Rules;
using Scenario.Exercise.State;

namespace Scenario.Evaluation.Tables;

/// <summary>Records in a log and holds its lock.</summary>
internal sealed class LogLedger(
    CompiledScenario scenario, IReadOnlyList<SeatPlayer> players, ExerciseState state, LogWriter writer, IDisposable? guard) : ILedger
{
    private readonly BatchDrafts _drafts = new(scenario, players, state);

    public bool Records => true;

    public IReadOnlyList<ExerciseEvent> Happened => _drafts.Happened;

    public TimeSpan Elapsed => writer.Elapsed;

    public TimeSpan LastElapsed => writer.LastElapsed;

    public Refusal? WhyNot(Submission submission) => FormatLimits.Check(writer.Version, submission);

    public void Begin(Submission submission) => _drafts.Begin(submission);

    public void Record(in ExerciseEvent happened) => _drafts.Record(happened);

    public Receipt? Commit(string commandId) => writer.Append(commandId, _drafts.Lines);

    public void Dispose()
    {
        writer.Dispose();
        guard?.Dispose();
    }
}

/// <summary>Records nothing beyond the life of the table.</summary>
internal sealed class NoLedger(TimeProvider time) : ILedger
{
    private readonly long _opened = time.GetTimestamp();
    private readonly List<ExerciseEvent> _happened = [];

    public bool Records => true;

    public IReadOnlyList<ExerciseEvent> Happened => _happened;

    public TimeSpan Elapsed => time.GetElapsedTime(_opened);

    public TimeSpan LastElapsed { get; private set; }

    public Refusal? WhyNot(Submission submission) => null;

    public void Begin(Submission submission) => _happened.Clear();

    public void Record(in ExerciseEvent happened) => _happened.Add(happened);

    public Receipt? Commit(string commandId)
    {
        LastElapsed = Elapsed;
        return null;
    }

    public void Dispose()
    {
    }
}
