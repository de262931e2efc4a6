namespace Scenario.Terminal.Tests.Fakes;

/// <summary>A clock that stands still until somebody lets time pass.</summary>
internal sealed class RoomTime : TimeProvider
{
    private TimeSpan _passed;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public void Pass(TimeSpan span) => _passed += span;

    public override DateTimeOffset GetUtcNow() => new DateTimeOffset(2025, 3, 1, 9, 0, 0, TimeSpan.Zero) + _passed;

    public override long GetTimestamp() => _passed.Ticks;
}
