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
        print.Say($"At the console: {DoorWords.Name(role)}, who {StaffRoles.May(role)}. :help lists the commands; :seats goes back to the seats.");
        if (_door.Told(role) is { } told)
        {
            print.Show(told);
        }

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

    // True if the door of a role is open; false when whoever typed turned back, the door was shut, or the input has ended.
    private bool Pass(StaffRole door, StaffRole wanted)
    {
        bool chooses = _door!.Asks(door) == WordAsked.Choose;
        string again = $" Nothing was opened; :{RoleWord} {StaffRoles.Id(wanted)} asks again.";
        while (_door.Asks(door) != WordAsked.None)
        {
            if (!chooses && _door.Wrong(door) is { IsShut: true } shut)
            {
                print.Say(WordWords.Shut(shut) + again);
                return false;
            }

            if (_words.Ask($"the {DoorWords.Name(door)}", chooses) is not { } word)
            {
                return false;
            }

            if (!chooses && word.Length == 0)
            {
                print.Say("Nothing was typed." + again);
                return false;
            }

            var answer = _door.Try(door, word);
            if (answer.IsOpen)
            {
                return true;
            }

            // Asked again at once: what is typed at a prompt for commands could be read by the others.
            print.Say(DoorWords.Refused(door, answer) + (answer.Wrong.IsShut ? again : ""));
            if (answer.Wrong.IsShut)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Does what a line says, and comes back with what was asked for; to leave is for whoever runs the session.</summary>
    public ConsoleAsk Obey(string line)
    {
        var asked = ConsoleLine.Read(line);
        switch (asked.Ask)
        {
            case ConsoleAsk.Seats when _desk is null:
                print.Say("You are at the seats.");
                return ConsoleAsk.Nothing;
            case ConsoleAsk.Seats:
                _desk = null;
                break;
            case ConsoleAsk.Nothing:
                print.Say(asked.Text);
                break;
            case ConsoleAsk.Role:
                bool isInvited = _desk?.Role == StaffRole.Facilitator;
                _desk = null;
                SitDown(asked.Role, isInvited);
                break;
            case ConsoleAsk.Command when _desk is not null || SitDown(StaffRole.Facilitator):
                Command(asked.Text);
                break;
        }

        return asked.Ask;
    }

    private void Command(string command)
    {
        _desk!.Refresh();
        var answer = StaffCommands.Obey(_desk, command);
        if (answer.Shown is not { } shown)
        {
            print.Say(answer.Refusal ?? _desk.Said);
            return;
        }

        print.Show(shown);
        if (command.Equals("help", StringComparison.OrdinalIgnoreCase))
        {
            var own = new Page();
            ConsoleLine.Own.ToList().ForEach(o => own.Item(o.Usage + "  ", o.Meaning, leadTone: Tone.Strong));
            print.Show(own);
        }
    }
}
