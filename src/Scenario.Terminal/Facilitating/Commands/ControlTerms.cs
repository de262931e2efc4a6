using Scenario.Exercise.Tables;
using Scenario.Exercise.Views;

namespace Scenario.Terminal.Facilitating.Commands;

/// <summary>What can be named in a command at this moment. Made anew for each line.</summary>
internal sealed class ControlTerms
{
    private readonly IControlTable _table;
    private readonly Lazy<NameList> _everyMove;

    public ControlTerms(IControlTable table)
    {
        _table = table;
        View = table.Control();
        _everyMove = new(EveryMove);
        Seats = new("seat", 'S', [.. View.Seats.Select(static seat => new Named(seat.Seat, seat.Id, seat.Title))]);
        Injects = new("message", 'I', [.. View.Injects.Select(static inject => new Named(inject.Inject, inject.Id, inject.Title))]);
        Improvised = new("improvised message", 'X', [.. View.Improvised.Select(static sent => new Named(sent.Number, "", sent.Title))]);
        Proposals = new("proposal", 'P', [.. View.Proposals.Select(static proposal => new Named(proposal.Proposal, "", proposal.Title))]);
        Indicators = new("indicator", 'N', [.. View.Indicators.Select(static (indicator, index) => new Named(index, indicator.Id, indicator.Title))]);
        Flags = new("flag", 'F', [.. View.Flags.Select(static flag => new Named(flag.Flag, flag.Id, flag.Meaning))]);
        Actors = new("actor", 'A', [.. View.Actors.Select(static actor => new Named(actor.Actor, actor.Id, actor.Name))]);
        Questions = new("question", 'Q', [.. View.Beliefs.Select(static beliefs => new Named(beliefs.Question, beliefs.Id, beliefs.Title))]);
        Objectives = new("objective", 'O', [.. View.Objectives.Select(static (objective, index) => new Named(index, "", objective.Title))]);
    }

    public ControlView View { get; }

    public NameList Seats { get; }

    public NameList Injects { get; }

    public NameList Improvised { get; }

    public NameList Proposals { get; }

    public NameList Indicators { get; }

    public NameList Flags { get; }

    public NameList Actors { get; }

    public NameList Questions { get; }

    public NameList Objectives { get; }

    /// <summary>Moves committed this turn, by the numbers under which they are shown.</summary>
    public NameList Moves => new(
        "committed move", 'M',
        [.. View.Moves.Select(move => new Named(move.Move, _everyMove.Value.All.FirstOrDefault(known => known.Index == move.Move)?.Id ?? "", move.Title))]);

    /// <summary>All moves of the scenario.</summary>
    public NameList AnyMove => _everyMove.Value;

    public ClockView Clock => _table.Clock;

    public IReadOnlyList<UndoPoint> Points() => _table.UndoPoints();

    private NameList EveryMove() => new(
        "move", 'M', [.. View.Seats.SelectMany(seat => _table.View(seat.Seat).Moves).Select(static move => new Named(move.Move, move.Id, move.Title))]);
}
