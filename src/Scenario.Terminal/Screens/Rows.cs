using Scenario.Exercise.Views;
using Scenario.Terminal.Panes;
using Scenario.Terminal.Playing;
using Scenario.Terminal.Wording;

namespace Scenario.Terminal.Screens;

/// <summary>Rows of the three lists.</summary>
internal static class Rows
{
    /// <summary>Title, bar, value and change; a narrow list shortens the bar before it cuts a title.</summary>
    public static List<ListRow> Situation(SeatView view) => Indicators(view.Indicators);

    /// <summary>The same for any indicators.</summary>
    public static List<ListRow> Indicators(IReadOnlyList<IndicatorView> indicators) => [.. indicators.Select(indicator => new ListRow(indicator.Id, cells =>
    {
        const int LeastBar = 6;
        int value = indicators.Max(i => CellWidth.Of(i.Value)) + 1;
        int change = Math.Max(5, indicators.Max(i => CellWidth.Of(SituationWords.Change(i))) + 1);
        int longest = indicators.Max(i => CellWidth.Of(i.Title));
        int bar = Math.Clamp(cells - longest - value - change - 1, LeastBar, 24);
        int title = cells - value - change - bar - 1;
        return [Line.Of(
            new Span(CellWidth.Fit(indicator.Title, title)),
            new Span(" " + Bars.Range(indicator.Position, indicator.OpeningPosition, bar), Tone.Accent),
            new Span(CellWidth.Right(indicator.Value, value), Tone.Strong),
            new Span(CellWidth.Right(SituationWords.Change(indicator), change), SituationWords.ChangeTone(indicator)))];
    }))];

    /// <summary>Mark and title, with origin below.</summary>
    public static List<ListRow> Traffic(Sitting sitting) => sitting.View.Traffic.Count == 0
        ? [new ListRow(null, _ => [Line.Of("  No messages yet.", Tone.Faint)])]
        : [.. sitting.View.Traffic.Select(message => new ListRow((message.Inject, message.Turn), cells =>
        {
            bool read = sitting.IsRead(message);
            bool asks = TrafficWords.NeedsAnswer(message);
            var lines = Wrapping.Rows(message.Title, cells - 2).Select((row, index) => Line.Of(
                new Span(index == 0 ? TrafficWords.Mark(message, read) + " " : "  ", Tone.Warning),
                new Span(row, read ? Tone.Normal : Tone.Strong))).ToList();
            lines.Add(Line.Of("  " + CellWidth.Cut((asks ? "answer asked · " : read ? "" : "unread · ") + TrafficWords.Origin(message), cells - 2), Tone.Faint));
            return lines;
        }))];

    /// <summary>Moves under their categories: mark, cost, title; as many rows as the title takes.</summary>
    public static List<ListRow> Moves(Sitting sitting, bool shortList)
    {
        var rows = new List<ListRow>();
        string category = "";
        foreach (var move in sitting.View.Moves)
        {
            bool marked = sitting.Draft.Has(move.Move) || sitting.View.Decision.Chosen.Any(c => c.Move == move.Move);
            if (shortList && !move.IsCore && !marked)
            {
                continue;
            }

            if (move.Category != category)
            {
                category = move.Category;
                string heading = category;
                rows.Add(new ListRow(null, cells => [Line.Of(CellWidth.Cut(heading, cells), Tone.Heading)]));
            }

            rows.Add(new ListRow(move.Move, cells => Move(move, marked, cells)));
        }

        return rows;
    }

    private static List<Line> Move(MoveView move, bool marked, int cells)
    {
        var tone = marked ? Tone.Accent : move.IsOpen ? Tone.Normal : Tone.Faint;
        string lead = $"{MoveWords.Mark(move, marked)} {move.Cost} ";
        return [.. Wrapping.Rows(move.Title + (move.IsOpen || marked ? "" : " (closed)"), cells - lead.Length).Select((row, index) =>
            Line.Of(new Span(index == 0 ? lead : new string(' ', lead.Length), marked ? Tone.Accent : tone), new Span(row, tone)))];
    }
}
