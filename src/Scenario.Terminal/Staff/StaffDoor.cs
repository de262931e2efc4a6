using Scenario.Exercise.Events;
using Scenario.Exercise.Rules;
using Scenario.Exercise.Tables;
using Scenario.Terminal.Playing;
using Scenario.Terminal.Wording;

namespace Scenario.Terminal.Staff;

/// <summary>Lets staff to the console, by the role's word; who comes first where nobody has chosen one chooses it, and that goes on record.</summary>
/// <param name="words">The words; null if none are kept here.</param>
/// <param name="table">Where it goes on record.</param>
/// <param name="facilitates">Whether whoever began this sitting is to run the exercise.</param>
internal sealed class StaffDoor(ISeatWords? words, IControlTable table, bool facilitates = false)
{
    private readonly WordDoor _door = new(words);

    /// <summary>What is asked of whoever wants to sit down.</summary>
    public WordAsked Asks(StaffRole role) => _door.Asks(StaffRoles.Id(role));

    /// <summary>How it stands with wrong words for a role.</summary>
    public WrongWords Wrong(StaffRole role) => _door.Wrong(StaffRoles.Id(role));

    /// <summary>Whether the facilitator has to let a role in first: who comes first would else choose its word, and see what the facilitator sees.</summary>
    public bool IsGuarded(StaffRole role) => role != StaffRole.Facilitator && Asks(role) == WordAsked.Choose && Asks(StaffRole.Facilitator) == WordAsked.Give;

    /// <summary>Whether the seats have to wait: a facilitator runs this exercise and has neither chosen a word nor declined one.</summary>
    public bool KeepsWaiting => facilitates && Asks(StaffRole.Facilitator) == WordAsked.Choose;

    /// <summary>Whether whoever sits down now takes, as the first to come, a role that sees everything; that goes on record.</summary>
    public bool IsTaking(StaffRole role) => role != StaffRole.Observer && Asks(role) == WordAsked.Choose && Asks(StaffRole.Facilitator) == WordAsked.Choose && !IsExpected;

    // Where the exercise is begun by its facilitator, the first word is the facilitator's.
    private bool IsExpected => facilitates && table.Control().Moment.Turn == 0;

    /// <summary>What whoever has sat down in a role is told of wrong words and of programs that asked for the log, each once and to the facilitator alone; null for nothing.</summary>
    public Page? Told(StaffRole role)
    {
        if (role != StaffRole.Facilitator || words is null)
        {
            return null;
        }

        // A slip at a seat is nobody's business; at the console it may have been somebody else.
        var runs = words.TakeUntold().Where(run => !run.IsSlip || StaffRoles.IsRole(run.SeatId)).ToList();
        var knocks = words.TakeKnocks();
        return runs.Count == 0 && knocks.Count == 0 ? null : DoorWords.Told(runs, knocks, table.Control());
    }

    /// <summary>Keeps or tries a word.</summary>
    public WordAnswer Try(StaffRole role, string word)
    {
        bool takes = IsTaking(role);
        var answer = _door.Try(StaffRoles.Id(role), word);
        if (takes && answer.IsOpen)
        {
            // Once the exercise is closed nothing is recorded any more, and nothing is left to hide.
            table.Submit(new TakeNote(NoteKind.Note, -1, 0, DoorWords.OnRecord(role, table.Control().Moment.Turn, hasWord: word.Trim().Length > 0)));
        }

        return answer;
    }
}
