using Scenario.Exercise.Definitions;
using Scenario.Exercise.Rules;
using Scenario.Exercise.State;
using Scenario.Exercise.Views;

namespace Scenario.Terminal.Playing;

/// <summary>Why a move cannot be marked; said in words elsewhere.</summary>
internal enum ObjectionKind
{
    Closed,
    TooManyMoves,
    TooFewPoints,
    ReasonMissing,
    ParticularsMissing,
    NothingToOffer,
    AlreadyCommitted,
}

/// <summary>What stands against marking a move.</summary>
internal sealed record Objection(ObjectionKind Kind, MoveView Move, int Left, int Limit);

/// <summary>
/// What a seat has marked and not yet committed. It lives only in the terminal: nobody else sees it, and the table hears
/// of it when it is committed.
/// </summary>
internal sealed class Draft
{
    private readonly List<Choice> _choices = [];

    /// <summary>The marked moves in the order in which they were marked.</summary>
    public IReadOnlyList<Choice> Choices => _choices;

    /// <summary>The reason for the decision as a whole, or null.</summary>
    public string? Reason { get; set; }

    /// <summary>Whether a move is marked.</summary>
    public bool Has(int move) => _choices.Exists(c => c.Move == move);

    /// <summary>The reason noted for a marked move, or null.</summary>
    public string? ReasonFor(int move) => _choices.Find(c => c.Move == move)?.Reason;

    /// <summary>What was said about a marked move, or null.</summary>
    public Particulars? ParticularsOf(int move) => _choices.Find(c => c.Move == move)?.Particulars;

    /// <summary>Points that the marked moves cost.</summary>
    public int PointsUsed(SeatView view) => _choices.Sum(c => Find(view, c.Move)?.Cost ?? 0);

    /// <summary>What stands against marking this move now, or null. The table has the last word at the commit.</summary>
    public Objection? ObjectionTo(SeatView view, MoveView move)
    {
        int left = view.Decision.Points - PointsUsed(view);
        Objection Because(ObjectionKind kind, int limit) => new(kind, move, left, limit);
        return view.Decision.Status != DecisionStatus.Open ? Because(ObjectionKind.AlreadyCommitted, 0)
            : !move.IsOpen ? Because(ObjectionKind.Closed, 0)
            : _choices.Count >= view.Decision.MaxMoves ? Because(ObjectionKind.TooManyMoves, view.Decision.MaxMoves)
            : move.Cost > left ? Because(ObjectionKind.TooFewPoints, view.Decision.Points)
            : move.Offer is { Questions.Count: 0 } ? Because(ObjectionKind.NothingToOffer, 0)
            : null;
    }

    /// <summary>Marks a move, or changes the reason and the particulars of a marked one.</summary>
    public Objection? Mark(SeatView view, MoveView move, string? reason, Particulars? particulars = null)
    {
        particulars ??= ParticularsOf(move.Move);
        string? said = string.IsNullOrWhiteSpace(reason) ? null : reason.Trim();
        int at = _choices.FindIndex(c => c.Move == move.Move);
        var objection = at >= 0 ? null : ObjectionTo(view, move);
        if (objection is null && said is null && move.Reason == ReasonRule.Required)
        {
            objection = new Objection(ObjectionKind.ReasonMissing, move, 0, 0);
        }

        if (objection is null && move.Offer is not null && particulars is null)
        {
            objection = new Objection(ObjectionKind.ParticularsMissing, move, 0, 0);
        }

        if (objection is not null)
        {
            return objection;
        }

        var choice = new Choice(move.Move, said, move.Offer is null ? null : particulars);
        if (at >= 0)
        {
            _choices[at] = choice;
        }
        else
        {
            _choices.Add(choice);
        }

        return null;
    }

    /// <summary>Takes a mark away; true if there was one.</summary>
    public bool Drop(int move) => _choices.RemoveAll(c => c.Move == move) > 0;

    /// <summary>Forgets everything, after a commit.</summary>
    public void Clear()
    {
        _choices.Clear();
        Reason = null;
    }

    /// <summary>The move with this number in a view, or null.</summary>
    public static MoveView? Find(SeatView view, int move) => view.Moves.FirstOrDefault(m => m.Move == move);
}
