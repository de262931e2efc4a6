namespace Scenario.Cli.Scripts;

/// <summary>The clock of an exercise that is run from a script: it moves only when the script waits, so a script always comes out the same.</summary>
internal sealed class ScriptClock(DateTimeOffset begins) : TimeProvider
{
    private TimeSpan _waited;

    /// <inheritdoc/>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>Lets time pass at once.</summary>
    public void Wait(TimeSpan span) => _waited += span;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => begins + _waited;

    /// <inheritdoc/>
    public override long GetTimestamp() => _waited.Ticks;
}
