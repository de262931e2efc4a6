using Scenario.Exercise.State;
using Scenario.Exercise.Tables;
using Scenario.Terminal.Panes;
using Scenario.Terminal.Playing;
using Scenario.Terminal.Wording;

namespace Scenario.Terminal.Screens;

/// <summary>Title and seat, where the exercise stands, the ladder, and the tabs.</summary>
internal sealed class BannerStrip(Palette palette, Sitting sitting, Func<KeyAction?> current, Func<bool> wide, Func<Tab> tab, Func<ClockView?> clock) : Strip(palette)
{
    protected override void DrawRows()
    {
        var view = sitting.View;
        int width = Viewport.Width;
        string seat = CellWidth.Cut(view.SeatTitle, Math.Max(10, width / 2)) + " ";
        int title = width - CellWidth.Of(seat);
        Painter.Draw(this, 0, 0, width, Line.Of(" " + CellWidth.Fit(view.Frame.Title, title - 3) + "  " + seat), Palette, Palette.Banner);
        string left = sitting.Stage == Stage.Paused ? " ■ PAUSED " : view.Moment.Step == ProcedureStep.Deliberation && ClockWords.Left(clock()) is { Length: > 0 } words ? $" {words} " : "";

        // Where a clock runs, it says more than the time that the scenario suggests.
        Painter.Draw(this, 0, 1, width, Line.Of(" " + CellWidth.Cut(StoryDates.Line(left.Length > 0 ? view.Moment with { DeliberationMinutes = 0 } : view.Moment), width - 2 - CellWidth.Of(left))), Palette);
        Painter.Put(this, width - CellWidth.Of(left), 1, left, Palette.Button);

        Painter.Draw(this, 0, 2, width, new Line([new Span(" "), .. LadderLine.Draw(view.Ladder, width - 2).Spans]), Palette);
        Painter.Draw(this, 0, 3, width, Line.Empty, Palette);
        if (sitting.Stage == Stage.Handover)
        {
            return;
        }

        int unread = sitting.UnreadCount;
        int marked = view.Decision.Status == DecisionStatus.Open ? sitting.Draft.Choices.Count : view.Decision.Chosen.Count;
        int x = 1;
        x = Tab(x, current() == KeyAction.Situation && tab() == Screens.Tab.Estimates ? "F2 Estimates" : "F2 Situation", KeyAction.Situation);
        x = Tab(x, unread > 0 ? $"F3 Traffic ●{unread}" : "F3 Traffic", KeyAction.Traffic);
        x = Tab(x, $"F4 Moves {marked}/{view.Decision.MaxMoves}", KeyAction.Moves);
        x = Tab(x, "F5 Ladder", KeyAction.Ladder);
        x = Tab(x, "b Brief", KeyAction.Brief);
        if (view.Reveals.Count > 0)
        {
            x = Tab(x, wide() ? "r Last turn" : "r Last", KeyAction.LastReveal);
        }

        if (wide() && view.Opened is not null)
        {
            x = Tab(x, "o Reveal", KeyAction.Reveal);
        }

        Tab(x, "? Keys", KeyAction.Help);
    }

    private int Tab(int x, string text, KeyAction action)
    {
        bool here = current() == action;
        return Target(x, 3, here ? $"[{text}]" : $" {text} ", action, here ? Palette.Button : Palette[Tone.Normal]);
    }
}

/// <summary>What is marked, what it costs, and the commit button.</summary>
internal sealed class DecisionStrip(Palette palette, Sitting sitting) : Strip(palette)
{
    protected override void DrawRows()
    {
        var view = sitting.View;
        int width = Viewport.Width;
        bool open = sitting.Stage == Stage.Deliberation;
        if (sitting.Stage == Stage.Handover)
        {
            Painter.Draw(this, 0, 0, width, Line.Empty, Palette);
            Painter.Draw(this, 0, 1, width, Line.Empty, Palette);
            return;
        }

        Painter.Put(this, 0, 0, new string('─', width), Palette.Rule);
        Painter.Draw(this, 0, 1, width, new Line([new Span(" "), .. (open ? Draft() : Committed())]), Palette);
        Painter.Put(this, 2, 0, open ? " Your decision " : " Decision ", Palette[Tone.Strong]);
        if (open)
        {
            const string Commit = " c: Commit ";
            Target(width - Commit.Length - 1, 0, Commit, KeyAction.Commit, Palette.Button);
            string used = $" {Pips(sitting.Draft.PointsUsed(view), view.Decision.Points)} {DecisionWords.Tally(view, sitting.Draft)} ";
            Painter.Put(this, 19, 0, used, Palette[Tone.Accent]);
        }
    }

    private static string Pips(int used, int points) => points > 12 ? "" : new string('■', Math.Min(used, points)) + new string('□', Math.Max(0, points - used));

    private Span[] Draft()
    {
        var draft = sitting.Draft;
        if (draft.Choices.Count == 0)
        {
            return [new Span("no move marked yet", Tone.Faint)];
        }

        int each = (Viewport.Width - 2) / draft.Choices.Count;
        return [.. draft.Choices.Select(c => new Span(CellWidth.Cut($"[x] {Playing.Draft.Find(sitting.View, c.Move)?.Title}", each - 1) + " ", Tone.Strong))];
    }

    private Span[] Committed() => sitting.View.Decision.Status == DecisionStatus.Committed
        ? [new Span("committed: ", Tone.Faint), new Span(sitting.View.Decision.Chosen.Count == 0 ? "no move" : string.Join("; ", sitting.View.Decision.Chosen.Select(c => c.Title)), Tone.Strong)]
        : [new Span(sitting.Stage == Stage.Paused ? "paused by the facilitator; what you marked is kept"
            : sitting.View.Decision.Status == DecisionStatus.None ? "no decision this turn" : "nothing to decide now", Tone.Faint)];
}

/// <summary>The next sensible step.</summary>
internal sealed class StatusStrip(Palette palette, Func<string> words) : Strip(palette)
{
    protected override void DrawRows() => Painter.Draw(this, 0, 0, Viewport.Width, Line.Of(" " + words()), Palette, Palette.Status);
}
