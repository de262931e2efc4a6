using Scenario.Exercise.Definitions;
using Scenario.Exercise.Views;

namespace Scenario.Terminal.Facilitating.Commands;

/// <summary>Committed moves and proposals in lines.</summary>
internal static class MoveLines
{
    public static IEnumerable<string> Of(CommittedMoveView move, int index)
    {
        yield return $"M{index + 1} {move.Title} ({move.Seat}) · {Words(move.Adjudication)}{(move.Odds.Length > 0 ? $" · the model: {move.Odds}" : "")}{(move.Awaits ? " · AWAITS A RULING" : "")}";
        foreach (var line in About(move))
        {
            yield return "  " + line;
        }
    }

    public static IEnumerable<string> Of(ProposalView proposal)
    {
        yield return $"P{proposal.Proposal + 1} {proposal.Title} ({proposal.Seat}, turn {proposal.Turn}) · {proposal.Ruling ?? "awaits a ruling"}";
        yield return "  " + proposal.Text;
        foreach (var argument in proposal.Arguments)
        {
            yield return "  " + Argument(argument);
        }
    }

    private static IEnumerable<string> About(CommittedMoveView move)
    {
        if (move.Reason is { Length: > 0 } reason)
        {
            yield return "because " + reason;
        }

        if (move.Particulars is { } particulars)
        {
            yield return particulars;
        }

        foreach (var (effect, index) in move.Effects.Select(static (effect, index) => (effect, index)))
        {
            yield return $"effect {index + 1}: {effect}";
        }

        foreach (var argument in move.Arguments)
        {
            yield return Argument(argument);
        }

        if (move.Estimates is var (count, average))
        {
            yield return $"odds estimated by {count}: {average} % on average";
        }

        if (move.Ruling is { } ruling)
        {
            yield return "ruled: " + ruling;
        }
    }

    private static string Argument(ArgumentView argument) => $"{argument.Seat}, person {argument.Person}, {(argument.IsFor ? "for" : "against")}: {argument.Text}";

    private static string Words(Adjudication adjudication) => adjudication switch
    {
        Adjudication.Ruled => "to be ruled on",
        Adjudication.Matrix => "to be argued, then ruled on",
        Adjudication.Pooled => "by pooled estimates",
        _ => "by the model",
    };
}
