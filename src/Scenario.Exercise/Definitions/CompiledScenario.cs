using Scenario.Exercise.Conditions;
using Scenario.Exercise.Effects;
using Scenario.Exercise.State;

namespace Scenario.Exercise.Definitions;

/// <summary>
/// A sound scenario, every name resolved to a number, every condition compiled. Nothing in it changes, so any number of
/// exercises may use one at once.
/// </summary>
public sealed class CompiledScenario
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>The author's own version.</summary>
    public required string Version { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>What it is about, Markdown.</summary>
    public required string Summary { get; init; }

    /// <summary>Its language, a BCP 47 tag.</summary>
    public required string Language { get; init; }

    /// <summary>Assumptions, whose media, what is invented; Markdown.</summary>
    public required string ContentNotice { get; init; }

    /// <summary>Documents it rests on.</summary>
    public required IReadOnlyList<SourceDefinition> Sources { get; init; }

    /// <summary>The clock, turn 1 first.</summary>
    public required IReadOnlyList<TurnDefinition> Turns { get; init; }

    /// <summary>What is to be learned.</summary>
    public required IReadOnlyList<ObjectiveDefinition> Objectives { get; init; }

    /// <summary>Who exists.</summary>
    public required IReadOnlyList<ActorDefinition> Actors { get; init; }

    /// <summary>Chairs at the table.</summary>
    public required IReadOnlyList<SeatDefinition> Seats { get; init; }

    /// <summary>Bounded quantities.</summary>
    public required IReadOnlyList<IndicatorDefinition> Indicators { get; init; }

    /// <summary>Flags.</summary>
    public required IReadOnlyList<FlagDefinition> Flags { get; init; }

    /// <summary>Quantities known only through estimates.</summary>
    public required IReadOnlyList<QuestionDefinition> Questions { get; init; }

    /// <summary>How far actors trust each other; pairs that are not named trust by half.</summary>
    public required IReadOnlyList<TrustDefinition> Trust { get; init; }

    /// <summary>What participants forecast.</summary>
    public required IReadOnlyList<ForecastDefinition> Forecasts { get; init; }

    /// <summary>The ladder, lowest rung first; at least one.</summary>
    public required IReadOnlyList<PhaseDefinition> Phases { get; init; }

    /// <summary>Kinds of moves in the order of resolution.</summary>
    public required IReadOnlyList<CategoryDefinition> Categories { get; init; }

    /// <summary>Response options.</summary>
    public required IReadOnlyList<MoveDefinition> Moves { get; init; }

    /// <summary>Triggers.</summary>
    public required IReadOnlyList<TriggerDefinition> Triggers { get; init; }

    /// <summary>The MSEL.</summary>
    public required IReadOnlyList<InjectDefinition> Injects { get; init; }

    /// <summary>Triggers and conditional injects in the order in which they are tried.</summary>
    public required IReadOnlyList<Reaction> Reactions { get; init; }

    /// <summary>How automated seats choose: the file's own policies, then those that every scenario has (<c>random</c>, <c>cautious</c>).</summary>
    public required IReadOnlyList<PolicyDefinition> Policies { get; init; }

    /// <summary>Endings in order; the last always holds.</summary>
    public required IReadOnlyList<EndingDefinition> Endings { get; init; }

    /// <summary>Indicators of the closing profile.</summary>
    public required IReadOnlyList<int> Profile { get; init; }

    /// <summary>What the room talks about afterwards.</summary>
    public required DebriefDefinition Debrief { get; init; }

    /// <summary>Ways to begin; at least one, the first is the default.</summary>
    public required IReadOnlyList<StartDefinition> Starts { get; init; }

    /// <summary>Conditions remembered from turn to turn.</summary>
    public required IReadOnlyList<Memory> Memories { get; init; }

    /// <summary>Effects that can be put off.</summary>
    public required IReadOnlyList<DelayedEffects> Delays { get; init; }

    /// <summary>Where everything lies in the state.</summary>
    public required StateLayout Layout { get; init; }

    /// <summary>The seat with this id, or -1.</summary>
    public int SeatIndex(string id) => IndexOf(Seats, id, static s => s.Id);

    /// <summary>The move with this id, or -1.</summary>
    public int MoveIndex(string id) => IndexOf(Moves, id, static m => m.Id);

    /// <summary>The inject with this id, or -1.</summary>
    public int InjectIndex(string id) => IndexOf(Injects, id, static i => i.Id);

    /// <summary>The indicator with this id, or -1.</summary>
    public int IndicatorIndex(string id) => IndexOf(Indicators, id, static i => i.Id);

    /// <summary>The start with this id, or -1.</summary>
    public int StartIndex(string id) => IndexOf(Starts, id, static s => s.Id);

    /// <summary>The policy with this id, or -1.</summary>
    public int PolicyIndex(string id) => IndexOf(Policies, id, static p => p.Id);

    /// <summary>The question with this id, or -1.</summary>
    public int QuestionIndex(string id) => IndexOf(Questions, id, static q => q.Id);

    /// <summary>The actor with this id, or -1.</summary>
    public int ActorIndex(string id) => IndexOf(Actors, id, static a => a.Id);

    /// <summary>The forecast with this id, or -1.</summary>
    public int ForecastIndex(string id) => IndexOf(Forecasts, id, static f => f.Id);

    /// <summary>The number by which an actor's estimate of a question goes, in readings and events.</summary>
    public int Holding(int actor, int question) => (actor * Questions.Count) + question;

    /// <summary>Seats that speak for an actor.</summary>
    public Audience SeatsOf(int actor)
    {
        var audience = Audience.Control;
        for (var seat = 0; seat < Seats.Count; seat++)
        {
            if (actor >= 0 && Seats[seat].Actor == actor)
            {
                audience = audience.With(Audience.Of(seat));
            }
        }

        return audience;
    }

    /// <summary>Whether a reading is of something that a seat may see; the facilitator's seat sees everything.</summary>
    public bool Sees(int seat, Reading reading)
    {
        if (Seats[seat].IsControl)
        {
            return true;
        }

        return reading.Kind switch
        {
            ElementKind.Indicator => Indicators[reading.Index].SeenBy.Includes(seat),
            ElementKind.Flag => Flags[reading.Index].SeenBy.Includes(seat),
            ElementKind.Move or ElementKind.Choice => Moves[reading.Index].Seat == seat || !Moves[reading.Index].Secret,
            ElementKind.Belief => Questions.Count > 0 && Seats[seat].Actor == reading.Index / Questions.Count,
            ElementKind.Inject => Injects[reading.Index].To.Includes(seat),
            _ => Triggers[reading.Index].SeenBy.Includes(seat),
        };
    }

    private static int IndexOf<T>(IReadOnlyList<T> items, string id, Func<T, string> idOf)
    {
        for (var i = 0; i < items.Count; i++)
        {
            if (idOf(items[i]) == id)
            {
                return i;
            }
        }

        return -1;
    }
}
