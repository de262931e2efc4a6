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
            return line.TrimStart(':', ' ').Split(' ')[0].ToLowerInvariant() is "" or "status" or "clock" or "help" ? new(null, PublicPages.Of(desk))
                : new("An observer sees what is public and does nothing: :status shows it.", null);
        }

        switch (ControlCommands.Parse(line, desk.Table))
        {
            case ControlRequest request:
                string? refusal = desk.Do(request.Submission, Deeds.Of(request.Submission, desk.View, desk.Table.UndoPoints()));
                return new(refusal, null);
            case ControlPreview preview:
                return new(null, StaffAnswers.Of(desk.Table, preview.Submission));
            case ControlQuestion question:
                return new(null, StaffAnswers.Of(desk, question));
            case ControlMistake mistake:
                return new(mistake.Words, null);
            default:
                return new("That is not something the console knows.", null);
        }
    }
}
