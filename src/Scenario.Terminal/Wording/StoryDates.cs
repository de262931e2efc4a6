using System.Globalization;
using Scenario.Exercise.Views;

namespace Scenario.Terminal.Wording;

/// <summary>Story dates and turns in words.</summary>
internal static class StoryDates
{
    /// <summary>Such as <c>22-24 October 2024</c>; months and years are said once where they are the same.</summary>
    public static string Span(DateOnly from, DateOnly to)
    {
        if (from >= to)
        {
            return Say(from, "d MMMM yyyy");
        }

        return from.Year != to.Year ? $"{Say(from, "d MMMM yyyy")} - {Say(to, "d MMMM yyyy")}"
            : from.Month != to.Month ? $"{Say(from, "d MMMM")} - {Say(to, "d MMMM yyyy")}"
            : $"{from.Day}-{Say(to, "d MMMM yyyy")}";
    }

    /// <summary>The same where there is little room, such as <c>22-24 Oct</c>: the year stands elsewhere.</summary>
    public static string Brief(DateOnly from, DateOnly to) => from >= to ? Say(from, "d MMM")
        : from.Month != to.Month ? $"{Say(from, "d MMM")} - {Say(to, "d MMM")}" : $"{from.Day}-{Say(to, "d MMM")}";

    /// <summary>Such as <c>Turn 2 of 8</c>.</summary>
    public static string Turn(MomentView moment) => moment.Turn == 0 ? "Before the first turn" : $"Turn {moment.Turn} of {moment.LastTurn}";

    /// <summary>Turn, dates, heading and suggested time on one line.</summary>
    public static string Line(MomentView moment)
    {
        var parts = new List<string> { Turn(moment) };
        if (moment.Turn > 0)
        {
            parts.Add(Span(moment.From, moment.To));
            if (!string.IsNullOrEmpty(moment.TurnTitle))
            {
                parts.Add(moment.TurnTitle);
            }

            if (moment.DeliberationMinutes > 0)
            {
                parts.Add($"about {moment.DeliberationMinutes} minutes");
            }
        }

        return string.Join(" · ", parts);
    }

    private static string Say(DateOnly day, string format) => day.ToString(format, CultureInfo.InvariantCulture);
}
