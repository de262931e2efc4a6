using Scenario.Exercise.Rules;
using Scenario.Exercise.Views;

namespace Scenario.Exercise.Tables;

/// <summary>A table as the facilitator has it: everything is seen, tried on a copy, and taken back.</summary>
public interface IControlTable : ITable
{
    /// <summary>What the facilitator has before the eyes now.</summary>
    ControlView Control();

    /// <summary>What asking for something would change and set off, worked out on a copy; nothing happens.</summary>
    ForesightView Foresee(Submission submission);

    /// <summary>The points that can be gone back to: those of the course, newest first, and below them undoings, which take back only themselves.</summary>
    IReadOnlyList<UndoPoint> UndoPoints();

    /// <summary>The clock of the deliberation.</summary>
    ClockView Clock { get; }
}

/// <summary>A point that can be gone back to: the moment before something was done.</summary>
/// <param name="Position">How many events stay, for <see cref="UndoTo"/>.</param>
/// <param name="Turn">The turn it lies in.</param>
/// <param name="Words">What would be taken back first.</param>
public sealed record UndoPoint(int Position, int Turn, string Words);

/// <summary>The clock of a deliberation. It stands still during a pause, and its end submits nothing.</summary>
/// <param name="Elapsed">Time since the turn opened, pauses left out.</param>
/// <param name="Remaining">Time left; below zero when it has run out; null when no timer is set.</param>
/// <param name="IsPaused">Whether it stands still.</param>
public sealed record ClockView(TimeSpan Elapsed, TimeSpan? Remaining, bool IsPaused)
{
    /// <summary>The seconds from the opening of the turn at which a timer ends that ends so much later than now: people say how much is left, the record says when it is over.</summary>
    public int SecondsAt(TimeSpan fromNow) => (int)Math.Min(Math.Ceiling((Elapsed + fromNow).TotalSeconds), int.MaxValue / 2);

    /// <summary>The same for a running timer that is to end so much later; one that has run out goes on from now. Null when no timer is set.</summary>
    public int? SecondsExtended(TimeSpan by) => Remaining is { } left ? SecondsAt((left > TimeSpan.Zero ? left : TimeSpan.Zero) + by) : null;
}
