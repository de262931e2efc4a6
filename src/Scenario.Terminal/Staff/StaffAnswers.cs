using Scenario.Exercise.Rules;
using Scenario.Exercise.Tables;
using Scenario.Terminal.Facilitating.Commands;
using Scenario.Terminal.Wording;

namespace Scenario.Terminal.Staff;

/// <summary>What the staff's questions are answered with: the same pages on the screen, in plain mode and in a script.</summary>
public static class StaffAnswers
{
    // Wide enough that what belongs together mostly stays in one line.
    private const int Columns = 160;

    /// <summary>The answer to a question in plain lines, as the facilitator reads it.</summary>
    public static IReadOnlyList<string> Lines(IControlTable table, ControlQuestion question) => Lines(Of(new Desk(table, StaffRole.Facilitator), question));

    /// <summary>A look ahead in plain lines.</summary>
    public static IReadOnlyList<string> Lines(IControlTable table, Submission tried) => Lines(Of(table, tried));

    /// <summary>A look ahead.</summary>
    internal static Page Of(IControlTable table, Submission tried) => Back(table, tried)
        .Append(RulingPages.Foreseen(table.Foresee(tried))).Blank().Add("This was worked out on a copy: nothing has happened.", Tone.Faint);

    /// <summary>The answer to a question.</summary>
    internal static Page Of(Desk desk, ControlQuestion question) => question.Topic switch
    {
        ControlTopic.Status => SpokenKeys.OfGlance(Glance.Whole(desk)),
        ControlTopic.Injects => InjectPages.List(desk),
        ControlTopic.Inject => SpokenKeys.Of(InjectPages.Detail(desk.View.Injects[question.Number])),
        ControlTopic.Improvised => InjectPages.Improvised(desk.View.Improvised[question.Number]),
        ControlTopic.Nearest => TruthPages.Nearest(desk),
        ControlTopic.Moves => Each(desk.View.Moves.Select(RulingPages.Move), 'M', "No seat has committed a move this turn."),
        ControlTopic.Proposals => Each(desk.View.Proposals.Select(RulingPages.Proposal), 'P', "No seat has proposed anything."),
        ControlTopic.Truth => TruthPages.List(desk),
        ControlTopic.Clock => new Page().Add(ClockWords.Say(desk.Table.Clock)),
        ControlTopic.Notes => RecordPages.List(desk),
        ControlTopic.Objectives => RecordPages.Objectives(desk),
        ControlTopic.Points => RecordPages.Points(desk.Table.UndoPoints()),
        ControlTopic.Seat => SeatPages.Of(desk.Table.View(question.Number)),
        _ => Help(question.Number),
    };

    private static Page Back(IControlTable table, Submission tried) =>
        tried is UndoTo undo && table.UndoPoints() is var points && points.FirstOrDefault(p => p.Position == undo.Position) is { } point ? RecordPages.Back(points, point) : new Page();

    // The letter and number by which a command names it.
    private static Page Each(IEnumerable<Page> pages, char letter, string none)
    {
        var all = new Page();
        int number = 0;
        foreach (var page in pages)
        {
            all.Blank().Add($"{letter}{++number}", Tone.Faint).Append(page);
        }

        return number == 0 ? all.Add(none) : SpokenKeys.Of(all);
    }

    private static Page Help(int number)
    {
        var page = new Page().Add("Commands", Tone.Heading);
        foreach (var command in number >= 0 ? [CommandTable.All[number]] : CommandTable.All)
        {
            page.Item(command.Usage + "  ", command.Meaning, leadTone: Tone.Strong);
        }

        return page;
    }

    private static List<string> Lines(Page page) => [.. page.Lines(Columns, spoken: true).Select(static line => line.Text.TrimEnd())];
}
