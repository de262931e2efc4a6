using Scenario.Terminal.Panes;
using Scenario.Terminal.Playing;
using Scenario.Terminal.Staff;
using Scenario.Terminal.Wording;

namespace Scenario.Terminal.Screens;

/// <summary>Who sits down at the console, with which word, and how one leaves.</summary>
internal sealed partial class ConsoleWindow
{
    /// <summary>Asks who sits down, and for the role's word.</summary>
    private void SitDown(StaffRole? role)
    {
        var asked = role;
        if (asked is null)
        {
            int picked = 0;
            var roles = Enum.GetValues<StaffRole>();
            _forms.Run("Go on", () =>
                {
                    _layer.After(() => Admit(roles[picked]));
                    return null;
                },
                _forms.Pick("Who sits down at the console?", () => new Page().Add("Participants: Esc goes back.", Tone.Faint), () => [.. roles.Select(r => new PickRow(StaffRoles.Title(r), StaffRoles.May(r)))], () => picked, p => picked = p));
            return;
        }

        Admit(asked.Value);
    }

    private void Admit(StaffRole role)
    {
        if (_door.IsGuarded(role))
        {
            AskWord(StaffRole.Facilitator, $"Nobody has sat down as {StaffRoles.Title(role).ToLowerInvariant()} yet: the facilitator lets them in, with the facilitator's word.", () => Enter(role));
            return;
        }

        Enter(role);
    }

    private void Enter(StaffRole role)
    {
        var asks = _door.Asks(role);
        if (asks == WordAsked.None)
        {
            Open(role);
            return;
        }

        AskWord(role, asks == WordAsked.Choose
            ? "Choose a word that participants do not know. It is asked for whenever the console is opened, and nobody sees it typed. With nothing typed, no word is asked for."
            : "The word that was chosen for it. Nobody sees it typed.", () => Open(role));
    }

    private void AskWord(StaffRole role, string says, Action then)
    {
        bool chooses = _door.Asks(role) == WordAsked.Choose;
        var editor = new Editor(_palette, "", rows: 1, unseen: true);
        Sheet? sheet = null;
        bool Try()
        {
            string? refused = _door.Try(role, editor.Written);
            editor.Clear();
            if (refused is null)
            {
                _layer.After(then);
                return true;
            }

            sheet!.Complain(refused);
            return false;
        }

        var page = new Page().Add($"The {StaffRoles.Title(role).ToLowerInvariant()}'s console", Tone.Strong).Blank().Add(says);
        _layer.Lay(close => sheet = new Sheet(_palette, chooses ? "Choose a word" : "The word", page, [new SheetButton(chooses ? "Keep it and sit down" : "Sit down", Try), new SheetButton("Back", () => true)], close, editor));
    }

    private void Open(StaffRole role)
    {
        _desk = new Desk(_table, role);
        _injects = new InjectForms(_desk, _forms, _layer) { Palette = _palette };
        _changes = new ChangeForms(_desk, _forms);
        _rulings = new RulingForms(_desk, _forms, _changes);
        _course = new CourseForms(_desk, _forms, _layer, () => _records!.HotWash());
        _records = new RecordForms(_desk, _forms, _layer);
        _overlay = Overlay.None;
        Update();
    }

    private void AskToLeave()
    {
        if (_layer.Top is { IsParting: true })
        {
            return;
        }

        _layer.Lay(close => new Sheet(_palette, "Leave?", new Page().Add("The exercise is saved and can be resumed."),
        [
            new SheetButton("Stay", () => true),
            new SheetButton("Leave", () =>
            {
                Leave(ConsoleWish.Leave);
                return true;
            }),
        ], close) { IsParting = true });
    }
}
