using Scenario.Exercise.Effects;
using Scenario.Exercise.Knowledge;

namespace Scenario.Exercise.Events;

/// <summary>
/// Something that happened. Flat, so that a run which records nothing allocates nothing; which field means what is said
/// at each <see cref="EventKind"/>. Applying events in order gives the state: no event asks anything of anybody.
/// </summary>
/// <param name="Kind">What happened.</param>
/// <param name="Subject">The thing it happened to: an index whose kind follows from <paramref name="Kind"/>.</param>
/// <param name="Before">A number, see the kind.</param>
/// <param name="After">A number, see the kind.</param>
/// <param name="Cause">What brought it about.</param>
/// <param name="Text">Words that belong to it (a reason, an answer, a fingerprint), or null.</param>
/// <param name="Estimate">The figure it is about, for the kinds that say so.</param>
public readonly record struct ExerciseEvent(
    EventKind Kind, int Subject, int Before, int After, Cause Cause, string? Text = null, Estimate Estimate = default)
{
    /// <summary>How many people of one seat an <see cref="EventKind.ForecastRecorded"/> can tell apart, number 0 unused.</summary>
    public const int ForecastPeople = 256;
}

/// <summary>Takes events as they happen. The caller of the rules chooses it: a log, a counter, nothing.</summary>
public interface IEventSink
{
    /// <summary>Whether fingerprints and other costly details should be worked out.</summary>
    bool Records { get; }

    /// <summary>Takes one event. The state already contains it.</summary>
    void Record(in ExerciseEvent happened);
}

/// <summary>Forgets everything: for bulk runs.</summary>
public sealed class ForgetfulSink : IEventSink
{
    /// <summary>The only one needed.</summary>
    public static readonly ForgetfulSink Instance = new();

    /// <inheritdoc/>
    public bool Records => false;

    /// <inheritdoc/>
    public void Record(in ExerciseEvent happened)
    {
    }
}

/// <summary>Keeps everything in a list.</summary>
public sealed class ListSink : IEventSink
{
    /// <summary>What happened, oldest first.</summary>
    public IList<ExerciseEvent> Events { get; } = new List<ExerciseEvent>();

    /// <inheritdoc/>
    public bool Records => true;

    /// <inheritdoc/>
    public void Record(in ExerciseEvent happened) => Events.Add(happened);
}
