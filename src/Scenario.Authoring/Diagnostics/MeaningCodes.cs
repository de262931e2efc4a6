using static Scenario.Authoring.Diagnostics.DiagnosticCode;

namespace Scenario.Authoring.Diagnostics;

/// <summary>Faults of meaning: every part is well formed, and together they cannot be.</summary>
public static class MeaningCodes
{
    /// <summary>An indicator's bounds and start do not fit.</summary>
    public static readonly DiagnosticCode IndicatorRange = Error("SCN0080", "An indicator's bounds and start do not fit each other",
        "`min` lies below `max`, `start` between them, and each has no more decimals than the indicator's `decimals`.");

    /// <summary>Bounds of a draw do not fit.</summary>
    public static readonly DiagnosticCode DrawRange = Error("SCN0081", "The bounds of a drawn amount do not fit",
        "`between` names the least and then the greatest amount, with no more decimals than the indicator has.");

    /// <summary>A turn beyond the clock.</summary>
    public static readonly DiagnosticCode BeyondClock = Error("SCN0082", "A turn lies beyond the clock",
        "The clock of the scenario has fewer turns than this one would need.");

    /// <summary>An inject that does not say when.</summary>
    public static readonly DiagnosticCode InjectOccasion = Error("SCN0083", "An inject does not say when it arrives",
        "A `scheduled` inject needs its `turn`, a `conditional` one its `when`. Only a `scheduled` one has a `turn`; a `contingency` has neither: it waits for the facilitator or an effect.");

    /// <summary>Endings out of order.</summary>
    public static readonly DiagnosticCode EndingOrder = Error("SCN0084", "The endings do not end",
        "Endings are tried in order. The last one has no `when` and is not `immediate`, so that every exercise ends; each one before it has a `when`, or those after it could never be reached.");

    /// <summary>A chair that is no portfolio.</summary>
    public static readonly DiagnosticCode ChairUnknown = Error("SCN0085", "The chair is not one of the seat's portfolios",
        "`decision.chair` names the portfolio in the chair: one of those listed under the same seat's `portfolios`.");

    /// <summary>A move without a seat.</summary>
    public static readonly DiagnosticCode MoveWithoutSeat = Error("SCN0086", "No seat can make this move",
        "A move belongs to an actor for whom a seat speaks. The facilitator's seat (`control`) makes no moves.");

    /// <summary>Two seats of one actor.</summary>
    public static readonly DiagnosticCode TwoSeatsOneActor = Error("SCN0087", "Two seats speak for one actor",
        "Moves belong to actors, so each actor has at most one seat. A team of several people is one seat with `portfolios`.");

    /// <summary>Rungs the wrong way round.</summary>
    public static readonly DiagnosticCode PhaseOrder = Error("SCN0088", "The rungs of a move are the wrong way round",
        "`fromPhase` is the lowest rung from which the move can be made and `toPhase` the highest.");

    /// <summary>A ladder part where none can be.</summary>
    public static readonly DiagnosticCode FirstPhase = Error("SCN0089", "The first phase has a gate or a way down",
        "Nobody climbs to the lowest rung or steps down from it: it has neither `gate` nor `comingDown`.");

    /// <summary>A rule for somebody else's move.</summary>
    public static readonly DiagnosticCode RuleOfOtherSeat = Error("SCN0090", "A policy weighs a move that its seat does not have",
        "A policy plays the seats that name it; each of its rules weighs a move of such a seat.");

    /// <summary>A question without answers.</summary>
    public static readonly DiagnosticCode QuestionAnswers = Error("SCN0091", "A question lacks its answers, or an estimate does not fit it",
        "A question of kind `stage` lists its `stages`, one of kind `category` its `categories`. An estimate names a category of that list, and `low`, `best` and `high` in this order.");

    /// <summary>Too many draws or delays.</summary>
    public static readonly DiagnosticCode TooManySites = Error("SCN0092", "Too many effects, draws, delays or remembered conditions",
        "One element draws luck in fewer than 4,096 places, and a scenario holds at most 3,000 effects, 1,000 `after` effects and 1,000 conditions that must be remembered from turn to turn. Each takes room in the state of every game.");

    /// <summary>A share with oneself.</summary>
    public static readonly DiagnosticCode ShareWithSelf = Error("SCN0093", "An actor shares with itself",
        "Shared intelligence goes from one actor to others: the one who shares cannot be among its recipients.");

    /// <summary>A move that gives hidden truth away.</summary>
    public static readonly DiagnosticCode HiddenTruth = Warning("SCN0110", "A closed move or gate would tell what its seat cannot see",
        "A seat is told why a move or a rung is closed. If the condition reads something that the seat does not see, that it is closed (or opens) gives the hidden truth away. Let the seat see it, or test something that it sees; if it is meant to learn it this way, leave it.");

    /// <summary>A seat that nobody can play.</summary>
    public static readonly DiagnosticCode SeatNobodyPlays = Warning("SCN0111", "A seat that nobody plays",
        "The seat is not playable and has no policy, so it never decides anything. Give it a policy, or leave it out.");

    /// <summary>A move that no one will choose.</summary>
    public static readonly DiagnosticCode MoveNobodyMakes = Warning("SCN0112", "A move that nobody can make",
        "The move belongs to a seat that only its policy plays, and the policy has no rule for it.");

    /// <summary>All of this family.</summary>
    public static IReadOnlyList<DiagnosticCode> All { get; } =
    [
        IndicatorRange, DrawRange, BeyondClock, InjectOccasion, EndingOrder, ChairUnknown, MoveWithoutSeat, TwoSeatsOneActor,
        PhaseOrder, FirstPhase, RuleOfOtherSeat, QuestionAnswers, TooManySites, ShareWithSelf, HiddenTruth, SeatNobodyPlays,
        MoveNobodyMakes,
    ];
}
