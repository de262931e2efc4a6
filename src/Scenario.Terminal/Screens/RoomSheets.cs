using Scenario.Exercise.Tables;
using Scenario.Terminal.Panes;
using Scenario.Terminal.Playing;
using Scenario.Terminal.Wording;

namespace Scenario.Terminal.Screens;

/// <summary>Who sits down, with which word; and how a turn goes on although somebody is missing.</summary>
internal sealed class RoomSheets(Palette palette, Sitting sitting, SheetLayer layer, Action stepped)
{
    private const int LongestReason = 4;

    /// <summary>Lets the next person sit down; asks for the seat's word if there is one.</summary>
    public void TakeOver()
    {
        var asked = sitting.WordAsked;
        if (asked == WordAsked.None)
        {
            sitting.TakeOver();
            return;
        }

        var page = new Page().Add(sitting.View.SeatTitle, Tone.Strong).Blank()
            .Add(asked == WordAsked.Choose ? WordWords.Choosing : "The word that this seat chose. Nobody sees it typed.");
        new WordSheets(palette, layer).Ask(new(page, asked, sitting.WrongWords, typed => sitting.TakeOver(typed) ? null : WordWords.Refused(sitting)));
    }

    /// <summary>Hands the keyboard to another seat that has still to decide.</summary>
    public void HandOver()
    {
        var others = sitting.OtherOpenSeats;
        if (others.Count == 0)
        {
            layer.Notice("Nobody to hand over to", TurnWords.NotNow(sitting, "No other seat at this keyboard has still to decide, and nothing lies on the table."));
            return;
        }

        var picker = new Picker(palette, [.. others.Select(o => new PickRow(o.Title))], [], 1);
        layer.Lay(close => new Sheet(
            palette,
            "Hand the keyboard to whom?",
            new Page().Add("What is marked stays marked, and is committed by nobody else."),
            [
                new SheetButton("Hand over", () =>
                {
                    sitting.HandTo(others[picker.Picked[0]].Seat);
                    return true;
                }),
                new SheetButton("Cancel", () => true),
            ],
            close,
            picker));
    }

    /// <summary>Leaves the turn without a decision, with a reason.</summary>
    public void Forgo()
    {
        if (!sitting.IsAwaited)
        {
            layer.Notice("Not now", TurnWords.NotNow(sitting, "No decision of this seat is awaited now."));
            return;
        }

        var editor = new Editor(palette, "", LongestReason);
        var page = new Page().Add(sitting.View.SeatTitle, Tone.Strong).Blank()
            .Add($"The record will say \"no decision\" for turn {sitting.View.Moment.Turn}, and nothing is invented in its place. Write why: only this seat and the facilitator can read it.")
            .Add("This cannot be taken back.", Tone.Warning);
        Decide("Leave without a decision", page, "Record it", editor, () => sitting.Forgo(editor.Written), "Write why, in one sentence.");
    }

    /// <summary>Closes the turn for everybody, after naming who has not decided.</summary>
    public void CloseTurn()
    {
        if (TurnWords.CannotClose(sitting) is { } reason)
        {
            layer.Notice("Not now", reason);
            return;
        }

        Decide("Close the turn?", WordWords.Closing(sitting.Missing), "Close the turn", null, sitting.CloseTurn, "");
    }

    // The safe way out comes first where nothing has to be written.
    private void Decide(string title, Page page, string label, Editor? editor, Func<Answer> submit, string empty)
    {
        Sheet? sheet = null;
        bool accepted = false;
        bool Submit()
        {
            if (editor is { Written.Length: 0 })
            {
                sheet!.Complain(empty);
                return false;
            }

            if (submit().Refusal is { } refusal)
            {
                sheet!.Complain(DecisionWords.Say(refusal));
                return false;
            }

            return accepted = true;
        }

        var act = new SheetButton(label, Submit);
        var cancel = new SheetButton("Back", () => true);
        layer.Lay(
            close => sheet = new Sheet(palette, title, page, editor is null ? [cancel, act] : [act, cancel], close, editor),
            () =>
            {
                if (accepted)
                {
                    stepped();
                }
            });
    }
}
