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
        "A question of kind `stage` lists its `stages`, one of kind `category` its `categories`, each answer once. An estimate of a number or stage has `low`, `best` and `high` in this order, within the range of the question and in steps of its precision; stages are numbered from 0. An estimate of a category names it and has no width. An actor begins with one answer for each turn it speaks of.");

    /// <summary>Too many draws or delays.</summary>
    public static readonly DiagnosticCode TooManySites = Error("SCN0092", "Too many effects, draws, delays or remembered conditions",
        "One element draws luck in fewer than 4,096 places, and a scenario holds at most 3,000 effects, 1,000 `after` effects and 1,000 conditions that must be remembered from turn to turn. Each takes room in the state of every game.");

    /// <summary>A share with oneself.</summary>
    public static readonly DiagnosticCode ShareWithSelf = Error("SCN0093", "An actor shares with itself",
        "Shared intelligence goes from one actor to others: the one who shares cannot be among its recipients, nobody gets an estimate `from` itself, and trust is trust in others.");

    /// <summary>A question's range or truth does not fit.</summary>
    public static readonly DiagnosticCode QuestionRange = Error("SCN0094", "A question's range or truth does not fit it",
        "A question for a number has `min` below `max`, in steps of its truth's precision; what is not said is taken from its truth. The truth of a `stage` or `category` is an indicator of whole numbers: the answer's number, from 0.");

    /// <summary>Parts of an offer that do not go together.</summary>
    public static readonly DiagnosticCode OfferParts = Error("SCN0095", "What a move leaves to those who choose it does not go together",
        "A move with `share` passes answers on: it names recipients and forms, each form once, and it alone can have a `leak`. A move with `choose` is about questions without passing them on. A move has one of both, and the scenario needs `questions`.");

    /// <summary>The public where somebody in particular is needed.</summary>
    public static readonly DiagnosticCode PublicActor = Error("SCN0096", "The public is taken for somebody in particular",
        "An actor with `public` stands for everybody: what it is told, every other actor hears as a headline. It has no seat, holds no answers and passes nothing on, and it is told nothing but headlines.");

    /// <summary>An effect that does not say whose estimate it means.</summary>
    public static readonly DiagnosticCode WhoseEstimate = Error("SCN0097", "An effect does not say whose estimate it means",
        "Estimates belong to actors. An effect names either a `seat`, which stands for its actor, or its actors; the facilitator's seat speaks for none.");

    /// <summary>An observation of what has no truth.</summary>
    public static readonly DiagnosticCode ObserveWithoutTruth = Error("SCN0098", "Something without a truth is observed",
        "An observation is drawn round the truth of its question. A question without `truth` can be told by an `estimate` effect, with the answer written in the file.");

    /// <summary>An effect about chosen questions where none are chosen.</summary>
    public static readonly DiagnosticCode NothingChosen = Error("SCN0099", "An effect is about chosen questions where none are chosen, or they do not count alike",
        "Without a `question`, `observe`, `reconcile` and `sharpen` are about the questions chosen with their move: one with `choose` or `share`, in the turn in which it is made. (Elsewhere `sharpen` means the weakest answer held.) One `noise` and `width` serve only questions of one kind and precision.");

    /// <summary>Turns of a forecast out of order.</summary>
    public static readonly DiagnosticCode ForecastTurns = Error("SCN0100", "A forecast is asked out of order or too late",
        "The `turns` of a forecast are listed in order, each once, and none comes after the turn `by` which it is settled.");

    /// <summary>Something recalled that was never answered.</summary>
    public static readonly DiagnosticCode Recall = Error("SCN0101", "An inject recalls what was not asked of its readers",
        "`recalls` names another inject with an `ask`. The written answer is shown back to the seat that gave it, so that seat must get this inject as well.");

    /// <summary>Trust that is said twice.</summary>
    public static readonly DiagnosticCode TrustTwice = Error("SCN0102", "How far one actor trusts another is said twice",
        "Each pair of `of` and `in` stands once in `trust`. The two directions are two pairs. For trust that changes, give an expression such as the id of an indicator.");

    /// <summary>A move that is not secret and becomes known.</summary>
    public static readonly DiagnosticCode UnveiledNotSecret = Error("SCN0103", "A move that is not secret cannot become known",
        "`unveiled` says when a secret move becomes known to all before the end of the exercise. Without `secret` the others see it in the turn in which it is made.");

    /// <summary>A task that is evidenced twice.</summary>
    public static readonly DiagnosticCode TaskShownTwice = Error("SCN0104", "A task has two ways to show that it is fulfilled",
        "A critical task is evidenced by a condition over the state (`met`), or by what the course of the exercise shows of how people worked (`shown`), or it is left to the room. With both, the record could say yes and no at once.");

    /// <summary>A seat that is called like a role of the staff.</summary>
    public static readonly DiagnosticCode SeatNamedAsStaff = Error("SCN0105", "A seat is called like a role of the staff",
        "Seats and the roles at the console each open by a word that is kept under their name. A seat called `facilitator`, `evaluator` or `observer` would share its word with that role, and whoever knew it could open both. The facilitator's own seat (`control`), at which no participant sits, may be called so.");

    /// <summary>Something that gives hidden truth away.</summary>
    public static readonly DiagnosticCode HiddenTruth = Error("SCN0110", "What a seat is shown, or a policy decides by, is something that the seat cannot see",
        "A seat is told why a move or a rung is closed; a policy decides from what its seat knows. If the condition or amount reads something that the seat does not see, the outcome gives the hidden truth away. Let the seat see it, or test something that it sees: an actor's own belief, for example.");

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
        PhaseOrder, FirstPhase, RuleOfOtherSeat, QuestionAnswers, TooManySites, ShareWithSelf, QuestionRange, OfferParts, PublicActor,
        WhoseEstimate, ObserveWithoutTruth, NothingChosen, ForecastTurns, Recall, TrustTwice, UnveiledNotSecret, TaskShownTwice, SeatNamedAsStaff,
        HiddenTruth, SeatNobodyPlays, MoveNobodyMakes,
    ];
}
