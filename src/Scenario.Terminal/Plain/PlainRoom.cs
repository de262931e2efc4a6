using Scenario.Terminal.Playing;
using Scenario.Terminal.Wording;

namespace Scenario.Terminal.Plain;

/// <summary>How the keyboard changes hands in plain mode, and how a turn goes on although somebody is missing.</summary>
internal sealed class PlainRoom(Sitting sitting, PlainPrinter print, PlainInput input)
{
    // More rows than any terminal shows at once.
    private const int Curtain = 100;

    private const string Again = " next asks again.";

    private readonly PlainWords _words = new(print, input);

    /// <summary>Draws a curtain of blank rows and names who sits down next.</summary>
    public void Announce()
    {
        print.Blank(Curtain);
        print.Show(NextStep.Handover(sitting.View, sitting.WordAsked));
        print.Say("What was said before stands further up: keep the others from scrolling back, or clear the terminal.");
    }

    /// <summary>Lets the next person sit down, if the word is right; false at the end of the input.</summary>
    public bool TakeOver()
    {
        var asked = sitting.WordAsked;
        if (asked == WordAsked.None)
        {
            sitting.TakeOver();
            return true;
        }

        if (asked == WordAsked.Give && sitting.WrongWords is { IsShut: true } shut)
        {
            print.Say(WordWords.Shut(shut) + Again);
            return true;
        }

        while (_words.Ask(sitting.View.SeatTitle, asked == WordAsked.Choose) is { } word)
        {
            if (sitting.TakeOver(word))
            {
                return true;
            }

            // Asked again at once: what is typed at a prompt for commands could be read by the others.
            bool stops = asked == WordAsked.Give && (word.Length == 0 || sitting.WrongWords.IsShut);
            print.Say(WordWords.Refused(sitting) + (stops ? Again : ""));
            if (stops)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Hands the keyboard to another seat that has still to decide.</summary>
    public void Hand(int number)
    {
        var others = sitting.OtherOpenSeats;
        if (others.Count == 0)
        {
            print.Say(TurnWords.NotNow(sitting, "No other seat at this keyboard has still to decide, and nothing lies on the table."));
            return;
        }

        if (number < 1 && others.Count > 1)
        {
            for (int other = 0; other < others.Count; other++)
            {
                print.Say($"{other + 1}. {others[other].Title}");
            }

            print.Say("Hand over to whom? Type hand and the number.");
            return;
        }

        int at = Math.Max(number, 1) - 1;
        if (at >= others.Count)
        {
            print.Say($"Which seat? Give its number, 1 to {others.Count}.");
            return;
        }

        sitting.HandTo(others[at].Seat);
    }

    /// <summary>Leaves the turn without a decision.</summary>
    public void Skip(string reason)
    {
        if (!sitting.IsAwaited)
        {
            print.Say(TurnWords.NotNow(sitting, "No decision of this seat is awaited now."));
            return;
        }

        string title = sitting.View.SeatTitle;
        string? why = reason.Length > 0 ? reason : input.Ask($"Why does {title} take no decision? (an empty line goes back) ");
        if (string.IsNullOrEmpty(why))
        {
            print.Say("Nothing was recorded.");
            return;
        }

        if (!PlainQuestion.IsYes(input.Ask, $"Record that {title} takes no decision in turn {sitting.View.Moment.Turn}?"))
        {
            print.Say("Nothing was recorded.");
            return;
        }

        var answer = sitting.Forgo(PlainCommand.WithoutBecause(why));
        print.Say(answer.Refusal is { } refusal ? DecisionWords.Say(refusal) : $"Recorded: no decision of {title}.");
    }

    /// <summary>Closes the turn for everybody.</summary>
    public void Close()
    {
        if (TurnWords.CannotClose(sitting) is { } reason)
        {
            print.Say(reason);
            return;
        }

        print.Show(WordWords.Closing(sitting.Missing));
        if (!PlainQuestion.IsYes(input.Ask, "Close the turn?"))
        {
            print.Say("The turn goes on.");
            return;
        }

        if (sitting.CloseTurn().Refusal is { } refusal)
        {
            print.Say(DecisionWords.Say(refusal));
        }
    }
}
