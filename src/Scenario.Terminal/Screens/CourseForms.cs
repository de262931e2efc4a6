using System.Globalization;
using Scenario.Exercise.Events;
using Scenario.Exercise.Rules;
using Scenario.Exercise.State;
using Scenario.Exercise.Tables;
using Scenario.Terminal.Panes;
using Scenario.Terminal.Staff;
using Scenario.Terminal.Wording;

namespace Scenario.Terminal.Screens;

/// <summary>The course of the exercise: turns, pause, timer, jumps, and the way back.</summary>
internal sealed class CourseForms(Desk desk, Forms forms, SheetLayer layer, Action hotWash)
{
    private const int Minutes = 5;

    /// <summary>Stops everything, or goes on. It can be taken back with the same key, so nothing is asked.</summary>
    public void Pause()
    {
        if (desk.IsPaused)
        {
            desk.Do(new ResumeExercise(), "The exercise goes on; its clock runs from where it stood.");
        }
        else
        {
            desk.Do(new PauseExercise(), "Paused: no seat can do anything, and the clock stands still. Space goes on.");
        }
    }

    /// <summary>Takes the exercise in hand, or lets it go.</summary>
    public void InHand()
    {
        bool take = !desk.View.IsInHand;
        desk.Do(new FacilitateExercise(take), take ? "In hand: a turn closes only when you close it (F10)." : "Let go: a turn closes when all have committed.");
    }

    /// <summary>Five minutes more.</summary>
    public void Extend()
    {
        if (desk.Table.Clock.SecondsExtended(TimeSpan.FromMinutes(Minutes)) is not { } ends)
        {
            desk.Say("No timer runs: t sets one.", refusal: true);
            return;
        }

        Set(ends, "more time", $"{Minutes} minutes more.");
    }

    /// <summary>Sets the timer, or takes it away.</summary>
    public void Timer()
    {
        string minutes = desk.View.TimerSeconds > 0 ? "" : Suggested();
        forms.Run("Set it", () =>
            {
                if (minutes.Length == 0)
                {
                    return Set(0, "", "The timer is off.");
                }

                if (minutes.StartsWith('+'))
                {
                    return int.TryParse(minutes.Trim('+', 'm', ' '), NumberStyles.None, CultureInfo.InvariantCulture, out int more) && more is >= 1 and <= 1440
                        && desk.Table.Clock.SecondsExtended(TimeSpan.FromMinutes(more)) is { } ends
                        ? Set(ends, "more time", $"{more} minutes more.") : "Such as +5, from 1 to 1440 minutes, while a timer runs.";
                }

                return int.TryParse(minutes.TrimEnd('m', ' '), NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number is >= 1 and <= 1440
                    ? Set(desk.Table.Clock.SecondsAt(TimeSpan.FromMinutes(number)), "", $"{number} minutes from now. Its end submits nothing.") : "Write minutes from 1 to 1440, or nothing.";
            },
            forms.Write("Timer: how many minutes from now?", () => new Page().Add(ClockWords.Say(desk.Table.Clock)).Add("Every participant sees it. Its end submits nothing. +5 gives five minutes more; with nothing written, the timer goes away.", Tone.Faint),
                () => minutes, m => minutes = m, null, 1));
    }

    /// <summary>Closes the turn, opens the next, or ends the exercise: whatever comes next.</summary>
    public void GoOn()
    {
        switch (desk.View.Moment.Step)
        {
            case ProcedureStep.Deliberation:
                Close();
                break;
            case ProcedureStep.Paused:
                desk.Say("The exercise is paused: Space goes on.", refusal: true);
                break;
            case ProcedureStep.HotWash:
                End();
                break;
            case ProcedureStep.Closed:
                desk.Say("The exercise is closed.", refusal: true);
                break;
            default:
                int next = Math.Max(desk.View.Moment.Turn + 1, desk.View.Moment.FirstTurn);
                forms.Confirm($"Open turn {next}?", new Page().Append(RulingPages.Foreseen(desk.Foresee(OpenTurn.Instance), "It")), "Open it", () => desk.Do(OpenTurn.Instance, $"Turn {next} is open."));
                break;
        }
    }

    /// <summary>Jumps over turns; what is passed over is listed first.</summary>
    public void Jump()
    {
        var moment = desk.View.Moment;
        var turns = Enumerable.Range(moment.Turn + 2, Math.Max(0, moment.LastTurn - moment.Turn)).ToList();
        if (moment.Step != ProcedureStep.Reaction || turns.Count == 0)
        {
            layer.Notice("No jump now", desk.Foresee(new JumpToTurn(moment.Turn + 2, "(preview)")).Refusal ?? "There is no later turn to jump to.");
            return;
        }

        int at = 0;
        string why = "";
        string To() => turns[at] > moment.LastTurn ? "the end" : $"turn {turns[at]}";
        forms.Run("Jump", () => desk.Do(new JumpToTurn(turns[at], why), $"Jumped to {To()}."),
            forms.Pick("Jump to which turn?", () => new Page().Add("Nobody decides in the turns between; what is due in them comes about in order.", Tone.Faint),
                () => [.. turns.Select(t => t > moment.LastTurn ? new PickRow("the end: all turns that are left are passed over") : new PickRow($"turn {t}"))], () => at, t => at = t),
            forms.Write("Why? (required)", () => RulingPages.Foreseen(desk.Foresee(new JumpToTurn(turns[at], "(preview)")), $"The jump to {To()}")
                .Blank().Add(turns[at] > moment.LastTurn ? "This ends the story, and an ending is not undone." : "", Tone.Warning), () => why, w => why = w, "Say in a sentence why: the record needs it.", 2));
    }

    /// <summary>Takes back everything from a point on.</summary>
    public void Undo(UndoPoint? point)
    {
        point ??= desk.Table.UndoPoints().Count > 0 ? desk.Table.UndoPoints()[0] : null;
        if (point is null && desk.View.Moment.Step is ProcedureStep.HotWash or ProcedureStep.Closed)
        {
            // The rules refuse it in their own words, and that it was asked for is on record.
            desk.Do(new UndoTo(0, "Asked for after the ending."), "");
            return;
        }

        if (point is null)
        {
            desk.Say("There is nothing to take back: one can go back within this turn and the one before.", refusal: true);
            return;
        }

        string why = "";
        var foresight = desk.Foresee(new UndoTo(point.Position, "(preview)"));
        if (foresight.Refusal is { } refusal)
        {
            layer.Notice("Not to that point", refusal);
            return;
        }

        forms.Run("Take it back", () => desk.Do(new UndoTo(point.Position, why), $"Taken back: {point.Words}, and what was done since. The record keeps both."),
            forms.Write("Take back: why?", () => RecordPages.Back(desk.Table.UndoPoints(), point)
                .Append(RulingPages.Foreseen(foresight, "It")).Blank()
                .Add("All that was done since is taken back for everybody. Nothing is deleted: the record keeps it, and why it was taken back.", Tone.Warning), () => why, w => why = w, "Say in a sentence why: the record needs it.", 2));
    }

    // The one act that cannot be taken back: what is still open is told, and the way back comes first.
    private void End()
    {
        int at = 0;
        var view = desk.View;
        int answered = view.Notes.Where(n => n.Kind == NoteKind.HotWashAnswer).Select(n => n.About).Distinct().Count();
        int rated = view.Notes.Where(n => n.Kind == NoteKind.Rating).Select(n => n.About).Distinct().Count();
        forms.Run("Go on", () =>
            {
                int chosen = at;
                layer.After(() => (chosen == 0 ? hotWash : EndNow)());
                return null;
            },
            forms.Pick("The hot wash, or the end?", () => new Page().Add($"{answered} question{(answered == 1 ? "" : "s")} answered, {rated} of {view.Objectives.Count} objectives rated."),
                () => [new("hold the hot wash: questions, ratings, feedback, improvements"), new("end the exercise now")], () => at, a => at = a));
    }

    private void EndNow() => forms.Confirm("End the exercise?",
        new Page().Add("The record is closed after this, and nothing takes it back: nothing more can be noted or rated.", Tone.Warning),
        "End the exercise", () => desk.Do(new CloseExercise(), "The exercise is closed: its record is complete."), isFinal: true);

    private void Close()
    {
        var missing = desk.View.Seats.Where(s => s.Status == DecisionStatus.Open && s.Player == "people").Select(s => s.Title).ToList();
        if (desk.Awaiting + desk.Estimating > 0)
        {
            layer.Notice("Not yet", desk.Foresee(CloseDeliberation.Instance).Refusal ?? "A move awaits a ruling (F4).");
            return;
        }

        var page = missing.Count > 0 ? WordWords.Closing(missing) : new Page().Add("All have decided.", Tone.Good);
        forms.Confirm($"Close turn {desk.View.Moment.Turn}?", page.Blank().Append(RulingPages.Foreseen(desk.Foresee(CloseDeliberation.Instance), "It")), "Close the turn", () => desk.Do(CloseDeliberation.Instance, "The turn is closed; everybody can read what happened."));
    }

    private string? Set(int seconds, string reason, string done) => desk.Do(new SetTimer(seconds, reason.Length == 0 ? null : reason), done);

    private string Suggested() => desk.View.Moment.DeliberationMinutes is var minutes and > 0 ? minutes.ToString(CultureInfo.InvariantCulture) : "";
}
