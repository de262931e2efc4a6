using Scenario.Exercise.Tables;
using Scenario.Terminal.Playing;
using Scenario.Terminal.Staff;

namespace Scenario.Terminal.Plain;

/// <summary>The console in plain mode: lines that begin with a colon, behind the word of whoever sits at it.</summary>
internal sealed class PlainConsole(IControlTable? control, ISeatWords? words, PlainPrinter print, PlainInput input)
{
    private const string RoleWord = "role";

    private readonly StaffDoor? _door = control is null ? null : new StaffDoor(words, control);
    private Desk? _desk;

    /// <summary>Whether somebody sits at the console.</summary>
    public bool IsOpen => _desk is not null;

    /// <summary>Whether there is a console at all.</summary>
    public bool Exists => control is not null;

    /// <summary>What stands before a line.</summary>
    public string Prompt => _desk is null ? "> " : $"{StaffRoles.Id(_desk.Role)}> ";

    /// <summary>Whether a line is meant for the console.</summary>
    public static bool IsMeant(string line) => line.StartsWith(':');

    /// <summary>Leaves the console; true if somebody sat there.</summary>
    public bool Leave()
    {
        bool was = IsOpen;
        _desk = null;
        return was;
    }

    /// <summary>Lets somebody sit down.</summary>
    /// <param name="role">In which role.</param>
    /// <param name="isInvited">Whether the facilitator, who sat here until now, lets them in.</param>
    public bool SitDown(StaffRole role, bool isInvited = false)
    {
        if (control is null || _door is null)
        {
            print.Say("This exercise is not run from a console.");
            return false;
        }

        string title = StaffRoles.Title(role).ToLowerInvariant();
        if (!isInvited && _door.IsGuarded(role))
        {
            print.Say($"Nobody has sat down as {title} yet: the facilitator lets them in.");
            if (input.AskUnseen("The word of the facilitator: ") is not { } facilitators || _door.Try(StaffRole.Facilitator, facilitators) is { } no && Say(no))
            {
                return false;
            }
        }

        var asked = _door.Asks(role);
        string? word = asked == WordAsked.None ? "" : input.AskUnseen(asked == WordAsked.Choose
            ? $"Choose a word for the {title} (an empty line: none is asked): " : $"The word of the {title}: ");
        if (word is null || _door.Try(role, word) is { } refused && Say(refused))
        {
            return false;
        }

        _desk = new Desk(control, role);
        print.Say($"At the console: {title}, who {StaffRoles.May(role)}. :help lists the commands; a line without a colon goes back to the seats.");
        return true;
    }

    /// <summary>Does what a line says.</summary>
    public void Obey(string line)
    {
        string command = line.TrimStart(':').Trim();
        if (command.StartsWith(RoleWord, StringComparison.OrdinalIgnoreCase) && Role(command[RoleWord.Length..].Trim()) is { } role)
        {
            bool isInvited = _desk?.Role == StaffRole.Facilitator;
            _desk = null;
            SitDown(role, isInvited);
            return;
        }

        if (_desk is null && !SitDown(StaffRole.Facilitator))
        {
            return;
        }

        _desk!.Refresh();
        var answer = StaffCommands.Obey(_desk, line);
        if (answer.Shown is { } shown)
        {
            print.Show(shown);
        }
        else
        {
            print.Say(answer.Refusal ?? _desk.Said);
        }
    }

    private static StaffRole? Role(string typed) =>
        Enum.GetValues<StaffRole>().Select(r => (StaffRole?)r).FirstOrDefault(r => StaffRoles.Id(r!.Value).Equals(typed, StringComparison.OrdinalIgnoreCase));

    private bool Say(string words)
    {
        print.Say(words);
        return true;
    }
}
