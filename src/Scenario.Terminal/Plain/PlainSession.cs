using Scenario.Exercise.Tables;
using Scenario.Exercise.Text;
using Scenario.Terminal.Playing;
using Scenario.Terminal.Wording;

namespace Scenario.Terminal.Plain;

/// <summary>
/// Plays an exercise line by line: through a pipe, on a teletype, with a screen reader. It says the same as the screen, in
/// words instead of drawings, and never moves a cursor.
/// </summary>
public sealed class PlainSession
{
    private readonly Sitting _sitting;
    private readonly TextReader _input;
    private readonly bool _echo;
    private readonly PlainPrinter _print;
    private readonly PlainDeliberation _deliberation;
    private (Stage Stage, int Turn, int Seat)? _announced;

    /// <summary>Prepares a session.</summary>
    /// <param name="table">The table.</param>
    /// <param name="input">What the participant types.</param>
    /// <param name="output">What the participant reads.</param>
    /// <param name="columns">Columns at which text is wrapped.</param>
    /// <param name="echo">Whether to repeat what was typed, for input that no terminal echoes: a transcript then reads as a dialogue.</param>
    public PlainSession(ITable table, TextReader input, TextWriter output, int columns = 78, bool echo = false)
    {
        ArgumentNullException.ThrowIfNull(table);
        _sitting = new Sitting(table);
        _input = input;
        _echo = echo;
        _print = new PlainPrinter(output, columns);
        _deliberation = new PlainDeliberation(_sitting, _print, Ask);
    }

    /// <summary>Plays until the exercise is closed, the participant leaves or the input ends.</summary>
    public PlayOutcome Run()
    {
        while (true)
        {
            _sitting.Refresh();
            if (_sitting.Stage == Stage.Closed)
            {
                _print.Say("The exercise is closed. Thank you.");
                return new PlayOutcome(Leaving.Ended);
            }

            Announce();
            if (Ask("> ") is not { } line)
            {
                return Leave();
            }

            if (line.Length == 0)
            {
                _print.Say(PlainHints.Next(_sitting));
            }
            else if (Obey(PlainCommand.Parse(line)))
            {
                return Leave();
            }
        }
    }

    private string? Ask(string prompt)
    {
        _print.Prompt(prompt);
        string? line = _input.ReadLine();
        if (line is null)
        {
            return null;
        }

        string typed = SafeText.Line(line).Trim();
        if (_echo)
        {
            _print.Raw(typed);
        }

        return typed;
    }

    private PlayOutcome Leave()
    {
        _print.Blank();
        _print.Say("The exercise is saved and can be resumed." + (_sitting.Draft.Choices.Count == 0 ? "" : " Moves that were marked and not committed are not part of it."));
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
                _print.Blank(40);
                _print.Show(NextStep.Handover(view));
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
        if (_sitting.Stage == Stage.Handover && command.Word is not (PlainWord.Next or PlainWord.Quit or PlainWord.Help))
        {
            // Everything else would show one seat's page to the other.
            _print.Say(PlainHints.Next(_sitting));
            return false;
        }

        switch (command.Word)
        {
            case PlainWord.Quit:
                return _sitting.Draft.Choices.Count == 0
                    || PlainQuestion.IsYes(Ask, "Moves are marked and not committed. Leave all the same?");
            case PlainWord.Next:
                Proceed();
                return false;
            case PlainWord.Last:
                ShowLast();
                return false;
            case PlainWord.Brief:
                _print.Show(_sitting.Stage == Stage.Briefing ? BriefingPages.Briefing(_sitting.View) : BriefingPages.Brief(_sitting.View));
                return false;
            case PlainWord.Ladder:
                _print.Show(BriefingPages.Ladder(_sitting.View));
                return false;
            case PlainWord.Help:
                _print.Show(KeyTable.Commands());
                return false;
            case PlainWord.Unknown:
                _print.Say($"I do not know \"{command.Rest}\". {PlainHints.Menu}");
                return false;
            default:
                _deliberation.Obey(command);
                return false;
        }
    }

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

    private void Proceed()
    {
        switch (_sitting.Stage)
        {
            case Stage.Handover:
                _sitting.TakeOver();
                break;
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
                _print.Say(NextStep.Say(_sitting));
                break;
        }
    }
}
