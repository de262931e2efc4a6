using Scenario.Exercise.Rules;
using Scenario.Exercise.State;
using Scenario.Exercise.Tables;
using Scenario.Exercise.Views;
using Scenario.Terminal.Wording;

namespace Scenario.Terminal.Staff;

/// <summary>
/// The console's side of a table: what staff see, what they may ask for, and the one line that says what the last act
/// did. Screen and plain mode both work through it.
/// </summary>
internal sealed class Desk
{
    /// <summary>Sits down at a table.</summary>
    public Desk(IControlTable table, StaffRole role)
    {
        Table = table;
        Role = role;
        View = table.Control();
    }

    public IControlTable Table { get; }

    public StaffRole Role { get; }

    /// <summary>Everything as it is now.</summary>
    public ControlView View { get; private set; }

    /// <summary>What the last act did, or why it was refused; empty before the first.</summary>
    public string Said { get; private set; } = "";

    /// <summary>Whether <see cref="Said"/> is a refusal.</summary>
    public bool IsRefusal { get; private set; }

    /// <summary>Whether everything stands still.</summary>
    public bool IsPaused => View.Moment.Step == ProcedureStep.Paused;

    /// <summary>Committed moves that cannot take effect before they are ruled on.</summary>
    public int Awaiting => View.Moves.Count(m => m.Awaits && m.Missing is null);

    /// <summary>Committed moves that wait for estimates of people.</summary>
    public int Estimating => View.Moves.Count(m => m.Missing is not null);

    /// <summary>Proposals without a ruling.</summary>
    public int Asking => View.Proposals.Count(p => p.Ruling is null);

    /// <summary>The ladder, whose rungs are the same for all.</summary>
    public IReadOnlyList<RungView> Ladder => View.Seats.Count == 0 ? [] : Table.View(View.Seats[0].Seat).Ladder;

    /// <summary>Looks again.</summary>
    public void Refresh() => View = Table.Control();

    /// <summary>Says something in the line of the last act.</summary>
    public void Say(string words, bool refusal = false) => (Said, IsRefusal) = (words, refusal);

    /// <summary>Asks for something; the refusal's words, or null when it was done.</summary>
    /// <param name="submission">What is asked for.</param>
    /// <param name="done">What is said when it was done.</param>
    public string? Do(Submission submission, string done)
    {
        if (!May(submission))
        {
            string no = $"The {StaffRoles.Title(Role).ToLowerInvariant()} does not do that: {StaffRoles.May(Role)}.";
            Say(no, refusal: true);
            return no;
        }

        var before = View.Moment;

        // Whose observation it is must be told apart later: an evaluator's is not the facilitator's.
        var answer = Table.Submit(submission is TakeNote { Owner: null } note && Role != StaffRole.Facilitator ? note with { Owner = StaffRoles.Id(Role) } : submission);
        Refresh();
        string words = answer.Refusal is not { } refusal ? done + Deeds.Came(submission, View) + Deeds.Ended(submission, before, View.Moment) : refusal.Code == RefusalCode.LogFailed ? DecisionWords.Say(refusal) : "Refused: " + refusal.Reason;
        Say(words, !answer.IsAccepted);
        return answer.IsAccepted ? null : words;
    }

    /// <summary>What something would change and set off.</summary>
    public ForesightView Foresee(Submission submission) => Table.Foresee(submission);

    private bool May(Submission submission) => Role switch
    {
        StaffRole.Facilitator => true,
        StaffRole.Evaluator => submission is TakeNote or RecordExpectation,
        _ => false,
    };
}
