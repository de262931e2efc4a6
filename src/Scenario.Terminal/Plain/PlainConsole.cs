using Scenario.Exercise.Tables;
using Scenario.Terminal.Playing;
using Scenario.Terminal.Staff;
using Scenario.Terminal.Wording;

namespace Scenario.Terminal.Plain;

/// <summary>The console in plain mode: lines that begin with a colon, behind the word of whoever sits at it.</summary>
/// <param name="control">The console's side of the table; null for no console.</param>
/// <param name="words">The words; null for none.</param>
/// <param name="facilitates">Whether whoever began this sitting is to run the exercise.</param>
/// <param name="print">Where it is said.</param>
/// <param name="input">Where it is typed.</param>
internal sealed class PlainConsole(IControlTable? control, ISeatWords? words, bool facilitates, PlainPrinter print, PlainInput input)
{
    private const string RoleWord = "role";

    private readonly StaffDoor? _door = control is null ? null : new StaffDoor(words, control, facilitates);
    private readonly PlainWords _words = new(print, input);
    private Desk? _desk;

    /// <summary>Whether somebody sits at the console.</summary>
    public bool IsOpen => _desk is not null;

    /// <summary>Whether there is a console at all.</summary>
    public bool Exists => control is not null;

    /// <summary>What stands before a line.</summary>
    public string Prompt => _desk is null ? "> " : $"{StaffRoles.Id(_desk.Role)}> ";

    /// <summary>Whether the seats have to wait for the facilitator's word.</summary>
    public bool KeepsWaiting => _door is { KeepsWaiting: true };

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

        if (!isInvited && _door.IsGuarded(role))
        {
            print.Say(DoorWords.Guarded(role));
            if (!Pass(StaffRole.Facilitator, role))
            {
                return false;
            }
        }

        if (_door.IsTaking(role) && !Takes(role) || !Pass(role, role))
        {
            return false;
        }

        _desk = new Desk(control, role);
        print.Say($"At the console: {DoorWords.Name(role)}, who {StaffRoles.May(role)}. :help lists the commands; a line without a colon goes back to the seats.");
        return true;
    }

    // Whoever has typed a colon by mistake is not to become the facilitator by it.
    private bool Takes(StaffRole role)
    {
        print.Say(DoorWords.Taking(role, control!.Control().Moment.Turn));
        if (facilitates || PlainQuestion.IsYes(input.Ask, $"Take the {DoorWords.Name(role)}'s place?"))
        {
            return true;
        }

        print.Say("Nothing was opened and nothing has changed.");
        return false;
    }

    // True if the door of a role is open; false when a word was wrong, or the input has ended.
    private bool Pass(StaffRole door, StaffRole wanted)
    {
        bool chooses = _door!.Asks(door) == WordAsked.Choose;
        while (_door.Asks(door) != WordAsked.None)
        {
            string again = $" :{RoleWord} {StaffRoles.Id(wanted)} asks again.";
            if (!chooses && _door.Wrong(door) is { IsShut: true } shut)
            {
                print.Say(WordWords.Shut(shut) + again);
                return false;
            }

            if (_words.Ask($"the {DoorWords.Name(door)}", chooses) is not { } word)
            {
                return false;
            }

            var answer = _door.Try(door, word);
            if (answer.IsOpen)
            {
                return true;
            }

            print.Say(DoorWords.Refused(door, answer) + (chooses ? "" : again));
            if (!chooses)
            {
                return false;
            }
        }

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
}
