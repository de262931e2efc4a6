namespace Scenario.Cli.Scripts;

/// <summary>The clock of an exercise that is run from a script: it moves only when the script waits, so a script always comes out the same.</summary>
internal sealed class ScriptClock(DateTimeOffset begins) : TimeProvider
{
    /// <summary>The longest time that a script may wait, all its waits together: a year, far from where dates and clocks end.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(8760);

    private TimeSpan _waited;

    /// <inheritdoc/>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>Lets time pass at once; no more than <see cref="Longest"/> altogether.</summary>
    /// <exception cref="UsageException">It is too much.</exception>
    public void Wait(TimeSpan span) => _waited = Sum(_waited, span);

    /// <summary>Two waits together.</summary>
    /// <exception cref="UsageException">They are too much.</exception>
    public static TimeSpan Sum(TimeSpan before, TimeSpan span) => span <= Longest - before
        ? before + span
        : throw new UsageException($"That is too long: the waits of a script may be {(int)Longest.TotalHours}h together.");

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => begins + _waited;

    /// <inheritdoc/>
    public override long GetTimestamp() => _waited.Ticks;
}
