using Scenario.Exercise.Definitions;
using Scenario.Exercise.Rules;
using Scenario.Exercise.Views;
using Scenario.Terminal.Panes;
using Scenario.Terminal.Playing;
using Scenario.Terminal.Wording;

namespace Scenario.Terminal.Screens;

/// <summary>The questions that are laid over the window.</summary>
internal sealed partial class PlayWindow
{
    private bool _asksToLeave;
    private bool _asks;

    private void Notice(string title, string words) => _layer.Notice(title, words);

    private void AskToLeave()
    {
        if (_asksToLeave)
        {
            return;
        }

        _asksToLeave = true;
        var page = new Page().Add(_replay is null ? "The exercise is saved and can be resumed." : "Leave the replay?");
        if (_sitting.HasMarks)
        {
            page.Blank().Add("Moves that are marked and not yet committed are not saved.", Tone.Warning);
        }

        _layer.Lay(
            close => new Sheet(
                _palette,
                "Leave?",
                page,
                [
                    new SheetButton("Stay", () => true),
                    new SheetButton("Leave", () =>
                    {
                        Leave(new PlayOutcome(Leaving.Left));
                        return true;
                    }),
                ],
                close),
            () => _asksToLeave = false);
    }

    private void AskReason(MoveView move, Particulars? said = null, Action? back = null)
    {
        Action? then = null;
        bool required = move.Reason == ReasonRule.Required;
        bool marked = _sitting.Draft.Has(move.Move);
        var page = new Page().Add(move.Title, Tone.Strong).Blank()
            .Add(required ? "A reason is required: one sentence that your successor could understand." : "A reason is welcome: it is what the debriefing will ask for.")
            .Append(said is null ? new Page() : new Page().Item("about ", SharingWords.Line(move.Offer!, said), Tone.Accent, leadTone: Tone.Faint))
            .Append(MoveWords.Warnings(move))
            .Add(back is not null ? "Enter marks the move with all of it; Esc: one step back."
                : marked ? "Enter keeps it; Esc leaves the reason as it was."
                : required ? "Enter marks the move; Esc leaves it unmarked."
                : "Enter marks the move, without a reason if nothing is written; Esc leaves it unmarked.", Tone.Faint);
        Sheet? sheet = null;
        bool Keep()
        {
            var objection = _sitting.Draft.Mark(_sitting.View, move, sheet!.Written, said);
            if (objection is not null)
            {
                sheet.Complain(DecisionWords.Say(objection));
            }

            return objection is null;
        }

        _layer.Lay(close => sheet = new Sheet(
            _palette,
            required ? "Why? (required)" : "Why? (optional)",
            page,
            [new SheetButton(marked ? "Keep the reason" : "Mark the move", Keep), new SheetButton("Cancel", () => true)],
            close,
            new Editor(_palette, _sitting.Draft.ReasonFor(move.Move) ?? ""))
        {
            Escaped = () => then = back,
        }, () => then?.Invoke());
        _detailHadFocus = false;
    }

    private void AskWhole()
    {
        Sheet? sheet = null;
        _layer.Lay(close => sheet = new Sheet(
            _palette,
            "Why, as a whole? (optional)",
            new Page().Add("One or two sentences that hold the decision together, or a dissent that should be on record."),
            [
                new SheetButton("Keep", () =>
                {
                    string written = sheet!.Written;
                    _sitting.Draft.Reason = written.Length == 0 ? null : written;
                    return true;
                }),
                new SheetButton("Cancel", () => true),
            ],
            close,
            new Editor(_palette, _sitting.Draft.Reason ?? "")));
    }

    private void AskAnswer(MessageView message)
    {
        if (message.Prompt is not { } prompt)
        {
            Notice("No answer asked", $"\"{message.Title}\" does not ask for a written answer.");
            return;
        }

        var given = message.IsAnswered ? TrafficWords.Given(message, _sitting.View.Answers) : null;
        var page = new Page().Append(TrafficWords.Recalled(message)).Add(MarkdownLight.Inline(prompt)).Blank();
        if (given is not null)
        {
            page.Add("Your answer is sent and on record. It may be replaced: what you send now stands in its place.", Tone.Warning);
        }

        page.Add(given is null ? "Enter sends it; Esc keeps what you wrote for later." : "Enter replaces it; Esc leaves it as it was sent.", Tone.Faint);
        Sheet? sheet = null;
        bool Send()
        {
            string written = sheet!.Written;
            if (written.Length == 0)
            {
                sheet.Complain("Write at least one sentence, or press Esc.");
                return false;
            }

            _sitting.Unsent[(_sitting.Seat, message.Inject)] = written;
            if (_sitting.Reply(message, written).Refusal is { } refusal)
            {
                sheet.Complain(DecisionWords.Say(refusal));
                return false;
            }

            _sitting.Unsent.Remove((_sitting.Seat, message.Inject));
            return true;
        }

        _layer.Lay(close => sheet = new Sheet(
            _palette,
            given is null ? "Your answer, in writing" : "Replace your answer",
            page,
            [
                new SheetButton(given is null ? "Send" : "Replace it", Send),
                new SheetButton(given is null ? "Later" : "Cancel", () => given is not null || Keep(message, sheet!)),
            ],
            close,
            new Editor(_palette, _sitting.Unsent.GetValueOrDefault((_sitting.Seat, message.Inject)) ?? given?.Text ?? ""))
        {
            Escaped = given is null ? () => Keep(message, sheet!) : null,
        });
    }

    private bool Keep(MessageView message, Sheet sheet)
    {
        _sitting.Unsent[(_sitting.Seat, message.Inject)] = sheet.Written;
        return true;
    }

    private void Lay(Sheet sheet)
    {
        _detailHadFocus = _asks ? _detailHadFocus : _board.Detail.HasFocus;
        _asks = true;
        Add(sheet);
        Arrange();
    }

    private void Lift(Sheet sheet)
    {
        Remove(sheet);
        sheet.Dispose();
    }

    private void Settle()
    {
        Update();
        _asks = _layer.Count > 0;
    }
}
