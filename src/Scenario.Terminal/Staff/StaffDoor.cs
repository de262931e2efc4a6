using Scenario.Exercise.Events;
using Scenario.Exercise.Rules;
using Scenario.Exercise.Tables;
using Scenario.Terminal.Playing;

namespace Scenario.Terminal.Staff;

/// <summary>Lets staff to the console: asks for the role's word, counts wrong ones and puts a run of them on record.</summary>
/// <param name="words">The words; null if none are kept here.</param>
/// <param name="table">Where wrong words are put on record.</param>
internal sealed class StaffDoor(ISeatWords? words, IControlTable table)
{
    private readonly Dictionary<StaffRole, int> _wrong = [];
    private readonly HashSet<StaffRole> _open = [];

    /// <summary>What is asked of whoever wants to sit down.</summary>
    public WordAsked Asks(StaffRole role) => words is null || _open.Contains(role) ? WordAsked.None
        : !words.IsSet(StaffRoles.Id(role)) ? WordAsked.Choose
        : words.Opens(StaffRoles.Id(role), "") ? WordAsked.None : WordAsked.Give;

    /// <summary>Whether the facilitator has to let a role in first: who comes first would else choose its word, and see what the facilitator sees.</summary>
    public bool IsGuarded(StaffRole role) => role != StaffRole.Facilitator && Asks(role) == WordAsked.Choose && Asks(StaffRole.Facilitator) == WordAsked.Give;

    /// <summary>Why a word did not open, in words; null once it did.</summary>
    public string? Try(StaffRole role, string word)
    {
        string typed = word.Trim();
        switch (Asks(role))
        {
            case WordAsked.Choose:
                return Keep(role, typed);
            case WordAsked.Give when !words!.Opens(StaffRoles.Id(role), typed):
                return Refuse(role);
            default:
                _wrong.Remove(role);
                return null;
        }
    }

    private string? Keep(StaffRole role, string typed)
    {
        try
        {
            words!.Set(StaffRoles.Id(role), typed);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            if (typed.Length > 0)
            {
                return $"The word could not be kept: {fault.Message} Try again, or type nothing and go on without a word.";
            }
        }

        if (typed.Length == 0)
        {
            _open.Add(role);
        }

        return null;
    }

    private string Refuse(StaffRole role)
    {
        int wrong = _wrong[role] = _wrong.GetValueOrDefault(role) + 1;
        if (wrong % SeatDoor.Patience == 0)
        {
            // Somebody tries doors: whoever reads the record later should know. That it could not be written changes nothing here.
            table.Submit(new TakeNote(NoteKind.Note, -1, 0, $"{wrong} wrong words in a row were given for the console of the {StaffRoles.Title(role).ToLowerInvariant()}."));
        }

        return $"That is not the {StaffRoles.Title(role).ToLowerInvariant()}'s word. Nothing has changed."
            + (wrong < SeatDoor.Patience ? "" : " This is on record now. If nobody remembers it: the file with the words lies beside the log and may be deleted; then each chooses a new one.");
    }
}
