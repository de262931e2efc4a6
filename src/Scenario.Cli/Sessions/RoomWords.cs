using Scenario.Cli.Files;
using Scenario.Cli.Output;
using Scenario.Evaluation.Tables;
using Scenario.Exercise.Events;
using Scenario.Exercise.Rules;
using Scenario.Terminal.Playing;

namespace Scenario.Cli.Sessions;

/// <summary>The words of one sitting: those kept beside the log, counted and put on record, and what people are told of them before they begin.</summary>
/// <param name="streams">Where they are told.</param>
/// <param name="table">Where it goes on record.</param>
/// <param name="knocks">Who else asked for the log.</param>
/// <param name="log">Beside which the words lie.</param>
/// <param name="isResumed">Whether the exercise was begun in another sitting.</param>
/// <param name="plain">Whether it is played line by line.</param>
internal sealed class RoomWords(Streams streams, LiveTable table, Knocks knocks, string log, bool isResumed, bool plain)
{
    private readonly string _wayToConsole = plain ? "a line that begins with a colon" : "F12";

    // Under this name the facilitator's word is kept.
    private const string Facilitator = "facilitator";

    /// <summary>Whether there is a console: a log of the first format knows no facilitator.</summary>
    public bool HasConsole => table.Scenario.Layout.Sizes.Facilitated;

    /// <summary>Whether a facilitator has the exercise in hand.</summary>
    public bool IsInHand => HasConsole && table.Control().IsInHand;

    /// <summary>Opens the words, null where none are needed; and whether the console comes first, as asked or because the facilitator's own word is missing.</summary>
    /// <param name="seats">How many seats are played at this terminal.</param>
    /// <param name="facilitates">Whether the console is asked for.</param>
    public (ISeatWords? Words, bool ConsoleFirst) Open(int seats, bool facilitates)
    {
        // Seats need words where people share a terminal; the console, which shows everything, needs them always.
        if (seats < 2 && !HasConsole)
        {
            return (null, facilitates);
        }

        var words = isResumed ? SeatWords.Beside(log) : SeatWords.Anew(log);
        if (words.IsEmpty && isResumed && (seats > 1 || IsInHand))
        {
            streams.Note($"There is no file of words beside the log ({log + SeatWords.Suffix}): each seat chooses its word anew{(HasConsole ? ", and so does the facilitator" : "")}.");
        }

        var counted = isResumed ? WrongWordsFile.Beside(log) : WrongWordsFile.Anew(log);
        return (new PatientWords(words, counted, TimeProvider.System, Record, knocks.TakeUntold), HasConsole ? Announce(words.IsSet(Facilitator), facilitates) : facilitates);
    }

    private bool Announce(bool isKept, bool facilitates)
    {
        if (isResumed && IsInHand && !isKept)
        {
            if (table.Turn == 0)
            {
                // Later the console's door puts it on record; before the first turn it takes a word that is chosen there for the first.
                table.Submit(new TakeNote(NoteKind.Note, -1, 0, "The exercise was resumed before turn 1 without a word of the facilitator: it is chosen now."));
            }

            if (!facilitates)
            {
                streams.Note("A facilitator has this exercise in hand, and no word of the facilitator is kept: it is chosen first, at the console.");
            }

            return true;
        }

        if (IsInHand && !facilitates)
        {
            streams.Note($"A facilitator has this exercise in hand: --facilitate begins at the console, and {_wayToConsole} goes there.");
        }
        else if (!facilitates && !isKept)
        {
            streams.Note($"Nobody facilitates: whoever opens the console ({_wayToConsole}) first takes the facilitator's place, and that goes on record. --facilitate keeps it for you.");
        }

        return facilitates;
    }

    private bool Record(WrongRun run)
    {
        var seat = table.Scenario.SeatIndex(run.SeatId);
        var door = seat >= 0 && !table.Scenario.Seats[seat].IsControl ? table.Scenario.Seats[seat].Title : $"the console of the {run.SeatId}";
        return table.Submit(new TakeNote(NoteKind.Refusal, -1, 0, run.WhileShut == 0
            ? $"At least {run.Wrong} wrong words in a row were given for {door}."
            : $"{(run.IsOver ? "In all" : "At least")} {run.All} words in a row opened nothing for {door}: {run.Wrong} were wrong, {run.WhileShut} came while its door was shut and {(run.WhileShut == 1 ? "was" : "were")} not tried.")).IsAccepted;
    }
}
