using Scenario.Exercise.State;
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
            AskWord(StaffRole.Facilitator, DoorWords.Guarded(role), () => Enter(role));
            return;
        }

        Enter(role);
    }

    private void Enter(StaffRole role)
    {
        var asks = _door.Asks(role);
        if (asks == WordAsked.None)
        {
            SitAt(role);
            return;
        }

        AskWord(role, asks == WordAsked.Choose ? DoorWords.Choosing : "The word that was chosen for it. Nobody sees it typed.", () => SitAt(role));
    }

    private void AskWord(StaffRole role, string says, Action then)
    {
        var page = new Page().Add($"The {DoorWords.Name(role)}'s console", Tone.Strong).Blank();
        if (_door.IsTaking(role))
        {
            page.Add(DoorWords.Taking(role, _table.Control().Moment.Turn), Tone.Warning).Add("Participants: Esc goes back, and nothing is recorded.").Blank();
        }

        string? Try(string typed) => _door.Try(role, typed) is { IsOpen: false } answer ? DoorWords.Refused(role, answer) + " Esc goes back; F12 comes back here." : null;
        new WordSheets(_palette, _layer).Ask(new(page.Add(says), _door.Asks(role), _door.Wrong(role), Try), then);
    }

    // Whoever comes back from a look as a seat has heard it already.
    private void SitAt(StaffRole role)
    {
        Open(role);
        if (_door.Told(role) is { } told)
        {
            _layer.Lay(close => new Sheet(_palette, DoorWords.NotLetIn, told, [new SheetButton("All right", () => true)], close));
        }
    }

    private void Open(StaffRole role)
    {
        _desk = new Desk(_table, role);
        _injects = new InjectForms(_desk, _forms, _layer) { Palette = _palette };
        _changes = new ChangeForms(_desk, _forms, _layer);
        _rulings = new RulingForms(_desk, _forms, _changes);
        _course = new CourseForms(_desk, _forms, _layer, () => _records!.HotWash());
        _records = new RecordForms(_desk, _forms, _layer);
        _overlay = Overlay.None;
        if (role != StaffRole.Observer && _table.UndoPoints() is [var last, ..])
        {
            _desk.Say(char.ToUpperInvariant(last.Words[0]) + last.Words[1..] + ".");
        }

        Update();
    }

    // Who turned back from the word goes to the seats, unless these wait for it.
    private void TurnBack()
    {
        if (_door.KeepsWaiting)
        {
            Admit(StaffRole.Facilitator);
        }
        else
        {
            Leave(ConsoleWish.ToSeats);
        }
    }

    private void AskToLeave()
    {
        if (_layer.Top is { IsParting: true })
        {
            return;
        }

        bool isClosed = _table.Control().Moment.Step == ProcedureStep.Closed;
        _layer.Lay(close => new Sheet(_palette, "Leave?", new Page().Add(isClosed ? "The exercise is closed, and its record is kept." : "The exercise is saved and can be resumed."),
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
