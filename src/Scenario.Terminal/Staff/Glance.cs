using Scenario.Exercise.State;
using Scenario.Exercise.Views;
using Scenario.Terminal.Wording;

namespace Scenario.Terminal.Staff;

/// <summary>Where the exercise stands, in a row or in a page: what a facilitator must see without looking for it.</summary>
internal static class Glance
{
    private const int RoomForWords = 100;
    private const int LeastCells = 6;

    /// <summary>Turn, date, clock and rung in one row; where there is little room, in fewer words.</summary>
    public static Line Moment(Desk desk, int cells) => Moment(desk, isShort: false) is var whole && whole.Width <= cells ? whole : Moment(desk, isShort: true);

    /// <summary>Who has decided, and what waits for a hand, in one row; names are cut so that no seat is missing, those of policies first.</summary>
    public static Line Seats(Desk desk, int cells)
    {
        bool isShort = cells < RoomForWords;
        var spans = new List<Span>();
        if (desk.Awaiting > 0)
        {
            spans.Add(new(isShort ? $"! {desk.Awaiting} to rule  " : $"! {desk.Awaiting} to rule (F4)  ", Tone.Warning));
        }

        if (desk.Estimating > 0)
        {
            spans.Add(new($"… {desk.Estimating} to estimate  ", Tone.Warning));
        }

        if (desk.Asking > 0)
        {
            spans.Add(new(isShort ? $"! {desk.Asking} proposed  " : $"! {desk.Asking} proposed (F5)  ", Tone.Warning));
        }

        int free = cells - spans.Sum(s => CellWidth.Of(s.Text));
        int policies = desk.View.Seats.Count(s => s.Player != "people");
        int each = Math.Max(LeastCells, free / Math.Max(1, desk.View.Seats.Count));
        int policy = isShort ? Math.Min(each, LeastCells + 2) : each;
        int people = Math.Max(LeastCells, (free - (policies * policy)) / Math.Max(1, desk.View.Seats.Count - policies));
        spans.AddRange(desk.View.Seats.Select(s =>
        {
            string unread = s.Unread > 0 ? $" ●{s.Unread}" : "";
            int room = (s.Player == "people" ? people : policy) - 4 - CellWidth.Of(unread);
            return new Span(
                $"{Mark(desk, s)} {CellWidth.Cut(Short(s.Title, room), room)}{unread}  ", s.Status == DecisionStatus.Open && IsDeciding(desk) && s.Player == "people" ? Tone.Strong : Tone.Faint);
        }));
        return new Line(spans);
    }

    private static Line Moment(Desk desk, bool isShort)
    {
        var moment = desk.View.Moment;
        var parts = new List<Span>();
        if (desk.IsPaused)
        {
            parts.Add(new("■ PAUSED ■ ", Tone.Warning));
        }

        parts.Add(new(isShort && moment.Turn > 0 ? $"Turn {moment.Turn}/{moment.LastTurn}{(desk.IsPaused ? "" : ", " + Step(moment.Step))}" : $"{StoryDates.Turn(moment)}, {Step(moment.Step)}", Tone.Strong));
        if (moment.Turn > 0)
        {
            parts.Add(new($" · {(isShort ? StoryDates.Brief(moment.From, moment.To) : StoryDates.Span(moment.From, moment.To))}"));
        }

        var clock = desk.Table.Clock;
        if (moment.StepBeyondPause == ProcedureStep.Deliberation)
        {
            parts.Add(new(" · " + ClockWords.Say(clock with { IsPaused = false }), clock.Remaining < TimeSpan.Zero ? Tone.Warning : Tone.Accent));
        }

        if (Rung(desk, isShort) is { Length: > 0 } rung)
        {
            parts.Add(new($" · {rung}"));
        }

        return new Line(parts);
    }

    // Where a whole title has no room, what stands before its colon tells seats apart better than half a title.
    private static string Short(string title, int cells) => CellWidth.Of(title) <= cells ? title : title.Split(':')[0];

    /// <summary>Everything at a glance.</summary>
    public static Page Whole(Desk desk) => new Page().Add("At a glance", Tone.Heading).Blank().Append(Standing(desk)).Blank().Append(Seats(desk)).Blank().Append(Ahead(desk));

    /// <summary>The same beside a list: turn, clock and seats stand above it already, so what lies ahead comes first.</summary>
    public static Page Beside(Desk desk) => Ahead(desk).Blank().Append(Seats(desk)).Blank().Append(Standing(desk));

    private static Page Standing(Desk desk)
    {
        var view = desk.View;
        var page = new Page()
            .Item("Turn     ", $"{StoryDates.Line(view.Moment)}", leadTone: Tone.Faint)
            .Item("Step     ", desk.IsPaused ? "PAUSED: no seat can do anything until you go on" : Step(view.Moment.Step), desk.IsPaused ? Tone.Warning : Tone.Normal, leadTone: Tone.Faint);
        if (Rung(desk, isShort: false) is { Length: > 0 } rung)
        {
            page.Item("Ladder   ", rung, leadTone: Tone.Faint);
        }

        return page.Item("Clock    ", ClockWords.Say(desk.Table.Clock) + (view.TimerSeconds > 0 ? $", of {view.TimerSeconds / 60} min set" : ", no timer"), leadTone: Tone.Faint)
            .Item("In hand  ", InHand(desk), leadTone: Tone.Faint);
    }

    private static string InHand(Desk desk) => (desk.View.IsInHand, desk.Role) switch
    {
        (true, StaffRole.Facilitator) => "yes: a turn closes only when you close it (F10)",
        (true, _) => "yes: a turn closes only when the facilitator closes it",
        (false, StaffRole.Facilitator) => "no: a turn closes when all have committed (I takes it in hand)",
        _ => "no: a turn closes when all have committed",
    };

    private static Page Seats(Desk desk)
    {
        var page = new Page().Heading("Seats");
        foreach (var seat in desk.View.Seats)
        {
            page.Item(Mark(desk, seat) + " ", $"{seat.Title}: {State(desk, seat)}");
        }

        return page;
    }

    private static Page Ahead(Desk desk)
    {
        var view = desk.View;
        var page = new Page().Heading("Waits for you");
        var waiting = Waiting(desk).ToList();
        waiting.ForEach(w => page.Item("! ", w, Tone.Warning));
        if (waiting.Count == 0)
        {
            page.Add("nothing", Tone.Faint);
        }

        page.Heading("Next messages");
        foreach (int next in view.Next)
        {
            page.Item("- ", $"{view.Injects[next].Title} ({view.Injects[next].Id}): {view.Injects[next].When}, to {view.Injects[next].To}");
        }

        if (view.Next.Count == 0)
        {
            page.Add("none on schedule", Tone.Faint);
        }

        page.Heading("Closest to happening");
        foreach (var near in view.Nearest.Take(3))
        {
            page.Item("- ", $"{near.What}: {near.Needs}");
        }

        return page;
    }

    /// <summary>How far a seat is, in words.</summary>
    public static string State(Desk desk, SeatProgress seat) =>
        (seat.Player != "people" ? $"played by {seat.Player}, " : "")
        + (!IsDeciding(desk) ? "nothing to decide now" : seat.Status == DecisionStatus.Open && seat.Player != "people" ? "decides by itself" : NextStep.Status(seat.Status))
        + (seat.Unread > 0 ? $", {seat.Unread} of this turn's messages not opened" : "");

    /// <summary>What waits for the facilitator, one thing each.</summary>
    public static IEnumerable<string> Waiting(Desk desk)
    {
        if (desk.Awaiting > 0)
        {
            yield return desk.Awaiting == 1 ? "1 move awaits a ruling (F4)" : $"{desk.Awaiting} moves await a ruling (F4)";
        }

        foreach (var move in desk.View.Moves.Where(m => m.Missing is not null))
        {
            yield return $"\"{move.Title}\" waits for estimates: {move.Missing}";
        }

        if (desk.Asking > 0)
        {
            yield return desk.Asking == 1 ? "1 proposal (F5)" : $"{desk.Asking} proposals (F5)";
        }

        if (IsDeciding(desk) && desk.View.IsInHand && desk.Awaiting + desk.Estimating == 0 && desk.View.Seats.All(s => s.Status != DecisionStatus.Open || s.Player != "people"))
        {
            yield return "all have decided: close the turn (F10)";
        }
    }

    /// <summary>A step of the procedure in words.</summary>
    public static string Step(ProcedureStep step) => step switch
    {
        ProcedureStep.Briefing => "briefing",
        ProcedureStep.Deliberation => "deliberation",
        ProcedureStep.Reaction => "turn closed",
        ProcedureStep.HotWash => "hot wash",
        ProcedureStep.Closed => "closed",
        ProcedureStep.Paused => "paused",
        _ => "underway",
    };

    private static bool IsDeciding(Desk desk) => desk.View.Moment.StepBeyondPause == ProcedureStep.Deliberation;

    private static string Mark(Desk desk, SeatProgress seat) => !IsDeciding(desk) ? "·"
        : seat.Status == DecisionStatus.Committed ? "✓" : seat.Status == DecisionStatus.None ? "–" : seat.Player == "people" ? "…" : "»";

    private static string Rung(Desk desk, bool isShort)
    {
        var ladder = desk.Ladder;
        int at = ladder.ToList().FindIndex(r => r.IsCurrent);
        return at < 0 || ladder.Count < 2 ? "" : isShort ? $"rung {at}/{ladder.Count - 1}" : $"rung {at} of {ladder.Count - 1}, {ladder[at].Title}";
    }
}
