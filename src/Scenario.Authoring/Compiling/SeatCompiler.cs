using Scenario.Authoring.Diagnostics;
using Scenario.Authoring.Shapes;
using Scenario.Exercise.Definitions;

namespace Scenario.Authoring.Compiling;

/// <summary>Compiles seats, and knows which seat speaks for which actor.</summary>
internal sealed class SeatCompiler(CompilationContext context)
{
    // As the console calls its roles; their words are kept beside those of the seats.
    private static readonly string[] StaffRoles = ["facilitator", "evaluator", "observer"];

    private readonly Dictionary<string, int> _seatOfActor = [];

    /// <summary>Whether every seat says for whom it speaks; if not, nothing is certain about actors without one.</summary>
    public bool AreComplete { get; private set; } = true;

    /// <summary>The seat that speaks for an actor, or -1.</summary>
    public int SeatOf(string actor) => _seatOfActor.TryGetValue(actor, out var seat) ? seat : -1;

    /// <summary>Notes who speaks for whom. Comes first: moves need it, and seats need the moves.</summary>
    public void FindActors()
    {
        var index = 0;
        var first = new Dictionary<string, Fields>();
        foreach (var seat in context.Root.Objects("seats"))
        {
            if (!seat.Truth("control") && seat.Text("actor") is { } actor && !_seatOfActor.TryAdd(actor.Value, index))
            {
                context.Diagnostics.Report(
                    MeaningCodes.TwoSeatsOneActor, actor.Span, $"two seats speak for {DiagnosticBag.Quote(actor.Value)}", "second seat",
                    "make them one seat with `portfolios`", new DiagnosticNote("the first one is here", first[actor.Value].Text("actor")!.Span));
            }
            else if (seat.Text("actor") is { } other)
            {
                first.TryAdd(other.Value, seat);
            }

            if (!seat.Truth("control") && seat.Text("actor") is { } speaker)
            {
                context.RefusePublic(context.Index(NameKind.Actor, speaker), speaker.Span, "has no seat");
            }

            AreComplete &= seat.Truth("control") || context.Index(NameKind.Actor, seat["actor"]) >= 0;
            index++;
        }
    }

    public IReadOnlyList<SeatDefinition> Seats(IReadOnlyList<MoveDefinition> moves) =>
        [.. context.Root.Objects("seats").Select((seat, index) => Seat(seat, index, moves))];

    private SeatDefinition Seat(Fields seat, int index, IReadOnlyList<MoveDefinition> moves)
    {
        var isControl = seat.Truth("control");
        if (context.Rules == CompilationRules.Present && !isControl && seat.Text("id") is { } id && StaffRoles.Contains(id.Value))
        {
            context.Diagnostics.Report(
                MeaningCodes.SeatNamedAsStaff, id.Span, $"a seat cannot be called {DiagnosticBag.Quote(id.Value)}: the console has a role of that name", "would share its word",
                $"give it another id, such as {DiagnosticBag.Quote(id.Value + "-seat")}");
        }

        var portfolios = seat.Objects("portfolios").Select(p => new PortfolioDefinition(
            p.Raw("id"), p.Line("title"), p.Prose("brief"), p.ProseOrNull("leans"), context.Basis(p))).ToList();
        var definition = new SeatDefinition(
            seat.Raw("id"), seat.Line("title"), isControl ? -1 : context.Index(NameKind.Actor, seat["actor"]), seat.Prose("brief"),
            seat.ProseOrNull("wants"), seat.Truth("playable", otherwise: true) && !isControl, isControl, seat.Whole("points", 3), seat.Whole("maxMoves", 3),
            seat.Whole("automatedMoves", 1), Rule(seat.Object("decision")?.Raw("rule")), Chair(seat, portfolios),
            context.Index(NameKind.Policy, seat["policy"]), portfolios,
            [.. Enumerable.Range(0, moves.Count).Where(move => moves[move].Seat == index)], context.Basis(seat));
        if (!definition.Playable && !isControl && !seat.Has("policy"))
        {
            context.Diagnostics.Report(
                MeaningCodes.SeatNobodyPlays, seat["playable"]!.Span, $"nobody plays the seat {DiagnosticBag.Quote(definition.Id)}", "not playable",
                "give it a `policy`");
        }

        return definition;
    }

    private int Chair(Fields seat, List<PortfolioDefinition> portfolios)
    {
        if (seat.Object("decision")?.Text("chair") is not { } chair)
        {
            return -1;
        }

        var found = portfolios.FindIndex(p => p.Id == chair.Value);
        if (found < 0)
        {
            context.Diagnostics.Report(
                MeaningCodes.ChairUnknown, chair.Span, $"{DiagnosticBag.Quote(chair.Value)} is not a portfolio of this seat", "unknown portfolio",
                Spelling.Help("a portfolio", chair.Value, portfolios.Select(static p => p.Id)));
        }

        return found;
    }

    private static TeamRule Rule(string? word) => word switch
    {
        "majority" => TeamRule.Majority,
        "two-thirds" => TeamRule.TwoThirds,
        "consensus" => TeamRule.Consensus,
        _ => TeamRule.Chair,
    };
}
