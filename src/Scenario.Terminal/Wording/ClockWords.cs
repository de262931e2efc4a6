using System.Globalization;
using Scenario.Exercise.Tables;

namespace Scenario.Terminal.Wording;

/// <summary>The clock of a deliberation in words.</summary>
internal static class ClockWords
{
    /// <summary>For staff, such as <c>12:30 gone, 7:30 left</c>.</summary>
    public static string Say(ClockView clock) => (clock.IsPaused ? "PAUSED · " : "")
        + $"{Time(clock.Elapsed)} gone" + (clock.Remaining is not { } left ? "" : left < TimeSpan.Zero ? $", {Time(-left)} OVER TIME" : $", {Time(left)} left");

    /// <summary>For participants; empty if no timer runs.</summary>
    public static string Left(ClockView? clock) => clock is null ? "" : clock.IsPaused ? "PAUSED"
        : clock.Remaining is not { } left ? "" : left < TimeSpan.Zero ? "time is up" : $"{Time(left)} left";

    private static string Time(TimeSpan span) => span.TotalHours >= 1
        ? span.ToString(@"h\:mm\:ss", CultureInfo.InvariantCulture) : span.ToString(@"m\:ss", CultureInfo.InvariantCulture);
}
