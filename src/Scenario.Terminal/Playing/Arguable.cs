using Scenario.Exercise.Views;

namespace Scenario.Terminal.Playing;

/// <summary>Something that a seat can argue for or against: a move on the table, or a proposal of its own that waits for its ruling.</summary>
/// <param name="Move">Which move, or -1 for a proposal.</param>
/// <param name="Proposal">Which proposal, where it is one.</param>
/// <param name="Title">Its name.</param>
/// <param name="Seat">Whose it is, by name.</param>
/// <param name="IsPooled">Whether everybody's estimate of its odds is asked for.</param>
internal sealed record Arguable(int Move, int Proposal, string Title, string Seat, bool IsPooled)
{
    /// <summary>Whether its odds can be estimated.</summary>
    public bool HasOdds => Move >= 0;

    /// <summary>All there is to argue about now: what lies on the table, then what the seat proposed.</summary>
    public static IReadOnlyList<Arguable> Of(SeatView view) =>
    [
        .. view.Tabled.Select(static tabled => new Arguable(tabled.Move, 0, tabled.Title, tabled.Seat, tabled.IsPooled)),
        .. view.Proposals.Where(static proposal => proposal.Ruling is null).Select(static proposal => new Arguable(-1, proposal.Proposal, proposal.Title, proposal.Seat, false)),
    ];
}
