using Scenario.Terminal.Facilitating.Commands;
using Scenario.Terminal.Wording;

namespace Scenario.Terminal.Staff;

/// <summary>What became of a command.</summary>
/// <param name="Refusal">Why nothing was done, or null.</param>
/// <param name="Shown">What is to be read, or null.</param>
internal sealed record CommandAnswer(string? Refusal, Page? Shown);

/// <summary>The commands that begin with a colon, the same on the screen and in plain mode.</summary>
internal static class StaffCommands
{
    /// <summary>Does what a line says.</summary>
    public static CommandAnswer Obey(Desk desk, string line)
    {
        // An observer sees what is public: even a refusal, or a look ahead, would name what is hidden.
        if (desk.Role == StaffRole.Observer)
        {
            return new(null, PublicPages.Of(desk));
        }

        switch (ControlCommands.Parse(line, desk.Table))
        {
            case ControlRequest request:
                string? refusal = desk.Do(request.Submission, Done(line));
                return new(refusal, null);
            case ControlPreview preview:
                return new(null, RulingPages.Foreseen(desk.Foresee(preview.Submission), most: 40).Blank().Add("This was worked out on a copy: nothing has happened.", Tone.Faint));
            case ControlQuestion question:
                return new(null, Show(desk, question));
            case ControlMistake mistake:
                return new(mistake.Words, null);
            default:
                return new("That is not something the console knows.", null);
        }
    }

    private static Page Show(Desk desk, ControlQuestion question) => question.Topic switch
    {
        ControlTopic.Status => Glance.Whole(desk),
        ControlTopic.Injects => InjectPages.List(desk),
        ControlTopic.Inject => InjectPages.Detail(desk.View.Injects[question.Number]),
        ControlTopic.Nearest => TruthPages.Nearest(desk),
        ControlTopic.Moves => Each(desk.View.Moves.Select(RulingPages.Move), "No seat has committed a move this turn."),
        ControlTopic.Proposals => Each(desk.View.Proposals.Select(RulingPages.Proposal), "No seat has proposed anything."),
        ControlTopic.Truth => TruthPages.List(desk),
        ControlTopic.Clock => new Page().Add(ClockWords.Say(desk.Table.Clock)),
        ControlTopic.Notes => RecordPages.List(desk),
        ControlTopic.Objectives => RecordPages.Objectives(desk),
        ControlTopic.Points => RecordPages.Points(desk.Table.UndoPoints()),
        ControlTopic.Seat => SeatPages.Of(desk.Table.View(question.Number)),
        _ => Help(question.Number),
    };

    private static Page Each(IEnumerable<Page> pages, string none)
    {
        var all = new Page();
        foreach (var page in pages)
        {
            all.Blank().Append(page);
        }

        return all.Blocks.Count == 0 ? all.Add(none) : all;
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

    private static string Done(string line) => "Done: " + line.Trim().TrimStart(':');
}
