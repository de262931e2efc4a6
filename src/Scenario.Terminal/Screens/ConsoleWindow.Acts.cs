using Scenario.Exercise.State;
using Scenario.Exercise.Views;
using Scenario.Terminal.Panes;
using Scenario.Terminal.Staff;
using Scenario.Terminal.Wording;

namespace Scenario.Terminal.Screens;

/// <summary>What keys do in the console.</summary>
internal sealed partial class ConsoleWindow
{
    private InjectForms? _injects;
    private RulingForms? _rulings;
    private ChangeForms? _changes;
    private CourseForms? _course;
    private RecordForms? _records;

    private InjectControlView? Injected => _list.Selected is int inject ? _desk!.View.Injects[inject] : null;

    private CommittedMoveView? Committed => _list.Selected is int move ? _desk!.View.Moves.FirstOrDefault(m => m.Move == move) : null;

    private ProposalView? Proposed => _list.Selected is int proposal ? _desk!.View.Proposals.FirstOrDefault(p => p.Proposal == proposal) : null;

    private void Do(StaffKey? key, string name = "")
    {
        if (_desk is null)
        {
            return;
        }

        if (key is null)
        {
            SayWhose(name);
            return;
        }

        if (_overlay != Overlay.None && key.Tab is not null)
        {
            // The list is not in sight: its keys would act on something that nobody sees.
            return;
        }

        switch (key.Action)
        {
            case ConsoleAction.OpenTab:
                OpenTab((ConsoleTab)(name[^1] - '2'));
                break;
            case ConsoleAction.Glance or ConsoleAction.Help:
                _overlay = key.Action == ConsoleAction.Help ? Overlay.Help : Overlay.Glance;
                Update();
                break;
            case ConsoleAction.Open:
                if (_overlay == Overlay.None && Role != StaffRole.Observer)
                {
                    (_detail.HasFocus ? (Pane)_list : _detail).SetFocus();
                    _status.SetNeedsDraw();
                }

                break;
            case ConsoleAction.Back:
                Back();
                break;
            case ConsoleAction.ToSeats:
                Leave(ConsoleWish.ToSeats);
                break;
            case ConsoleAction.LookAs when _list.Selected is int seat:
                LookedAt = seat;
                Leave(ConsoleWish.LookAs);
                break;
            case ConsoleAction.Command:
                Command();
                break;
            case ConsoleAction.Observe or ConsoleAction.Rate:
                AwaitDigit(key.Action);
                break;
            default:
                Act(key);
                Update();
                break;
        }
    }

    // A key of the facilitator's, pressed by somebody else, is answered.
    private void SayWhose(string name)
    {
        if (_overlay == Overlay.None && ConsoleKeys.Of(name, _tab, StaffRole.Facilitator) is { } theirs)
        {
            _desk!.Say($"That is the facilitator's ({theirs.Short}). The {StaffRoles.Title(Role).ToLowerInvariant()} {StaffRoles.May(Role)}.", refusal: true);
            Update();
        }
    }

    private void Act(StaffKey key)
    {
        switch (key.Tab)
        {
            case ConsoleTab.Msel when Injected is { } inject:
                Act(key.Action, inject);
                break;
            case ConsoleTab.Msel when _list.Selected is not null:
                _desk!.Say("An improvised message is out as soon as it is sent. u takes back what came last, F8 an earlier point.", refusal: true);
                break;
            case ConsoleTab.Rulings when Committed is { } move:
                Act(key.Action, move);
                break;
            case ConsoleTab.Proposals when Proposed is { } proposal:
                Act(key.Action, proposal);
                break;
            case ConsoleTab.Truth:
                _changes!.Correct(_list.Selected);
                break;
            case ConsoleTab.Points:
                _course!.Undo(_points.FirstOrDefault(p => _list.Selected is int position && p.Position == position));
                break;
            case null:
                Act(key.Action);
                break;
        }
    }

    private void Act(ConsoleAction action)
    {
        switch (action)
        {
            case ConsoleAction.GoOn:
                _course!.GoOn();
                break;
            case ConsoleAction.Pause:
                _course!.Pause();
                break;
            case ConsoleAction.Timer:
                _course!.Timer();
                break;
            case ConsoleAction.Extend:
                _course!.Extend();
                break;
            case ConsoleAction.Jump:
                _course!.Jump();
                break;
            case ConsoleAction.InHand:
                _course!.InHand();
                break;
            case ConsoleAction.Undo:
                _course!.Undo(null);
                break;
            case ConsoleAction.Improvise:
                _injects!.Improvise();
                break;
            case ConsoleAction.Note:
                _records!.Note();
                break;
            case ConsoleAction.Bookmark:
                _records!.Bookmark();
                break;
            case ConsoleAction.HotWash:
                _records!.HotWash();
                break;
        }
    }

    private void Act(ConsoleAction action, InjectControlView inject)
    {
        switch (action)
        {
            case ConsoleAction.Fire:
                _injects!.Fire(inject);
                break;
            case ConsoleAction.Hold:
                _injects!.Plan(inject, InjectPlan.Held);
                break;
            case ConsoleAction.Release:
                _injects!.Plan(inject, InjectPlan.AsWritten);
                break;
            case ConsoleAction.Skip:
                _injects!.Plan(inject, InjectPlan.Skipped);
                break;
            case ConsoleAction.Defer:
                _injects!.Defer(inject);
                break;
            case ConsoleAction.Edit:
                _injects!.Edit(inject);
                break;
            case ConsoleAction.Preview:
                _injects!.Preview(inject);
                break;
            case ConsoleAction.Expected:
                _injects!.Judge(inject);
                break;
        }
    }

    private void Act(ConsoleAction action, CommittedMoveView move)
    {
        switch (action)
        {
            case ConsoleAction.Rule:
                _rulings!.Rule(move);
                break;
            case ConsoleAction.LayOut when move.IsTabled:
                _desk!.Say($"\"{move.Title}\" lies on the table already.", refusal: true);
                break;
            case ConsoleAction.LayOut:
                _rulings!.LayOut(move);
                break;
            case ConsoleAction.Argue:
                _rulings!.Argue(move.Move, 0, move.Title);
                break;
        }
    }

    private void Act(ConsoleAction action, ProposalView proposal)
    {
        switch (action)
        {
            case ConsoleAction.Grant or ConsoleAction.Reject when proposal.Ruling is not null:
                _desk!.Say($"\"{proposal.Title}\" was ruled on already: {proposal.Ruling} u takes back what came last.", refusal: true);
                break;
            case ConsoleAction.Grant:
                _rulings!.Grant(proposal);
                break;
            case ConsoleAction.Reject:
                _rulings!.Reject(proposal);
                break;
            case ConsoleAction.Argue:
                _rulings!.Argue(-1, proposal.Proposal, proposal.Title);
                break;
        }
    }

    private void OpenTab(ConsoleTab tab)
    {
        _overlay = Overlay.None;
        _tab = tab;
        _detail.Show("", new Page());
        _list.SetFocus();
        Update();
        if (_selected.TryGetValue(tab, out object? selected))
        {
            _list.Select(selected);
            ShowDetail();
        }
    }

    private void Back()
    {
        if (_overlay != Overlay.None)
        {
            _overlay = Overlay.None;
            Update();
        }
        else if (_detail.HasFocus)
        {
            _list.SetFocus();
            _status.SetNeedsDraw();
        }
    }

    private void AwaitDigit(ConsoleAction action)
    {
        if (_desk!.View.Objectives.Count == 0)
        {
            _desk.Say("The scenario names no objectives: n writes a note.", refusal: true);
            Update();
            return;
        }

        _awaitsDigit = action;
        OpenTab(ConsoleTab.Notes);
    }

    private void Tagged(ConsoleAction action, string name)
    {
        int objective = name is [>= '1' and <= '9'] ? name[0] - '1' : -1;
        if (objective < 0 || objective >= _desk!.View.Objectives.Count)
        {
            Update();
            return;
        }

        if (action == ConsoleAction.Rate)
        {
            _records!.Rate(objective);
        }
        else
        {
            _records!.Observe(objective);
        }

        Update();
    }
}
