using Scenario.Exercise.Tables;
using Scenario.Exercise.Views;
using Scenario.Terminal.Panes;
using Scenario.Terminal.Staff;
using Scenario.Terminal.Wording;

namespace Scenario.Terminal.Screens;

/// <summary>Rows of the console's lists, and the page beside the one that is selected.</summary>
internal static class ConsoleRows
{
    /// <summary>The rows of a list.</summary>
    public static List<ListRow> Of(Desk desk, ConsoleTab tab, IReadOnlyList<UndoPoint> points)
    {
        var rows = tab switch
        {
            ConsoleTab.Msel => Messages(desk),
            ConsoleTab.Nearest => [.. desk.View.Nearest.Select((near, at) => Two(at, near.What, Tone.Normal, $"{TruthPages.Distance(near)}: {near.Needs}"))],
            ConsoleTab.Rulings => [.. desk.View.Moves.Select(m => Two(m.Move, (m.Awaits ? "! " : m.Outcome is null && m.Ruling is not null ? "r " : "  ") + m.Title, m.Awaits ? Tone.Warning : Tone.Normal, $"  {RulingPages.State(m)} · {m.Seat}"))],
            ConsoleTab.Proposals => [.. desk.View.Proposals.Reverse().Select(p => Two(p.Proposal, (p.Ruling is null ? "! " : "  ") + p.Title, p.Ruling is null ? Tone.Warning : Tone.Normal, $"  {(p.Ruling is { } ruling ? ruling.Split(':')[0] : "waits")} · {p.Seat}, turn {p.Turn}"))],
            ConsoleTab.Truth => Truth(desk),
            ConsoleTab.Seats => [.. desk.View.Seats.Select(s => Two(s.Seat, s.Title, Tone.Normal, Glance.State(desk, s)))],
            ConsoleTab.Points => [.. points.Select(p => Two(p.Position, p.Words, Tone.Normal, p.Turn == 0 ? "before the first turn" : $"turn {p.Turn}"))],
            _ => Notes(desk),
        };
        return rows.Count > 0 ? rows : [new ListRow(null, cells => [.. Wrapping.Rows(Empty(desk, tab), cells - 2).Select(r => Line.Of("  " + r, Tone.Faint))])];
    }

    /// <summary>The page of what is selected.</summary>
    public static Page Detail(Desk desk, ConsoleTab tab, object? selected, IReadOnlyList<UndoPoint> points) => (tab, selected) switch
    {
        (ConsoleTab.Msel, int inject) => InjectPages.Detail(desk.View.Injects[inject]),
        (ConsoleTab.Msel, ("m", int sent)) when sent < desk.View.Improvised.Count => InjectPages.Improvised(desk.View.Improvised[sent]),
        (ConsoleTab.Nearest, int near) when near < desk.View.Nearest.Count => TruthPages.Near(desk.View.Nearest[near]),
        (ConsoleTab.Rulings, int move) when desk.View.Moves.FirstOrDefault(m => m.Move == move) is { } found => found.Outcome is null ? RulingPages.Move(found)
            : RulingPages.Move(found).Blank().Add("To rule otherwise, go back to before the turn was closed (F8), rule, and close it again.", Tone.Faint),
        (ConsoleTab.Proposals, int proposal) when desk.View.Proposals.FirstOrDefault(p => p.Proposal == proposal) is { } found => RulingPages.Proposal(found),
        (ConsoleTab.Truth, ("i", int at)) => TruthPages.Indicator(desk.View.Indicators[at]),
        (ConsoleTab.Truth, ("f", int at)) => new Page().Add(desk.View.Flags[at].Meaning, Tone.Heading).Blank().Add(desk.View.Flags[at].IsRaised ? "It holds." : "It does not hold.", Tone.Strong).Add($"Id: {desk.View.Flags[at].Id}", Tone.Faint).Blank().Add("c turns it over, with a reason.", Tone.Faint),
        (ConsoleTab.Truth, ("q", int at)) => TruthPages.Question(desk.View.Beliefs[at]).Blank().Add("c corrects what an actor holds, with a reason.", Tone.Faint),
        (ConsoleTab.Seats, int seat) when desk.View.Seats.FirstOrDefault(s => s.Seat == seat) is { } found => Seat(desk, found),
        (ConsoleTab.Points, int position) when points.FirstOrDefault(p => p.Position == position) is { } point => RecordPages.Back(points, point)
            .Append(RulingPages.Foreseen(desk.Foresee(new Exercise.Rules.UndoTo(point.Position, "(preview)")), "Going back")).Blank().Add("Enter goes back to it, with a reason. Nothing is deleted.", Tone.Faint),
        (ConsoleTab.Notes, ("o", int at)) => RecordPages.Objective(at + 1, desk.View.Objectives[at], desk.View.Notes),
        (ConsoleTab.Notes, ("n", int at)) when at < desk.View.Notes.Count => RecordPages.Note(desk.View.Notes[at]),
        _ => new Page(),
    };

    // In the order in which a facilitator needs them: what came now, what comes next, what may come, what is over.
    private static List<ListRow> Messages(Desk desk)
    {
        int turn = desk.View.Moment.Turn;
        var improvised = desk.View.Improvised.Reverse().Select(sent => Message(("m", sent.Number), InjectPages.StatusOf(sent), sent.Title, $"turn {sent.Turn}{Unopened(sent.Readers)} · to {sent.To}")).ToList();
        List<ListRow> rows = improvised.Count > 0 ? [Heading("Improvised, newest first"), .. improvised] : [];
        foreach (var group in desk.View.Injects.GroupBy(inject => Part(inject, turn)).OrderBy(static group => group.Key))
        {
            var ordered = group.Key switch
            {
                MselPart.ToCome => group.OrderBy(static inject => inject.Due),
                MselPart.Over => group.OrderByDescending(static inject => inject.Came),
                _ => group.OrderBy(static inject => inject.Inject),
            };
            rows.Add(Heading(Heading(group.Key)));
            rows.AddRange(ordered.ThenBy(static inject => inject.Inject).Select(static inject => Message(inject.Inject, inject.Status, inject.Title, $"{inject.When}{Unopened(inject.Readers)} · {inject.Id} · to {inject.To}")));
        }

        return rows;
    }

    private static MselPart Part(InjectControlView inject, int turn) =>
        inject.Came > 0 ? inject.Came == turn ? MselPart.Now : MselPart.Over
        : inject.Status is InjectStatus.Skipped or InjectStatus.Obsolete ? MselPart.Over
        : inject.Due > 0 ? MselPart.ToCome
        : inject.Kind == Exercise.Definitions.InjectKind.Contingency ? MselPart.ByHand : MselPart.OnOccasion;

    private static string Heading(MselPart part) => part switch
    {
        MselPart.Now => "Came this turn",
        MselPart.ToCome => "To come, soonest first",
        MselPart.OnOccasion => "When something happens",
        MselPart.ByHand => "By hand",
        _ => "Over",
    };

    private static ListRow Message(object key, InjectStatus status, string title, string below) => new(key, cells =>
    {
        const int Word = 9;
        var lines = Wrapping.Rows(title, cells - Word).Select((row, at) => Line.Of(
            new Span(at == 0 ? CellWidth.Fit(InjectPages.Status(status), Word) : new string(' ', Word), InjectPages.ToneOf(status)), new Span(row))).ToList();
        lines.Add(Line.Of(new string(' ', Word) + CellWidth.Cut(below, cells - Word), Tone.Faint));
        return lines;
    });

    private static string Unopened(IReadOnlyList<(string Seat, bool IsOpened)> readers) => readers.Count(static reader => !reader.IsOpened) is var count and > 0 ? $" · {count} unopened" : "";

    private static List<ListRow> Truth(Desk desk)
    {
        var rows = new List<ListRow> { Heading("Indicators") };
        rows.AddRange(desk.View.Indicators.Zip(Rows.Indicators(desk.View.Indicators), (_, row) => row).Select((row, at) => row with { Key = ("i", at) }));
        rows.Add(Heading("Flags"));
        rows.AddRange(desk.View.Flags.Select((flag, at) => new ListRow(("f", at), cells => [Line.Of(new Span(flag.IsRaised ? "[x] " : "[ ] ", flag.IsRaised ? Tone.Accent : Tone.Faint), new Span(CellWidth.Cut(flag.Meaning, cells - 4), flag.IsRaised ? Tone.Normal : Tone.Faint))])));
        rows.Add(Heading("Beliefs against truth"));
        rows.AddRange(desk.View.Beliefs.Select((question, at) => new ListRow(("q", at), cells => [Line.Of(new Span(CellWidth.Cut(question.Title, cells - 4)), new Span(Wrong(question), Tone.Warning))])));
        return rows;
    }

    private static string Wrong(BeliefsView question) => question.Held.Count(static held => held.HoldsTruth == false) is var wrong and > 0 ? $" ✗{wrong}" : "";

    private static List<ListRow> Notes(Desk desk)
    {
        var rows = new List<ListRow> { Heading("Objectives") };
        rows.AddRange(desk.View.Objectives.Select((objective, at) => new ListRow(("o", at), cells => [.. Wrapping.Rows(objective.Title, cells - 3).Select((row, line) => Line.Of((line == 0 ? $"{at + 1}. " : "   ") + row))])));
        rows.Add(Heading("On record, newest first"));
        rows.AddRange(desk.View.Notes.Select((note, at) => Two(("n", at), RecordPages.Line(note), Tone.Normal, $"{RecordPages.Kind(note.Kind)}, turn {note.Turn}")).Reverse());
        return rows;
    }

    private static Page Seat(Desk desk, SeatProgress seat)
    {
        var view = desk.Table.View(seat.Seat);
        var page = new Page().Add(seat.Title, Tone.Heading).Blank().Add(Glance.State(desk, seat), Tone.Strong).Blank()
            .Item("Played by  ", seat.Player, leadTone: Tone.Faint)
            .Item("Votes      ", Exercise.Rules.TeamRules.Words(view.TeamRule), leadTone: Tone.Faint);
        if (view.Wants is { } wants)
        {
            page.Item("Wants      ", wants, leadTone: Tone.Faint);
        }

        foreach (var chosen in view.Decision.Chosen)
        {
            page.Item("✓ ", chosen.Title + (chosen.Reason is { } reason ? $", because {reason}" : ""));
        }

        foreach (var policy in desk.View.Opened.Policies.Where(p => p.Seat == seat.Title))
        {
            page.Heading("How its policy weighs its moves now");
            policy.Lines.ToList().ForEach(line => page.Item("- ", line));
        }

        return page.Blank().Add("Enter: look at the exercise as this seat does.", Tone.Faint);
    }

    private static ListRow Heading(string text) => new(null, _ => [Line.Of(text, Tone.Heading)]);

    private static ListRow Two(object key, string title, Tone tone, string below) => new(key, cells =>
        [.. Wrapping.Rows(title, cells).Take(2).Select(r => Line.Of(r, tone)), Line.Of(CellWidth.Cut(below, cells), Tone.Faint)]);

    private static string Empty(Desk desk, ConsoleTab tab) => tab switch
    {
        ConsoleTab.Msel => "The scenario has no messages. i improvises one.",
        ConsoleTab.Nearest => "Nothing conditional is left.",
        ConsoleTab.Rulings => "No seat has committed a move this turn.",
        ConsoleTab.Proposals => "No seat has proposed anything.",
        ConsoleTab.Seats => "No seats.",
        _ => desk.View.Moment.Step is Exercise.State.ProcedureStep.HotWash or Exercise.State.ProcedureStep.Closed
            ? "The exercise has ended, and an ending is not undone. The record can be branched instead." : "Nothing to go back to yet.",
    };

    private enum MselPart
    {
        Now,
        ToCome,
        OnOccasion,
        ByHand,
        Over,
    }
}
