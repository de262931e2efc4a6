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
/// <param name="Letter">The message it is about, for the kinds that say so, or null.</param>
public readonly record struct ExerciseEvent(
    EventKind Kind, int Subject, int Before, int After, Cause Cause, string? Text = null, Estimate Estimate = default, Letter? Letter = null)
{
    /// <summary>How many people of one seat an event can tell apart; they are numbered from 1, and 0 is unused.</summary>
    public const int PeopleOfSeat = 256;

    /// <summary>A person of a seat in one number, as the kinds that name somebody ("seat and person") hold it.</summary>
    /// <param name="seat">Which seat.</param>
    /// <param name="person">Which of its people, from 1.</param>
    public static int Who(int seat, int person) => (seat * PeopleOfSeat) + person;

    /// <summary>The seat and the person that such a number stands for.</summary>
    /// <param name="who">A number made by <see cref="Who"/>.</param>
    public static (int Seat, int Person) SeatAndPerson(int who) => (who / PeopleOfSeat, who % PeopleOfSeat);
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
