using System.Globalization;
using Scenario.Exercise.Text;
using Scenario.Terminal.Plain;
using Scenario.Terminal.Wording;

namespace Scenario.Terminal.Setup;

/// <summary>Asks line by line who plays. An empty line begins.</summary>
public static class PlainSetup
{
    private const string Hint = "An empty line begins. A number: people play it, or no longer. policy 2: another way for seat 2 to play by itself. about 2: what it wants. start 2: another start. quit: leave.";

    /// <summary>Asks until somebody begins; null if somebody leaves or the input ends.</summary>
    /// <param name="question">What is asked.</param>
    /// <param name="input">What is typed.</param>
    /// <param name="output">What is read.</param>
    /// <param name="columns">Columns at which text is wrapped.</param>
    /// <param name="echo">Whether to repeat what was typed.</param>
    public static SetupAnswer? Ask(SetupQuestion question, TextReader input, TextWriter output, int columns = 78, bool echo = false)
    {
        ArgumentNullException.ThrowIfNull(question);
        var draft = new SetupDraft(question);
        var print = new PlainPrinter(output, columns);
        var line = new PlainInput(input, print, echo, terminal: false);
        print.Show(Who(draft));
        print.Say(Hint);
        while (line.Ask("> ") is { } typed)
        {
            if (typed.Length == 0)
            {
                if (draft.Answer is { } answer)
                {
                    return answer;
                }

                print.Say(draft.Summary);
            }
            else if (IsBeginningOf(typed, "quit") || IsBeginningOf(typed, "exit"))
            {
                return null;
            }
            else if (Obey(draft, typed, print) is { } complaint)
            {
                print.Say(complaint);
            }
        }

        return null;
    }

    private static Page Who(SetupDraft draft)
    {
        var page = new Page().Add($"{SafeText.Line(draft.Question.Title)}: who plays?", Tone.Heading);
        for (int seat = 0; seat < draft.Question.Seats.Count; seat++)
        {
            page.Item($"{seat + 1,2}. ", $"{draft.Question.Seats[seat].Title} - {(draft.IsPlayed(seat) ? "" : "by itself: ")}{draft.Player(seat)}{(draft.Question.Seats[seat].IsPlayable ? "" : ", not for people")}");
        }

        if (draft.Question.Starts.Count > 1)
        {
            page.Heading("Starts");
            for (int start = 0; start < draft.Question.Starts.Count; start++)
            {
                page.Item($"{start + 1,2}. ", draft.Question.Starts[start].Title + (start == draft.Start ? " (chosen)" : ""));
            }
        }

        return page.Blank().Add(draft.Summary);
    }

    private static string? Obey(SetupDraft draft, string typed, PlainPrinter print)
    {
        string[] parts = typed.Split(' ', 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        bool bare = int.TryParse(parts[0].TrimEnd('.'), NumberStyles.None, CultureInfo.InvariantCulture, out int number);
        if (!bare && (parts.Length < 2 || !int.TryParse(parts[1].TrimEnd('.'), NumberStyles.None, CultureInfo.InvariantCulture, out number)))
        {
            return $"I do not know \"{typed}\". {Hint}";
        }

        bool start = !bare && IsBeginningOf(parts[0], "start");
        int most = start ? draft.Question.Starts.Count : draft.Question.Seats.Count;
        if (number < 1 || number > most)
        {
            return $"Which {(start ? "start" : "seat")}? Give a number from 1 to {most}.";
        }

        if (start)
        {
            draft.Begin(number - 1);
        }
        else if (!bare && IsBeginningOf(parts[0], "about"))
        {
            print.Show(draft.Seat(number - 1));
            return null;
        }
        else if (!bare && !IsBeginningOf(parts[0], "policy"))
        {
            return $"I do not know \"{typed}\". {Hint}";
        }
        else if ((bare ? draft.Toggle(number - 1) : draft.NextPolicy(number - 1)) is { } complaint)
        {
            return complaint;
        }

        print.Show(Who(draft));
        return null;
    }

    private static bool IsBeginningOf(string typed, string word) => word.StartsWith(typed, StringComparison.OrdinalIgnoreCase);
}
