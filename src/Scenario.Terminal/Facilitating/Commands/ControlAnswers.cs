using System.Globalization;
using Scenario.Exercise.Tables;
using Scenario.Exercise.Views;
using Scenario.Terminal.Wording;

namespace Scenario.Terminal.Facilitating.Commands;

/// <summary>Answers to a facilitator's questions, line by line, from what the facilitator has before the eyes.</summary>
public static class ControlAnswers
{
    private const int MostNearest = 8;

    /// <summary>The lines of an answer.</summary>
    public static IReadOnlyList<string> Lines(IControlTable table, ControlQuestion question)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(question);
        return question.Topic switch
        {
            ControlTopic.Seat => SeatLines.Of(table.View(question.Number)),
            ControlTopic.Help => Help(question.Number),
            ControlTopic.Clock => [Clock(table.Clock)],
            ControlTopic.Points => Points(table.UndoPoints()),
            ControlTopic.Status => Status(table.Control(), table.Clock),
            _ => Lines(table.Control(), question),
        };
    }

    /// <summary>The lines of a preview.</summary>
    public static IReadOnlyList<string> Lines(ForesightView foresight)
    {
        ArgumentNullException.ThrowIfNull(foresight);
        return foresight.Refusal is { } refusal ? ["It would be refused: " + refusal] : ["On a copy, nothing has happened:", .. foresight.Lines.Select(static line => "  " + line)];
    }

    /// <summary>A clock in one line.</summary>
    public static string Clock(ClockView clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        var left = clock.Remaining is not { } remaining ? "no timer"
            : remaining < TimeSpan.Zero ? $"time is up since {Span(-remaining)}; nothing happens by itself"
            : $"{Span(remaining)} left";
        return $"{Span(clock.Elapsed)} since the turn opened, {left}{(clock.IsPaused ? ", paused" : "")}";
    }

    private static IReadOnlyList<string> Lines(ControlView view, ControlQuestion question) => question.Topic switch
    {
        ControlTopic.Injects => [.. view.Injects.Select(static (inject, index) => InjectLines.Short(inject, index))],
        ControlTopic.Inject => InjectLines.Whole(view.Injects[question.Number]),
        ControlTopic.Nearest => [.. view.Nearest.Take(MostNearest).Select(static near => $"{near.What}: {near.Needs}").DefaultIfEmpty("Nothing is left that could happen by itself.")],
        ControlTopic.Moves => [.. view.Moves.SelectMany(MoveLines.Of).DefaultIfEmpty("No move is committed.")],
        ControlTopic.Proposals => [.. view.Proposals.SelectMany(MoveLines.Of).DefaultIfEmpty("No seat has proposed anything.")],
        ControlTopic.Truth => TruthLines.Of(view),
        ControlTopic.Objectives => [.. view.Objectives.SelectMany(static (objective, index) => RecordLines.Of(objective, index))],
        _ => [.. view.Notes.Select(RecordLines.Of).DefaultIfEmpty("Nothing is on record yet.")],
    };

    private static List<string> Status(ControlView view, ClockView clock)
    {
        var lines = new List<string>
        {
            $"{StoryDates.Line(view.Moment)} · {StepWords.Of(view.Moment.Step)}{(view.IsInHand ? " · in hand" : "")}",
            Clock(clock),
        };
        lines.AddRange(view.Seats.Select(static seat =>
            $"{seat.Title}: {StepWords.Of(seat.Status)} ({seat.Player}){(seat.Unread > 0 ? $", {seat.Unread} unopened" : "")}"));
        lines.AddRange(view.Moves.Where(static move => move.Awaits).Select(static move => $"awaits a ruling: {move.Title} ({move.Seat})"));
        lines.AddRange(view.Proposals.Where(static proposal => proposal.Ruling is null).Select(static proposal => $"awaits a ruling: P{proposal.Proposal + 1} {proposal.Title} ({proposal.Seat})"));
        lines.AddRange(view.Next.Select(number => $"next: {view.Injects[number].Id}, {view.Injects[number].Title} ({view.Injects[number].When})"));
        lines.AddRange(view.Nearest.Take(3).Select(static near => $"near: {near.What}: {near.Needs}"));
        return lines;
    }

    private static List<string> Points(IReadOnlyList<UndoPoint> points) =>
        [.. points.Select(static (point, index) => $"{index + 1}. turn {point.Turn}: before {point.Words}").DefaultIfEmpty("There is nothing that could be taken back.")];

    private static List<string> Help(int number) => number >= 0
        ? [CommandTable.All[number].Usage, "  " + CommandTable.All[number].Meaning]
        : [.. CommandTable.All.Select(static command => $"{command.Usage}  -  {command.Meaning}")];

    private static string Span(TimeSpan span) => span.TotalHours >= 1
        ? string.Create(CultureInfo.InvariantCulture, $"{(int)span.TotalHours}:{span.Minutes:00}:{span.Seconds:00}")
        : string.Create(CultureInfo.InvariantCulture, $"{span.Minutes}:{span.Seconds:00}");
}
