using Scenario.Exercise.Rules;
using Scenario.Exercise.Views;

namespace Scenario.Exercise.Tables;

/// <summary>
/// The one mutable thing: a table at which an exercise is played, replayed or (later) joined from afar. A terminal knows
/// nothing else of the exercise.
/// </summary>
public interface ITable
{
    /// <summary>The seats that people play here, in order.</summary>
    IReadOnlyList<int> PlayedSeats { get; }

    /// <summary>What a seat sees now.</summary>
    SeatView View(int seat);

    /// <summary>
    /// Asks for something. An accepted submission is on stable storage when this returns. Automated seats act, and the
    /// deliberation closes, by themselves when the last person has committed.
    /// </summary>
    Answer Submit(Submission submission);

    /// <summary>Raised after something changed, on the thread of the change.</summary>
    event EventHandler? Changed;
}

/// <summary>What a table answers to a submission.</summary>
/// <param name="Refusal">Why it was refused, or null when it was accepted.</param>
/// <param name="Receipt">Sequence number and hash of the last log line that holds it, to be kept as proof; null if nothing is logged.</param>
public sealed record Answer(Refusal? Refusal, string? Receipt)
{
    /// <summary>Whether it was accepted.</summary>
    public bool IsAccepted => Refusal is null;
}
