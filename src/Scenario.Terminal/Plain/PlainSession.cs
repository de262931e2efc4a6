using Scenario.Exercise.Tables;
using Scenario.Terminal.Playing;
using Scenario.Terminal.Staff;
using Scenario.Terminal.Wording;

namespace Scenario.Terminal.Plain;

/// <summary>
/// Plays an exercise line by line: through a pipe, on a teletype, with a screen reader. It says the same as the screen, in
/// words instead of drawings, and never moves a cursor.
/// </summary>
public sealed class PlainSession
{
    private readonly Sitting _sitting;
    private readonly PlainInput _input;
    private readonly PlainPrinter _print;
    private readonly PlainDeliberation _deliberation;
    private readonly PlainRoom _room;
    private readonly PlainConsole _console;
    private readonly PlainTeam _team;
    private readonly bool _facilitates;

    // Where a pipe feeds both seats and staff, the next line may be the one that is waited for.
    private readonly bool _terminal;
    private (Stage Stage, int Turn, int Seat)? _announced;

    /// <summary>Prepares a session.</summary>
    /// <param name="table">The table.</param>
    /// <param name="input">What the participant types.</param>
    /// <param name="output">What the participant reads.</param>
    /// <param name="columns">Columns at which text is wrapped.</param>
    /// <param name="echo">Whether to repeat what was typed, for input that no terminal echoes: a transcript then reads as a dialogue.</param>
    /// <param name="words">The words, asked at the console, and at the seats where several share the keyboard; null for none.</param>
    /// <param name="terminal">Whether a person types at the console of this program: a seat's word is then typed unseen, and commands are heard while others are waited for.</param>
    /// <param name="control">The console's side of the same table; null for no console.</param>
    /// <param name="facilitates">Whether the console comes first, and the seats wait for the facilitator's word.</param>
    public PlainSession(
        ITable table, TextReader input, TextWriter output, int columns = 78, bool echo = false, ISeatWords? words = null, bool terminal = false, IControlTable? control = null, bool facilitates = false)
    {
        ArgumentNullException.ThrowIfNull(table);
        _sitting = new Sitting(table, words) { WayToConsole = "a line that begins with a colon", WayToVote = "vote" };
        _print = new PlainPrinter(output, columns);
        _input = new PlainInput(input, _print, echo, terminal);
        _deliberation = new PlainDeliberation(_sitting, _print, _input.Ask);
        _room = new PlainRoom(_sitting, _print, _input);
        _team = new PlainTeam(_sitting, _print, _input.Ask);
        _console = new PlainConsole(control, words, facilitates, _print, _input);
        _facilitates = facilitates;
        _terminal = terminal;
    }

    /// <summary>Plays until the exercise is closed, the participant leaves or the input ends.</summary>
    public PlayOutcome Run()
    {
        using var changed = new AutoResetEvent(false);
        void Wake(object? sender, EventArgs e) => changed.Set();
        _sitting.Table.Changed += Wake;
        try
        {
            return Run(changed);
        }
        finally
        {
            _sitting.Table.Changed -= Wake;
        }
    }

    private PlayOutcome Run(AutoResetEvent changed)
    {
        if (_facilitates && !_console.SitDown(StaffRole.Facilitator) && _console.KeepsWaiting)
        {
            // The input ended at the facilitator's word: no seat is opened before it.
            _print.Blank();
            _print.Say("The facilitator's word was not chosen, so no seat was opened. The exercise is saved; scenario resume with --facilitate asks for it again.");
            return new PlayOutcome(Leaving.Left);
        }

        while (true)
        {
            _sitting.Refresh();
            if (_sitting.Stage == Stage.Closed)
            {
                _print.Say("The exercise is closed. Thank you.");
                return new PlayOutcome(Leaving.Ended);
            }

            if (!_console.IsOpen)
            {
                Announce();
            }

            bool ended = false;
            bool waits = _sitting.Stage == Stage.Waiting && !_console.IsOpen && (_terminal || !_console.Exists);
            string? line = waits ? _input.AskUnless(changed, out ended) : _input.Ask(_console.Prompt);
            if (line is null && waits && !ended)
            {
                continue;
            }

            if (line is null)
            {
                return Leave();
            }

            if (_console.IsOpen || PlainConsole.IsMeant(line))
            {
                switch (_console.Obey(line))
                {
                    case ConsoleAsk.Quit when _console.IsOpen || Obey(new PlainCommand(PlainWord.Quit, 0, "")):
                        return Leave();
                    case ConsoleAsk.Seats:
                        GoBack();
                        break;
                }
            }
            else if (line.Length == 0)
            {
                _print.Say(PlainHints.Next(_sitting));
            }
            else if (Obey(PlainCommand.Parse(line)))
            {
                return Leave();
            }
        }
    }

    // Whoever comes back from the console has all layers on the screen: a curtain falls, and somebody sits down.
    private void GoBack()
    {
        _sitting.Blank();
        _announced = null;
    }

    private PlayOutcome Leave()
    {
        _print.Blank();
        _print.Say("The exercise is saved and can be resumed." + (_sitting.HasMarks ? " Moves that were marked and not committed are not part of it." : ""));
        return new PlayOutcome(Leaving.Left);
    }

    private void Announce()
    {
        var now = (_sitting.Stage, _sitting.View.Moment.Turn, _sitting.Seat);
        if (now == _announced)
        {
            return;
        }

        _announced = now;
        var view = _sitting.View;
        _print.Blank();
        switch (_sitting.Stage)
        {
            case Stage.Briefing:
                _print.Show(BriefingPages.Briefing(view));
                break;
            case Stage.Handover:
                _room.Announce();
                break;
            case Stage.Deliberation:
                _deliberation.Opens();
                _print.Show(PlainPages.TurnOpens(_sitting));
                break;
            case Stage.Reveal when _sitting.LastReveal is { } reveal:
                _print.Show(RevealPages.Reveal(view, reveal));
                break;
            case Stage.Ending:
                _print.Show(EndingPages.Ending(view));
                break;
            case Stage.Paused:
                _print.Show(NextStep.Paused());
                break;
            default:
                _print.Show(NextStep.Waiting(view));
                break;
        }

        _print.Blank();
        _print.Say(PlainHints.Next(_sitting));
    }

    /// <summary>Does what was asked; true to leave.</summary>
    private bool Obey(PlainCommand command)
    {
        if (_sitting.Stage == Stage.Handover
            && command.Word is not (PlainWord.Next or PlainWord.Quit or PlainWord.Help or PlainWord.Hand or PlainWord.Close))
        {
            // Everything else would show one seat's page to the other.
            _print.Say(PlainHints.Next(_sitting));
            return false;
        }

        switch (command.Word)
        {
            case PlainWord.Quit:
                return !_sitting.HasMarks || PlainQuestion.IsYes(_input.Ask, "Moves are marked and not committed. Leave all the same?");
            case PlainWord.Next:
                return Proceed();
            case PlainWord.Hand:
                _room.Hand(command.Number);
                return false;
            case PlainWord.Skip:
                _room.Skip(command.Rest);
                return false;
            case PlainWord.Close:
                _room.Close();
                return false;
            default:
                Look(command);
                return false;
        }
    }

    private void Look(PlainCommand command)
    {
        switch (command.Word)
        {
            case PlainWord.Table or PlainWord.Propose or PlainWord.Argue or PlainWord.Odds or PlainWord.Team or PlainWord.First or PlainWord.Against or PlainWord.Vote:
                _team.Obey(command);
                break;
            case PlainWord.Feedback:
                HandIn(command);
                break;
            case PlainWord.Last:
                ShowLast();
                break;
            case PlainWord.Reveal:
                _print.Show(PlainPages.Reveal(_sitting.View, command.Number));
                break;
            case PlainWord.Brief:
                _print.Show(_sitting.Stage == Stage.Briefing ? BriefingPages.Briefing(_sitting.View) : BriefingPages.Brief(_sitting.View));
                break;
            case PlainWord.Ladder:
                _print.Show(BriefingPages.Ladder(_sitting.View));
                break;
            case PlainWord.Help:
                _print.Show(KeyTable.Commands(_sitting.View.Moment.IsInHand));
                break;
            case PlainWord.Unknown:
                _print.Say($"I do not know \"{command.Rest}\". {PlainHints.Menu}");
                break;
            default:
                _deliberation.Obey(command);
                break;
        }
    }

    private void HandIn(PlainCommand command) => _print.Say(
        _sitting.Stage != Stage.Ending ? "Feedback is handed in when the exercise has ended, in the hot wash."
        : command.Number is < 1 or > 5 ? "Say how much it helped you, from 1 to 5, and then your words: feedback 4 More time for the first turn."
        : _sitting.Feedback(command.Number, command.Rest).Refusal is { } refusal ? DecisionWords.Say(refusal) : "Kept, without a name and without a seat.");

    private void ShowLast()
    {
        if (_sitting.LastReveal is { } last)
        {
            _print.Show(RevealPages.Reveal(_sitting.View, last));
        }
        else
        {
            _print.Say("No turn has been closed yet.");
        }
    }

    /// <summary>Goes on; true at the end of the input.</summary>
    private bool Proceed()
    {
        switch (_sitting.Stage)
        {
            case Stage.Handover:
                return !_room.TakeOver();
            case Stage.Briefing or Stage.Reveal or Stage.Ending:
                if (_sitting.Proceed().Refusal is { } refusal)
                {
                    _print.Say(DecisionWords.Say(refusal));
                }

                break;
            case Stage.Deliberation:
                _print.Say("The turn goes on when you commit your decision: type commit.");
                break;
            default:
                _print.Say(NextStep.Say(_sitting) + ".");
                break;
        }

        return false;
    }
}
