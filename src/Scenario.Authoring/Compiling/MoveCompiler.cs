using Scenario.Authoring.Diagnostics;
using Scenario.Authoring.Shapes;
using Scenario.Authoring.Syntax;
using Scenario.Exercise.Definitions;
using Scenario.Exercise.Effects;
using Scenario.Exercise.Luck;
using Scenario.Exercise.State;

namespace Scenario.Authoring.Compiling;

/// <summary>Compiles moves.</summary>
internal sealed class MoveCompiler(CompilationContext context, EffectCompiler effects, SeatCompiler seats)
{
    private readonly OfferCompiler _offers = new(context, effects);

    public IReadOnlyList<MoveDefinition> Moves() => [.. context.Root.Objects("moves").Select(Move)];

    private MoveDefinition Move(Fields move, int index)
    {
        var owner = new EffectOwner(context, CauseKind.Move, index, move.Raw("id")) { Chosen = _offers.Chosen(move) };
        var odds = owner.NextSite();
        var (from, to) = Phases(move);
        return new(
            move.Raw("id"), Seat(move), context.Index(NameKind.Category, move["category"]), move.Line("title"), move.Prose("description"),
            move.Whole("cost", 1), from, to, context.Condition(move["when"]), move.ProseOrNull("closedHint"), move.Whole("limit"),
            move.Whole("cooldown"), context.Amount(move["odds"], KeyedLuck.Certain), odds, effects.Compile(move, "effects", owner),
            effects.Compile(move, "otherwise", owner), move.ProseOrNull("onSuccess"), move.ProseOrNull("onFailure"), move.Truth("secret"),
            Reason(move.Raw("reason")), context.Indexes(NameKind.Seat, move.Texts("consult")), _offers.Offer(move, owner), _offers.Unveiled(move), move.Truth("core", otherwise: true),
            context.Basis(move));
    }

    private int Seat(Fields move)
    {
        if (move.Text("actor") is not { } actor || context.Index(NameKind.Actor, actor) < 0)
        {
            return -1;
        }

        var seat = seats.SeatOf(actor.Value);
        if (seat < 0 && seats.AreComplete)
        {
            context.Diagnostics.Report(
                MeaningCodes.MoveWithoutSeat, actor.Span, $"no seat that makes moves speaks for {DiagnosticBag.Quote(actor.Value)}", "without a seat",
                "add a seat for this actor (the facilitator's makes no moves)");
        }

        return seat;
    }

    private (int From, int To) Phases(Fields move)
    {
        var last = Math.Max(0, context.Root.Objects("phases").Count() - 1);
        var from = Rung(move["fromPhase"], last);
        var to = Rung(move["toPhase"], last);
        if (from >= 0 && to >= 0 && from > to)
        {
            context.Diagnostics.Report(
                MeaningCodes.PhaseOrder, move["fromPhase"]!.Span, "`fromPhase` is a higher rung than `toPhase`", "the higher rung", "change places");
        }

        return (Math.Max(0, from), to < 0 ? last : to);
    }

    private int Rung(Node? node, int last)
    {
        if (node is not NumberNode number)
        {
            return context.Index(NameKind.Phase, node);
        }

        var rung = (int)(number.Thousandths / FixedPoint.One);
        if (rung > last)
        {
            context.Diagnostics.Report(ShapeCodes.UnknownName, number.Span, $"there is no rung {rung}: the highest is {last}", "unknown rung");
            return -1;
        }

        return rung;
    }

    private static ReasonRule Reason(string word) => word switch
    {
        "optional" => ReasonRule.Optional,
        "none" => ReasonRule.None,
        _ => ReasonRule.Required,
    };
}
